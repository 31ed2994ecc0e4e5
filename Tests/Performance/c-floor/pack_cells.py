"""Packs what dump_cells.py prints into the records turns_floor.c reads: pack_cells.py < TSV > CELLS"""

import struct
import sys

out = sys.stdout.buffer


def packed(text):
    return struct.pack("=I", len(text)) + text + b"\0"


for line in sys.stdin.buffer:
    kind, *fields = line.rstrip(b"\n").split(b"\t")
    if kind == b"S":
        out.write(kind + packed(fields[0]))
    elif kind in (b"N", b"C"):
        row, column, value = fields
        out.write(kind + struct.pack("=II", int(row), int(column)))
        out.write(struct.pack("=d", float(value)) if kind == b"N" else packed(value))
