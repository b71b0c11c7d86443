// Changes JSON by its structure: the way to documents that are almost right, which changed bytes seldom are.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace ascn {

/// One change: a value or member left out, doubled, moved, replaced by another of the document or by one of those that
/// readers trip over. The text as it is where it holds no value.
std::string mutated_json(std::string_view text, std::minstd_rand& random);

}  // namespace ascn
