#include "core/json_text.h"

#include <gtest/gtest.h>

#include <limits>

namespace ascn {
namespace {

TEST(JsonText, StringsAreQuotedAndEscaped) {
    EXPECT_EQ(json_string("a\"b\\c"), R"("a\"b\\c")");
    EXPECT_EQ(json_string("line\nbreak\x01"), R"("line\u000abreak\u0001")");
    EXPECT_EQ(json_string("\xC4\x90\xC3\xA0"), "\"\xC4\x90\xC3\xA0\"");
}

TEST(JsonText, NumbersHaveAtMostThreeDecimalsAndNoTrailingZeros) {
    EXPECT_EQ(json_number(0), "0");
    EXPECT_EQ(json_number(-0.0001), "0");
    EXPECT_EQ(json_number(12.5), "12.5");
    EXPECT_EQ(json_number(100), "100");
    EXPECT_EQ(json_number(-3.14159), "-3.142");
}

TEST(JsonText, WhatIsNoNumberIsNull) {
    EXPECT_EQ(json_number(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(json_number(std::numeric_limits<double>::infinity()), "null");
}

}  // namespace
}  // namespace ascn
