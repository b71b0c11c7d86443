// The only user of nlohmann/json: its event parser (UTF-8 and number checks, no recursion) fills our own tree. Its own
// tree would keep the last of two equal keys in silence and costs several times the code.
#include "data/json_tree.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "core/sort.h"
#include "core/text.h"

namespace ascn {
namespace {

using nlohmann::json;
using Kind = JsonValue::Kind;

constexpr std::size_t kMaxWordBytes = 120;  ///< of one part of a message, or one step of a path

/// The reason within the library's message, which reads "[json...] parse error at line 1, column 2: <reason>; last
/// read: '...'". What was read last may be no UTF-8.
std::string_view reason_of(std::string_view message) {
    const auto skip_to = [&message](std::string_view mark) {
        const std::size_t at = message.find(mark);
        if (at != std::string_view::npos) message.remove_prefix(at + mark.size());
    };
    skip_to("] ");
    if (message.rfind("parse error", 0) == 0) skip_to(": ");
    return message.substr(0, message.find("; last read"));
}

/// At most kMaxWordBytes of the text, never half a code point.
void append_cut(std::string& out, std::string_view text) {
    std::size_t size = text.size();
    if (size > kMaxWordBytes) {
        size = kMaxWordBytes;
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
    }
    out += text.substr(0, size);
    if (size < text.size()) out += "...";
}

std::string sentence(ProblemList::Words words) {
    std::string out;
    for (std::string_view word : words) append_cut(out, word);
    return out;
}

}  // namespace

// ---- values ---------------------------------------------------------------------------------------------------------

Kind JsonValue::kind() const { return tree_->nodes_[index_].kind; }
double JsonValue::number() const { return tree_->nodes_[index_].number; }
std::string_view JsonValue::text() const { return tree_->nodes_[index_].text; }
std::string_view JsonValue::key() const { return tree_->nodes_[index_].key; }
std::size_t JsonValue::size() const { return tree_ ? tree_->nodes_[index_].items : 0; }
void JsonValue::mark_read() const { tree_->nodes_[index_].read = true; }
bool JsonValue::is_read() const { return tree_->nodes_[index_].read; }

JsonValue::Iterator JsonValue::begin() const { return tree_ ? Iterator({*tree_, index_ + 1}) : Iterator(); }
JsonValue::Iterator JsonValue::end() const {
    return tree_ ? Iterator({*tree_, tree_->nodes_[index_].end}) : Iterator();
}
JsonValue::Iterator& JsonValue::Iterator::operator++() {
    at_.index_ = at_.tree_->nodes_[at_.index_].end;
    return *this;
}

std::string JsonValue::pointer() const {
    if (index_ == 0) return {};
    const JsonValue parent(*tree_, tree_->nodes_[index_].parent);
    if (parent.kind() == Kind::Object) return pointer_to(parent.pointer(), key());
    std::size_t position = 0;
    for (JsonValue item : parent) {
        if (item == *this) break;
        ++position;
    }
    return pointer_to(parent.pointer(), std::to_string(position));
}

std::string pointer_to(std::string path, std::string_view key) {
    std::string step;
    append_cut(step, key);
    path += '/';
    for (char c : step) {
        if (c == '~')
            path += "~0";
        else if (c == '/')
            path += "~1";
        else
            path += c;
    }
    return path;
}

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
        case Kind::List:
            return "a list";
        case Kind::Object:
            return "an object";
    }
    return "";
}

// ---- problems -------------------------------------------------------------------------------------------------------

bool ProblemList::has_room() {
    if (problems_.size() < kMaxProblems) return true;
    ++dropped_;
    return false;
}

void ProblemList::add(JsonValue at, Words what, Words expected) {
    if (has_room()) problems_.push_back({at.pointer(), sentence(what), sentence(expected)});
}

void ProblemList::add(JsonValue object, std::string_view key, Words what, Words expected) {
    if (has_room()) problems_.push_back({pointer_to(object.pointer(), key), sentence(what), sentence(expected)});
}

void ProblemList::add_whole(Words what, Words expected) {
    if (has_room()) problems_.push_back({"", sentence(what), sentence(expected)});
}

Problems ProblemList::take() {
    if (dropped_ > 0) problems_.push_back({"", "has " + std::to_string(dropped_) + " more problems", ""});
    dropped_ = 0;
    return std::exchange(problems_, {});
}

// ---- parsing --------------------------------------------------------------------------------------------------------

namespace {

/// The text as the parser reads it: without the inside of texts that need no decoding. They are nearly all of the
/// input, and the parser takes them apart byte by byte at ten times the cost. What is left out waits in `plain`; all
/// that is not as usual (escapes, control characters, bad UTF-8) is left to the parser and its messages.
class Feed {
public:
    explicit Feed(std::string_view text) : text_(text) {}

    char current() const { return text_[at_]; }
    bool at_end() const { return at_ == text_.size(); }
    std::size_t position() const { return at_; }
    /// A zero byte, which the parser would take for the end.
    bool saw_zero() const { return saw_zero_; }
    void advance() {
        const char c = text_[at_++];
        saw_zero_ = saw_zero_ || c == '\0';
        if (escaped_) {
            escaped_ = false;
        } else if (c == '"') {
            in_text_ = !in_text_;
            if (in_text_) skip_plain();
        } else if (c == '\\') {
            escaped_ = in_text_;
        }
    }
    /// The inside of the text read last, if it was left out.
    std::optional<std::string_view> take_plain() { return std::exchange(plain_, std::nullopt); }

private:
    void skip_plain() {
        plain_.reset();
        for (std::size_t at = at_; at < text_.size();) {
            const auto byte = static_cast<unsigned char>(text_[at]);
            if (byte == '"') {
                plain_ = text_.substr(at_, at - at_);
                at_ = at;
                return;
            }
            if (byte < 0x20 || byte == '\\') return;
            if (byte < 0x80)
                ++at;
            else if (next_code_point(text_, at) == kBadUtf8)
                return;
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool in_text_ = false, escaped_ = false, saw_zero_ = false;
    std::optional<std::string_view> plain_;
};

/// The parser's view of a Feed: an input iterator; the default one is the end.
class FeedIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    FeedIterator() = default;
    explicit FeedIterator(Feed& feed) : feed_(&feed) {}
    char operator*() const { return feed_->current(); }
    FeedIterator& operator++() {
        feed_->advance();
        return *this;
    }
    FeedIterator operator++(int) { return ++*this; }
    bool operator!=(const FeedIterator&) const { return !feed_->at_end(); }
    bool operator==(const FeedIterator&) const { return feed_->at_end(); }

private:
    Feed* feed_ = nullptr;
};

}  // namespace

/// Receives the parser's events; each returns false to stop.
class JsonTree::Builder {
public:
    Builder(std::string_view text, Feed& feed, JsonTree& tree, ProblemList& problems)
        : text_(text), feed_(feed), tree_(tree), problems_(problems) {}

    bool null() { return add(Kind::Null) != nullptr; }
    bool boolean(bool value) { return add_number(Kind::Bool, value ? 1 : 0); }
    bool number_integer(json::number_integer_t value) { return add_number(Kind::Number, static_cast<double>(value)); }
    bool number_unsigned(json::number_unsigned_t value) { return add_number(Kind::Number, static_cast<double>(value)); }
    bool number_float(json::number_float_t value, const std::string&) { return add_number(Kind::Number, value); }
    bool string(std::string& value) {
        Node* added = add(Kind::Text);
        if (added) added->text = kept(value);
        return added != nullptr;
    }
    bool binary(const json::binary_t&) { return false; }
    bool key(std::string& value) {
        key_ = kept(value);
        return true;
    }
    bool start_object(std::size_t) { return open(Kind::Object); }
    bool start_array(std::size_t) { return open(Kind::List); }
    bool end_object() {
        close();
        report_repeated_keys();
        return true;
    }
    bool end_array() {
        close();
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
        const std::string_view before = text_.substr(0, feed_.position());
        const auto line = 1 + std::count(before.begin(), before.end(), '\n');
        const std::size_t column = before.size() - (before.rfind('\n') + 1);
        add_here({"cannot be read as JSON at line ", std::to_string(line), ", column ", std::to_string(column)},
                 {reason_of(error.what())});
        return false;
    }

private:
    /// The text that the parser has just read.
    std::string_view kept(std::string& value) {
        if (const auto plain = feed_.take_plain()) return *plain;
        return tree_.decoded_.emplace_front(std::move(value));
    }

    Node* add(Kind kind) {
        const auto index = static_cast<std::uint32_t>(tree_.nodes_.size());
        if (index == kMaxJsonValues) {
            problems_.add_whole({"holds too many values"}, {"at most ", std::to_string(kMaxJsonValues)});
            return nullptr;
        }
        Node& node = tree_.nodes_.emplace_back();
        node.kind = kind;
        node.end = index + 1;
        if (!open_.empty()) {
            node.parent = open_.back();
            Node& parent = tree_.nodes_[node.parent];
            ++parent.items;
            if (parent.kind == Kind::Object) node.key = key_;
        }
        return &node;
    }

    bool add_number(Kind kind, double number) {
        Node* added = add(kind);
        if (added) added->number = number;
        return added != nullptr;
    }

    bool open(Kind kind) {
        if (open_.size() == kMaxJsonDepth) {
            add_here({"is nested too deep"}, {"at most ", std::to_string(kMaxJsonDepth), " levels"});
            return false;
        }
        Node* added = add(kind);
        if (!added) return false;
        added->end = UINT32_MAX;  // so that paths of what is in it can be told before its end has come
        open_.push_back(static_cast<std::uint32_t>(tree_.nodes_.size() - 1));
        return true;
    }

    void close() {
        closed_ = JsonValue(tree_, open_.back());
        tree_.nodes_[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes_.size());
        open_.pop_back();
    }

    /// Of the object closed last.
    void report_repeated_keys() {
        constexpr std::size_t kFew = 24;  // where comparing each with each takes less time than sorting
        keys_.clear();
        for (JsonValue item : closed_) keys_.push_back(item);
        bool repeated = keys_.size() > kFew;
        for (std::size_t i = 1; i < keys_.size() && !repeated; ++i)
            for (std::size_t j = 0; j < i && !repeated; ++j) repeated = keys_[i].key() == keys_[j].key();
        if (!repeated) return;
        sort_stably(keys_, [](JsonValue a, JsonValue b) { return a.key() < b.key(); });
        for (std::size_t i = 1; i < keys_.size(); ++i) {
            if (keys_[i].key() != keys_[i - 1].key()) continue;
            const bool reported = i > 1 && keys_[i].key() == keys_[i - 2].key();
            if (!reported) problems_.add(keys_[i], {"is there more than once"}, {"one value"});
            // enough said: a reader takes one of them and need not wonder about the others
            keys_[i - 1].mark_read();
            keys_[i].mark_read();
        }
    }

    /// Adds a problem of the innermost open value.
    void add_here(ProblemList::Words what, ProblemList::Words expected) {
        if (open_.empty())
            problems_.add_whole(what, expected);
        else
            problems_.add(JsonValue(tree_, open_.back()), what, expected);
    }

    std::string_view text_;
    Feed& feed_;
    JsonTree& tree_;
    ProblemList& problems_;
    std::vector<std::uint32_t> open_;  ///< values whose end has not come, outermost first
    std::string_view key_;
    JsonValue closed_;
    std::vector<JsonValue> keys_;
};

bool JsonTree::parse(std::string_view json_utf8, ProblemList& problems) {
    if (json_utf8.size() > kMaxJsonBytes) {
        problems.add_whole({"is too large"}, {"at most ", std::to_string(kMaxJsonBytes), " bytes"});
        return false;
    }
    // the parser would pass over it, other readers of JSON do not
    if (json_utf8.substr(0, 3) == "\xEF\xBB\xBF") {
        problems.add_whole({"begins with a byte order mark"}, {"UTF-8 without one"});
        return false;
    }
    Feed feed(json_utf8);
    Builder builder(json_utf8, feed, *this, problems);
    if (!json::sax_parse(FeedIterator(feed), FeedIterator(), &builder)) return false;
    if (!feed.saw_zero()) return true;
    problems.add_whole({"holds a zero byte behind its end"}, {"JSON and nothing else"});
    return false;
}

}  // namespace ascn
