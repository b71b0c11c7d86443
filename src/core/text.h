// UTF-8 helpers: validity, code points, and the fold under which search compares.
#pragma once

#include <string>
#include <string_view>

namespace ascn {

/// True for well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool is_valid_utf8(std::string_view text);
/// Lower case without diacritics for Latin letters (Đ -> d, ẵ -> a, é -> e), combining marks U+0300..036F dropped,
/// punctuation and runs of blanks -> one blank, trimmed; other scripts unchanged. "Đà Nẵng" -> "da nang".
std::string search_fold(std::string_view utf8);

}  // namespace ascn
