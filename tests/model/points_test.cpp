#include "model/points.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

namespace ascn {
namespace {

StressPoints prepared(std::uint32_t count) {
    StressPoints points(count);
    while (points.prepare(100000)) {}
    return points;
}

/// Of the point at a place in drawing order.
LonLat position(const StressPoints& points, std::size_t place) {
    const StressPoint& p = points.positions()[place];
    return lon_lat_from_world(points.origin() + Vec2{p.x, p.y});
}

/// Place in drawing order by number, found the slow way.
std::vector<std::uint32_t> places(const StressPoints& points) {
    std::vector<std::uint32_t> out(points.size());
    for (std::uint32_t place = 0; place < out.size(); ++place) out[points.id(place)] = place;
    return out;
}

TEST(StressPoints, AreThoseOfTheBenchmark) {
    // Printed by the benchmark's own JavaScript (mulberry32 from 0x9e3779b9).
    struct Expected {
        std::size_t i;
        double lon, lat;
        std::uint32_t kind;
    };
    const Expected expected[] = {
        {0, 109.22672271728516, -6.869772911071777, 2}, {1, 136.06085205078125, -7.038491249084473, 1},
        {2, 93.19953918457031, 7.189001083374023, 1},   {3, 118.2795181274414, 8.879016876220703, 1},
        {999, 93.8244400024414, 6.197241306304932, 1},  {99999, 109.08290100097656, -0.1762881577014923, 3}};
    const StressPoints points = prepared(100000);
    ASSERT_EQ(points.size(), 100000u);
    const std::vector<std::uint32_t> place = places(points);
    for (const Expected& e : expected) {
        EXPECT_NEAR(position(points, place[e.i]).lon, e.lon, 1e-5) << e.i;
        EXPECT_NEAR(position(points, place[e.i]).lat, e.lat, 1e-5) << e.i;
        EXPECT_EQ(points.kinds()[place[e.i]], e.kind) << e.i;
        EXPECT_DOUBLE_EQ(StressPoints::location(static_cast<std::uint32_t>(e.i)).lon, e.lon);
        EXPECT_DOUBLE_EQ(StressPoints::location(static_cast<std::uint32_t>(e.i)).lat, e.lat);
    }
    std::array<int, kStressKinds> kinds{};
    for (const std::uint8_t kind : points.kinds()) ++kinds[kind];
    EXPECT_EQ(kinds, (std::array<int, kStressKinds>{25129, 25065, 24758, 25048}));
}

TEST(StressPoints, CountIsLimited) {
    EXPECT_EQ(StressPoints(0).size(), 0u);
    EXPECT_FALSE(StressPoints(0).prepare(1));
    EXPECT_EQ(StressPoints(0xFFFFFFFFu).size(), kMaxStressPoints);
}

TEST(StressPoints, AreTheSameInSlicesOfAnySize) {
    const StressPoints whole = prepared(5000);
    for (const std::uint32_t slice : {1u, 7u, 999u, 5000u, 0xFFFFFFFFu}) {
        StressPoints points(5000);
        int slices = 1;
        while (points.prepare(slice)) {
            ++slices;
            const Camera camera{world_from_lon_lat({116, 9.5}), 4.6};
            if (slices == 3) {
                EXPECT_EQ(points.pick(camera, {1280, 800, {}}, {600, 400}, 50), std::nullopt) << "not ready";
            }
        }
        // about 5000 to make, 1250 cells to add up, 5000 to sort
        EXPECT_GE(slices, static_cast<int>(10000 / slice)) << slice;
        EXPECT_EQ(points.kinds(), whole.kinds());
        for (std::uint32_t i = 0; i < 5000; ++i) {
            ASSERT_EQ(points.id(i), whole.id(i));
            ASSERT_EQ(points.positions()[i].x, whole.positions()[i].x);
            ASSERT_EQ(points.positions()[i].y, whole.positions()[i].y);
        }
    }
}

TEST(StressPoints, EachIsThereOnce) {
    const StressPoints points = prepared(20000);
    std::vector<int> seen(points.size());
    for (std::uint32_t place = 0; place < points.size(); ++place) ++seen[points.id(place)];
    EXPECT_EQ(std::count(seen.begin(), seen.end(), 1), 20000);
}

class StressPick : public ::testing::Test {
protected:
    const Camera camera_{world_from_lon_lat({116, 9.5}), 4.6};
    const Viewport viewport_{1440, 900, {320, 56, 380, 0}};
    Vec2 screen(const StressPoints& points, std::size_t i) const {
        return screen_from_world(camera_, viewport_, world_from_lon_lat(position(points, i)));
    }
    // All points one by one: the slow truth.
    std::optional<std::uint32_t> nearest(const StressPoints& points, Vec2 at, double radius) const {
        std::optional<std::uint32_t> best;
        double best_distance = radius;
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const double distance = length(screen(points, i) - at);
            if (distance > best_distance) continue;
            best_distance = distance;
            best = i;
        }
        return best;
    }
};

TEST_F(StressPick, FindsNothingWhereNothingIs) {
    EXPECT_EQ(StressPoints().pick(camera_, viewport_, {700, 450}, 100), std::nullopt);
    const StressPoints one = prepared(1);
    const Vec2 at = screen(one, 0);
    EXPECT_EQ(one.pick(camera_, viewport_, at, 3), 0u);
    EXPECT_EQ(one.pick(camera_, viewport_, at + Vec2{3, 0}, 2.9), std::nullopt);
    EXPECT_EQ(one.pick(camera_, viewport_, at + Vec2{3, 0}, 3.1), 0u);
    EXPECT_EQ(one.pick(camera_, viewport_, {1e9, -1e9}, 3), std::nullopt);
    EXPECT_EQ(one.pick(camera_, viewport_, {std::nan(""), 0}, 3), std::nullopt);
    EXPECT_EQ(one.pick(camera_, viewport_, at, -1), std::nullopt);
    EXPECT_EQ(one.pick(camera_, viewport_, at, std::nan("")), std::nullopt);
}

TEST_F(StressPick, AgreesWithTryingAll) {
    const StressPoints points = prepared(3000);
    for (double x = 0; x <= 1440; x += 97) {
        for (double y = 0; y <= 900; y += 83) {
            for (const double radius : {0.0, 5.0, 40.0}) {
                EXPECT_EQ(points.pick(camera_, viewport_, {x, y}, radius), nearest(points, {x, y}, radius));
            }
        }
    }
}

// Any count, any camera, any radius: the index finds what trying all finds, or something as near.
TEST_F(StressPick, AgreesWithTryingAllForAnyCamera) {
    std::mt19937 random(20180428);
    const auto between = [&random](double min, double max) {
        return min + (max - min) * (static_cast<double>(random()) / 4294967295.0);
    };
    for (const std::uint32_t count : {1u, 2u, 3u, 15u, 16u, 17u, 500u, 20000u}) {
        const StressPoints points = prepared(count);
        for (int i = 0; i < 60; ++i) {
            const Camera camera{world_from_lon_lat({between(85, 147), between(-18, 34)}), between(3.2, 12)};
            const Viewport view{between(200, 2000), between(200, 1500), {between(0, 90), between(0, 90), 0, 0}};
            const Vec2 at{between(-50, 2050), between(-50, 1550)};
            const double radius = between(0, 1) < 0.5 ? 5 : between(0, 300);
            std::optional<double> truth;
            for (std::uint32_t p = 0; p < count; ++p) {
                const double d = length(screen_from_world(camera, view, world_from_lon_lat(position(points, p))) - at);
                if (d <= radius && (!truth || d < *truth)) truth = d;
            }
            const auto hit = points.pick(camera, view, at, radius);
            ASSERT_EQ(hit.has_value(), truth.has_value()) << count << " " << camera.zoom << " " << radius;
            if (!hit) continue;
            const double d = length(screen_from_world(camera, view, world_from_lon_lat(position(points, *hit))) - at);
            EXPECT_NEAR(d, *truth, 1e-6) << count << " " << camera.zoom << " " << radius;
        }
    }
}

TEST_F(StressPick, WhatAViewShowsLiesWithinItsRun) {
    const StressPoints points = prepared(30000);
    std::mt19937 random(1967);
    const auto between = [&random](double min, double max) {
        return min + (max - min) * (static_cast<double>(random()) / 4294967295.0);
    };
    for (int i = 0; i < 100; ++i) {
        const Camera camera{world_from_lon_lat({between(85, 147), between(-18, 34)}), between(3.2, 12)};
        const Viewport view{between(200, 2000), between(200, 1500), {}};
        const PointRun run = points.in_sight(camera, view, 4);
        ASSERT_LE(run.first + run.count, points.size());
        const Box window{{-4, -4}, {view.width + 4, view.height + 4}};
        for (std::uint32_t p = 0; p < points.size(); ++p) {
            if (p >= run.first && p < run.first + run.count) continue;
            const Vec2 at = screen_from_world(camera, view, world_from_lon_lat(position(points, p)));
            ASSERT_FALSE(window.contains(at)) << p << " is seen and not drawn at zoom " << camera.zoom;
        }
    }
}

TEST_F(StressPick, AViewOfAPartSendsAPart) {
    const StressPoints points = prepared(30000);
    EXPECT_EQ(points.in_sight(camera_, viewport_, 4), (PointRun{0, 30000}));
    // the delta of the Mekong: 2.9 of 39 degrees of latitude
    const PointRun part = points.in_sight({world_from_lon_lat({106, 10}), 8.6}, {1280, 800, {}}, 4);
    EXPECT_GT(part.count, 1000u);
    EXPECT_LT(part.count, 3500u);
    EXPECT_EQ(points.in_sight({world_from_lon_lat({146, 32}), 9}, {1280, 800, {}}, 4).count, 0u);
}

}  // namespace
}  // namespace ascn
