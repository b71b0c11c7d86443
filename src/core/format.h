// Numbers as a person reads them, in one place. English forms: 1,285; 1.22 M; a no-break space before units.
#pragma once

#include <string>
#include <string_view>

namespace ascn {

/// Rounded to `decimals` (0..6) with thousands separators: 1284.73, 1 -> "1,284.7". Halves go away from
/// zero. Negative sign U+2212, never before a zero. NaN and infinity -> "".
std::string format_number(double value, int decimals = 0);
/// Three significant digits with k, M or B: 1220200 -> "1.22 M"; trailing zeros kept ("2.00 M"); below 10,000 as
/// format_number, with `decimals`.
std::string format_compact(double value, int decimals = 0);
/// Parts of an ISO date: 3 for "2018-07-08", 2 for "2018-07", 1 for "2018"; 0 for text that is no such date.
int iso_date_parts(std::string_view text);
/// ISO date "2018-07-08" -> "8 July 2018"; "2018-07" -> "July 2018"; "2018" -> "2018"; other text unchanged.
std::string format_date(std::string_view iso);
/// Month 1 to 12 in three letters: "Jul".
std::string short_month(int month);

}  // namespace ascn
