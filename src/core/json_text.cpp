#include "core/json_text.h"

#include <cmath>
#include <cstdio>

namespace ascn {

std::string json_string(std::string_view utf8) {
    constexpr const char* kHex = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string json_number(double value) {
    if (!std::isfinite(value)) return "null";
    const double rounded = std::round(value * 1000) / 1000;
    char buffer[40];
    const int n = std::snprintf(buffer, sizeof buffer, "%.3f", rounded == 0 ? 0.0 : rounded);
    std::string out(buffer, static_cast<std::size_t>(n));
    while (out.back() == '0') out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

}  // namespace ascn
