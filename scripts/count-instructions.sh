#!/bin/sh
# Counts the instructions that commands take, which do not depend on what else the machine does, and
# fails where there are more than Tests/Performance/instructions.txt allows:
#
#   count-instructions.sh TURNTABLE
#
# RECORD=1 writes what is counted there. Needs valgrind.
set -eu

turntable=$1
cd "$(dirname "$0")/.."
budget=Tests/Performance/instructions.txt
# What differs between processors, since the C library chooses among its functions by them.
tolerance=5

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind cannot read what the compiler says for debuggers.
strip --strip-debug -o "$work/turntable" "$turntable"

# The same order in every hash table, every time.
export SWIFT_DETERMINISTIC_HASHING=1

count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/turntable" "$@" 2>&1 >/dev/null |
    sed -n 's/.*Collected : //p'
}

bytes() { find "$@" -type f -exec cat {} + | wc -c | tr -d ' '; }

# measure NAME BYTES ARGUMENT…
measure() {
  name=$1
  size=$2
  shift 2
  per_byte=$(($(count "$@") / size))
  printf '%s %d\n' "$name" "$per_byte" >>"$work/counted"
  allowed=$(sed -n "s/^$name //p" "$budget" 2>/dev/null || true)
  printf '%-10s %6d instructions a byte, %s allowed\n' "$name" "$per_byte" "${allowed:-none}"
  [ -n "${RECORD:-}" ] || [ $((per_byte * 100)) -le $((${allowed:-0} * (100 + tolerance))) ] || {
    echo "count-instructions: $name takes more than before; mend it, or RECORD=1 and say why" >&2
    failed=1
  }
}

failed=
episode=Fixtures/one-conversation/interview.page.txt
show=Fixtures/shows/worth-mending
measure report "$(bytes $episode)" report --quiet --jobs 1 --format markdown,csv,html,json \
  --output "$work/report" $episode
measure review "$(bytes $show)" review --quiet --jobs 1 --format markdown,csv,html \
  --output "$work/review" $show
measure export "$(bytes $show)" export --quiet --jobs 1 --format csv --output "$work/export" $show
[ -z "${RECORD:-}" ] || cp "$work/counted" $budget
[ -z "$failed" ]
