// Folding is one table of runs: each run of code points shares what it folds to. The scripts of the region other than
// Latin have no case and keep their marks, which carry vowels and tones there.
#include "core/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace ascn {
namespace {

// What a run folds to: a letter or digit; ' ' a word break; or one of these.
constexpr char kKeep = 0;  // as it is
constexpr char kDrop = 1;  // nothing
constexpr char kAe = 2, kOe = 3, kIj = 4, kTh = 5, kSs = 6;
constexpr std::array<std::string_view, 7> kPairs = {"", "", "ae", "oe", "ij", "th", "ss"};

struct Run {
    std::uint16_t first;  ///< up to the next run's first
    char folds_to;
};

// Sorted. From U+0080 (ASCII is handled apart) to the end of the basic plane.
constexpr Run kRuns[] = {
    // Latin-1: signs
    {0x0080, ' '},
    {0x00AA, 'a'},
    {0x00AB, ' '},
    {0x00AD, kDrop},
    {0x00AE, ' '},
    {0x00B2, '2'},
    {0x00B3, '3'},
    {0x00B4, ' '},
    {0x00B9, '1'},
    {0x00BA, 'o'},
    {0x00BB, ' '},
    // Latin-1: capital, then small letters
    {0x00C0, 'a'},
    {0x00C6, kAe},
    {0x00C7, 'c'},
    {0x00C8, 'e'},
    {0x00CC, 'i'},
    {0x00D0, 'd'},
    {0x00D1, 'n'},
    {0x00D2, 'o'},
    {0x00D7, ' '},
    {0x00D8, 'o'},
    {0x00D9, 'u'},
    {0x00DD, 'y'},
    {0x00DE, kTh},
    {0x00DF, kSs},
    {0x00E0, 'a'},
    {0x00E6, kAe},
    {0x00E7, 'c'},
    {0x00E8, 'e'},
    {0x00EC, 'i'},
    {0x00F0, 'd'},
    {0x00F1, 'n'},
    {0x00F2, 'o'},
    {0x00F7, ' '},
    {0x00F8, 'o'},
    {0x00F9, 'u'},
    {0x00FD, 'y'},
    {0x00FE, kTh},
    {0x00FF, 'y'},
    // Latin Extended-A
    {0x0100, 'a'},
    {0x0106, 'c'},
    {0x010E, 'd'},
    {0x0112, 'e'},
    {0x011C, 'g'},
    {0x0124, 'h'},
    {0x0128, 'i'},
    {0x0132, kIj},
    {0x0134, 'j'},
    {0x0136, 'k'},
    {0x0139, 'l'},
    {0x0143, 'n'},
    {0x014C, 'o'},
    {0x0152, kOe},
    {0x0154, 'r'},
    {0x015A, 's'},
    {0x0162, 't'},
    {0x0168, 'u'},
    {0x0174, 'w'},
    {0x0176, 'y'},
    {0x0179, 'z'},
    {0x017F, 's'},
    {0x0180, kKeep},
    // Vietnamese horns
    {0x01A0, 'o'},
    {0x01A2, kKeep},
    {0x01AF, 'u'},
    {0x01B1, kKeep},
    // combining diacritical marks
    {0x0300, kDrop},
    {0x0370, kKeep},
    // Vietnamese letters with tone marks
    {0x1EA0, 'a'},
    {0x1EB8, 'e'},
    {0x1EC8, 'i'},
    {0x1ECC, 'o'},
    {0x1EE4, 'u'},
    {0x1EF2, 'y'},
    {0x1EFA, kKeep},
    // general punctuation, in it the zero-width characters; CJK punctuation; byte order mark
    {0x2000, ' '},
    {0x200B, kDrop},
    {0x2010, ' '},
    {0x2060, kDrop},
    {0x2065, ' '},
    {0x2070, kKeep},
    {0x3000, ' '},
    {0x3004, kKeep},
    {0x3008, ' '},
    {0x3020, kKeep},
    {0xFEFF, kDrop},
    {0xFF00, kKeep},
};

void append_folded(std::string& out, char folded, std::string_view as_written) {
    if (folded == kKeep)
        out += as_written;
    else if (static_cast<unsigned char>(folded) < kPairs.size())
        out += kPairs[static_cast<unsigned char>(folded)];
    else
        out += folded;
}

bool starts_code_point(std::string_view text, std::size_t pos) {
    return (static_cast<unsigned char>(text[pos]) & 0xC0u) != 0x80;
}

/// Where the code point before `pos` starts.
std::size_t previous(std::string_view text, std::size_t pos) {
    do --pos;
    while (pos > 0 && !starts_code_point(text, pos));
    return pos;
}

char fold_of(char32_t c) {
    if (c < 0x80) {
        if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
        const bool letter_or_digit = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        return letter_or_digit ? kKeep : ' ';
    }
    if (c == kBadUtf8) return ' ';
    if (c > 0xFFFF) return kKeep;
    const Run* next = std::upper_bound(std::begin(kRuns), std::end(kRuns), c,
                                       [](char32_t value, const Run& run) { return value < run.first; });
    return std::prev(next)->folds_to;
}

}  // namespace

// The table of well-formed sequences is 3-7 of The Unicode Standard, section 3.9.
char32_t next_code_point(std::string_view text, std::size_t& pos) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
    };
    const std::size_t start = pos++;
    const unsigned lead = byte(start);
    if (lead < 0x80) return lead;
    if (lead < 0xC2 || lead > 0xF4) return kBadUtf8;
    const std::size_t more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    // the second byte's range shuts out overlong forms, surrogates and values above U+10FFFF
    const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(start + 1) < low || byte(start + 1) > high) return kBadUtf8;
    char32_t value = lead & (0x3Fu >> more);
    for (std::size_t i = 1; i <= more; ++i) {
        const unsigned b = byte(start + i);
        if ((b & 0xC0u) != 0x80) return kBadUtf8;
        value = (value << 6) | (b & 0x3Fu);
    }
    pos = start + 1 + more;
    return value;
}

bool is_valid_utf8(std::string_view text) {
    for (std::size_t pos = 0; pos < text.size();)
        if (next_code_point(text, pos) == kBadUtf8) return false;
    return true;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t n = 0;
    for (std::size_t pos = 0; pos < text.size(); ++pos) n += starts_code_point(text, pos) ? 1 : 0;
    return n;
}

std::string_view first_code_points(std::string_view text, std::size_t n) {
    for (std::size_t pos = 0; pos < text.size(); ++pos) {
        if (starts_code_point(text, pos) && n-- == 0) return text.substr(0, pos);
    }
    return text;
}

std::string search_fold(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    bool gap = false;  // a word break is due before the next character
    for (std::size_t pos = 0; pos < utf8.size();) {
        const std::size_t start = pos;
        const char folded = fold_of(next_code_point(utf8, pos));
        if (folded == kDrop) continue;
        if (folded == ' ') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        append_folded(out, folded, utf8.substr(start, pos - start));
    }
    return out;
}

TextRange find_folded(std::string_view utf8, std::string_view word) {
    TextRange inside;
    bool word_starts = true;
    for (std::size_t start = 0; start < utf8.size() && !word.empty();) {
        std::string read;
        std::size_t pos = start;
        while (pos < utf8.size() && read.size() < word.size() && word.starts_with(read)) {
            const std::size_t at = pos;
            const char folded = fold_of(next_code_point(utf8, pos));
            if (folded == ' ') break;
            if (folded != kDrop) append_folded(read, folded, utf8.substr(at, pos - at));
        }
        if (read.starts_with(word)) {
            if (word_starts) return {start, pos};
            if (inside.to == 0) inside = {start, pos};
        }
        const char folded = fold_of(next_code_point(utf8, start));
        if (folded != kDrop) word_starts = folded == ' ';
    }
    return inside;
}

bool within_one_edit(std::string_view a, std::string_view b) {
    std::size_t same = 0;
    while (same < a.size() && same < b.size() && a[same] == b[same]) ++same;
    while (same > 0 && same < std::max(a.size(), b.size()) && !starts_code_point(same < a.size() ? a : b, same)) --same;
    a.remove_prefix(same);
    b.remove_prefix(same);
    std::size_t end_a = a.size(), end_b = b.size();
    while (end_a > 0 && end_b > 0) {
        const std::size_t to_a = previous(a, end_a), to_b = previous(b, end_b);
        if (a.substr(to_a, end_a - to_a) != b.substr(to_b, end_b - to_b)) break;
        end_a = to_a;
        end_b = to_b;
    }
    a = a.substr(0, end_a);
    b = b.substr(0, end_b);
    const std::size_t length_a = count_code_points(a), length_b = count_code_points(b);
    if (length_a <= 1 && length_b <= 1) return true;
    if (length_a != 2 || length_b != 2) return false;
    const std::size_t split_a = previous(a, a.size()), split_b = previous(b, b.size());
    return a.substr(0, split_a) == b.substr(split_b) && a.substr(split_a) == b.substr(0, split_b);
}

bool word_starts_with(std::string_view text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        if (at == 0 || text[at - 1] == ' ') return true;
    }
    return false;
}

}  // namespace ascn
