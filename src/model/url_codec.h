// ViewState <-> address text, as docs/CONTRACT.md section 2 says: tolerant on reading, canonical on writing.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// A decoded state and what was ignored (Problem::path = the parameter's name).
struct DecodedState {
    ViewState state;
    Problems ignored;
};

/// Reads "#compare?city=..." and the page's query string ("?city=..."); the fragment wins, key by key. Bad values fall
/// back to the default one by one. Keys that belong to the page (embed, kiosk, idle, data, host, stress, bench, trace)
/// are passed over without a note in the query string.
DecodedState decode_address(std::string_view query, std::string_view fragment, const Dataset& data);
/// The fragment with '#', keys in the contract's order, defaults left out; "#map" is written as "".
std::string encode_fragment(const ViewState& state);
/// The state as the JSON object that window.ascn.state() returns (every key, lists as arrays, cam as object or null).
std::string state_json(const ViewState& state);

}  // namespace ascn
