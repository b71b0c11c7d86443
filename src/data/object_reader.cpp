#include "data/object_reader.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/sort.h"

namespace ascn {
namespace {

using Kind = JsonValue::Kind;

bool check_kind(JsonValue value, Kind kind, std::string_view expected, ProblemList& problems) {
    if (value.kind() == kind) return true;
    problems.add(value, {"is ", kind_name(value.kind())}, {expected});
    return false;
}

/// Reports all but the first of equal texts.
void check_unique(std::vector<JsonValue>& texts, ProblemList& problems) {
    // stable, so that the first in the list stays the first
    sort_stably(texts, [](JsonValue a, JsonValue b) { return a.text() < b.text(); });
    for (std::size_t i = 1; i < texts.size(); ++i)
        if (texts[i].text() == texts[i - 1].text())
            problems.add(texts[i], {"is '", texts[i].text(), "' once more"}, {"each one once"});
}

}  // namespace

JsonValue member_of(JsonValue object, std::string_view key) {
    if (object.kind() == Kind::Object)
        for (JsonValue item : object)
            if (item.key() == key) return item;
    return {};
}

std::string digits_of(double value) {
    char digits[32];
    const int size = std::snprintf(digits, sizeof digits, "%.15g", value);
    return std::string(digits, static_cast<std::size_t>(size));
}

bool check_text(JsonValue value, const TextRule& rule, ProblemList& problems) {
    if (!check_kind(value, Kind::Text, rule.expected, problems)) return false;
    if (rule.holds(value.text())) return true;
    if (value.text().empty())
        problems.add(value, {"is empty"}, {rule.expected});
    else
        problems.add(value, {"is '", value.text(), "'"}, {rule.expected});
    return false;
}

bool check_number(JsonValue value, Bounds bounds, ProblemList& problems) {
    if (!check_kind(value, Kind::Number, "a number", problems)) return false;
    if (bounds.hold(value.number())) return true;
    problems.add(value, {"is ", digits_of(value.number())},
                 {"a number from ", digits_of(bounds.minimum), " to ", digits_of(bounds.maximum)});
    return false;
}

bool check_integer(JsonValue value, Bounds bounds, ProblemList& problems) {
    if (!check_kind(value, Kind::Number, "a whole number", problems)) return false;
    if (bounds.hold(value.number()) && std::floor(value.number()) == value.number()) return true;
    problems.add(value, {"is ", digits_of(value.number())},
                 {"a whole number from ", digits_of(bounds.minimum), " to ", digits_of(bounds.maximum)});
    return false;
}

std::optional<std::size_t> check_choice(JsonValue value, std::span<const std::string_view> ids, ProblemList& problems) {
    const auto found = value.kind() == Kind::Text ? std::find(ids.begin(), ids.end(), value.text()) : ids.end();
    if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
    std::string expected = "one of:";
    for (std::string_view id : ids) (expected += ' ') += id;
    if (check_kind(value, Kind::Text, expected, problems)) problems.add(value, {"is '", value.text(), "'"}, {expected});
    return std::nullopt;
}

void check_unique(JsonValue list, ProblemList& problems) {
    if (list.size() < 2) return;
    std::vector<JsonValue> texts;
    for (JsonValue item : list)
        if (item.kind() == Kind::Text) texts.push_back(item);
    check_unique(texts, problems);
}

void check_unique(JsonValue list, std::string_view key, ProblemList& problems) {
    std::vector<JsonValue> texts;
    for (JsonValue item : list) {
        const JsonValue member = member_of(item, key);
        if (member && member.kind() == Kind::Text) texts.push_back(member);
    }
    check_unique(texts, problems);
}

ObjectReader::ObjectReader(JsonValue value, ProblemList& problems) : problems_(problems) {
    // none: its absence is reported already
    if (!value || !check_kind(value, Kind::Object, "an object", problems)) return;
    object_ = value;
    next_ = value.begin();
}

ObjectReader::~ObjectReader() {
    for (JsonValue item : object_)
        if (!item.is_read()) problems_.add(item, {"is not a known member"}, {rest_});
}

JsonValue ObjectReader::find(std::string_view key) {
    // members mostly stand in the order in which they are asked for: start where the last one was
    const JsonValue::Iterator start = next_, end = object_.end();
    for (auto at = start; at != end; ++at)
        if ((*at).key() == key) return *(next_ = at);
    for (auto at = object_.begin(); at != start; ++at)
        if ((*at).key() == key) return *(next_ = at);
    return {};
}

void ObjectReader::fail(std::string_view key, ProblemList::Words what, ProblemList::Words expected) {
    if (object_) problems_.add(object_, key, what, expected);
}

void ObjectReader::forbid(std::string_view key, std::string_view why) {
    if (const JsonValue value = member(key, Need::Optional)) problems_.add(value, {"may not be there"}, {why});
}

JsonValue ObjectReader::member(std::string_view key, Need need) {
    const JsonValue found = find(key);
    if (found)
        found.mark_read();
    else if (need != Need::Optional)
        fail(key, {"is not there"}, {"required here"});
    return found;
}

JsonValue ObjectReader::of_kind(std::string_view key, Kind kind, Need need, std::string_view expected) {
    const JsonValue value = member(key, need);
    if (!value || (value.kind() == Kind::Null && need == Need::RequiredOrNull)) return {};
    return check_kind(value, kind, expected, problems_) ? value : JsonValue();
}

std::string ObjectReader::text(std::string_view key, Need need, const TextRule& rule) {
    const JsonValue value = of_kind(key, Kind::Text, need, rule.expected);
    return value && check_text(value, rule, problems_) ? std::string(value.text()) : std::string();
}

std::optional<double> ObjectReader::number(std::string_view key, Bounds bounds, Need need) {
    const JsonValue value = of_kind(key, Kind::Number, need, "a number");
    if (!value || !check_number(value, bounds, problems_)) return std::nullopt;
    return value.number();
}

std::optional<int> ObjectReader::integer(std::string_view key, Bounds bounds, Need need) {
    const JsonValue value = of_kind(key, Kind::Number, need, "a whole number");
    if (!value || !check_integer(value, bounds, problems_)) return std::nullopt;
    return static_cast<int>(value.number());
}

std::optional<std::size_t> ObjectReader::choice(std::string_view key, std::span<const std::string_view> ids,
                                                Need need) {
    const JsonValue value = member(key, need);
    if (!value || (value.kind() == Kind::Null && need == Need::RequiredOrNull)) return std::nullopt;
    return check_choice(value, ids, problems_);
}

bool ObjectReader::flag(std::string_view key) {
    const JsonValue value = member(key, Need::Optional);
    if (!value) return false;
    if (value.kind() == Kind::Bool && value.number() != 0) return true;
    problems_.add(value, {value.kind() == Kind::Bool ? "is false" : "is not true"}, {"true, or left out"});
    return false;
}

JsonValue ObjectReader::list(std::string_view key, Need need, std::size_t at_least) {
    const JsonValue value = of_kind(key, Kind::List, need, "a list");
    if (value && value.size() < at_least)
        problems_.add(value, {value.size() == 0 ? "is an empty list" : "is too short"},
                      {at_least == 1 ? "one item or more" : digits_of(static_cast<double>(at_least)) + " items"});
    return value;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Need need, std::size_t at_least) {
    std::vector<std::string> out;
    for (JsonValue item : list(key, need, at_least))
        if (check_text(item, kPlainText, problems_)) out.emplace_back(item.text());
    return out;
}

}  // namespace ascn
