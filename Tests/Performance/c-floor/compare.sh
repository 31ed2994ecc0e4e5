#!/bin/sh
# Sets the whole command beside C programs that do the least: compare.sh TURNTABLE EPISODE [RUNS]
set -eu

turntable=$1
episode=$2
runs=${3:-21}

cd "$(dirname "$0")"
# In memory, where there is such a folder: a disk that has just removed the files of a hundred runs takes
# longer and longer to make those of the next.
[ ! -w /dev/shm ] || export TMPDIR=/dev/shm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The C program writes the cells of the workbook that turntable writes; the dump is not timed.
"$turntable" report --quiet --format xlsx --output "$work/cells" "$episode"
workbook=$(find "$work/cells" -name '*.xlsx' | head -n 1)
[ -n "$workbook" ] || { echo "compare: turntable wrote no workbook" >&2; exit 1; }
python3 dump_cells.py "$workbook" >"$work/cells.tsv"
./workbook_floor "$work/cells.tsv" "$work/floor.xlsx"
python3 dump_cells.py "$work/floor.xlsx" | cmp - "$work/cells.tsv" ||
  { echo "compare: the C program's workbook holds other cells" >&2; exit 1; }

echo "Starting, $runs runs each"
./interleave "$runs" "turntable --version" "$turntable" --version \
  -- "C, one line" ./version_floor

echo
echo "$(basename "$episode") ($(wc -c <"$episode" | tr -d ' ') bytes), $runs runs each"
./interleave "$runs" \
  "every format" "$turntable" report --quiet --format markdown,csv,xlsx,html,json \
  --output "$work/all" "$episode" \
  -- "workbook only" "$turntable" report --quiet --format xlsx --output "$work/xlsx" "$episode" \
  -- "C, workbook only" ./workbook_floor "$work/cells.tsv" "$work/floor.xlsx"
