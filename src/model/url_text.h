// The letters of an address: percent-encoding, key=value pairs, short decimals. Knows nothing of the state.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ascn {

using KeyValue = std::pair<std::string, std::string>;

/// %XX and '+' decoded; a '%' without two hex digits stays as it is. May give bytes that are no UTF-8.
std::string percent_decoded(std::string_view text);
/// RFC 3986: everything but unreserved characters and '/' encoded; ',' stays too where keep_commas.
std::string percent_encoded(std::string_view text, bool keep_commas);
/// "a=1&b=2" decoded, in its order; a part without '=' has an empty value, empty parts are left out.
std::vector<KeyValue> split_pairs(std::string_view text);
/// Pieces between commas, trimmed of blanks, without empty ones.
std::vector<std::string_view> split_list(std::string_view text);
/// Plain decimal ("-8.65", "4", "+.5"); nullopt for anything else, exponents and more than 9 whole digits included.
/// At most 6 decimals count.
std::optional<double> parse_decimal(std::string_view text);
/// Rounded to `decimals` (0..6), shortest form: 103.8 and 0, never 103.80 or -0. |value| < 1e9.
std::string short_decimal(double value, int decimals);

}  // namespace ascn
