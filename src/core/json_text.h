// Writing JSON by hand: the pieces. (Reading it is the business of src/data alone.)
#pragma once

#include <string>
#include <string_view>

namespace ascn {

/// A JSON string literal with its quotes; control characters become \u escapes.
std::string json_string(std::string_view utf8);
/// A finite number with at most three decimals, "null" for NaN and infinities.
std::string json_number(double value);

}  // namespace ascn
