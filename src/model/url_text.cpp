#include "model/url_text.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '.' || c == '_' ||
           c == '~';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

constexpr double kPowersOfTen[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

}  // namespace

std::string percent_decoded(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low >= 0) {
            decoded.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            decoded.push_back(text[i] == '+' ? ' ' : text[i]);
        }
    }
    return decoded;
}

std::string percent_encoded(std::string_view text, bool keep_commas) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        if (is_unreserved(c) || c == '/' || (c == ',' && keep_commas)) {
            encoded.push_back(c);
        } else {
            const auto byte = static_cast<unsigned char>(c);
            encoded.push_back('%');
            encoded.push_back(kHex[byte >> 4]);
            encoded.push_back(kHex[byte & 15]);
        }
    }
    return encoded;
}

std::vector<KeyValue> split_pairs(std::string_view text) {
    std::vector<KeyValue> pairs;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (part.empty()) continue;
        const std::size_t equals = std::min(part.find('='), part.size());
        const std::string_view value = part.substr(std::min(equals + 1, part.size()));
        pairs.emplace_back(percent_decoded(part.substr(0, equals)), percent_decoded(value));
    }
    return pairs;
}

std::vector<std::string_view> split_list(std::string_view text) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        const std::string_view piece = text.substr(0, text.find(','));
        text.remove_prefix(std::min(piece.size() + 1, text.size()));
        if (const std::string_view kept = trimmed(piece); !kept.empty()) pieces.push_back(kept);
    }
    return pieces;
}

std::optional<double> parse_decimal(std::string_view text) {
    constexpr int kMaxWhole = 9, kMaxDecimals = 6;
    text = trimmed(text);
    bool negative = false;
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    // Up to 15 digits are exact in a double, and so is the power of ten: one division rounds once, correctly.
    double digits = 0;
    int whole = 0, decimals = 0, seen = 0;
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
            continue;
        }
        if (!is_digit(c)) return std::nullopt;
        ++seen;
        if (!after_point && ++whole > kMaxWhole) return std::nullopt;
        if (after_point && decimals == kMaxDecimals) continue;
        digits = digits * 10 + (c - '0');
        if (after_point) ++decimals;
    }
    if (seen == 0) return std::nullopt;
    const double value = digits / kPowersOfTen[decimals];
    return negative ? -value : value;
}

std::string short_decimal(double value, int decimals) {
    decimals = std::clamp(decimals, 0, 6);
    long long scaled = std::llround(std::clamp(value, -1e9, 1e9) * kPowersOfTen[decimals]);
    const bool negative = scaled < 0;
    if (negative) scaled = -scaled;
    const auto unit = static_cast<long long>(kPowersOfTen[decimals]);
    std::string text = (negative ? "-" : "") + std::to_string(scaled / unit);
    std::string fraction = std::to_string(scaled % unit);
    fraction.insert(
        0,
        static_cast<std::size_t>(decimals) - std::min<std::size_t>(fraction.size(), static_cast<std::size_t>(decimals)),
        '0');
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return fraction.empty() ? text : text + "." + fraction;
}

}  // namespace ascn
