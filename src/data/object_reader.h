// Reads one JSON object member by member, each read one line at the caller's: a member of the wrong shape is added to
// the problems with its path and gives an empty value; members that nobody read are reported at the end.
#pragma once

#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/json_tree.h"
#include "data/text_rules.h"

namespace ascn {

/// Whether a member must be there, and whether it may be null.
enum class Need { Required, RequiredOrNull, Optional };

/// Bounds of a number, both of them allowed.
struct Bounds {
    double minimum, maximum;
    bool hold(double value) const { return value >= minimum && value <= maximum; }
};
inline constexpr Bounds kYears = {1900, 2100};
inline constexpr Bounds kAnyNumber = {std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()};

/// A member of `object`; none where it is no object or has no such member.
JsonValue member_of(JsonValue object, std::string_view key);

/// Shortest digits of a number, for messages.
std::string digits_of(double value);

class ObjectReader {
public:
    /// Where `value` is no object, that is the one problem reported and all reads give empty values.
    ObjectReader(JsonValue value, ProblemList& problems);
    /// Reports members that were never asked for.
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    bool has(std::string_view key) { return static_cast<bool>(find(key)); }
    /// Adds a problem at a member, there or not.
    void fail(std::string_view key, ProblemList::Words what, ProblemList::Words expected);
    /// Reports the member, if it is there, as one that may not stand beside another.
    void forbid(std::string_view key, std::string_view why);
    /// What is said of the members that nobody asks for.
    void explain_rest(std::string_view why) { rest_ = why; }

    /// The member itself, of any kind; none where it is not there.
    JsonValue member(std::string_view key, Need need = Need::Required);
    /// A text; "" where there is none.
    std::string text(std::string_view key, Need need = Need::Required, const TextRule& rule = kPlainText);
    std::string slug(std::string_view key) { return text(key, Need::Required, kSlug); }
    std::optional<double> number(std::string_view key, Bounds bounds, Need need = Need::Required);
    /// Bounds within those of int.
    std::optional<int> integer(std::string_view key, Bounds bounds, Need need = Need::Required);
    /// Position of a text in `ids`.
    std::optional<std::size_t> choice(std::string_view key, std::span<const std::string_view> ids,
                                      Need need = Need::Required);
    /// True where the member is there; it may hold nothing but true.
    bool flag(std::string_view key);
    /// A list, of at least so many items.
    JsonValue list(std::string_view key, Need need = Need::Required, std::size_t at_least = 0);
    /// A list of plain texts.
    std::vector<std::string> texts(std::string_view key, Need need = Need::Required, std::size_t at_least = 0);

private:
    JsonValue find(std::string_view key);
    JsonValue of_kind(std::string_view key, JsonValue::Kind kind, Need need, std::string_view expected);

    JsonValue object_;          ///< none where the value was no object
    JsonValue::Iterator next_;  ///< at the member found last: the next one is likely behind it
    ProblemList& problems_;
    std::string_view rest_ = "correct its name or leave it out";
};

/// Of a list's items and other values without a key of their own: adds a problem where the rule does not hold.
bool check_text(JsonValue value, const TextRule& rule, ProblemList& problems);
bool check_number(JsonValue value, Bounds bounds, ProblemList& problems);
bool check_integer(JsonValue value, Bounds bounds, ProblemList& problems);
/// Position of a text in `ids`.
std::optional<std::size_t> check_choice(JsonValue value, std::span<const std::string_view> ids, ProblemList& problems);
/// Reports the texts that the list holds more than once.
void check_unique(JsonValue list, ProblemList& problems);
/// The same for one member of the list's objects, e.g. their ids.
void check_unique(JsonValue list, std::string_view key, ProblemList& problems);

}  // namespace ascn
