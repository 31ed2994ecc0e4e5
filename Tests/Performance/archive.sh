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
make -s -C c-floor interleave words_floor
swift build --configuration release --product generate-transcript
generate=$(swift build --configuration release --show-bin-path)/generate-transcript

# One total, whatever the number of files.
count_words() { find "$1" -type f -print0 | xargs -0 wc -w; }

echo "A review of 300 episodes, without XLSX"
"$generate" archive 36 "$work/review"
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
  -- "C, words and bytes only" sh -c "c-floor/words_floor '$work/floor' '$work/export'/*" \
  -- "wc -w" sh -c "find '$work/export' -type f -print0 | xargs -0 wc -w"
python3 c-floor/peak.py "$turntable" export --quiet --format csv --output "$work/datasets" \
  "$work/export"

# What two processors give is up to the machine, too: two processes with every other episode each share
# nothing but it.
echo
echo "Jobs of that export"
mkdir "$work/odd" "$work/even"
half=odd
for file in "$work"/export/*; do
  ln "$file" "$work/$half"
  if [ $half = odd ]; then half=even; else half=odd; fi
done
half() { echo "'$turntable' export --quiet --jobs 1 --format csv --output '$work/half-$1' '$work/$1'"; }
c-floor/interleave "$runs" \
  "two jobs" "$turntable" export --quiet --jobs 2 --format csv --output "$work/datasets-2" \
  "$work/export" \
  -- "two processes, half of it each" sh -c "$(half odd) & $(half even) && wait \$!" \
  -- "one job" "$turntable" export --quiet --jobs 1 --format csv --output "$work/datasets-1" \
  "$work/export"
"$turntable" export --quiet --jobs 3 --format csv --output "$work/datasets-3" "$work/export"
diff -rq "$work/datasets-1" "$work/datasets-2"
diff -rq "$work/datasets-1" "$work/datasets-3"

echo
echo "An export of 1,000,000 turns as XLSX, and the same as CSV"
"$generate" archive 270 "$work/turns"
for format in csv xlsx; do
  python3 c-floor/peak.py "$turntable" export --quiet --format "$format" \
    --output "$work/datasets-$format" "$work/turns"
done
