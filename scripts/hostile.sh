#!/usr/bin/env bash
# Reports on files that no people would write and that are too large for the tests: hostile.sh TURNTABLE
#
# Each must end in time and in memory that grow with the file, in a report or in an error that says why.
set -euo pipefail

turntable=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

# expect SECONDS MEGABYTES FILE: of processor time and of memory, which may be asked for and not used.
expect() {
  local code=0 start=$SECONDS
  (
    ulimit -t "$1" -v $(($2 * 1024))
    "$turntable" report --quiet --format markdown,csv,html,json --output "$work/out" "$work/$3"
  ) >"$work/said" 2>&1 || code=$?
  case $code in
    0 | 2) echo "hostile: $3: code $code after $((SECONDS - start)) s" ;;
    *)
      echo "hostile: $3: ended with code $code: $(head -c 300 "$work/said")" >&2
      bad=1
      ;;
  esac
  rm -rf "${work:?}/out" "${work:?}/$3"
}

# words MEGABYTES: so much on one line, of 9,000 different words.
words() {
  awk -v bytes="$1"000000 'BEGIN {
    while (length(line) < 90000) line = line "word" i++ % 9000 " "
    for (; bytes > 0; bytes -= length(line)) printf "%s", line
  }'
}
letters() { head -c "$1"000000 /dev/zero | tr '\0' x; }

names='BEGIN {
  split("ka mo ri te su lan ber dof gis hul jin", syllables, " ")
  for (i = 0; i < 100000; i++) {
    name = ""
    for (j = 1; j <= 14641; j *= 11) name = name syllables[int(i / j) % 11 + 1]
    print toupper(substr(name, 1, 1)) substr(name, 2) " Quill" i ": hello there, how are you?"
  }
}'
awk "$names" >"$work/speakers.txt"
expect 60 4000 speakers.txt

awk 'BEGIN { for (; i < 1000000; i++) print (i % 2 ? "Ada" : "Ben") " Quill: word" i % 5000 }' \
  >"$work/turns.txt"
expect 60 4000 turns.txt

cues='BEGIN {
  print "WEBVTT\n"
  for (; i < 1000000; i++) {
    clock = sprintf("%02d:%02d:%02d", i / 3600, i / 60 % 60, i % 60)
    printf "%s.000 --> %s.900\n<v %s>word%d\n\n", clock, clock, i % 2 ? "Ada" : "Ben", i % 5000
  }
}'
awk "$cues" >"$work/turns.vtt"
expect 60 4000 turns.vtt

letters 200 >"$work/letters.txt"
expect 60 6000 letters.txt
{ printf 'Ada Quill: ' && letters 200; } >"$work/word.txt"
expect 60 6000 word.txt
{ printf 'Ada Quill: ' && words 200; } >"$work/line.txt"
expect 120 8000 line.txt
{ printf 'WEBVTT\n\n00:00.000 --> 00:10.000\n<v Ada>' && words 200; } >"$work/line.vtt"
expect 120 8000 line.vtt
{
  printf '{"version":"1.0.0","segments":[{"speaker":"Ada","startTime":0,"body":"'
  words 200
  printf '"}]}'
} >"$work/line.json"
expect 120 8000 line.json

exit $bad
