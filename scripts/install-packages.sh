#!/bin/sh
# Installs the system packages the build needs, where some are missing; otherwise does nothing.
# Where it cannot, it prints what to run and stops. With --for-tests, also what only they need.
# shellcheck disable=SC2086 # The lists of names are meant to be split.
set -eu

# libxml2 is for Foundation's XML parser: linked statically, it needs the library of the system.
apt_packages='pkg-config libxlsxwriter-dev libsqlite3-dev libxml2-dev libstemmer-dev'
# macOS has SQLite of its own.
brew_packages='pkg-config libxlsxwriter snowball'
# The tests look into workbooks with a program that is not ours; macOS has it.
[ "${1:-}" != --for-tests ] || apt_packages="$apt_packages unzip"

# Lines after the first stand alone, so that a command among them can be copied.
say() {
  printf 'turntable: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '%s\n' "$@" >&2
}

# Prints those of the packages that the command in $1 does not know as installed.
missing() {
  is_installed=$1
  shift
  for package; do
    "$is_installed" "$package" || printf ' %s' "$package"
  done
}

apt_has() {
  [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

brew_has() { brew list --versions "$1" >/dev/null 2>&1; }

install_with_apt() {
  needed=$(missing apt_has $apt_packages)
  [ -n "$needed" ] || return 0
  say "installing$needed"

  if [ "$(id -u)" -eq 0 ]; then
    as_root=
  elif command -v sudo >/dev/null; then
    as_root=sudo
  else
    say "this needs root, and there is no sudo; have somebody run" \
      "  apt-get update && apt-get install -y$needed"
    return 1
  fi

  # An update may fail for a source that has none of these; whether it matters, the install tells.
  $as_root apt-get -q update >&2 || say "apt-get update failed; going on with the lists there are"
  if ! $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -q -o DPkg::Lock::Timeout=120 install -y --no-install-recommends $needed >&2; then
    say "the installation failed; run it by hand to see why, then make again:" \
      "  ${as_root:+sudo }apt-get update && ${as_root:+sudo }apt-get install -y$needed"
    return 1
  fi
}

install_with_brew() {
  needed=$(missing brew_has $brew_packages)
  [ -n "$needed" ] || return 0
  say "installing$needed"
  brew install $needed
}

# Systems with neither: look for the libraries themselves.
check_by_hand() {
  if pkg-config --exists xlsxwriter sqlite3 libxml-2.0 2>/dev/null &&
    [ -n "$(find /usr/include /usr/local/include -maxdepth 2 -name libstemmer.h 2>/dev/null)" ]; then
    return 0
  fi
  say "there is neither apt nor Homebrew here; install pkg-config and the development packages of" \
    "libxlsxwriter, SQLite, libxml2 and libstemmer (snowball), then make again. On Fedora:" \
    "  sudo dnf install pkgconf-pkg-config libxlsxwriter-devel sqlite-devel libxml2-devel libstemmer-devel"
  return 1
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
  install_with_apt
elif command -v brew >/dev/null; then
  install_with_brew
else
  check_by_hand
fi
