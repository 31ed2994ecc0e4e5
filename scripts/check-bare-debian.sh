#!/bin/sh
# Proves on a bare Debian that a machine with nothing but Swift gets to a report: builds one in a
# folder, puts the last commit in, and runs there what is asked (make report and make test).
#
#   sudo scripts/check-bare-debian.sh TOOLCHAIN [PATH…]
#
# TOOLCHAIN is the folder that holds usr/bin/swift. Each PATH is made visible in there at the same
# place, read-only; for a machine that gets its Swift packages from a mirror, say.
#
# RELEASE   the Debian release (bookworm)
# MIRROR    where its packages come from
# COMMANDS  what to run in the project's folder
set -eu

release=${RELEASE:-bookworm}
mirror=${MIRROR:-http://deb.debian.org/debian}
commands=${COMMANDS:-make report && make test}

# What Swift's own documentation asks of a Debian 12, and make; but neither pkg-config, libsqlite3-dev
# nor libxml2-dev, which it lists too: that `make` brings what the project needs is what is tested.
swift_needs='binutils ca-certificates gcc git libcurl4-openssl-dev libedit-dev libicu-dev
  libncurses-dev libpython3-dev libsqlite3-0 libstdc++-12-dev libxml2 tzdata uuid-dev make'

if [ ! -x "${1:-}/usr/bin/swift" ]; then
  echo "usage: check-bare-debian.sh TOOLCHAIN [PATH...]; TOOLCHAIN/usr/bin/swift must be there" >&2
  exit 64
fi
[ "$(id -u)" -eq 0 ] || { echo "check-bare-debian: needs root, for chroot" >&2; exit 1; }
command -v debootstrap >/dev/null ||
  { echo "check-bare-debian: needs debootstrap: apt-get install debootstrap" >&2; exit 1; }

toolchain=$(cd "$1" && pwd)
shift
project=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
root=$(mktemp -d)
chmod 755 "$root"  # apt fetches as a user of its own
trap 'rm -rf --one-file-system "$root"' EXIT

echo "== Debian $release in $root"
debootstrap --variant=minbase "$release" "$root" "$mirror" >"$root.log" 2>&1 ||
  { tail "$root.log" >&2; exit 1; }
rm "$root.log"
# shellcheck disable=SC2086 # A list of names.
DEBIAN_FRONTEND=noninteractive chroot "$root" \
  apt-get -qq install -y --no-install-recommends $swift_needs >/dev/null
mkdir "$root/project" "$root/swift"
git -C "$project" archive HEAD | tar -x -C "$root/project"

# Mounts of a namespace of their own are gone with it, so that clearing up can never reach through
# them.
export root toolchain commands
# shellcheck disable=SC2016 # What the inner shells expand.
unshare --mount --propagation private -- sh -eu -c '
  show() {
    if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; : >>"$2"; fi
    mount --bind "$1" "$2"
    mount -o remount,bind,ro "$2"
  }
  show "$toolchain" "$root/swift"
  for path; do show "$path" "$root$path"; done
  mount -t proc proc "$root/proc"
  mount --rbind /dev "$root/dev"
  exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/swift/usr/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 sh -eu -c "cd /project; echo \"== \$1\"; eval \"\$1\"" sh "$commands"
' sh "$@"
echo "== passed on a bare Debian $release"
