// JSON text as a plain tree, with every limit that untrusted input needs. For this folder's loaders only: the rest of
// the program sees Dataset and Strings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace ascn {

inline constexpr std::size_t kMaxJsonBytes = 50'000'000;
inline constexpr std::size_t kMaxJsonValues = 1'000'000;  ///< bounds the memory of the tree
inline constexpr std::size_t kMaxJsonDepth = 32;

struct JsonValue {
    enum class Kind { Null, Bool, Number, Text, Array, Object };
    Kind kind = Kind::Null;
    double number = 0;             ///< of a number; 1 for true
    std::string text;              ///< of a text
    std::string key;               ///< under which the parent object holds it
    std::vector<JsonValue> items;  ///< of an array or object, in the order of the text
};

/// "a number", "text", ... for messages.
std::string_view kind_name(JsonValue::Kind kind);
/// `path` and one more step, escaped as RFC 6901 says.
std::string pointer_to(const std::string& path, std::string_view key);
std::string pointer_to(const std::string& path, std::size_t index);

/// The members of an object, or items of a list, sorted by key.
std::vector<JsonValue*> items_by_key(JsonValue& parent);

/// Gathers problems: keeps the first kMaxProblems and counts the others.
class ProblemList {
public:
    static constexpr std::size_t kMaxProblems = 200;
    void add(std::string path, std::string what, std::string expected = {});
    bool empty() const { return problems_.empty(); }
    /// Everything gathered, with a last entry that counts what did not fit.
    Problems take();

private:
    Problems problems_;
    std::size_t dropped_ = 0;
};

/// Parses into `root`. False, with the reason added, where there is no tree: not JSON, not UTF-8, above a limit.
/// A key that an object holds twice is a problem too, but the tree stands.
bool parse_json(std::string_view json_utf8, JsonValue& root, ProblemList& problems);

}  // namespace ascn
