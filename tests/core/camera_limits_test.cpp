// The limits' soft edge, and views that show given places. Expected values are worked by hand.
#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "core/camera.h"

namespace ascn {
namespace {

constexpr double kTiny = 1e-12;  // of the world's width
const CameraLimits kLimits = region_limits();
const double kScale6 = 256.0 * 64;  // CSS px per world unit at zoom 6

/// A camera that was pulled so many CSS px beyond the eastern edge at zoom 6.
Camera east_by(double px) { return {{kLimits.bounds.max.x + px / kScale6, 0.47}, 6}; }
double px_east(const Camera& c) { return (c.centre.x - kLimits.bounds.max.x) * kScale6; }

TEST(SoftEdge, WithinTheLimitsTheHandIsFollowedExactly) {
    for (const Camera& c : {Camera{{0.8, 0.47}, 6}, Camera{kLimits.bounds.min, 3.2}, Camera{kLimits.bounds.max, 12}}) {
        EXPECT_EQ(softened(c, kLimits), c);
        EXPECT_EQ(unsoftened(c, kLimits), c);
    }
}

TEST(SoftEdge, HalfTheWayAtFirstLessAndLessThen) {
    EXPECT_NEAR(px_east(softened(east_by(2), kLimits)), 0.99, 0.02);
    // 110 px * d / (d + 220 px)
    EXPECT_NEAR(px_east(softened(east_by(220), kLimits)), 55, 1e-6);
    EXPECT_NEAR(px_east(softened(east_by(880), kLimits)), 88, 1e-6);
    double last = 0;
    for (double px = 10; px < 5000; px *= 1.5) {
        const double shown = px_east(softened(east_by(px), kLimits));
        EXPECT_GT(shown, last);
        EXPECT_LT(shown, kSoftEdgePx);
        last = shown;
    }
}

TEST(SoftEdge, EverySideGivesAlike) {
    const Vec2 middle = kLimits.bounds.centre();
    const double far = 220 / kScale6, shown = 55 / kScale6;
    const Box& b = kLimits.bounds;
    EXPECT_NEAR(softened({{b.min.x - far, middle.y}, 6}, kLimits).centre.x, b.min.x - shown, kTiny);
    EXPECT_NEAR(softened({{middle.x, b.min.y - far}, 6}, kLimits).centre.y, b.min.y - shown, kTiny);
    EXPECT_NEAR(softened({{middle.x, b.max.y + far}, 6}, kLimits).centre.y, b.max.y + shown, kTiny);
}

TEST(SoftEdge, ZoomGivesBothWays) {
    // 0.7 * 1.4 / (1.4 + 1.4)
    EXPECT_NEAR(softened({{0.8, 0.47}, kLimits.max_zoom + 1.4}, kLimits).zoom, kLimits.max_zoom + 0.35, 1e-12);
    EXPECT_NEAR(softened({{0.8, 0.47}, kLimits.min_zoom - 1.4}, kLimits).zoom, kLimits.min_zoom - 0.35, 1e-12);
}

TEST(SoftEdge, TheInverseFindsTheHand) {
    for (double px : {-50.0, 0.0, 0.1, 3.0, 60.0, 400.0, 2500.0}) {
        for (double zoom : {2.0, 3.2, 6.0, 12.0, 12.8}) {
            const double away = px / world_scale(softened({{0.8, 0.47}, zoom}, kLimits).zoom);
            const Camera pulled{{kLimits.bounds.max.x + away, kLimits.bounds.min.y - away / 3}, zoom};
            const Camera back = unsoftened(softened(pulled, kLimits), kLimits);
            EXPECT_NEAR(back.centre.x, pulled.centre.x, 1e-9) << px << ' ' << zoom;
            EXPECT_NEAR(back.centre.y, pulled.centre.y, 1e-9) << px << ' ' << zoom;
            EXPECT_NEAR(back.zoom, zoom, 1e-9) << px << ' ' << zoom;
        }
    }
    // farther out than any hand can have pulled it, as a glide might leave it
    const Camera impossible = unsoftened(east_by(500), kLimits);
    EXPECT_TRUE(std::isfinite(impossible.centre.x));
}

TEST(FitPlaces, AllOfThemWithAMarginInsideTheFreePart) {
    const std::array<Vec2, 3> places = {world_from_lon_lat({100.5, 13.75}), world_from_lon_lat({106.8, -6.2}),
                                        world_from_lon_lat({121, 14.6})};
    for (const Viewport& v : {Viewport{1440, 900, {304, 56, 388, 28}}, Viewport{390, 844, {0, 56, 0, 300}}}) {
        const Camera c = fitted_places(places, v, kLimits, 64, 12);
        double spare = 1e9;
        for (const Vec2 place : places) {
            const Vec2 at = screen_from_world(c, v, place);
            for (const double room : {at.x - v.insets.left, v.width - v.insets.right - at.x, at.y - v.insets.top,
                                      v.height - v.insets.bottom - at.y}) {
                EXPECT_GE(room, 64 - 1e-6);
                spare = std::min(spare, room);
            }
        }
        EXPECT_NEAR(spare, 64, 1e-6) << "and no smaller than that";
    }
}

TEST(FitPlaces, OnePlaceIsNoCloserThanAskedFor) {
    const std::array<Vec2, 1> place = {world_from_lon_lat({103.85, 1.29})};
    const Camera c = fitted_places(place, {1440, 900, {304, 56, 388, 28}}, kLimits, 64, 7.5);
    EXPECT_EQ(c.zoom, 7.5);
    EXPECT_EQ(c.centre, place[0]);
    EXPECT_EQ(fitted_places(place, {1440, 900, {}}, kLimits, 64, 99).zoom, kLimits.max_zoom);
    EXPECT_EQ(fitted_places(place, {1440, 900, {}}, kLimits, 64, 0).zoom, kLimits.min_zoom);
}

TEST(FitPlaces, SmallWindowsKeepSomethingOfTheMapBesideTheMargin) {
    const std::array<Vec2, 2> places = {world_from_lon_lat({100.5, 13.75}), world_from_lon_lat({101, 13.4})};
    const Camera c = fitted_places(places, {320, 200, {0, 56, 0, 56}}, kLimits, 64, 12);
    const Vec2 a = screen_from_world(c, {320, 200, {0, 56, 0, 56}}, places[0]);
    // a quarter of the free 88 px is left on each side
    EXPECT_NEAR(a.y, 56 + 22, 1e-6);
}

TEST(FitPlaces, NoPlacesIsTheRegion) {
    const Viewport v{1440, 900, {304, 56, 0, 28}};
    EXPECT_EQ(fitted_places({}, v, kLimits, 64, 7.5), fitted(home_box(v), v, kLimits));
}

}  // namespace
}  // namespace ascn
