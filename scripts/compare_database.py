"""Holds a database against the tables it was written beside.

    compare_database.py report.sqlite data

SQLite must find the file whole and every reference in it kept. The database must have the tables of
the folder and no others, save the two that describe them, with the same rows in the same order: each
value of the type that the data package states, empty cells NULL, and equal to the cell.
"""

import csv
import json
import math
import pathlib
import sqlite3
import sys

TYPES = {"string": str, "date": str, "integer": int, "boolean": int, "number": float}


def main(database, folder):
    # Read-only and as it is: looking at it must not change it.
    address = pathlib.Path(database).resolve().as_uri() + "?immutable=1"
    connection = sqlite3.connect(address, uri=True)
    if (found := connection.execute("PRAGMA integrity_check").fetchall()) != [("ok",)]:
        sys.exit(f"{database} is damaged: {found}")
    if found := connection.execute("PRAGMA foreign_key_check").fetchall():
        sys.exit(f"{database} has references to nothing: {found}")
    for (view,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'"):
        connection.execute(f'SELECT * FROM "{view}"').fetchall()

    package = json.loads((pathlib.Path(folder) / "datapackage.json").read_text("utf-8"))
    tables = {resource["name"] for resource in package["resources"]}
    known = {
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    }
    if known != tables | {"tables", "columns"}:
        sys.exit(f"{database} has the tables {sorted(known)}, the folder {sorted(tables)}")
    for resource in package["resources"]:
        compare(connection, resource, pathlib.Path(folder) / resource["path"])


def compare(connection, resource, path):
    table = connection.execute(f'SELECT * FROM "{resource["name"]}" ORDER BY rowid')
    names = [column[0] for column in table.description]
    types = [field["type"] for field in resource["schema"]["fields"]]
    rows = table.fetchall()
    with open(path, newline="", encoding="utf-8") as file:
        header, *records = csv.reader(file)
    if names != header:
        sys.exit(f"{path}: the columns are {header}, in the database {names}")
    if len(rows) != len(records):
        sys.exit(f"{path} has {len(records)} rows, the database {len(rows)}")
    for number, (row, record) in enumerate(zip(rows, records), 1):
        for name, kind, value, cell in zip(names, types, row, record):
            if not says(value, cell, kind):
                sys.exit(f"{path}: row {number}, {name}: {cell!r}, in the database {value!r}")


def says(value, cell, kind):
    """Whether a value has its type and is what a cell says."""
    if value is None:
        return cell == ""
    if type(value) is not TYPES[kind]:
        return False
    if kind == "number":
        # A cell has six digits after the point.
        return cell != "" and math.isclose(value, float(cell), rel_tol=1e-12, abs_tol=5.1e-7)
    if kind == "integer":
        return str(value) == cell
    if kind == "boolean":
        return ["false", "true"][value] == cell
    # Before what a spreadsheet would take for a formula stands an apostrophe.
    return cell == value or (cell == "'" + value and value[0] in "=@+-\t\r\n")


main(sys.argv[1], sys.argv[2])
