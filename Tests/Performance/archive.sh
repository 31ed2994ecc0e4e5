#!/bin/sh
# Sets reviews and exports of whole archives beside `wc -w` on the same files:
#
#   archive.sh TURNTABLE [RUNS]
#
# The episodes are made up. Everything runs by turns on files that the system has in memory, and medians
# are compared.
set -eu
export LC_ALL=C.UTF-8

turntable=$1
runs=${2:-7}

cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make -s -C c-floor interleave
swift build --configuration release --product generate-transcript
generate=$(swift build --configuration release --show-bin-path)/generate-transcript

# One total, whatever the number of files.
count_words() { find "$1" -type f -print0 | xargs -0 wc -w; }

# Megabytes of memory at most, of a command and its threads.
peak() {
  python3 - "$@" <<'PYTHON'
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(round(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024), "MB at most")
PYTHON
}

echo "A review of 300 episodes, without XLSX"
"$generate" archive 30 "$work/review"
find "$work/review" -type f | sort | tail -n +301 | xargs -r rm
count_words "$work/review" >"$work/words"
tail -n 1 "$work/words"
c-floor/interleave "$runs" \
  "review" "$turntable" review --quiet --format markdown,csv,html --output "$work/reviews" \
  "$work/review" \
  -- "review, one job" "$turntable" review --quiet --jobs 1 --format markdown,csv,html \
  --output "$work/reviews-1" "$work/review" \
  -- "wc -w" sh -c "find '$work/review' -type f -print0 | xargs -0 wc -w"

echo
echo "An export of 100 MB as CSV"
"$generate" archive 100 "$work/export"
count_words "$work/export" >"$work/words"
tail -n 1 "$work/words"
c-floor/interleave "$runs" \
  "export" "$turntable" export --quiet --format csv --output "$work/datasets" "$work/export" \
  -- "export, one job" "$turntable" export --quiet --jobs 1 --format csv \
  --output "$work/datasets-1" "$work/export" \
  -- "wc -w" sh -c "find '$work/export' -type f -print0 | xargs -0 wc -w"
diff -rq "$work/datasets" "$work/datasets-1"
peak "$turntable" export --quiet --format csv --output "$work/datasets" "$work/export"
