#include "model/clear_parts.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

void expect_parts(const ClearParts& clear, std::initializer_list<LinePart> wanted) {
    ASSERT_EQ(clear.count, wanted.size());
    std::size_t i = 0;
    for (const LinePart& part : wanted) {
        EXPECT_NEAR(clear.parts[i].from, part.from, 1e-9) << i;
        EXPECT_NEAR(clear.parts[i].to, part.to, 1e-9) << i;
        ++i;
    }
}

TEST(ClearParts, AllWithoutDiscsOrBesideThem) {
    expect_parts(clear_parts({0, 0}, {20, 0}, {}), {{0, 1}});
    const Disc beside[] = {{{10, 6}, 5.5}, {{-6, 0}, 5.5}, {{26, 0}, 5.5}};
    expect_parts(clear_parts({0, 0}, {20, 0}, beside), {{0, 1}});
}

TEST(ClearParts, ADiscBetweenTheEndsIsSpared) {
    // the ends are clear: who looks at them alone draws over the disc
    const Disc small[] = {{{10, 0}, 5.5}};
    expect_parts(clear_parts({0, 0}, {20, 0}, small), {{0, 4.5 / 20}, {15.5 / 20, 1}});
    // 3-4-5: 3 px off the line, half the chord is 4
    const Disc aside[] = {{{10, 3}, 5}};
    expect_parts(clear_parts({0, 0}, {20, 0}, aside), {{0, 0.3}, {0.7, 1}});
}

TEST(ClearParts, EndsInsideDiscs) {
    const Disc both[] = {{{0, 0}, 5}, {{20, 0}, 4}};
    expect_parts(clear_parts({0, 0}, {20, 0}, both), {{0.25, 0.8}});
    const Disc whole[] = {{{10, 0}, 11}};
    expect_parts(clear_parts({0, 0}, {20, 0}, whole), {});
}

TEST(ClearParts, DiscsThatOverlapMakeOneGapInWhateverOrder) {
    const Disc later_first[] = {{{12, 0}, 3}, {{8, 0}, 3}};
    expect_parts(clear_parts({0, 0}, {20, 0}, later_first), {{0, 0.25}, {0.75, 1}});
    const Disc within[] = {{{10, 0}, 6}, {{10, 0}, 2}};
    expect_parts(clear_parts({0, 0}, {20, 0}, within), {{0, 0.2}, {0.8, 1}});
}

TEST(ClearParts, APointIsClearOrNot) {
    const Disc disc[] = {{{0, 0}, 5}};
    expect_parts(clear_parts({9, 0}, {9, 0}, disc), {{0, 1}});
    expect_parts(clear_parts({1, 0}, {1, 0}, disc), {});
}

}  // namespace
}  // namespace ascn
