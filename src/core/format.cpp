#include "core/format.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace ascn {
namespace {

constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::array<double, 7> kPowersOfTen = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};
constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

/// A whole number >= 0 in plain digits. Doubles of 2^63 and more have no fraction and go through printf.
std::string digits_of(double whole) {
    char buffer[320];
    if (whole < 9e18)
        std::snprintf(buffer, sizeof buffer, "%llu", static_cast<unsigned long long>(whole));
    else
        std::snprintf(buffer, sizeof buffer, "%.0f", whole);
    return buffer;
}

/// Value of `count` decimal digits at `pos`, or -1.
int digits_at(std::string_view text, std::size_t pos, std::size_t count) {
    if (pos + count > text.size()) return -1;
    int value = 0;
    for (char c : text.substr(pos, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

std::string format_number(double value, int decimals) {
    if (!std::isfinite(value)) return "";
    auto fraction_digits = static_cast<std::size_t>(decimals < 0 ? 0 : decimals > 6 ? 6 : decimals);
    const double magnitude = std::abs(value);
    // beyond 10^12 the product below would lose digits that the value has; the fraction is then nobody's concern
    if (magnitude >= 1e12) fraction_digits = 0;
    const double rounded = std::round(magnitude * kPowersOfTen[fraction_digits]);

    std::string digits = digits_of(rounded);
    if (digits.size() <= fraction_digits) digits.insert(0, fraction_digits + 1 - digits.size(), '0');
    const std::size_t whole_digits = digits.size() - fraction_digits;

    std::string out;
    if (value < 0 && rounded > 0) out = kMinus;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i == whole_digits) out += '.';
        if (i > 0 && i < whole_digits && (whole_digits - i) % 3 == 0) out += ',';
        out += digits[i];
    }
    return out;
}

std::string format_compact(double value, int decimals) {
    if (!(std::abs(value) >= 10'000) || !std::isfinite(value)) return format_number(value, decimals);
    struct Step {
        double size;
        char suffix;
    };
    constexpr std::array<Step, 3> kSteps = {{{1e3, 'k'}, {1e6, 'M'}, {1e9, 'B'}}};
    // 999,500 and more would round to "1,000 k": it belongs to the next step
    std::size_t step = 0;
    while (step + 1 < kSteps.size() && std::abs(value) >= 0.9995 * kSteps[step + 1].size) ++step;
    const double scaled = std::abs(value) / kSteps[step].size;
    const int digits = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
    std::string out = format_number(value / kSteps[step].size, digits);
    out += kNoBreakSpace;
    out += kSteps[step].suffix;
    return out;
}

int iso_date_parts(std::string_view text) {
    const int parts = text.size() == 4 ? 1 : text.size() == 7 ? 2 : text.size() == 10 ? 3 : 0;
    const int year = digits_at(text, 0, 4);
    if (parts == 0 || year < 0) return 0;
    if (parts == 1) return 1;
    const int month = digits_at(text, 5, 2);
    if (text[4] != '-' || month < 1 || month > 12) return 0;
    if (parts == 2) return 2;
    const int day = digits_at(text, 8, 2);
    return text[7] == '-' && day >= 1 && day <= days_in_month(year, month) ? 3 : 0;
}

std::string short_month(int month) { return std::string(kMonths[static_cast<std::size_t>(month - 1)].substr(0, 3)); }

std::string format_date(std::string_view iso) {
    const int parts = iso_date_parts(iso);
    if (parts < 2) return std::string(iso);
    std::string out;
    if (parts == 3) out = std::to_string(digits_at(iso, 8, 2)) + ' ';
    out += kMonths[static_cast<std::size_t>(digits_at(iso, 5, 2) - 1)];
    out += ' ';
    out += iso.substr(0, 4);
    return out;
}

}  // namespace ascn
