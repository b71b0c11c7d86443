// JSON text as a tree in one flat block of memory, with every limit that untrusted input needs. For this folder's
// loaders only: the rest of the program sees Dataset and Strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace ascn {

inline constexpr std::size_t kMaxJsonBytes = 50'000'000;
inline constexpr std::size_t kMaxJsonValues = 1'000'000;  ///< bounds the memory of the tree
inline constexpr std::size_t kMaxJsonDepth = 32;

class JsonTree;

/// A value in a tree, or none; as cheap as a pointer, good as long as its tree. A value knows its parent: that is how a
/// problem gets its path, and nothing is spent on paths while there is no problem.
class JsonValue {
public:
    enum class Kind : std::uint8_t { Null, Bool, Number, Text, List, Object };
    class Iterator;

    JsonValue() = default;  ///< none
    JsonValue(JsonTree& tree, std::uint32_t index) : tree_(&tree), index_(index) {}
    explicit operator bool() const { return tree_ != nullptr; }
    bool operator==(const JsonValue&) const = default;

    Kind kind() const;
    double number() const;          ///< of a number; 1 for true, 0 for any other kind
    std::string_view text() const;  ///< of a text; "" for any other kind
    std::string_view key() const;   ///< under which the parent object holds it
    std::size_t size() const;       ///< members of an object, items of a list
    /// The members of an object or the items of a list, in the order of the text; of none, nothing.
    Iterator begin() const;
    Iterator end() const;
    /// RFC 6901; very long keys are cut short.
    std::string pointer() const;

    /// A mark for the reader: what nobody read is no known member.
    void mark_read() const;
    bool is_read() const;

private:
    friend class JsonTree;
    JsonTree* tree_ = nullptr;
    std::uint32_t index_ = 0;
};

class JsonValue::Iterator {
public:
    Iterator() = default;
    explicit Iterator(JsonValue at) : at_(at) {}
    JsonValue operator*() const { return at_; }
    Iterator& operator++();
    bool operator==(const Iterator&) const = default;

private:
    JsonValue at_;
};

/// "a number", "text", ... for messages.
std::string_view kind_name(JsonValue::Kind kind);
/// `path` and one more step, escaped as RFC 6901 says.
std::string pointer_to(std::string path, std::string_view key);

/// Gathers problems: keeps the first kMaxProblems and counts the others.
class ProblemList {
public:
    static constexpr std::size_t kMaxProblems = 200;
    /// Parts of a sentence, put together only where the problem is kept; long ones are cut short.
    using Words = std::initializer_list<std::string_view>;

    void add(JsonValue at, Words what, Words expected = {});
    /// At a member of `object` that need not be there.
    void add(JsonValue object, std::string_view key, Words what, Words expected);
    /// Of the whole input.
    void add_whole(Words what, Words expected = {});
    bool empty() const { return problems_.empty(); }
    /// Everything gathered, with a last entry that counts what did not fit.
    Problems take();

private:
    bool has_room();
    Problems problems_;
    std::size_t dropped_ = 0;
};

class JsonTree {
public:
    JsonTree() = default;
    JsonTree(const JsonTree&) = delete;
    JsonTree& operator=(const JsonTree&) = delete;
    /// False, with the reason added, where there is no tree: not JSON, not UTF-8, above a limit.
    /// A key that an object holds twice is a problem too, but the tree stands. Takes one text, once, which must outlive
    /// the tree.
    bool parse(std::string_view json_utf8, ProblemList& problems);
    JsonValue root() { return {*this, 0}; }

private:
    friend class JsonValue;
    friend class JsonValue::Iterator;
    class Builder;

    /// Values lie in the order of the text: the items of a value follow it.
    struct Node {
        double number = 0;
        std::string_view text, key;
        std::uint32_t parent = 0;  ///< the root's is itself
        std::uint32_t end = 0;     ///< behind the last item of the last item
        std::uint32_t items = 0;
        JsonValue::Kind kind = JsonValue::Kind::Null;
        bool read = false;
    };

    std::vector<Node> nodes_;
    std::forward_list<std::string> decoded_;  ///< texts that the input holds with escapes
};

}  // namespace ascn
