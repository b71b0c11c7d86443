#include "data/strings.h"

#include <gtest/gtest.h>

#include "data/read_file.h"

namespace ascn {
namespace {

Strings table() {
    return Strings::parse(R"({"z": "Last", "tab.map": "Map", "count.one": "{n} city", "count.other": "{n} cities",
        "greet": "{a} and {b}, {a}!", "odd": "{ {x} } {", "name": "Đà Nẵng"})")
        .value();
}

TEST(Strings, FindsTexts) {
    const Strings s = table();
    EXPECT_EQ(s.get("tab.map"), "Map");
    EXPECT_EQ(s.get("z"), "Last");
    EXPECT_EQ(s.get("name"), "Đà Nẵng");
}

TEST(Strings, UnknownKeyStandsForItself) {
    const Strings s = table();
    const std::string& first = s.get("no.such");
    EXPECT_EQ(first, "no.such");
    for (int i = 0; i < 100; ++i) s.get("other." + std::to_string(i));
    EXPECT_EQ(&s.get("no.such"), &first) << "one text a key";
    EXPECT_EQ(first, "no.such");
    EXPECT_EQ(s.get(""), "");
    EXPECT_EQ(Strings().get("tab.map"), "tab.map");
}

TEST(Strings, FillsPlaceholders) {
    const Strings s = table();
    EXPECT_EQ(s.format("greet", {{"a", "Hanoi"}, {"b", "Yangon"}}), "Hanoi and Yangon, Hanoi!");
    EXPECT_EQ(s.format("greet", {{"a", "{b}"}, {"b", "x"}}), "{b} and x, {b}!") << "values are not searched again";
    EXPECT_EQ(s.format("greet", {{"a", "A"}}), "A and {b}, A!");
    EXPECT_EQ(s.format("odd", {{"x", "y"}}), "{ y } {");
    EXPECT_EQ(s.format("tab.map", {}), "Map");
}

TEST(Strings, Plurals) {
    const Strings s = table();
    EXPECT_EQ(s.plural("count", 1), "1 city");
    EXPECT_EQ(s.plural("count", 0), "0 cities");
    EXPECT_EQ(s.plural("count", 26), "26 cities");
    EXPECT_EQ(s.plural("count", 12'345), "12,345 cities");
}

TEST(Strings, EveryProblemIsReported) {
    const Result<Strings> r = Strings::parse(R"({"a": 1, "b": "", "c": ["x"], "d": "fine", "e": null, "d": "again"})");
    ASSERT_FALSE(r.ok());
    std::vector<std::string> paths;
    for (const Problem& p : r.problems()) paths.push_back(p.path);
    EXPECT_EQ(paths, (std::vector<std::string>{"/d", "/a", "/b", "/c", "/e"}));
}

TEST(Strings, OnlyAnObjectWillDo) {
    for (std::string_view text : {"", "[]", "[\"a\"]", "\"a\"", "{\"a\": \"b\"", "\xFF"})
        EXPECT_FALSE(Strings::parse(text).ok()) << text;
    EXPECT_TRUE(Strings::parse("{}").ok());
}

TEST(Strings, TheShippedTableLoads) {
    const auto bytes = read_file(ASCN_SOURCE_DIR "/data/lang/en.json");
    ASSERT_TRUE(bytes);
    const Result<Strings> r = Strings::parse(*bytes);
    ASSERT_TRUE(r.ok()) << listed(r.problems());
    EXPECT_EQ(r.value().get("tab.map"), "Map");
}

}  // namespace
}  // namespace ascn
