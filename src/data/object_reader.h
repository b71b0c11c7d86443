// Reads one JSON object member by member, each read one line at the caller's: a member of the wrong shape is added to
// the problems with its path and gives an empty value; members that nobody read are reported at the end.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json_tree.h"

namespace ascn {

/// Whether a member must be there, and whether it may be null.
enum class Need { Required, RequiredOrNull, Optional, OptionalOrNull };

class ObjectReader {
public:
    /// Where `value` is no object, that is the one problem reported and all reads give empty values.
    ObjectReader(const JsonValue& value, std::string path, ProblemList& problems);
    /// Reports members that were never asked for.
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    const std::string& path() const { return path_; }
    bool is_object() const { return object_ != nullptr; }
    bool has(std::string_view key) const { return find(key) != nullptr; }
    /// There, and not null.
    bool is_given(std::string_view key) const;
    /// Lets members go that were not read: where a problem of the whole object makes them pointless.
    void skip_rest() { read_.clear(); }
    /// Adds a problem at a member.
    void fail(std::string_view key, std::string what, std::string expected);

    /// A text; a required one is not empty. No control characters but line breaks.
    std::string text(std::string_view key, Need need = Need::Required);
    /// An id: small letters, digits and hyphens.
    std::string id(std::string_view key);
    /// A number above `above` and below `below`.
    std::optional<double> number_between(std::string_view key, double above, double below, std::string_view expected);
    /// A whole number from 1900 to 2100.
    std::optional<int> year(std::string_view key, Need need = Need::Required);
    /// An ISO date of at least so many parts: 3 for a day, 1 for a year.
    std::string date(std::string_view key, int min_parts, Need need = Need::Required);
    /// True where the member is true, false where it is absent.
    bool flag(std::string_view key);
    /// A list; where `if_empty` says what is expected instead, an empty list is a problem.
    std::span<const JsonValue> list(std::string_view key, Need need = Need::Required, std::string_view if_empty = {});
    /// A list of texts that are not empty.
    std::vector<std::string> texts(std::string_view key, Need need = Need::Required, std::string_view if_empty = {});
    /// The member itself, of any kind; nullptr where a required one is not there.
    const JsonValue* member(std::string_view key, Need need = Need::Required);
    std::string path_of(std::string_view key) const { return pointer_to(path_, key); }

private:
    const JsonValue* find(std::string_view key) const;
    const JsonValue* of_kind(std::string_view key, JsonValue::Kind kind, Need need, std::string_view expected);
    bool check_text(const JsonValue& value, const std::string& path, bool may_be_empty);

    const JsonValue* object_ = nullptr;  ///< nullptr where the value was no object
    std::string path_;
    ProblemList& problems_;
    std::vector<bool> read_;  ///< for each member, until skip_rest()
};

}  // namespace ascn
