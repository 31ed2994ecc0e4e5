#!/usr/bin/env bash
# Runs the tests, and the program they start, under sanitizers: sanitize.sh [address|thread|undefined …]
#
# Each has a build of its own below .build/sanitize, so that a second run only builds what changed.
set -euo pipefail
cd "$(dirname "$0")/.."

[ $# -gt 0 ] || set -- address thread undefined

# What a sanitizer finds ends the program, so that the test which started it fails.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
export TSAN_OPTIONS=halt_on_error=1:abort_on_error=1:suppressions=$PWD/scripts/sanitize-thread.txt
export SWIFT_BACKTRACE=enable=no

for sanitizer; do
  echo "sanitize: $sanitizer"
  skipped=()
  # The thread sanitizer maps a temporary file of its own as a program starts, which these keep from it.
  [ "$sanitizer" != thread ] ||
    skipped+=(--skip 'a limit on the size of files' --skip 'for temporary files')
  # What sets the clock stands between a program and its sanitizer, which waits for ever or gives up.
  [ "$sanitizer" = undefined ] || skipped+=(--skip 'whenever it is made')
  flags=(--sanitize "$sanitizer")
  # Swift looks for overflow and the like itself, and has no such sanitizer but on a Mac; C code ends there.
  [ "$sanitizer" != undefined ] ||
    flags=(-Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined)
  "${SWIFT:-swift}" test --parallel "${flags[@]}" --scratch-path ".build/sanitize/$sanitizer" \
    ${skipped[@]+"${skipped[@]}"}
done
