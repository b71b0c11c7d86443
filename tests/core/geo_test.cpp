#include "core/geo.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

constexpr double kHalfCircumferenceM = kEarthCircumferenceM / 2;

TEST(Mercator, CornersOfTheWorld) {
    EXPECT_EQ(world_from_lon_lat({0, 0}), (Vec2{0.5, 0.5}));
    const Vec2 north_west = world_from_lon_lat({-180, kMaxMercatorLat});
    EXPECT_NEAR(north_west.x, 0, 1e-15);
    EXPECT_NEAR(north_west.y, 0, 1e-15);
    const Vec2 south_east = world_from_lon_lat({180, -kMaxMercatorLat});
    EXPECT_NEAR(south_east.x, 1, 1e-15);
    EXPECT_NEAR(south_east.y, 1, 1e-15);
}

// IOGP Guidance Note 7-2, section 'Popular Visualisation Pseudo Mercator' (method 1024), worked example:
// 24 22'54.433" N, 100 20'00.000" W is E = -11169055.58 m, N = 2800000.00 m.
TEST(Mercator, GuidanceNoteExample) {
    const LonLat p = {-(100 + 20.0 / 60), 24 + 22.0 / 60 + 54.433 / 3600};
    const Vec2 world = world_from_lon_lat(p);
    EXPECT_NEAR((world.x - 0.5) * kEarthCircumferenceM, -11169055.58, 0.01);
    EXPECT_NEAR((0.5 - world.y) * kEarthCircumferenceM, 2800000.00, 0.01);
}

// Tile 10/511/340 of the usual tile grid (London) begins at 0.3515625 W, 51.6180165 N.
TEST(Mercator, KnownTileBounds) {
    const Vec2 nw = world_from_lon_lat({-0.3515625, 51.618016548773696});
    EXPECT_NEAR(nw.x * 1024, 511, 1e-9);
    EXPECT_NEAR(nw.y * 1024, 340, 1e-9);
}

TEST(Mercator, BeyondTheLimitIsClamped) {
    EXPECT_EQ(world_from_lon_lat({10, 90}), world_from_lon_lat({10, kMaxMercatorLat}));
    EXPECT_EQ(world_from_lon_lat({10, -90}), world_from_lon_lat({10, -kMaxMercatorLat}));
}

TEST(Mercator, RoundTripsOverTheWholeWorld) {
    for (double lon = -180; lon <= 180; lon += 7.5) {
        for (double lat = -85; lat <= 85; lat += 2.5) {
            const LonLat back = lon_lat_from_world(world_from_lon_lat({lon, lat}));
            EXPECT_NEAR(back.lon, lon, 1e-11);
            EXPECT_NEAR(back.lat, lat, 1e-11);
        }
    }
}

TEST(Mercator, WorldBoxRunsSouth) {
    const Box box = world_box(90, -10, 140, 30);
    EXPECT_LT(box.min.x, box.max.x);
    EXPECT_LT(box.min.y, box.max.y);
    EXPECT_TRUE(box.contains(world_from_lon_lat({108.22, 16.07})));
    EXPECT_FALSE(box.contains(world_from_lon_lat({108.22, -16.07})));
    EXPECT_NEAR(box.width(), 50.0 / 360, 1e-15);
}

TEST(Distance, SameAndOppositePlaces) {
    EXPECT_EQ(distance_m({103.85, 1.29}, {103.85, 1.29}), 0);
    EXPECT_NEAR(distance_m({0, 0}, {180, 0}), kHalfCircumferenceM, 1e-3);
    EXPECT_NEAR(distance_m({30, 90}, {-100, -90}), kHalfCircumferenceM, 1e-3);
}

TEST(Distance, AcrossTheDateLine) {
    EXPECT_NEAR(distance_m({179.5, 0}, {-179.5, 0}), kEarthCircumferenceM / 360, 1e-3);
}

// Movable Type's published haversine example: 50 03'59" N 5 42'53" W to 58 38'38" N 3 04'12" W is 968.9 km on a sphere
// of 6371 km.
TEST(Distance, LandsEndToJohnOGroats) {
    const LonLat a = {-(5 + 42.0 / 60 + 53.0 / 3600), 50 + 3.0 / 60 + 59.0 / 3600};
    const LonLat b = {-(3 + 4.0 / 60 + 12.0 / 3600), 58 + 38.0 / 60 + 38.0 / 3600};
    EXPECT_NEAR(distance_m(a, b) * 6371.0 / 6378.137, 968'900, 50);
}

// Published resolution of the 256 px tile grid: 156543.0339 m a pixel at zoom 0 on the equator, halved each zoom.
TEST(Scale, MetresPerPixel) {
    EXPECT_NEAR(metres_per_px(0, 0), 156543.0339, 1e-4);
    EXPECT_NEAR(metres_per_px(0, 12), 38.2185, 1e-4);
    EXPECT_NEAR(metres_per_px(60, 3), 156543.0339 / 8 / 2, 1e-4);
}

TEST(Vec2, Length) { EXPECT_EQ(length({3, -4}), 5); }

TEST(Box, OverlapNeedsArea) {
    const Box a = {{0, 0}, {1, 1}};
    EXPECT_TRUE(a.overlaps({{0.5, 0.5}, {2, 2}}));
    EXPECT_FALSE(a.overlaps({{1, 0}, {2, 1}}));
}

}  // namespace
}  // namespace ascn
