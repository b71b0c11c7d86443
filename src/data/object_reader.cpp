#include "data/object_reader.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"

namespace ascn {
namespace {

using Kind = JsonValue::Kind;

bool has_control_character(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n') || byte == 0x7F;
    });
}

bool is_id(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

}  // namespace

ObjectReader::ObjectReader(const JsonValue& value, std::string path, ProblemList& problems)
    : path_(std::move(path)), problems_(problems) {
    if (value.kind == Kind::Object) {
        object_ = &value;
        read_.resize(value.items.size());
    } else {
        problems_.add(path_, "is " + std::string(kind_name(value.kind)), "an object");
    }
}

ObjectReader::~ObjectReader() {
    for (std::size_t i = 0; i < read_.size(); ++i)
        if (!read_[i]) fail(object_->items[i].key, "is not a known member", "correct its name or leave it out");
}

const JsonValue* ObjectReader::find(std::string_view key) const {
    if (!object_) return nullptr;
    for (const JsonValue& item : object_->items)
        if (item.key == key) return &item;
    return nullptr;
}

bool ObjectReader::is_given(std::string_view key) const {
    const JsonValue* value = find(key);
    return value && value->kind != Kind::Null;
}

void ObjectReader::fail(std::string_view key, std::string what, std::string expected) {
    problems_.add(path_of(key), std::move(what), std::move(expected));
}

const JsonValue* ObjectReader::member(std::string_view key, Need need) {
    if (!object_) return nullptr;
    const JsonValue* found = find(key);
    for (std::size_t i = 0; i < read_.size(); ++i)
        if (object_->items[i].key == key) read_[i] = true;  // all of them where the key is there twice
    const bool required = need == Need::Required || need == Need::RequiredOrNull;
    if (!found && required) fail(key, "is not there", "required here");
    return found;
}

const JsonValue* ObjectReader::of_kind(std::string_view key, Kind kind, Need need, std::string_view expected) {
    const JsonValue* value = member(key, need);
    if (!value || value->kind == kind) return value;
    const bool may_be_null = need == Need::RequiredOrNull || need == Need::OptionalOrNull;
    if (value->kind == Kind::Null && may_be_null) return nullptr;
    fail(key, "is " + std::string(kind_name(value->kind)), std::string(expected));
    return nullptr;
}

bool ObjectReader::check_text(const JsonValue& value, const std::string& path, bool may_be_empty) {
    if (value.kind != Kind::Text)
        problems_.add(path, "is " + std::string(kind_name(value.kind)), "text");
    else if (value.text.empty() && !may_be_empty)
        problems_.add(path, "is empty", "text");
    else if (has_control_character(value.text))
        problems_.add(path, "holds a control character", "plain text");
    else
        return true;
    return false;
}

std::string ObjectReader::text(std::string_view key, Need need) {
    const JsonValue* value = of_kind(key, Kind::Text, need, "text");
    const bool may_be_empty = need == Need::Optional || need == Need::OptionalOrNull;
    return value && check_text(*value, path_of(key), may_be_empty) ? value->text : std::string();
}

std::string ObjectReader::id(std::string_view key) {
    std::string id = text(key);
    if (!id.empty() && !is_id(id)) fail(key, "is no id", "small letters, digits and hyphens");
    return id;
}

std::optional<double> ObjectReader::number_between(std::string_view key, double above, double below,
                                                   std::string_view expected) {
    const JsonValue* value = of_kind(key, Kind::Number, Need::Required, expected);
    if (!value) return std::nullopt;
    if (value->number > above && value->number < below) return value->number;
    fail(key, "is out of range", std::string(expected));
    return std::nullopt;
}

std::optional<int> ObjectReader::year(std::string_view key, Need need) {
    constexpr std::string_view kExpected = "a year from 1900 to 2100";
    const JsonValue* value = of_kind(key, Kind::Number, need, kExpected);
    if (!value) return std::nullopt;
    if (value->number >= 1900 && value->number <= 2100 && std::floor(value->number) == value->number)
        return static_cast<int>(value->number);
    fail(key, "is no such year", std::string(kExpected));
    return std::nullopt;
}

std::string ObjectReader::date(std::string_view key, int min_parts, Need need) {
    std::string date = text(key, need);
    if (date.empty() || iso_date_parts(date) >= min_parts) return date;
    fail(key, "is no ISO date", min_parts == 3 ? "e.g. 2018-07-08" : "e.g. 2018-07-08, 2018-07 or 2018");
    return date;
}

bool ObjectReader::flag(std::string_view key) {
    const JsonValue* value = of_kind(key, Kind::Bool, Need::Optional, "true or false");
    return value && value->number != 0;
}

std::span<const JsonValue> ObjectReader::list(std::string_view key, Need need, std::string_view if_empty) {
    const JsonValue* value = of_kind(key, Kind::Array, need, "a list");
    if (!value) return {};
    if (value->items.empty() && !if_empty.empty()) fail(key, "is an empty list", std::string(if_empty));
    return value->items;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, Need need, std::string_view if_empty) {
    std::vector<std::string> out;
    const std::span<const JsonValue> items = list(key, need, if_empty);
    for (std::size_t i = 0; i < items.size(); ++i)
        if (check_text(items[i], pointer_to(path_of(key), i), false)) out.push_back(items[i].text);
    return out;
}

}  // namespace ascn
