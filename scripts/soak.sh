#!/bin/sh
# Makes a report of every file in the folder TURNTABLE_CORPUS, twice: soak.sh TURNTABLE
#
# A file may be refused (exit codes 1 and 2); what must not happen is a crash, a run of more than a
# minute, or a second report that differs from the first.
set -eu

turntable=$1
if [ ! -d "${TURNTABLE_CORPUS:-}" ]; then
  echo "soak: set TURNTABLE_CORPUS to a folder of transcripts" >&2
  exit 64
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

find "$TURNTABLE_CORPUS" -type f -not -path '*/.*' | sort >"$work/files"
read_ones=0
refused=0
bad=0

complain() {
  echo "soak: $*"
  bad=$((bad + 1))
}

while IFS= read -r file; do
  rm -rf "$work/first" "$work/second"
  code=0
  timeout 60 "$turntable" report --quiet --output "$work/first" "$file" \
    </dev/null >"$work/said" 2>&1 || code=$?
  case $code in
    0) read_ones=$((read_ones + 1)) ;;
    1 | 2)
      refused=$((refused + 1))
      [ -s "$work/said" ] || complain "refused without a word: $file"
      continue
      ;;
    124) complain "took more than a minute: $file" && continue ;;
    *) complain "ended with code $code: $file" && continue ;;
  esac
  timeout 60 "$turntable" report --quiet --output "$work/second" "$file" \
    </dev/null >/dev/null 2>&1 || complain "failed the second time: $file"
  diff -r "$work/first" "$work/second" >/dev/null || complain "differs the second time: $file"
done <"$work/files"

echo "soak: $read_ones reports twice, $refused files refused, $bad bad"
[ "$read_ones" -gt 0 ] && [ "$bad" -eq 0 ]
