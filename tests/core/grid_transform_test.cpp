#include "core/grid_transform.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace ascn {
namespace {

// The square of scripts/build-map.mjs: 60 E eastwards, 58 N southwards, 65535 steps of 0.0018 degrees.
Box map_box() {
    const double side = 65535 * 0.0018000180001800018 / 360;
    const Vec2 corner = world_from_lon_lat({60, 58});
    return {corner, {corner.x + side, corner.y + side}};
}

std::array<Vec2, 5> corners_and_middle(const Box& b) {
    return {b.min, Vec2{b.max.x, b.min.y}, b.max, Vec2{b.min.x, b.max.y}, b.centre()};
}

/// fill.vert in 32-bit floats, and what the viewport makes of it again.
double drawn(double grid, double origin, double scale, double offset, double size_px) {
    const float px = (static_cast<float>(grid) - static_cast<float>(origin)) * static_cast<float>(scale) +
                     static_cast<float>(offset);
    const float clip = px * (2.0f / static_cast<float>(size_px)) - 1.0f;
    return (static_cast<double>(clip) + 1) * size_px / 2;
}

TEST(GridTransform, FloatsAreExactToATenthOfAPixelAtTheLimitOfZoom) {
    const Box box = map_box();
    const CameraLimits limits = region_limits();
    const Vec2 cell = {box.width() / kGridMax, box.height() / kGridMax};
    double worst = 0;
    for (const double dpr : {1.0, 1.25, 2.0, 3.0}) {
        const Viewport v = {1440.0, 900.0, {320, 56, 0, 0}};
        const Vec2 size = {v.width * dpr, v.height * dpr};
        for (const Vec2 centre : corners_and_middle(limits.bounds)) {
            const Camera c = {{centre.x - 0.37 * cell.x, centre.y + 0.21 * cell.y}, limits.max_zoom};
            const GridTransform t = grid_transform(c, v, dpr, box);
            const GridBox seen = visible_grid(t, size.x, size.y);
            for (int x = std::max(seen.min_x, 0); x <= std::min(seen.max_x, 65535); ++x) {
                const double exact = screen_from_world(c, v, {box.min.x + x * cell.x, centre.y}).x * dpr;
                worst = std::max(worst, std::abs(drawn(x, t.origin.x, t.scale.x, t.offset.x, size.x) - exact));
            }
            for (int y = std::max(seen.min_y, 0); y <= std::min(seen.max_y, 65535); ++y) {
                const double exact = screen_from_world(c, v, {centre.x, box.min.y + y * cell.y}).y * dpr;
                worst = std::max(worst, std::abs(drawn(y, t.origin.y, t.scale.y, t.offset.y, size.y) - exact));
            }
        }
    }
    EXPECT_LT(worst, 0.1);
    EXPECT_GT(worst, 0) << "nothing was compared";
}

// Without an origin near the view the same floats miss by more: the offset is not there for nothing.
TEST(GridTransform, TheOriginIsWhatKeepsItExact) {
    const Box box = map_box();
    const Viewport v = {1440, 900, {}};
    const Camera c = {region_limits().bounds.max, 12};
    const GridTransform t = grid_transform(c, v, 3, box);
    const double far_offset = t.offset.x - t.origin.x * t.scale.x;
    double worst = 0;
    for (double x = t.origin.x - 100; x <= t.origin.x + 100; ++x) {
        const double exact = (x - t.origin.x) * t.scale.x + t.offset.x;
        worst = std::max(worst, std::abs(drawn(x, 0, t.scale.x, far_offset, 4320) - exact));
    }
    EXPECT_GT(worst, 0.02);
}

// By hand: a grid over the whole world at zoom 0 has 65535 steps on 256 px.
TEST(GridTransform, WorkedByHand) {
    const Viewport v = {256, 256, {}};
    const GridTransform t = grid_transform({{0.5, 0.5}, 0}, v, 2, {{0, 0}, {1, 1}});
    EXPECT_EQ(t.origin, (Vec2{32768, 32768}));
    EXPECT_DOUBLE_EQ(t.scale.x, 512.0 / 65535);
    EXPECT_NEAR(t.offset.x, 256 + 0.5 * 512 / 65535, 1e-9);
}

TEST(VisibleGrid, IsWhatTheCanvasShowsAndALittleMore) {
    const Viewport v = {256, 256, {}};
    const Box world = {{0, 0}, {1, 1}};
    // at zoom 4 the canvas shows a sixteenth of the world in each direction
    const GridBox seen = visible_grid(grid_transform({{0.5, 0.5}, 4}, v, 1, world), 256, 256);
    const double half = 65535.0 / 32, margin = 8 * 65535.0 / 4096;
    EXPECT_NEAR(seen.min_x, 32767.5 - half - margin, 3);
    EXPECT_NEAR(seen.max_y, 32767.5 + half + margin, 3);
    EXPECT_TRUE(seen.overlaps({30000, 30000, 32000, 32000}));
    EXPECT_FALSE(seen.overlaps({0, 0, 100, 100}));
    EXPECT_FALSE(seen.overlaps(GridBox{})) << "an empty box is nowhere";
}

TEST(VisibleGrid, OffTheMapIsNothing) {
    const Viewport v = {256, 256, {}};
    const Box corner = {{0, 0}, {0.1, 0.1}};
    const GridBox seen = visible_grid(grid_transform({{0.9, 0.9}, 8}, v, 1, corner), 256, 256);
    EXPECT_FALSE(seen.overlaps({0, 0, 65535, 65535}));
}

}  // namespace
}  // namespace ascn
