# shellcheck shell=bash
# Shared by the scripts in scripts/: messages, and getting what is missing. Sourced by bash, never run.
set -euo pipefail
umask 022
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$ROOT"

MIN_NODE=20
MIN_EMSCRIPTEN=3.1.60
TOOLCHAIN_DEST=${ASCN_TOOLCHAIN_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ascn-explorer/toolchain}

say() { printf '%s\n' "$*"; }
note() { printf '   %s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }
# The comment block at the top of a script, from its second line on.
usage() { sed -n '2,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p}' "$1"; }

# ---- steps -----------------------------------------------------------------------------------------------------------
# step TEXT / done_step [TEXT]: a heading when work begins, its time when it ends.
step() { STEP_STARTED=$(now_ms); printf '== %s\n' "$*"; }
done_step() { printf '   %s (%s)\n' "${1:-done}" "$(seconds_since "$STEP_STARTED")"; }
now_ms() { local t=${EPOCHREALTIME/[.,]/}; printf '%s' "${t%???}"; }
seconds_since() { local ms=$(($(now_ms) - $1)); printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100)); }

# fresh STAMP TEXT INPUT...: true when the stamp holds TEXT and no input (folders with all they hold) is newer.
# A deleted or added file makes its folder newer.
fresh() {
  local stamp=$1 text=$2; shift 2
  [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$text" ] || return 1
  local input; for input in "$@"; do [ -e "$input" ] || return 1; done
  [ -z "$(find "$@" -newer "$stamp" -print -quit)" ]
}
# The stamp takes the time at which its step began, so that an edit during the step counts.
begin_stamp() { mkdir -p "$(dirname "$1")"; rm -f "$1"; : > "$1.begun"; }
end_stamp() { printf '%s' "$2" > "$1.text"; touch -r "$1.begun" "$1.text"; mv "$1.text" "$1"; rm -f "$1.begun"; }

# version_at_least HAVE WANT
version_at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# ---- what the machine must have --------------------------------------------------------------------------------------
need_node() {
  have node || die "Node.js $MIN_NODE or newer is needed (nodejs.org, or your distribution's package); 'node' is not on PATH"
  local v; v=$(node --version); v=${v#v}
  version_at_least "$v" "$MIN_NODE" || die "Node.js $MIN_NODE or newer is needed; 'node' on PATH is $v"
  have npm || die "npm is needed; it comes with Node.js, but 'npm' is not on PATH"
}

# Commands and the Debian package that holds each.
package_of() {
  case $1 in
    xz) echo xz-utils ;; glslangValidator) echo glslang-tools ;; dpkg-deb) echo dpkg ;; flock) echo util-linux ;;
    *) echo "$1" ;;
  esac
}
chromium_path() {
  local c
  for c in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$c" ] && command -v "$c" 2>/dev/null && return 0
  done
  return 1
}
# missing_of COMMAND...: those that are not there ('chromium' means any browser of that family).
missing_of() {
  local c
  for c in "$@"; do
    if [ "$c" = chromium ]; then chromium_path >/dev/null || echo "$c"; else have "$c" || echo "$c"; fi
  done
}
# need_commands COMMAND...: installs the missing ones as root on Debian; else says exactly what to install and fails.
need_commands() {
  local missing packages=() c
  missing=$(missing_of "$@")
  [ -n "$missing" ] || return 0
  for c in $missing; do packages+=("$(package_of "$c")"); done
  if ! have apt-get; then
    printf 'error: these programs are needed and not on PATH: %s\n' "${missing//$'\n'/ }" >&2; return 1
  fi
  if ! is_root; then
    printf 'error: missing: %s. Please run as root:  apt-get install --no-install-recommends %s\n' \
      "${missing//$'\n'/ }" "${packages[*]}" >&2
    return 1
  fi
  install_packages "${packages[@]}"
  missing=$(missing_of "$@")
  [ -z "$missing" ] || { printf 'error: installed, but still not on PATH: %s\n' "${missing//$'\n'/ }" >&2; return 1; }
}
install_packages() {
  local log size; log=$(mktemp)
  export DEBIAN_FRONTEND=noninteractive
  if ! apt-get install -s --no-install-recommends "$@" >"$log" 2>&1; then   # no package lists yet, or old ones
    note "apt-get update (package lists)"
    apt-get -qq update >"$log" 2>&1 || { cat "$log" >&2; rm -f "$log"; die "apt-get update failed"; }
  fi
  size=$(apt-get install --assume-no --no-install-recommends "$@" 2>/dev/null | sed -n 's/^Need to get \(.*\) of archives.*/\1/p' || true)
  note "installing Debian packages: $* (download ${size:-unknown})"
  if ! apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >"$log" 2>&1; then
    note "trying again with new package lists"
    apt-get -qq update >>"$log" 2>&1 || true
    apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" >>"$log" 2>&1 ||
      { tail -n 20 "$log" >&2; rm -f "$log"; die "apt-get could not install: $*"; }
  fi
  rm -f "$log"
}

# Emscripten, Dear ImGui, nlohmann/json, GoogleTest, ninja and ccache: what PATH has, else our private folder.
ensure_toolchain() {
  if [ -z "${TOOLCHAIN_DIR:-}" ] && have emcc; then
    local v; v=$(emcc --version 2>/dev/null | sed -n '1s/.*[ )]\([0-9][0-9]*\.[0-9][0-9.]*\).*/\1/p')
    if [ -n "$v" ] && version_at_least "$v" "$MIN_EMSCRIPTEN"; then
      note "Emscripten $v from PATH ($(command -v emcc)); Dear ImGui, nlohmann/json and GoogleTest by CMake"
      use_build_helpers; return
    fi
    note "emcc on PATH is ${v:-of unknown version}, older than $MIN_EMSCRIPTEN: not used"
  fi
  if [ -z "$(compgen -G "$TOOLCHAIN_DEST/.stamp-*" || true)" ]; then need_commands python3 xz dpkg-deb flock || exit 1; fi
  scripts/get-toolchain "$TOOLCHAIN_DEST"
  # shellcheck disable=SC1091
  . "$TOOLCHAIN_DEST/env.sh"
  use_build_helpers
}
use_build_helpers() {
  if have ninja; then export CMAKE_GENERATOR=Ninja; else export CMAKE_GENERATOR="Unix Makefiles"; need_commands make || exit 1; fi
  if have ccache; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache CMAKE_C_COMPILER_LAUNCHER=ccache
    [ -z "${TOOLCHAIN_DIR:-}" ] || export CMAKE_CXX_COMPILER_LAUNCHER=$TOOLCHAIN_DIR/bin/ccache CMAKE_C_COMPILER_LAUNCHER=$TOOLCHAIN_DIR/bin/ccache
  fi
}

# Build-time packages of package-lock.json, once for each version of that file.
ensure_node_modules() {
  local want; want=$(sha256sum < package-lock.json | cut -c1-16)
  if [ "$(cat node_modules/.ascn-lock 2>/dev/null)" = "$want" ]; then return 0; fi
  local log; log=$(mktemp)
  note "npm packages of package-lock.json into node_modules (about 58 MB download, 97 MB on disk)"
  npm ci --no-audit --no-fund --loglevel=error >"$log" 2>&1 || { tail -n 30 "$log" >&2; rm -f "$log"; die "npm ci failed"; }
  rm -f "$log"
  printf '%s' "$want" > node_modules/.ascn-lock
}

# ---- compiling -------------------------------------------------------------------------------------------------------
# configure PRESET: once, and again when the generator, the toolchain or the presets change.
configuration_of() { printf '%s' "$CMAKE_GENERATOR ${TOOLCHAIN_DIR:-path} $(sha256sum CMakePresets.json | cut -c1-12) $ROOT"; }
configured() { [ "$(cat "build/$1/.configured" 2>/dev/null)" = "$(configuration_of)" ]; }
configure() {
  local preset=$1 dir=build/$1 wrapper=()
  if configured "$preset"; then return 0; fi
  case $preset in web-*) wrapper=(emcmake) ;; esac
  rm -rf "$dir"; mkdir -p "$dir"
  note "configuring $preset"
  "${wrapper[@]}" cmake --preset "$preset" >"$dir/configure.log" 2>&1 || { cat "$dir/configure.log" >&2; return 1; }
  configuration_of > "$dir/.configured"
}
# compile PRESET [TARGET...]
compile() {
  local preset=$1; shift
  configure "$preset" || return 1
  local targets=(); [ $# = 0 ] || targets=(--target "$@")
  cmake --build "build/$preset" --parallel "$(nproc)" "${targets[@]}"
}
