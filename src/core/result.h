// Errors as values: a value, or every problem that was found (never only the first).
#pragma once

#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ascn {

/// One thing that is wrong in an input, worded for a person.
struct Problem {
    std::string path;  ///< where: JSON pointer ("/cities/3/area/value"), URL parameter or file; "" = the whole input
    std::string what;  ///< what is wrong, e.g. "is text"
    std::string expected;  ///< what was expected or what to do, e.g. "a number of km2 above 0"; may be empty
    bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

/// A T, or a non-empty list of problems. Check ok() first; value() and problems() abort otherwise.
template <class T>
class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Problems problems) : state_(std::move(problems)) {}
    bool ok() const { return std::holds_alternative<T>(state_); }
    const T& value() const& { return *checked(std::get_if<T>(&state_)); }
    T&& value() && { return std::move(*checked(std::get_if<T>(&state_))); }
    const Problems& problems() const { return *checked(std::get_if<Problems>(&state_)); }

private:
    /// A wrong call is a bug: it ends the program in every build, and the page says so.
    template <class P>
    static P* checked(P* held) {
        if (held == nullptr) std::abort();
        return held;
    }
    std::variant<T, Problems> state_;
};

}  // namespace ascn
