#!/usr/bin/env bash
# Fuzzes the readers and the whole way to the outputs: fuzz.sh SECONDS [TARGET …]
#
# Each target begins with its earlier findings and with small fixtures, and runs for so many seconds;
# the first input that breaks something ends it, and is kept in Tests/Fuzzing/findings/TARGET.
# Tests/Fuzzing/README.md says what to do with it.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
fuzzing=$here/Tests/Fuzzing
seconds=$1
shift
[ $# -gt 0 ] || set -- text captions json xml labels outputs

# A crash is told by libFuzzer; Swift's own backtraces would be in its way.
export SWIFT_BACKTRACE=enable=no
# Where memory was taken is of no use without the frames, and keeping it costs half of the time.
export ASAN_OPTIONS=malloc_context_size=2:quarantine_size_mb=16:detect_leaks=0
# Both sanitizers in one flag: of two flags, the compiler takes the last.
"${SWIFT:-swift}" build --package-path "$fuzzing" --configuration release --product fuzz \
  --sanitize fuzzer -Xswiftc -sanitize=address,fuzzer -Xswiftc -gline-tables-only \
  -Xcc -fsanitize=address,fuzzer
program=$fuzzing/.build/release/fuzz

# The fixtures that fit a target, of at most 16 kB.
seeds() { find "$here/Fixtures" "$fuzzing/.build/seeds" -type f -size -17k "$@"; }

# The one conversation again, its first turns only: a small file in every format.
rm -rf "$fuzzing/.build/seeds"
mkdir -p "$fuzzing/.build/seeds"
awk -v RS= -v ORS='\n\n' 'NR <= 6' "$here/Fixtures/one-conversation/conversation.txt" \
  >"$fuzzing/.build/seeds/conversation.txt"
(cd "$fuzzing/.build/seeds" && python3 -B "$here/Fixtures/one-conversation/generate.py")

broken=()
for target; do
  corpus=$fuzzing/.build/corpus/$target
  findings=$fuzzing/findings/$target
  mkdir -p "$corpus" "$findings" "$corpus.seeds"
  longest=16384
  case $target in
    text) endings='txt|md|csv|tsv' ;;
    captions) endings='vtt|srt|sbv|ass|lrc|cha|TextGrid|rttm' ;;
    json) endings='json' ;;
    xml) endings='ttml|xsl|xml|html|eaf' ;;
    labels) endings='yml' longest=2048 ;;
    outputs) endings='txt|md|csv|vtt|srt|json|html|xml|eaf|rttm' ;;
    *) echo "fuzz: there is no target $target" >&2 && exit 64 ;;
  esac
  seeds -regextype posix-extended -regex ".*\.($endings)" -print0 |
    while IFS= read -r -d '' file; do
      cp "$file" "$corpus.seeds/$(printf %s "$file" | cksum | cut -d' ' -f1)"
    done
  echo "fuzz: $target, $seconds s"
  "$program" "--target=$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=$longest -dict="$fuzzing/dictionaries/$target.dict" -artifact_prefix="$findings/" \
    -print_final_stats=1 -verbosity="${VERBOSITY:-0}" \
    "$corpus" "$findings" "$corpus.seeds" || broken+=("$target")
done
[ ${#broken[@]} -eq 0 ] || { echo "fuzz: something is broken in ${broken[*]}" >&2; exit 1; }
