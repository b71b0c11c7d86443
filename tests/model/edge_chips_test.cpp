#include "model/edge_chips.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <random>

namespace ascn {
namespace {

const Box kRoom{{100, 50}, {1100, 850}};  // 1000 x 800, its middle at 600, 450

Vec2 towards(double degrees_from_north) {
    const double a = degrees_from_north * std::numbers::pi / 180;
    return {std::sin(a), -std::cos(a)};
}

TEST(EdgeChips, StandWhereTheRayLeavesTheRoom) {
    const std::vector<EdgeChip> chips = {
        {towards(0), {80, 30}}, {towards(90), {80, 30}}, {towards(180), {80, 30}}, {towards(270), {80, 30}}};
    const auto boxes = place_edge_chips({kRoom}, chips, 6);
    ASSERT_EQ(boxes.size(), 4u);
    EXPECT_NEAR(boxes[0].centre().x, 600, 1e-9);
    EXPECT_NEAR(boxes[0].min.y, 50, 1e-9);
    EXPECT_NEAR(boxes[1].max.x, 1100, 1e-9);
    EXPECT_NEAR(boxes[1].centre().y, 450, 1e-9);
    EXPECT_NEAR(boxes[2].max.y, 850, 1e-9);
    EXPECT_NEAR(boxes[3].min.x, 100, 1e-9);
}

TEST(EdgeChips, ARayAtAnAngleMeetsTheEdgeWhereGeometrySays) {
    // 30 degrees from north: 400 px up, 400 tan 30 = 230.94 px to the right
    const std::vector<EdgeChip> chips = {{towards(30), {80, 30}}};
    EXPECT_NEAR(place_edge_chips({kRoom}, chips, 6)[0].centre().x, 600 + 230.94, 0.01);
}

TEST(EdgeChips, TwoOfTheSameDirectionStandSideBySide) {
    const std::vector<EdgeChip> chips = {{towards(1), {80, 30}}, {towards(0), {100, 30}}};
    const auto boxes = place_edge_chips({kRoom}, chips, 6);
    EXPECT_LT(boxes[1].max.x, boxes[0].min.x) << "in the order of their directions";
    EXPECT_NEAR(boxes[0].min.x - boxes[1].max.x, 6, 1e-9);
}

TEST(EdgeChips, NothingToPlace) { EXPECT_TRUE(place_edge_chips({kRoom}, {}, 6).empty()); }

TEST(EdgeChips, CornersStayFree) {
    const std::vector<EdgeChip> chips = {{towards(-50), {80, 30}}, {towards(130), {80, 30}}};
    const auto boxes = place_edge_chips({kRoom, 60, 70, false}, chips, 6);
    EXPECT_DOUBLE_EQ(boxes[0].min.x, 160);
    EXPECT_DOUBLE_EQ(boxes[1].max.x, 1030);
}

TEST(EdgeChips, WithoutSidesALevelDirectionEndsInACorner) {
    const std::vector<EdgeChip> chips = {{towards(89), {80, 30}}, {towards(-90.1), {80, 30}}};
    const auto boxes = place_edge_chips({kRoom, 0, 0, false}, chips, 6);
    EXPECT_DOUBLE_EQ(boxes[0].max.x, 1100);
    EXPECT_DOUBLE_EQ(boxes[0].min.y, 50);
    EXPECT_DOUBLE_EQ(boxes[1].min.x, 100);
    EXPECT_DOUBLE_EQ(boxes[1].max.y, 850);
}

TEST(EdgeChips, NeverTouchNorLeaveTheRoom) {
    std::mt19937 random(20261122);
    std::uniform_real_distribution<double> angle(0, 360), width(60, 150);
    for (int round = 0; round < 300; ++round) {
        std::vector<EdgeChip> chips;
        for (int i = 0; i < 10; ++i) chips.push_back({towards(angle(random)), {width(random), 28}});
        const auto boxes = place_edge_chips({kRoom, 40, 40, round % 2 == 0}, chips, 6);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            EXPECT_GE(boxes[i].min.x, kRoom.min.x - 1e-9);
            EXPECT_LE(boxes[i].max.x, kRoom.max.x + 1e-9);
            EXPECT_GE(boxes[i].min.y, kRoom.min.y - 1e-9);
            EXPECT_LE(boxes[i].max.y, kRoom.max.y + 1e-9);
            for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(boxes[i].overlaps(boxes[k])) << round;
        }
    }
}

}  // namespace
}  // namespace ascn
