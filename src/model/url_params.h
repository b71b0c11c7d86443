// The keys of the address: how the text of each is read into a state and how it is written.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/url_codec.h"

namespace ascn {

/// Text of the address as it is shown in a note: in quotes, printable ASCII, not long.
std::string quoted(std::string_view value);

/// Takes one key's text into a state, or notes why not.
struct UrlReader {
    DecodedState& out;
    const Dataset& data;
    std::string_view key;

    ViewState& state() const { return out.state; }
    void note(std::string what, std::string_view expected) const {
        if (out.ignored.size() == kMaxIgnoredNotes) return;
        out.ignored.push_back({std::string(key), std::move(what), std::string(expected)});
    }
    void refuse(std::string_view value, std::string_view expected) const {
        note(quoted(value) + " is ignored", expected);
    }
};

struct UrlParam {
    std::string_view key;
    void (*read)(const UrlReader& in, std::string_view value);
    std::string (*write)(const ViewState& state);
};
/// All keys of the state but the view, in the order of the address. An empty text is the default, both ways.
std::span<const UrlParam> url_params();

}  // namespace ascn
