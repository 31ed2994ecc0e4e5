"""Prints the cells of a workbook in the form workbook_floor.c reads: dump_cells.py FILE.xlsx"""

import functools
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def main(path):
    with zipfile.ZipFile(path) as book:
        strings = shared_strings(book)
        targets = relations(book, "xl/workbook.xml")
        for sheet in xml(book, "xl/workbook.xml").iter(MAIN + "sheet"):
            print("S", sheet.get("name"), sep="\t")
            dump_sheet(book, targets[sheet.get(RELATION)], strings)


def dump_sheet(book, part, strings):
    # Tables first: the library fills in headings of its own, which the cells then replace.
    for target in relations(book, part).values():
        if target.startswith("xl/tables/"):
            first, last = xml(book, target).get("ref").split(":")
            print("T", *position(first), *position(last), sep="\t")
    for cell in cells(book, part):
        place = position(cell.get("r"))
        value = cell.findtext(MAIN + "v")
        match cell.get("t", "n"):
            case "s":
                print("C", *place, strings[int(value)], sep="\t")
            case "inlineStr" | "str":
                print("C", *place, one_line(text(cell) or value or ""), sep="\t")
            case _ if value is not None:
                print("N", *place, value, sep="\t")


def cells(book, part):
    """The cells of a sheet, row by row: a million rows are too many to be held."""
    for _, element in ElementTree.iterparse(book.open(part)):
        if element.tag == MAIN + "row":
            yield from element.iter(MAIN + "c")
            element.clear()


def shared_strings(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    return [one_line(text(item)) for item in xml(book, "xl/sharedStrings.xml").iter(MAIN + "si")]


def relations(book, part):
    """The parts that a part refers to, by relation id."""
    folder, name = part.rsplit("/", 1)
    path = f"{folder}/_rels/{name}.rels"
    if path not in book.namelist():
        return {}
    return {
        relation.get("Id"): resolved(folder, relation.get("Target")) for relation in xml(book, path)
    }


def resolved(folder, target):
    if target.startswith("/"):
        return target[1:]
    while target.startswith("../"):
        folder, target = folder.rpartition("/")[0], target[3:]
    return f"{folder}/{target}"


def xml(book, part):
    return ElementTree.fromstring(book.read(part))


def text(element):
    return "".join(run.text or "" for run in element.iter(MAIN + "t"))


def one_line(string):
    return re.sub(r"\s", " ", string)


def position(reference):
    letters = reference.rstrip("0123456789")
    return int(reference[len(letters) :]) - 1, column(letters)


@functools.cache
def column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


main(sys.argv[1])
