#include "data/json_tree.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text.h"

namespace ascn {
namespace {

using Kind = JsonValue::Kind;

Problems problems_of(std::string_view text) {
    JsonTree tree;
    ProblemList problems;
    const bool parsed = tree.parse(text, problems);
    EXPECT_TRUE(parsed || !problems.empty()) << "no tree and no reason";
    return problems.take();
}

std::vector<JsonValue> items_of(JsonValue parent) {
    std::vector<JsonValue> out;
    for (JsonValue item : parent) out.push_back(item);
    return out;
}

TEST(JsonTree, HoldsEveryKind) {
    JsonTree tree;
    ProblemList problems;
    constexpr std::string_view kText =
        R"({"a": [1, -2.5, 1e3], "b": {"c": null}, "d": true, "e": false, "f": "\u0110à", "g\n": "à \\ \"", "": ""})";
    ASSERT_TRUE(tree.parse(kText, problems));
    EXPECT_TRUE(problems.empty());
    ASSERT_EQ(tree.root().kind(), Kind::Object);
    const std::vector<JsonValue> items = items_of(tree.root());
    ASSERT_EQ(items.size(), 7u);
    EXPECT_EQ(tree.root().size(), 7u);
    EXPECT_EQ(items[0].key(), "a");
    const std::vector<JsonValue> numbers = items_of(items[0]);
    ASSERT_EQ(numbers.size(), 3u);
    EXPECT_EQ(numbers[0].number(), 1);
    EXPECT_EQ(numbers[1].number(), -2.5);
    EXPECT_EQ(numbers[2].number(), 1000);
    EXPECT_EQ((*items[1].begin()).key(), "c");
    EXPECT_EQ((*items[1].begin()).kind(), Kind::Null);
    EXPECT_EQ(items[2].number(), 1);
    EXPECT_EQ(items[3].kind(), Kind::Bool);
    EXPECT_EQ(items[3].number(), 0);
    EXPECT_EQ(items[4].text(), "Đà");
    EXPECT_EQ(items[5].key(), "g\n");
    EXPECT_EQ(items[5].text(), "à \\ \"");
    EXPECT_EQ(items[6].key(), "");
    EXPECT_EQ(items[6].text(), "");
}

TEST(JsonTree, KnowsWhereAValueIs) {
    JsonTree tree;
    ProblemList problems;
    ASSERT_TRUE(tree.parse(R"({"x": [[], [0, {"a/b": {"~": 1}}]]})", problems));
    EXPECT_EQ(tree.root().pointer(), "");
    const JsonValue second = items_of(*tree.root().begin())[1];
    EXPECT_EQ(second.pointer(), "/x/1");
    const JsonValue object = items_of(second)[1];
    EXPECT_EQ(object.pointer(), "/x/1/1");
    EXPECT_EQ((*(*object.begin()).begin()).pointer(), "/x/1/1/a~1b/~0");
}

// Texts pass by the parser when they look usual: every way in which one does not must still reach it.
TEST(JsonTree, TextsThatAreNotUsualAreNotOverlooked) {
    for (std::string_view text :
         {"[\"a\nb\"]", "[\"a\tb\"]", "[\"a\x01\"]", "[\"\\x\"]", "[\"\\u12\"]", "[\"a\\\"]", "[\"abc", "[\"abc]",
          "{\"a\n\": 1}", "[\"\xC3\x28\"]", "[\"\xC0\x80\"]", "[\"\xF5\x80\x80\x80\"]", "[\"a\xE2\x82\"]",
          "[\"a\" \"b\"]", "[\"a\"\"b\"]", "[a\"b\"]"}) {
        const Problems problems = problems_of(text);
        ASSERT_EQ(problems.size(), 1u) << text;
        EXPECT_NE(problems[0].what.find("cannot be read as JSON"), std::string::npos) << text;
    }
    EXPECT_EQ(problems_of(std::string_view("[\"a\0b\"]", 7)).size(), 1u);
    EXPECT_TRUE(problems_of("[\"\x7F\", \"\\\\\", \"\\\"\", \"[{:,\"]").empty());
}

TEST(JsonTree, RefusesWhatStandsAround) {
    EXPECT_EQ(problems_of("\xEF\xBB\xBF{}")[0].what, "begins with a byte order mark");
    EXPECT_EQ(problems_of(std::string_view("{}\0", 3)).size(), 1u);
    EXPECT_EQ(problems_of(std::string_view("{}\0{}", 5)).size(), 1u);
    EXPECT_EQ(problems_of(std::string_view("\0", 1)).size(), 1u);
    EXPECT_TRUE(problems_of(" \t\r\n{}\n").empty());
}

TEST(JsonTree, RefusesWhatIsNoJson) {
    for (std::string_view text :
         {"",           " ",   "{",    "[1,]",    "{\"a\" 1}",   "{a: 1}", "nul",   "NaN",
          "[Infinity]", "01",  "\"a",  "[1] [2]", "{\"a\": 1}}", "'a'",    "1e999", "-1e999",
          "// x\n1",    "[-]", "[+1]", "[.5]",    "[1.]",        "[0x1]",  "[1e]",  "\xC2\xA0[]"}) {
        const Problems problems = problems_of(text);
        ASSERT_EQ(problems.size(), 1u) << text;
        EXPECT_NE(problems[0].what.find("cannot be read as JSON"), std::string::npos) << text;
    }
}

TEST(JsonTree, RefusesBadUtf8) {
    const Problems problems = problems_of("[\"a\xC3(\"]");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_TRUE(is_valid_utf8(problems[0].expected)) << "the message can be shown";
    EXPECT_EQ(problems_of("[\"\xED\xA0\x80\"]").size(), 1u);
    EXPECT_EQ(problems_of("[\"\\ud800\"]").size(), 1u) << "half a surrogate pair";
}

TEST(JsonTree, SaysWhereReadingStopped) {
    const Problems problems = problems_of("{\"cities\": [\n  {\"id\": 1},\n  {\"id\": tru}\n]}");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].path, "/cities/1");
    EXPECT_NE(problems[0].what.find("line 3, column 13"), std::string::npos) << problems[0].what;
    EXPECT_EQ(problems[0].expected, "syntax error while parsing value - invalid literal");
    EXPECT_EQ(problems_of("1e999")[0].expected, "number overflow parsing '1e999'");
}

TEST(JsonTree, ReportsRepeatedKeysOnceEach) {
    const Problems problems =
        problems_of(R"({"x": [{"k": 1, "a/b": 2, "k": 3, "k": 4, "a/b": 5}], "y": {}, "z": {"k": 1}})");
    ASSERT_EQ(problems.size(), 2u);
    EXPECT_EQ(problems[0].path, "/x/0/a~1b");
    EXPECT_EQ(problems[1].path, "/x/0/k");
}

TEST(JsonTree, BoundsTheDepth) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_TRUE(problems_of(nested(kMaxJsonDepth)).empty());
    const Problems problems = problems_of(nested(kMaxJsonDepth + 1));
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].what, "is nested too deep");
    EXPECT_EQ(problems_of(std::string(1'000'000, '[')).size(), 1u);
}

TEST(JsonTree, BoundsTheInput) {
    EXPECT_EQ(problems_of(std::string(kMaxJsonBytes + 1, ' '))[0].what, "is too large");
    std::string many = "[0";
    for (std::size_t i = 0; i < kMaxJsonValues; ++i) many += ",0";
    const Problems problems = problems_of(many + "]");
    ASSERT_EQ(problems.size(), 1u);
    EXPECT_EQ(problems[0].what, "holds too many values");
}

TEST(JsonPointer, EscapesAsRfc6901) {
    EXPECT_EQ(pointer_to("", "a"), "/a");
    EXPECT_EQ(pointer_to("/a", "m~n/o"), "/a/m~0n~1o");
    EXPECT_EQ(pointer_to("/a", ""), "/a/");
}

TEST(JsonPointer, CutsKeysThatNoOneReads) {
    const std::string path = pointer_to("", std::string(1'000'000, 'k'));
    EXPECT_LT(path.size(), 200u);
    std::string euros;
    for (int i = 0; i < 100; ++i) euros += "€";
    EXPECT_TRUE(is_valid_utf8(pointer_to("", euros))) << "not in the middle of a character";
}

TEST(ProblemList, KeepsTwoHundredAndCountsTheRest) {
    ProblemList list;
    for (int i = 0; i < 200; ++i) list.add_whole({"is bad"});
    EXPECT_EQ(list.take().size(), 200u);
    for (int i = 0; i < 237; ++i) list.add_whole({"is bad"});
    const Problems problems = list.take();
    ASSERT_EQ(problems.size(), 201u);
    EXPECT_EQ(problems.back().what, "has 37 more problems");
}

}  // namespace
}  // namespace ascn
