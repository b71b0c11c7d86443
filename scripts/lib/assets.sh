# shellcheck shell=bash
# The built files that need no compiler: data bundle, map, fonts. Sourced after common.sh by build and test.
DID=                                    # set once a step had something to do
LOCK=package-lock.json

# build_step NAME OUTPUT STAMP-TEXT INPUT... -- COMMAND...: runs the command unless output and stamp are up to date.
build_step() {
  local name=$1 output=$2 text=$3 inputs=(); shift 3
  while [ "$1" != -- ]; do inputs+=("$1"); shift; done; shift
  local stamp=build/stamps/${name%%:*}
  if [ -e "$output" ] && fresh "$stamp" "$text" "${inputs[@]}"; then return 0; fi
  DID=1
  step "$name"
  begin_stamp "$stamp"
  "$@" || return 1
  end_stamp "$stamp" "$text"
  done_step
}

build_assets() {
  build_step "data: all files into one bundle" build/data/ascn.json "" \
    data/cities data/projects data/network data/{meta,countries,indicators,sources}.json \
    scripts/build-data.mjs scripts/lib/data.mjs scripts/lib/duplicate-keys.mjs \
    -- node scripts/build-data.mjs || return 1
  build_step "map: land and lakes, clipped and triangulated" build/data/map-50m.bin "" \
    scripts/build-map.mjs scripts/map $LOCK -- node scripts/build-map.mjs || return 1
  build_step "fonts: cut to the characters that are shown" build/fonts/fonts.json "" \
    data/lang build/data/ascn.json scripts/build-fonts.mjs $LOCK -- node scripts/build-fonts.mjs
}
