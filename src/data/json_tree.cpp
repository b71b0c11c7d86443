// The only user of nlohmann/json: its event parser (UTF-8 and number checks, no recursion) fills our own tree. Its own
// tree would keep the last of two equal keys in silence and costs several times the code.
#include "data/json_tree.h"

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace ascn {
namespace {

using nlohmann::json;
using Kind = JsonValue::Kind;

/// The reason within the library's message, which reads "[json...] parse error at line 1, column 2: <reason>; last
/// read: '...'". What was read last may be no UTF-8.
std::string reason_of(std::string_view message) {
    const auto skip_to = [&message](std::string_view mark) {
        const std::size_t at = message.find(mark);
        if (at != std::string_view::npos) message.remove_prefix(at + mark.size());
    };
    skip_to("] ");
    if (message.rfind("parse error", 0) == 0) skip_to(": ");
    return std::string(message.substr(0, message.find("; last read")));
}

/// Receives the parser's events; each returns false to stop.
class TreeBuilder {
public:
    TreeBuilder(std::string_view text, JsonValue& root, ProblemList& problems)
        : text_(text), root_(root), problems_(problems) {}

    bool null() { return add(Kind::Null) != nullptr; }
    bool boolean(bool value) { return add_number(Kind::Bool, value ? 1 : 0); }
    bool number_integer(json::number_integer_t value) { return add_number(Kind::Number, static_cast<double>(value)); }
    bool number_unsigned(json::number_unsigned_t value) { return add_number(Kind::Number, static_cast<double>(value)); }
    bool number_float(json::number_float_t value, const std::string&) { return add_number(Kind::Number, value); }
    bool string(std::string& value) {
        JsonValue* added = add(Kind::Text);
        if (added) added->text = std::move(value);
        return added != nullptr;
    }
    bool binary(json::binary_t&) { return false; }
    bool key(std::string& value) {
        key_ = std::move(value);
        return true;
    }
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::Array); }
    bool end_object() {
        report_repeated_keys();
        open_.pop_back();
        return true;
    }
    bool end_array() {
        open_.pop_back();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) {
        const std::string_view before = text_.substr(0, std::min(position, text_.size()));
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t column = before.size() - (before.rfind('\n') + 1);
        problems_.add(path(),
                      "cannot be read as JSON at line " + std::to_string(line) + ", column " + std::to_string(column),
                      reason_of(error.what()));
        return false;
    }

private:
    JsonValue* add(Kind kind) {
        if (++count_ > kMaxJsonValues) {
            problems_.add("", "holds too many values", "at most " + std::to_string(kMaxJsonValues));
            return nullptr;
        }
        JsonValue* value = &root_;
        if (!open_.empty()) {
            value = &open_.back()->items.emplace_back();
            if (open_.back()->kind == Kind::Object) value->key = std::move(key_);
        }
        value->kind = kind;
        return value;
    }

    bool add_number(Kind kind, double number) {
        JsonValue* added = add(kind);
        if (added) added->number = number;
        return added != nullptr;
    }

    bool open(Kind kind) {
        JsonValue* added = add(kind);
        if (!added) return false;
        open_.push_back(added);
        if (open_.size() <= kMaxJsonDepth) return true;
        open_.pop_back();
        problems_.add(path(), "is nested too deep", "at most " + std::to_string(kMaxJsonDepth) + " levels");
        return false;
    }

    void report_repeated_keys() {
        const std::vector<JsonValue*> items = items_by_key(*open_.back());
        for (std::size_t i = 1; i < items.size(); ++i) {
            const bool repeated = items[i]->key == items[i - 1]->key;
            const bool reported = i > 1 && items[i]->key == items[i - 2]->key;
            if (repeated && !reported)
                problems_.add(pointer_to(path(), items[i]->key), "is there more than once", "one value");
        }
    }

    /// JSON pointer of the innermost open value.
    std::string path() const {
        std::string out;
        for (std::size_t i = 1; i < open_.size(); ++i) {
            const JsonValue& parent = *open_[i - 1];
            out =
                parent.kind == Kind::Object ? pointer_to(out, open_[i]->key) : pointer_to(out, parent.items.size() - 1);
        }
        return out;
    }

    std::string_view text_;
    JsonValue& root_;
    ProblemList& problems_;
    /// Values whose end has not come, outermost first. Only the innermost one's items grow, so the pointers stay good.
    std::vector<JsonValue*> open_;
    std::string key_;
    std::size_t count_ = 0;
};

}  // namespace

std::string_view kind_name(JsonValue::Kind kind) {
    switch (kind) {
        case Kind::Null:
            return "null";
        case Kind::Bool:
            return "true or false";
        case Kind::Number:
            return "a number";
        case Kind::Text:
            return "text";
        case Kind::Array:
            return "a list";
        case Kind::Object:
            return "an object";
    }
    return "";
}

std::vector<JsonValue*> items_by_key(JsonValue& parent) {
    std::vector<JsonValue*> out;
    out.reserve(parent.items.size());
    for (JsonValue& item : parent.items) out.push_back(&item);
    std::sort(out.begin(), out.end(), [](const JsonValue* a, const JsonValue* b) { return a->key < b->key; });
    return out;
}

std::string pointer_to(const std::string& path, std::string_view key) {
    std::string out = path;
    out += '/';
    for (char c : key) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
    return out;
}

std::string pointer_to(const std::string& path, std::size_t index) { return path + '/' + std::to_string(index); }

void ProblemList::add(std::string path, std::string what, std::string expected) {
    if (problems_.size() < kMaxProblems)
        problems_.push_back({std::move(path), std::move(what), std::move(expected)});
    else
        ++dropped_;
}

Problems ProblemList::take() {
    if (dropped_ > 0) problems_.push_back({"", "has " + std::to_string(dropped_) + " more problems", ""});
    dropped_ = 0;
    return std::exchange(problems_, {});
}

bool parse_json(std::string_view json_utf8, JsonValue& root, ProblemList& problems) {
    if (json_utf8.size() > kMaxJsonBytes) {
        problems.add("", "is too large", "at most " + std::to_string(kMaxJsonBytes) + " bytes");
        return false;
    }
    TreeBuilder builder(json_utf8, root, problems);
    return json::sax_parse(json_utf8.data(), json_utf8.data() + json_utf8.size(), &builder);
}

}  // namespace ascn
