#!/bin/sh
# Stops with advice unless Swift is there, works, and is at least version $1 (such as 6.3).
set -eu

wanted=$1
swift=${SWIFT:-swift}

fail() {
  printf 'turntable: %s\n' "$1" >&2
  shift
  printf '%s\n' "$@" >&2
  exit 1
}

command -v "$swift" >/dev/null || fail "Swift $wanted or newer is needed, and there is no '$swift'." \
  "Get it from https://www.swift.org/install and see that its usr/bin is on your PATH."

# A toolchain whose own system libraries are missing prints no version but what it lacks.
if ! answer=$("$swift" --version 2>&1); then
  fail "'$swift --version' failed:" "$answer" \
    "Install what https://www.swift.org/install lists for your system beside the toolchain."
fi

found=$(printf '%s\n' "$answer" | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
[ -n "$found" ] || fail "'$swift --version' names no version:" "$answer"

if [ "${found%%.*}" -lt "${wanted%%.*}" ] ||
  { [ "${found%%.*}" -eq "${wanted%%.*}" ] && [ "${found#*.}" -lt "${wanted#*.}" ]; }; then
  fail "Swift $wanted or newer is needed; $(command -v "$swift") is $found." \
    "Get a newer one from https://www.swift.org/install, or name another: make SWIFT=/path/to/swift"
fi
