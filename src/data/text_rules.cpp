#include "data/text_rules.h"

#include <algorithm>
#include <cstddef>

#include "core/format.h"
#include "core/text.h"

namespace ascn {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all(std::string_view text, bool (*is)(char)) { return std::all_of(text.begin(), text.end(), is); }

/// What JavaScript's \s matches beside control characters.
bool is_space(char32_t c) {
    return c == 0x20 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

constexpr int kMaxTextLength = 2000;  // characters; longer ones belong into a document of their own

bool is_plain_text(std::string_view text) {
    if (text.empty()) return false;
    bool first = true, space_last = false;
    int length = 0;
    for (std::size_t pos = 0; pos < text.size();) {
        if (++length > kMaxTextLength) return false;
        const auto byte = static_cast<unsigned char>(text[pos]);
        const char32_t c = byte < 0x80 ? text[pos++], byte : next_code_point(text, pos);
        if (is_control(c)) return false;
        space_last = is_space(c);
        if (first && space_last) return false;
        first = false;
    }
    return !space_last;
}

bool is_slug(std::string_view text) {
    if (text.empty() || text.size() > 60) return false;
    char before = '-';
    for (char c : text) {
        if (!is_lower(c) && !is_digit(c) && (c != '-' || before == '-')) return false;
        before = c;
    }
    return before != '-';
}

bool is_topic_word(std::string_view text) {
    if (text.empty() || text.size() > 60) return false;
    char before = ' ';
    for (char c : text) {
        if (!is_lower(c) && (c != ' ' || before == ' ')) return false;
        before = c;
    }
    return before != ' ';
}

bool is_country_id(std::string_view text) { return text.size() == 2 && all(text, is_upper); }

bool is_date(std::string_view text) {
    const std::string_view century = text.substr(0, 2);
    return (century == "19" || century == "20") && iso_date_parts(text) > 0;
}

bool is_day(std::string_view text) { return text.size() == 10 && is_date(text); }

bool is_address(std::string_view text) {
    constexpr std::string_view kScheme = "https://";
    if (text.empty()) return true;
    return text.size() > kScheme.size() && text.substr(0, kScheme.size()) == kScheme &&
           all(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

bool is_language(std::string_view text) {
    const std::string_view language = text.substr(0, text.find('-'));
    if (language.size() < 2 || language.size() > 3 || !all(language, is_lower)) return false;
    const std::string_view script = text.substr(language.size());
    return script.empty() || (script.size() == 5 && is_upper(script[1]) && all(script.substr(2), is_lower));
}

bool is_time_zone(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return false;
    const std::string_view area = text.substr(0, slash), place = text.substr(slash + 1);
    const auto in_place = [](char c) { return is_letter(c) || c == '_'; };
    return area.size() > 1 && is_upper(area[0]) && all(area, is_letter) && place.size() > 1 && is_upper(place[0]) &&
           all(place, in_place);
}

bool is_version(std::string_view text) {
    if (text.size() < 8 || text.substr(0, 2) != "20" || !all(text.substr(2, 2), is_digit) || text[4] != '.')
        return false;
    const std::size_t dot = text.find('.', 5);
    if (dot == std::string_view::npos) return false;
    const std::string_view month = text.substr(5, dot - 5), number = text.substr(dot + 1);
    const bool is_month =
        month.size() == 1 ? month[0] >= '1' && month[0] <= '9' : month == "10" || month == "11" || month == "12";
    return is_month && !number.empty() && all(number, is_digit);
}

bool is_hash(std::string_view text) {
    return text.size() == 64 && all(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); });
}

}  // namespace

const TextRule kPlainText = {is_plain_text, "one line of text without space at its ends, at most 2,000 characters"};
const TextRule kSlug = {is_slug, "an id: small letters, digits, hyphens between; at most 60"};
const TextRule kTopicWord = {is_topic_word, "words of small letters a to z, single blanks between; at most 60"};
const TextRule kCountryId = {is_country_id, "two capital letters (ISO 3166-1)"};
const TextRule kDay = {is_day, "a day, e.g. 2018-07-08"};
const TextRule kDate = {is_date, "a date, e.g. 2018-07-08, 2018-07 or 2018"};
const TextRule kAddress = {is_address, "https://... or empty"};
const TextRule kLanguage = {is_language, "a language, e.g. vi or zh-Hans"};
const TextRule kTimeZone = {is_time_zone, "a time zone, e.g. Asia/Bangkok"};
const TextRule kVersion = {is_version, "year, month, number, e.g. 2026.11.1"};
const TextRule kHash = {is_hash, "64 hexadecimal digits"};

}  // namespace ascn
