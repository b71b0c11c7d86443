#include "data/text_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace ascn {
namespace {

// Expected values are those of JavaScript's regular expressions in data/schema/: \s is white space as ECMA-262 lists it
// (22.2.2.9), \p{Cc} the control characters of Unicode.
TEST(PlainText, HasNoSpaceAtItsEnds) {
    EXPECT_TRUE(kPlainText.holds("a"));
    EXPECT_TRUE(kPlainText.holds("Đà Nẵng"));
    EXPECT_TRUE(
        kPlainText.holds("a\xC2\xA0"
                         "b"))
        << "no-break space within";
    for (std::string_view space :
         {" ", "\t", "\n", "\v", "\f", "\r", "\xC2\xA0", "\xE1\x9A\x80", "\xE2\x80\x80", "\xE2\x80\x8A", "\xE2\x80\xA8",
          "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F", "\xE3\x80\x80", "\xEF\xBB\xBF"}) {
        EXPECT_FALSE(kPlainText.holds(std::string(space) + "a")) << space;
        EXPECT_FALSE(kPlainText.holds("a" + std::string(space))) << space;
        EXPECT_FALSE(kPlainText.holds(space)) << space;
    }
    EXPECT_FALSE(kPlainText.holds(""));
    // no white space: zero-width space, word joiner, combining mark, Braille blank
    for (std::string_view other : {"\xE2\x80\x8B", "\xE2\x81\xA0", "\xCC\x81", "\xE2\xA0\x80"})
        EXPECT_TRUE(kPlainText.holds(other)) << other;
}

TEST(PlainText, HasNoControlCharacters) {
    for (std::string_view control :
         {std::string_view("\0", 1), std::string_view("\t"), std::string_view("\n"), std::string_view("\x1F"),
          std::string_view("\x7F"), std::string_view("\xC2\x80"), std::string_view("\xC2\x85"),
          std::string_view("\xC2\x9F"), std::string_view("\xE2\x80\xA8"), std::string_view("\xE2\x80\xA9")})
        EXPECT_FALSE(kPlainText.holds("a" + std::string(control) + "b"));
}

// ^[a-z]+( [a-z]+)*$, at most 60 characters
TEST(TopicWord, IsSmallLettersAndSingleBlanksWithin) {
    for (std::string_view good : {"a", "waste to energy", "a b"}) EXPECT_TRUE(kTopicWord.holds(good)) << good;
    for (std::string_view bad : {"", " ", " a", "a ", "a  b", "A", "a-b", "a1", "a\tb", "\xC3\xA9", "a."})
        EXPECT_FALSE(kTopicWord.holds(bad)) << bad;
    EXPECT_TRUE(kTopicWord.holds(std::string(60, 'a')));
    EXPECT_FALSE(kTopicWord.holds(std::string(61, 'a')));
}

TEST(Slug, IsSmallLettersDigitsAndSingleHyphens) {
    for (std::string_view good : {"a", "0", "a-b", "da-nang", "sc-2025", "1-2-3"})
        EXPECT_TRUE(kSlug.holds(good)) << good;
    for (std::string_view bad : {"", "-", "-a", "a-", "a--b", "A", "a_b", "a b", "é", "a.b"})
        EXPECT_FALSE(kSlug.holds(bad)) << bad;
    EXPECT_TRUE(kSlug.holds(std::string(60, 'a')));
    EXPECT_FALSE(kSlug.holds(std::string(61, 'a')));
}

TEST(Date, IsOfTheCalendar) {
    for (std::string_view good :
         {"2018", "1900", "2099", "2018-01", "2018-12", "2018-07-08", "2020-02-29", "2000-02-29"})
        EXPECT_TRUE(kDate.holds(good)) << good;
    for (std::string_view bad :
         {"", "18", "1899", "2100", "2018-00", "2018-13", "2018-1", "2018-01-00", "2018-01-32", "2018-04-31",
          "2019-02-29", "1900-02-29", "2018-01-1", "2018/01/01", "20180101", "2018-01-01T00", "2018-"})
        EXPECT_FALSE(kDate.holds(bad)) << bad;
    EXPECT_TRUE(kDay.holds("2018-07-08"));
    EXPECT_FALSE(kDay.holds("2018-07"));
}

TEST(Address, IsHttpsOrEmpty) {
    for (std::string_view good : {"", "https://a", "https://example.org/a?b=c&d=%C3%A9#e"})
        EXPECT_TRUE(kAddress.holds(good)) << good;
    for (std::string_view bad :
         {"https://", "http://a", "HTTPS://a", "https://a b", "https://é", " https://a", "https://a\n"})
        EXPECT_FALSE(kAddress.holds(bad)) << bad;
}

TEST(OtherRules, FollowTheirPatterns) {
    for (std::string_view good : {"vi", "fil", "zh-Hans", "ms-Arab"}) EXPECT_TRUE(kLanguage.holds(good)) << good;
    for (std::string_view bad : {"", "v", "engl", "VI", "zh-hans", "zh-Han", "zh-Hanss", "zh-", "zh-Hans-CN", "-Hans"})
        EXPECT_FALSE(kLanguage.holds(bad)) << bad;
    for (std::string_view good : {"Asia/Bangkok", "Asia/Ho_Chi_Minh", "Aa/Bb"})
        EXPECT_TRUE(kTimeZone.holds(good)) << good;
    for (std::string_view bad :
         {"", "Asia", "Asia/", "/Dili", "asia/Dili", "Asia/dili", "A/Bb", "Aa/B", "As_ia/Dili", "Asia/D/E"})
        EXPECT_FALSE(kTimeZone.holds(bad)) << bad;
    for (std::string_view good : {"2026.1.0", "2026.12.10", "2000.9.123"}) EXPECT_TRUE(kVersion.holds(good)) << good;
    for (std::string_view bad :
         {"", "2026.0.1", "2026.13.1", "2026.01.1", "2026.1", "2026.1.", "1926.1.1", "2026.1.1.1", "2026.1.x"})
        EXPECT_FALSE(kVersion.holds(bad)) << bad;
    EXPECT_TRUE(kHash.holds(std::string(64, 'a')));
    EXPECT_FALSE(kHash.holds(std::string(63, 'a')));
    EXPECT_FALSE(kHash.holds(std::string(64, 'A')));
    EXPECT_TRUE(kCountryId.holds("VN"));
    for (std::string_view bad : {"", "V", "VNM", "vn", "V1"}) EXPECT_FALSE(kCountryId.holds(bad)) << bad;
}

}  // namespace
}  // namespace ascn
