# shellcheck shell=bash
# What ./run and ./test share: speaking to the person, finding Swift, installing Debian packages only when they are missing.
# Sourced, never run. The caller sets `set -euo pipefail` and stands in the root of the package.

# Debian packages that the build needs. (Unused here by design: the callers read the lists.)
# shellcheck disable=SC2034
build_packages=(pkg-config libsqlite3-dev libpq-dev libmicrohttpd-dev libyaml-dev libsodium-dev libssl-dev libzip-dev libcurl4-openssl-dev)
# Debian packages that the tests need on top: the server that half of the register's tests ask, the gate, and what judges it and the units.
# shellcheck disable=SC2034
test_packages=(postgresql nginx-light openssl curl sslscan systemd)
# Debian packages that the browser checks need on top.
# shellcheck disable=SC2034
browser_packages=(chromium fonts-noto-cjk python3-venv)
# The oldest toolchain that reads Package.swift.
oldest_swift="6.2"

# Says what happens next.
say() { printf '==> %s\n' "$*"; }

# Says the same in Japanese, below the English line.
say_japanese() { printf '    %s\n' "$*"; }

# Stops with the reason, one line an argument, and with what the person can do.
fail() {
  printf '\n' >&2
  printf '!!  %s\n' "$@" >&2
  exit 1
}

# Whether the first version number is at least the second.
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Finds Swift on the search path or where its installers put it, since sudo shortens the search path.
find_swift() {
  if command -v swift >/dev/null 2>&1; then return 0; fi
  local owner_home="${HOME:-/root}" folder
  if [ -n "${SUDO_USER:-}" ]; then owner_home="$(getent passwd "$SUDO_USER" | cut -d : -f 6)"; fi
  for folder in "$owner_home/.local/share/swiftly/bin" /opt/swift/usr/bin /usr/local/swift/usr/bin /usr/share/swift/usr/bin; do
    if [ -x "$folder/swift" ]; then
      PATH="$folder:$PATH"
      export PATH
      return 0
    fi
  done
  return 1
}

# Stops unless a Swift toolchain that is new enough answers.
require_swift() {
  find_swift || fail \
    "Swift is not installed, or its folder is not on the search path (PATH)." \
    "Install Swift $oldest_swift or newer from https://www.swift.org/install/linux/ and run this command again." \
    "Swift が見つかりません。上のページの手順で入れてから、もう一度実行してください。"
  local answer found
  answer="$(swift --version 2>&1)" || true
  found="$(printf '%s\n' "$answer" | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)"
  [ -n "$found" ] || fail "Swift is there but does not run. It says:" "    $answer" \
    "Install the packages that https://www.swift.org/install/linux/ names for your system and run this command again." \
    "Swift が動きません。上のページにある部品を入れてから、もう一度実行してください。"
  version_at_least "$found" "$oldest_swift" || fail \
    "Swift $found is too old; Shikaku needs $oldest_swift or newer." \
    "Install a newer one from https://www.swift.org/install/linux/ and run this command again." \
    "Swift が古すぎます。新しい版を入れてから、もう一度実行してください。"
  say "Swift $found"
}

# Stops when an earlier run as another user left behind what this one can't write: a folder, or a lock of the Swift build.
require_writable_build() {
  local left foreign=()
  for left in .build var "${TMPDIR:-/tmp}/$(pwd -P | tr / _)_.build"*.lock; do
    if [ -e "$left" ] && [ ! -w "$left" ]; then foreign+=("$left"); fi
  done
  [ "${#foreign[@]}" -eq 0 ] || fail \
    "These belong to another user, most likely from an earlier run with sudo: ${foreign[*]}" \
    "Take them over with: sudo chown -R \"\$(id -un)\" ${foreign[*]@Q}" \
    "前に別の利用者が実行したため書き込めません。上のコマンドのあと、もう一度実行してください。"
}

# Prints those of the named Debian packages that are not installed.
missing_packages() {
  local package
  for package in "$@"; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then printf '%s\n' "$package"; fi
  done
}

# Runs a command as root: directly, or by sudo, which asks for a password only where somebody can type it.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo "$@"
  else
    sudo -n "$@"
  fi
}

# Installs those of the named Debian packages that are missing, and touches nothing when none is.
ensure_packages() {
  if [ "${SHIKAKU_SKIP_INSTALL:-}" = 1 ]; then
    say "Leaving packages alone, as SHIKAKU_SKIP_INSTALL=1 asks. Needed: $*"
    return 0
  fi
  if ! command -v dpkg-query >/dev/null 2>&1 || ! command -v apt-get >/dev/null 2>&1; then
    fail "This machine has no apt-get. Shikaku is prepared for Debian 12 or newer." \
      "Install what Debian calls: $*" \
      "then run this command again with SHIKAKU_SKIP_INSTALL=1 before it."
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if [ "${#missing[@]}" -eq 0 ]; then
    say "Packages are all there: $*"
    return 0
  fi
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null 2>&1; then
    fail "These Debian packages are missing: ${missing[*]}" \
      "You are not root, and this machine has no sudo. Ask its keeper to run:" \
      "    apt-get update && apt-get install -y ${missing[*]}" \
      "足りない部品があります。管理者に上のコマンドの実行を頼んでください。"
  fi
  install_packages "${missing[@]}"
}

# Fetches the list of packages and installs the named ones; says what to do when the network or the right is missing.
install_packages() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2)
  say "Installing Debian packages: $*"
  say_japanese "足りない部品を入れます。数分かかることがあります。"
  as_root "${apt[@]}" update || say "The list of packages could not be renewed; trying with the list this machine has."
  as_root "${apt[@]}" install -y --no-install-recommends "$@" || fail \
    "These Debian packages could not be installed: $*" \
    "Look at the lines above. Without a network connection, connect first; without the right, ask the machine's keeper to run:" \
    "    apt-get update && apt-get install -y $*" \
    "部品を入れられませんでした。ネットワークにつながっているか確かめて、もう一度実行してください。"
}
