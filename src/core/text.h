// UTF-8 helpers: validity, code points, and the fold under which search compares.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ascn {

/// What next_code_point returns where the text is no UTF-8.
inline constexpr char32_t kBadUtf8 = 0xFFFFFFFF;

/// Code point at `pos` (pos < text.size()), and moves pos behind it; kBadUtf8 and one byte on for a malformed sequence.
char32_t next_code_point(std::string_view text, std::size_t& pos);
/// True for well-formed UTF-8 (no overlong forms, no surrogates, at most U+10FFFF).
bool is_valid_utf8(std::string_view text);
/// Lower case without diacritics for Latin letters (Đ -> d, ẵ -> a, é -> e), combining marks U+0300..036F dropped,
/// zero-width characters too; punctuation, malformed bytes and runs of blanks -> one blank, trimmed; other scripts
/// unchanged. "Đà Nẵng" -> "da nang".
std::string search_fold(std::string_view utf8);

}  // namespace ascn
