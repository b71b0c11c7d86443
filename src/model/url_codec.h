// ViewState <-> address text, as docs/CONTRACT.md section 2 says: tolerant on reading, canonical on writing.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/result.h"
#include "data/dataset.h"
#include "model/view_state.h"

namespace ascn {

/// A decoded state and what was ignored (Problem::path = the parameter's name). At most kMaxIgnoredNotes notes.
struct DecodedState {
    ViewState state;
    Problems ignored;
};
inline constexpr std::size_t kMaxIgnoredNotes = 50;

/// Reads "#compare?city=..." and the page's query string ("?city=..."); the fragment wins, key by key, and a key that
/// is given twice counts the last time. The view is the fragment's leading word, else `view=` of the query string.
/// Bad values are passed over one by one as if they were not there. Keys that belong to the page (embed, kiosk, idle,
/// data, host, stress, bench, trace) are passed over without a note in the query string.
DecodedState decode_address(std::string_view query, std::string_view fragment, const Dataset& data);

/// Changes `base` by (key, value) pairs. Keys and value texts are the address's, not percent-encoded, and "view" is a
/// key too; an empty value sets the key back to its default. Bad values leave their key as it is in `base`.
DecodedState apply_params(const ViewState& base, std::span<const std::pair<std::string, std::string>> key_values,
                          const Dataset& data);

/// The fragment with '#', keys in the contract's order, defaults left out; "#map" is written as "".
std::string encode_fragment(const ViewState& state);

/// The query string with only the page's own keys left ("?embed=1" of "?embed=1&city=hanoi"), "" when there are none.
/// An address that is written back with encode_fragment needs this: a state key that stayed in the query string would
/// come back wherever the fragment leaves out a default.
std::string page_query(std::string_view query);

/// The state as the JSON object that window.ascn.state() returns: every key in the contract's order, lists as arrays
/// (empty = all), cam as {lon,lat,zoom} or null, null for an unset city, x, y and lang, q as text.
std::string state_json(const ViewState& state);

}  // namespace ascn
