#include "core/format.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ascn {
namespace {

TEST(FormatNumber, ThousandsSeparators) {
    EXPECT_EQ(format_number(0), "0");
    EXPECT_EQ(format_number(7), "7");
    EXPECT_EQ(format_number(999), "999");
    EXPECT_EQ(format_number(1000), "1,000");
    EXPECT_EQ(format_number(1284.73, 1), "1,284.7");
    EXPECT_EQ(format_number(10'562'088), "10,562,088");
    EXPECT_EQ(format_number(123'456'789'012.0), "123,456,789,012");
}

TEST(FormatNumber, RoundsHalvesAwayFromZero) {
    EXPECT_EQ(format_number(0.5), "1");
    EXPECT_EQ(format_number(2.5), "3");
    EXPECT_EQ(format_number(-2.5), "\u22123");
    EXPECT_EQ(format_number(999.5), "1,000");
    EXPECT_EQ(format_number(0.125, 2), "0.13");
    EXPECT_EQ(format_number(9.995, 1), "10.0");
}

TEST(FormatNumber, KeepsTheAskedDecimals) {
    EXPECT_EQ(format_number(3, 2), "3.00");
    EXPECT_EQ(format_number(0.05, 2), "0.05");
    EXPECT_EQ(format_number(0.000001, 6), "0.000001");
    EXPECT_EQ(format_number(1234.5678, 6), "1,234.567800");
    EXPECT_EQ(format_number(1.5, -3), "2");
    EXPECT_EQ(format_number(0.1234567, 99), "0.123457");
}

TEST(FormatNumber, MinusSign) {
    EXPECT_EQ(format_number(-1284.73, 1), "\u22121,284.7");
    EXPECT_EQ(format_number(-0.04, 1), "0.0") << "no minus before a zero";
    EXPECT_EQ(format_number(-0.0), "0");
}

TEST(FormatNumber, BeyondTheUsual) {
    EXPECT_EQ(format_number(std::nan("")), "");
    EXPECT_EQ(format_number(std::numeric_limits<double>::infinity()), "");
    EXPECT_EQ(format_number(1e15), "1,000,000,000,000,000");
    EXPECT_EQ(format_number(1e21), "1,000,000,000,000,000,000,000");
    EXPECT_EQ(format_number(std::numeric_limits<double>::max()).size(), 309u + 102u);
    EXPECT_EQ(format_number(std::numeric_limits<double>::denorm_min(), 6), "0.000000");
}

TEST(FormatCompact, ThreeSignificantDigits) {
    EXPECT_EQ(format_compact(9'999), "9,999");
    EXPECT_EQ(format_compact(10'000), "10.0\u00A0k");
    EXPECT_EQ(format_compact(279'400), "279\u00A0k");
    EXPECT_EQ(format_compact(1'220'200), "1.22\u00A0M");
    EXPECT_EQ(format_compact(2'000'000), "2.00\u00A0M");
    EXPECT_EQ(format_compact(10'562'088), "10.6\u00A0M");
    EXPECT_EQ(format_compact(676'800'000), "677\u00A0M");
    EXPECT_EQ(format_compact(3'800'000'000.0), "3.80\u00A0B");
    EXPECT_EQ(format_compact(4.2e12), "4,200\u00A0B");
}

TEST(FormatCompact, SmallNumbersTakeDecimals) {
    EXPECT_EQ(format_compact(0.5, 1), "0.5");
    EXPECT_EQ(format_compact(0.02, 2), "0.02");
    EXPECT_EQ(format_compact(9'999, 1), "9,999.0");
    EXPECT_EQ(format_compact(1'220'200, 1), "1.22\u00A0M") << "three significant digits as ever";
}

TEST(FormatCompact, RoundingCarriesIntoTheNextStep) {
    EXPECT_EQ(format_compact(99'949), "99.9\u00A0k");
    EXPECT_EQ(format_compact(99'950), "100\u00A0k");
    EXPECT_EQ(format_compact(999'499), "999\u00A0k");
    EXPECT_EQ(format_compact(999'500), "1.00\u00A0M");
    EXPECT_EQ(format_compact(9'995'000), "10.0\u00A0M");
    EXPECT_EQ(format_compact(999'500'000), "1.00\u00A0B");
}

TEST(FormatCompact, SmallNegativeAndNone) {
    EXPECT_EQ(format_compact(0), "0");
    EXPECT_EQ(format_compact(-1'220'200), "\u22121.22\u00A0M");
    EXPECT_EQ(format_compact(std::nan("")), "");
    EXPECT_EQ(format_compact(-std::numeric_limits<double>::infinity()), "");
}

TEST(FormatDate, AMonthInThreeLetters) {
    EXPECT_EQ(short_month(1), "Jan");
    EXPECT_EQ(short_month(9), "Sep");
    EXPECT_EQ(short_month(12), "Dec");
}

TEST(FormatDate, DaysMonthsAndYears) {
    EXPECT_EQ(format_date("2018-07-08"), "8 July 2018");
    EXPECT_EQ(format_date("2026-01-31"), "31 January 2026");
    EXPECT_EQ(format_date("2024-02-29"), "29 February 2024");
    EXPECT_EQ(format_date("2018-12"), "December 2018");
    EXPECT_EQ(format_date("2018"), "2018");
}

TEST(IsoDate, CountsItsParts) {
    EXPECT_EQ(iso_date_parts("2018-07-08"), 3);
    EXPECT_EQ(iso_date_parts("2018-07"), 2);
    EXPECT_EQ(iso_date_parts("2018"), 1);
    for (const char* text : {"", "201", "20187", "2018-", "2018-13", "2018/07", "2018-07/08", "1900-02-29"})
        EXPECT_EQ(iso_date_parts(text), 0) << text;
    EXPECT_EQ(iso_date_parts("2000-02-29"), 3);
}

TEST(FormatDate, OtherTextStays) {
    for (const char* text : {"", "about 2018", "2018-13", "2018-00-01", "2023-02-29", "2018-07-32", "2018-07-8",
                             "2018-7", "18-07-08", "2018-07-08T00:00", "2018/07/08", "2018-07-0x", "-018-07-08"})
        EXPECT_EQ(format_date(text), text);
}

}  // namespace
}  // namespace ascn
