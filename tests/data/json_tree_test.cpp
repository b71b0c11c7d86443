#include "data/json_tree.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text.h"

namespace ascn {
namespace {

using Kind = JsonValue::Kind;

Problems problems_of(std::string_view text) {
    JsonValue root;
    ProblemList problems;
    const bool parsed = parse_json(text, root, problems);
    EXPECT_TRUE(parsed || !problems.empty()) << "no tree and no reason";
    return problems.take();
}

TEST(JsonTree, HoldsEveryKind) {
    JsonValue root;
    ProblemList problems;
    ASSERT_TRUE(parse_json(R"({"a": [1, -2.5, 1e3], "b": {"c": null}, "d": true, "e": false, "f": "\u0110à"})", root,
                           problems));
    EXPECT_TRUE(problems.empty());
    ASSERT_EQ(root.kind, Kind::Object);
    ASSERT_EQ(root.items.size(), 5u);
    EXPECT_EQ(root.items[0].key, "a");
    ASSERT_EQ(root.items[0].items.size(), 3u);
    EXPECT_EQ(root.items[0].items[0].number, 1);
    EXPECT_EQ(root.items[0].items[1].number, -2.5);
    EXPECT_EQ(root.items[0].items[2].number, 1000);
    EXPECT_EQ(root.items[1].items[0].key, "c");
    EXPECT_EQ(root.items[1].items[0].kind, Kind::Null);
    EXPECT_EQ(root.items[2].number, 1);
    EXPECT_EQ(root.items[3].kind, Kind::Bool);
    EXPECT_EQ(root.items[3].number, 0);
    EXPECT_EQ(root.items[4].text, "Đà");
}

TEST(JsonTree, RefusesWhatIsNoJson) {
    for (std::string_view text : {"", " ", "{", "[1,]", "{\"a\" 1}", "{a: 1}", "nul", "NaN", "[Infinity]", "01", "\"a",
                                  "[1] [2]", "{\"a\": 1}}", "'a'", "1e999", "-1e999", "// x\n1"}) {
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
    EXPECT_EQ(pointer_to("/a", std::size_t{12}), "/a/12");
}

TEST(ProblemList, KeepsTwoHundredAndCountsTheRest) {
    ProblemList list;
    for (int i = 0; i < 200; ++i) list.add("/a", "is bad");
    EXPECT_EQ(list.take().size(), 200u);
    for (int i = 0; i < 237; ++i) list.add("/a", "is bad");
    const Problems problems = list.take();
    ASSERT_EQ(problems.size(), 201u);
    EXPECT_EQ(problems.back().what, "has 37 more problems");
}

}  // namespace
}  // namespace ascn
