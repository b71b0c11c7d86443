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
/// Number of code points of well-formed UTF-8.
std::size_t count_code_points(std::string_view text);
/// The first `n` code points of well-formed UTF-8; all of it where there are no more.
std::string_view first_code_points(std::string_view text, std::size_t n);
/// Lower case without diacritics for Latin letters (Đ -> d, ẵ -> a, é -> e), combining marks U+0300..036F dropped,
/// zero-width characters too; punctuation, malformed bytes and runs of blanks -> one blank, trimmed; other scripts
/// unchanged. "Đà Nẵng" -> "da nang".
std::string search_fold(std::string_view utf8);

/// Bytes [from, to) of a text; from == to: none.
struct TextRange {
    std::size_t from = 0, to = 0;
    bool operator==(const TextRange&) const = default;
};
/// Where `word` (folded, without blanks) stands in a text as written: the first place at which a word of the text
/// starts so, else the first at all, else none. "nang" in "Đà Nẵng" is the bytes of "Nẵng".
TextRange find_folded(std::string_view utf8, std::string_view word);
/// True where one letter wrong, missing, added or swapped with its neighbour makes one text of the other (restricted
/// Damerau-Levenshtein distance of at most 1, counted in code points).
bool within_one_edit(std::string_view a, std::string_view b);

/// True where a word of a folded text begins with `part`, which may go on over further words.
bool word_starts_with(std::string_view text, std::string_view part);

}  // namespace ascn
