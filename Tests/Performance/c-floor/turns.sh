#!/bin/sh
# Sets the writing of a workbook of 1,000,000 turns beside a C program that writes the same cells:
# turns.sh [RUNS] [ROWS]
set -eu
export LC_ALL=C.UTF-8

runs=${1:-5}
rows=${2:-1000000}

cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build --package-path .. --configuration release --product write-turns
write=$(swift build --package-path .. --configuration release --show-bin-path)/write-turns
floor=$PWD/turns_floor

# The C program writes the cells of the workbook that turntable writes; dumping them is not timed.
"$write" "$rows" "$work"
python3 dump_cells.py "$work/turns.xlsx" >"$work/cells.tsv"
python3 pack_cells.py <"$work/cells.tsv" >"$work/cells"
"$floor" "$work/cells" "$work/floor.xlsx"
python3 dump_cells.py "$work/floor.xlsx" | cmp - "$work/cells.tsv" ||
  { echo "turns: the C program's workbook holds other cells" >&2; exit 1; }

echo
echo "A workbook of $rows turns, $(wc -l <"$work/cells.tsv" | tr -d ' ') cells, $runs runs each"
./interleave "$runs" "write-turns" "$write" "$rows" "$work" \
  -- "C, the same cells and a format each" "$floor" "$work/cells" "$work/floor.xlsx" formats \
  -- "C, the same cells" "$floor" "$work/cells" "$work/floor.xlsx"
python3 peak.py "$write" "$rows" "$work"
