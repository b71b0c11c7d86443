// The language table: key -> text. English only for now; the table is data/lang/en.json.
#pragma once

#include <forward_list>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace ascn {

class Strings {
public:
    /// A flat JSON object of non-empty texts, e.g. {"tab.map": "Map"}.
    static Result<Strings> parse(std::string_view json_utf8);

    /// Text of a key, valid as long as this object; nullptr where there is none.
    const std::string* find(std::string_view key) const;
    /// Text of a key; the key itself when there is none (scripts/check-strings fails the build before that happens).
    /// The reference stays valid as long as this object.
    const std::string& get(std::string_view key) const;
    /// get() with "{name}" replaced: format("compare.count", {{"n", "3"}}). Names without a value stay as they are;
    /// values are not searched again.
    std::string format(std::string_view key,
                       std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;
    /// Picks key + ".one" for n == 1, else key + ".other"; replaces {n} by the number as format_number writes it.
    std::string plural(std::string_view key, long n) const;

private:
    struct Entry {
        std::string key, text;
    };
    std::vector<Entry> texts_;                       ///< sorted by key
    mutable std::forward_list<std::string> absent_;  ///< keys asked for in vain: get() hands out references to them
};

}  // namespace ascn
