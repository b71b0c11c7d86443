// From the address to the state and back; url_params.cpp knows the keys.
#include "model/url_codec.h"

#include <algorithm>
#include <array>

#include "model/url_params.h"
#include "model/url_text.h"

namespace ascn {
namespace {

constexpr std::array<std::string_view, 8> kPageKeys = {"embed", "kiosk",  "idle",  "data",
                                                       "host",  "stress", "bench", "trace"};

bool is_page_key(std::string_view key) { return std::find(kPageKeys.begin(), kPageKeys.end(), key) != kPageKeys.end(); }

void read_view(const UrlReader& in, std::string_view value) {
    const std::optional<View> view = value.empty() ? View::Map : view_from_id(value);
    if (!view) return in.refuse(value, "map, compare, table, areas, network or about");
    in.state().view = *view;
}

void apply(DecodedState& out, std::string_view key, std::string_view value, const Dataset& data) {
    const UrlReader in{out, data, key};
    if (key == "view") return read_view(in, value);
    for (const UrlParam& param : url_params()) {
        if (param.key == key) return param.read(in, value);
    }
    const std::string shown = quoted(key);
    const UrlReader unknown{out, data, std::string_view(shown).substr(1, shown.size() - 2)};
    unknown.note("is no key of the address", "");
}

/// A section belongs to its view: one that came along from another view goes without a word.
void settle_part(DecodedState& out, std::string_view before, const Dataset& data) {
    std::string& part = out.state.part;
    if (is_part_of(out.state.view, part)) return;
    if (part != before) UrlReader{out, data, "part"}.refuse(part, "a section of the view, e.g. #network?part=timeline");
    part.clear();
}

std::string_view without_prefix(std::string_view text, char prefix) {
    if (text.starts_with(prefix)) text.remove_prefix(1);
    return text;
}

}  // namespace

DecodedState apply_params(const ViewState& base, std::span<const KeyValue> key_values, const Dataset& data) {
    DecodedState out{base, {}};
    for (const auto& [key, value] : key_values) apply(out, key, value, data);
    settle_part(out, base.part, data);
    return out;
}

DecodedState decode_address(std::string_view query, std::string_view fragment, const Dataset& data) {
    DecodedState out;
    for (const auto& [key, value] : split_pairs(without_prefix(query, '?'))) {
        if (!is_page_key(key)) apply(out, key, value, data);
    }

    fragment = without_prefix(without_prefix(fragment, '#'), '/');
    // "view?pairs", "view" or, without a view, "pairs".
    std::string_view word = fragment.substr(0, fragment.find('?'));
    std::string_view pairs = fragment.substr(std::min(word.size() + 1, fragment.size()));
    if (word.size() == fragment.size() && word.find('=') != std::string_view::npos) {
        pairs = word;
        word = {};
    }
    for (const auto& [key, value] : split_pairs(pairs)) apply(out, key, value, data);
    if (!word.empty()) apply(out, "view", percent_decoded(word), data);
    settle_part(out, {}, data);
    return out;
}

std::string encode_fragment(const ViewState& state) {
    std::string pairs;
    for (const UrlParam& param : url_params()) {
        const std::string value = param.write(state);
        if (value.empty()) continue;
        pairs += pairs.empty() ? '?' : '&';
        pairs += param.key;
        pairs += '=';
        pairs += percent_encoded(value, param.key != "q");
    }
    if (pairs.empty() && state.view == View::Map) return {};
    return "#" + std::string(to_id(state.view)) + pairs;
}

std::string page_query(std::string_view query) {
    std::string kept;
    query = without_prefix(query, '?');
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        if (!is_page_key(percent_decoded(part.substr(0, part.find('='))))) continue;
        kept += kept.empty() ? '?' : '&';
        kept += part;
    }
    return kept;
}

}  // namespace ascn
