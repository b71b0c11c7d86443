#include "model/url_text.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

TEST(PercentDecoded, DecodesAndTolerates) {
    EXPECT_EQ(percent_decoded("%C4%90%c3%a0"), "Đà");
    EXPECT_EQ(percent_decoded("a+b%20c%2B"), "a b c+");
    EXPECT_EQ(percent_decoded("100%"), "100%");
    EXPECT_EQ(percent_decoded("%4"), "%4");
    EXPECT_EQ(percent_decoded("%zz%4g"), "%zz%4g");
    EXPECT_EQ(percent_decoded("%2541"), "%41");
    EXPECT_EQ(percent_decoded("%00"), std::string(1, '\0'));
}

TEST(PercentEncoded, KeepsUnreservedOnly) {
    EXPECT_EQ(percent_encoded("AZaz09-._~/", false), "AZaz09-._~/");
    EXPECT_EQ(percent_encoded("Đ a,b&c=d%+#?", false), "%C4%90%20a%2Cb%26c%3Dd%25%2B%23%3F");
    EXPECT_EQ(percent_encoded("a,b", true), "a,b");
}

TEST(PercentEncoded, EveryByteComesBack) {
    for (int byte = 0; byte < 256; ++byte) {
        const std::string text(1, static_cast<char>(byte));
        EXPECT_EQ(percent_decoded(percent_encoded(text, false)), text);
        EXPECT_EQ(percent_decoded(percent_encoded(text, true)), text);
    }
}

TEST(SplitPairs, SplitsOnceAtEquals) {
    const std::vector<KeyValue> expected = {{"a", "1=2"}, {"b", ""}, {"c", ""}, {"", "x"}};
    EXPECT_EQ(split_pairs("&a=1=2&b=&&c&=x&"), expected);
    EXPECT_TRUE(split_pairs("").empty());
    EXPECT_EQ(split_pairs("a%3D=%26"), (std::vector<KeyValue>{{"a=", "&"}}));
}

TEST(SplitList, DropsEmptyPieces) {
    EXPECT_EQ(split_list(",a,, b ,"), (std::vector<std::string_view>{"a", "b"}));
    EXPECT_TRUE(split_list(", ,").empty());
}

TEST(ParseDecimal, ReadsPlainDecimals) {
    EXPECT_EQ(parse_decimal("108.2208"), 108.2208);
    EXPECT_EQ(parse_decimal("-8.65"), -8.65);
    EXPECT_EQ(parse_decimal("+.5"), 0.5);
    EXPECT_EQ(parse_decimal("4."), 4.0);
    EXPECT_EQ(parse_decimal(" 7 "), 7.0);
    EXPECT_EQ(parse_decimal("0.1234567890123456789"), 0.123456);
}

TEST(ParseDecimal, RefusesEverythingElse) {
    for (const char* text :
         {"", " ", "-", ".", "1e5", "0x10", "nan", "inf", "1,5", "1.2.3", "--1", "1 2", "1234567890"}) {
        EXPECT_EQ(parse_decimal(text), std::nullopt) << text;
    }
}

TEST(ShortDecimal, IsRoundedAndShort) {
    EXPECT_EQ(short_decimal(103.80004, 4), "103.8");
    EXPECT_EQ(short_decimal(103.0506, 4), "103.0506");
    EXPECT_EQ(short_decimal(5, 2), "5");
    EXPECT_EQ(short_decimal(-0.00001, 4), "0");
    EXPECT_EQ(short_decimal(-0.5, 4), "-0.5");
    EXPECT_EQ(short_decimal(-8.0005, 4), "-8.0005");
    EXPECT_EQ(short_decimal(99.996, 2), "100");
    EXPECT_EQ(short_decimal(12.6, 0), "13");
}

TEST(ShortDecimal, ComesBackExactly) {
    for (int n = -163000; n < 163000; n += 37) {
        const double value = n / 1e4;
        EXPECT_EQ(parse_decimal(short_decimal(value, 4)), value);
    }
}

}  // namespace
}  // namespace ascn
