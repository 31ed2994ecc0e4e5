"""Looks for the figures of one table in the sheets of a workbook.

    compare_workbook.py data/speakers.csv SHEET.csv...

The sheets are what another program read out of the workbook. In one of them, every row of the table
must be found: its speaker, and in the same row its words and turns, each as often as it stands there.
"""

import csv
import sys


def main(table, sheets):
    with open(table, newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    people = [(row["speaker"], float(row["words"]), float(row["turns"])) for row in rows]
    if not people:
        sys.exit(f"{table} has no rows")

    best = people
    for sheet in sheets:
        with open(sheet, newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file))
        missing = [person for person in people if not any(holds(row, person) for row in rows)]
        best = min(best, missing, key=len)
    if best:
        names = "; ".join(f"{name}, {words:g} words, {turns:g} turns" for name, words, turns in best)
        sys.exit(f"not found in any one sheet: {names}")


def holds(row, person):
    name, *figures = person
    numbers = [number for number in map(as_number, row) if number is not None]
    return name in row and all(numbers.count(figure) >= figures.count(figure) for figure in figures)


def as_number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


main(sys.argv[1], sys.argv[2:])
