"""Looks for the rows of one table in the sheets of a workbook.

    compare_workbook.py data/speakers.csv SHEET.csv...

The sheets are what another program read out of the workbook. One of them must hold every row of the
table: the speaker, or an episode's title, and, in the same row, each of the row's numbers. Durations (columns that end
in _s) are left out, because a spreadsheet program writes them as times of day. No cell may hold an
error such as #REF! or Err:508.
"""

import csv
import math
import re
import sys

NUMBER = re.compile(r"-?\d+(\.\d+)?([eE]-?\d+)?")
ERROR = re.compile(r"Err:\d+|#[A-Z/0]+[!?]?")


def main(table, sheets):
    people = [person(row) for row in records(table)]
    if not people:
        sys.exit(f"{table} has no rows")

    errors = 0
    best = people
    for sheet in sheets:
        with open(sheet, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        for number, row in enumerate(rows, 1):
            for cell in filter(ERROR.fullmatch, row):
                print(f"{sheet}: row {number} holds {cell}: {row}", file=sys.stderr)
                errors += 1
        missing = [someone for someone in people if not any(holds(row, *someone) for row in rows)]
        best = min(best, missing, key=len)
    for name, figures in best:
        print(f"in no sheet beside the others: {name} with {figures}", file=sys.stderr)
    sys.exit(1 if best or errors else 0)


def records(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def person(row):
    figures = {
        column: float(cell)
        for column, cell in row.items()
        if not column.endswith("_s") and NUMBER.fullmatch(cell)
    }
    return row["speaker"] if "speaker" in row else row["title"], figures


def holds(row, name, figures):
    return name in row and all(
        any(shows(cell, figure) for cell in row) for figure in figures.values()
    )


def shows(cell, figure):
    """Whether a cell is this figure; a share comes as rounded as its cell shows it."""
    if cell.endswith("%"):
        cell, figure, tolerance = cell[:-1], figure * 100, 0.051
    else:
        tolerance = 1e-6
    return bool(NUMBER.fullmatch(cell)) and math.isclose(float(cell), figure, abs_tol=tolerance)


main(sys.argv[1], sys.argv[2:])
