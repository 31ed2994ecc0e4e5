"""Looks whether a dataset is what it says it is, with programs that are not ours.

    check_dataset.py FOLDER SHOWN.xlsx           validates; writes the workbook without its totals
    check_dataset.py FOLDER SHOWN.xlsx --totals  compares the totals another program has put there

Frictionless must find the tables valid against datapackage.json. openpyxl must find in dataset.xlsx,
or in a workbook of its own for a large table, every table as it stands in its CSV file, cell by cell;
formulas nowhere but in totals; and the sums below the columns.
"""

import csv
import datetime
import math
import pathlib
import sys

import frictionless
import openpyxl


def main(folder, shown, what=None):
    problems = compare_totals(folder, shown) if what else validate(folder) + compare(folder, shown)
    for problem in problems[:20]:
        print(problem[:300], file=sys.stderr)
    sys.exit(1 if problems else 0)


def validate(folder):
    report = frictionless.validate(str(folder / "datapackage.json"))
    rows = report.flatten(["name", "rowNumber", "fieldName", "type", "note"])
    return [f"{folder}: Frictionless: {row}" for row in rows] or (
        [] if report.valid else [f"{folder}: Frictionless: {report.errors}"]
    )


def compare(folder, shown):
    book = openpyxl.load_workbook(folder / "dataset.xlsx")
    problems = []
    for path in sorted(folder.glob("*.csv")):
        with open(path, newline="", encoding="utf-8-sig") as file:
            header, *rows = csv.reader(file)
        if path.stem in book.sheetnames:
            problems += compare_sheet(path.stem, book[path.stem], header, rows)
        else:
            problems += compare_sheets(folder / f"{path.stem}.xlsx", header, rows)
    if book.sheetnames[0] != "Start here":
        problems.append("the first sheet is not “Start here”")
    book.save(shown)  # openpyxl keeps formulas and drops what came of them
    return problems


def compare_sheet(name, sheet, header, rows):
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    if cells[0] != header:
        return [f"{name}: the headings are {cells[0]}"]
    if not rows:
        return [] if not sheet.tables else [f"{name}: a table without rows"]
    if any(cell.data_type == "f" for row in sheet.iter_rows(max_row=len(rows) + 1) for cell in row):
        return [f"{name}: a formula among the rows"]
    table = next(iter(sheet.tables.values()))
    if len(table.tableColumns) != len(header):
        return [f"{name}: the table has {len(table.tableColumns)} columns"]
    problems = different(name, cells[1 : len(rows) + 1], rows)
    for row in cells[len(rows) + 1 :]:
        formulas = [cell for cell in row if cell not in (None, "Total")]
        if not all(str(cell).startswith(("=SUBTOTAL(109,", "=IFERROR(S")) for cell in formulas):
            problems.append(f"{name}: totals {formulas}")
    return problems


def compare_sheets(path, header, rows):
    book = openpyxl.load_workbook(path, read_only=True)
    cells = []
    for sheet in book:
        first, *more = sheet.iter_rows(values_only=True)
        if list(first) != header:
            return [f"{path}: the headings are {first}"]
        cells += more
    return different(path.name, cells, rows)


def different(name, cells, rows):
    if len(cells) != len(rows):
        return [f"{name}: {len(cells)} rows, and {len(rows)} in the CSV file"]
    return [
        f"{name}: row {number}: {cell!r}, and {text!r} in the CSV file"
        for number, (shown, row) in enumerate(zip(cells, rows), 2)
        for cell, text in zip(list(shown) + [None] * (len(row) - len(shown)), row)
        if not same(cell, text)
    ]


def same(cell, text):
    if cell is None:
        return text == ""
    if isinstance(cell, bool):
        return text == str(cell).lower()
    if isinstance(cell, datetime.datetime):
        return text == cell.date().isoformat()
    if isinstance(cell, (int, float)):
        return text != "" and math.isclose(cell, float(text), rel_tol=1e-9, abs_tol=1e-6)
    # No more fits into a cell.
    if len(cell) > 32_000 and cell.endswith("…"):
        return text.startswith(cell[:-1])
    # The mark that keeps a text from being taken for a formula stands in the CSV file only.
    return cell in (text, text.removeprefix("'"))


def compare_totals(folder, shown):
    ours = openpyxl.load_workbook(folder / "dataset.xlsx", data_only=True)
    theirs = openpyxl.load_workbook(shown, data_only=True)
    problems = []
    for sheet in ours:
        if not sheet.tables or not next(iter(sheet.tables.values())).totalsRowCount:
            continue
        for cell in sheet[sheet.max_row]:
            other = theirs[sheet.title][cell.coordinate].value
            if isinstance(cell.value, (int, float)) and not (
                isinstance(other, (int, float))
                and math.isclose(cell.value, other, rel_tol=1e-9, abs_tol=1e-9)
            ):
                problems.append(f"{sheet.title} {cell.coordinate}: {cell.value}, there {other}")
    return problems


main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
