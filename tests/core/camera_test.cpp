#include "core/camera.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ascn {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

void expect_near(Vec2 actual, Vec2 expected, double tolerance) {
    EXPECT_NEAR(actual.x, expected.x, tolerance);
    EXPECT_NEAR(actual.y, expected.y, tolerance);
}

void expect_within(const Camera& c, const CameraLimits& limits) {
    EXPECT_TRUE(std::isfinite(c.centre.x) && std::isfinite(c.centre.y) && std::isfinite(c.zoom));
    EXPECT_TRUE(limits.bounds.contains(c.centre)) << c.centre.x << ' ' << c.centre.y;
    EXPECT_GE(c.zoom, limits.min_zoom);
    EXPECT_LE(c.zoom, limits.max_zoom);
}

Camera over(double lon, double lat, double zoom) { return {world_from_lon_lat({lon, lat}), zoom}; }

TEST(Viewport, FocusIsTheMiddleOfTheFreePart) {
    EXPECT_EQ((Viewport{1000, 600, {}}.focus()), (Vec2{500, 300}));
    EXPECT_EQ((Viewport{1000, 600, {300, 50, 100, 150}}.focus()), (Vec2{600, 250}));
}

TEST(Camera, ScaleIsTheTileGrids) {
    EXPECT_EQ(world_scale(0), 256);
    EXPECT_EQ(world_scale(4), 4096);
    EXPECT_NEAR(world_scale(0.5), 362.03867196751236, 1e-9);
}

// Worked by hand: at zoom 4 the world is 4096 px wide, so 1/64 of it is 64 px.
TEST(Camera, ScreenPositions) {
    const Viewport v = {1000, 600, {200, 0, 0, 0}};
    const Camera c = {{0.75, 0.5}, 4};
    EXPECT_EQ(screen_from_world(c, v, {0.75, 0.5}), (Vec2{600, 300}));
    EXPECT_EQ(screen_from_world(c, v, {0.75 + 1.0 / 64, 0.5 - 1.0 / 64}), (Vec2{664, 236}));
    EXPECT_EQ(world_from_screen(c, v, {664, 236}), (Vec2{0.75 + 1.0 / 64, 0.5 - 1.0 / 64}));
}

TEST(Camera, RoundTripsAtEveryZoom) {
    const Viewport v = {1440, 900, {320, 56, 360, 20}};
    for (double zoom = 2.5; zoom <= 12; zoom += 0.25) {
        const Camera c = over(103.85, 1.29, zoom);
        for (double x = -50; x <= 1500; x += 310)
            for (double y = -50; y <= 950; y += 200)
                expect_near(screen_from_world(c, v, world_from_screen(c, v, {x, y})), {x, y}, 1e-6);
    }
}

TEST(Camera, PanMovesThePicture) {
    const Viewport v = {800, 600, {}};
    const Camera c = over(108.2, 16.1, 6.3);
    const Vec2 place = world_from_lon_lat({107, 15});
    const Vec2 before = screen_from_world(c, v, place);
    expect_near(screen_from_world(panned(c, {37, -12}), v, place), before + Vec2{37, -12}, 1e-9);
}

TEST(Camera, ZoomKeepsTheAnchor) {
    const Viewport v = {1200, 700, {300, 60, 0, 0}};
    const CameraLimits limits = region_limits();
    for (double dz : {-1.0, -0.01, 0.2, 3.0}) {
        for (Vec2 anchor : {Vec2{310, 70}, Vec2{750, 380}, Vec2{1190, 690}}) {
            const Camera c = over(110, 5, 6);
            const Camera z = zoomed_about(c, v, anchor, dz, limits);
            EXPECT_NEAR(z.zoom, 6 + dz, 1e-12);
            expect_near(world_from_screen(z, v, anchor), world_from_screen(c, v, anchor), 1e-12);
        }
    }
}

TEST(Camera, ZoomStopsAtTheLimitsWithoutDrift) {
    const Viewport v = {1200, 700, {}};
    const CameraLimits limits = region_limits();
    const Camera closest = over(110, 5, limits.max_zoom);
    const Camera c = zoomed_about(closest, v, {900, 100}, 5, limits);
    EXPECT_EQ(c.zoom, limits.max_zoom);
    expect_near(c.centre, closest.centre, 1e-15);
    EXPECT_EQ(zoomed_about(closest, v, {900, 100}, -100, limits).zoom, limits.min_zoom);
}

TEST(Camera, ZoomInAndOutComesBack) {
    const Viewport v = {1200, 700, {0, 0, 400, 0}};
    const CameraLimits limits = region_limits();
    const Camera c = over(110, 5, 6);
    Camera z = c;
    for (int i = 0; i < 20; ++i) z = zoomed_about(z, v, {100, 600}, 0.25, limits);
    for (int i = 0; i < 20; ++i) z = zoomed_about(z, v, {100, 600}, -0.25, limits);
    expect_near(z.centre, c.centre, 1e-12);
    EXPECT_NEAR(z.zoom, c.zoom, 1e-12);
}

TEST(Camera, StaysInTheRegionWhateverTheInput) {
    const Viewport v = {390, 844, {}};
    const CameraLimits limits = region_limits();
    for (double dz : {-kInfinity, -100.0, 0.0, 100.0, kInfinity, kNaN})
        for (Vec2 anchor : {Vec2{0, 0}, Vec2{1e9, -1e9}, Vec2{kNaN, 5}})
            expect_within(zoomed_about(over(100, 10, 5), v, anchor, dz, limits), limits);
    for (double bad : {kNaN, kInfinity, -kInfinity, 1e300})
        for (const Camera& c : {Camera{{bad, 0.5}, 4}, Camera{{0.8, bad}, 4}, Camera{{0.8, 0.5}, bad}})
            expect_within(clamped(c, limits), limits);
}

TEST(Camera, ClampKeepsWhatIsWithin) {
    const Camera c = over(120, 10, 7);
    EXPECT_EQ(clamped(c, region_limits()), c);
    const Camera far = clamped(over(0, 60, 1), region_limits());
    EXPECT_EQ(far.zoom, 3.2);
    const LonLat corner = lon_lat_from_world(far.centre);
    EXPECT_NEAR(corner.lon, 88, 1e-9);
    EXPECT_NEAR(corner.lat, 32, 1e-9);
}

TEST(Region, BoxHoldsTheOutermostCitiesWithAMargin) {
    const Box box = region_box();
    // westernmost, northernmost, easternmost (Davao City; Dili of the later members) and southernmost members
    for (LonLat p : {LonLat{96.13, 19.75}, LonLat{96.08, 21.97}, LonLat{125.61, 7.07}, LonLat{125.57, -8.56}}) {
        EXPECT_TRUE(box.contains(world_from_lon_lat({p.lon - 2.5, p.lat - 2.5})));
        EXPECT_TRUE(box.contains(world_from_lon_lat({p.lon + 2.5, p.lat + 2.5})));
    }
    EXPECT_TRUE(region_limits().bounds.contains(box.min));
    EXPECT_TRUE(region_limits().bounds.contains(box.max));
}

TEST(Fit, TouchesTheFreePartAndNoMore) {
    const CameraLimits limits = region_limits();
    for (const Viewport& v : {Viewport{1440, 900, {320, 56, 0, 0}}, Viewport{390, 844, {0, 60, 0, 300}},
                              Viewport{2560, 700, {0, 0, 400, 0}}, Viewport{1440, 500, {0, 40, 0, 120}}}) {
        const Box box = region_box();
        const Camera c = fitted(box, v, limits);
        const Vec2 min = screen_from_world(c, v, box.min), max = screen_from_world(c, v, box.max);
        const double left = min.x - v.insets.left, right = v.width - v.insets.right - max.x;
        const double top = min.y - v.insets.top, bottom = v.height - v.insets.bottom - max.y;
        EXPECT_NEAR(left, right, 1e-6);
        EXPECT_NEAR(top, bottom, 1e-6);
        EXPECT_NEAR(std::min(left, top), 0, 1e-6) << "one pair of sides touches";
        EXPECT_GE(std::max(left, top), -1e-6) << "the other is inside";
    }
}

TEST(Fit, PointsAndTinyViewportsStayFinite) {
    const CameraLimits limits = region_limits();
    const Vec2 place = world_from_lon_lat({100.5, 13.75});
    const Camera c = fitted({place, place}, {800, 600, {}}, limits);
    EXPECT_EQ(c.zoom, limits.max_zoom);
    EXPECT_EQ(c.centre, place);
    for (const Viewport& v : {Viewport{0, 0, {}}, Viewport{1, 1, {}}, Viewport{100, 100, {400, 400, 400, 400}}})
        expect_within(fitted(region_box(), v, limits), limits);
    expect_within(fitted({{1, 1}, {0, 0}}, {800, 600, {}}, limits), limits);
}

TEST(Camera, HomeOfATallWindowLeavesOutThePartWithoutCities) {
    const Viewport phone{390, 844, {0, 56, 0, 56}};
    EXPECT_EQ(home_box({1440, 900, {}}), region_box());
    const Box home = home_box(phone);
    EXPECT_LT(home.width(), region_box().width());
    // Mandalay is the westernmost pilot city, Davao the easternmost, Banyuwangi the southernmost
    for (const LonLat city : {LonLat{96.08, 21.97}, LonLat{125.61, 7.07}, LonLat{114.37, -8.22}}) {
        EXPECT_TRUE(home.contains(world_from_lon_lat(city))) << city.lon;
    }
}

}  // namespace
}  // namespace ascn
