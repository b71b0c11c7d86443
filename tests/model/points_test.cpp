#include "model/points.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace ascn {
namespace {

LonLat position(const StressPoints& points, std::size_t i) {
    const StressPoint& p = points.points()[i];
    return lon_lat_from_world(points.origin() + Vec2{p.x, p.y});
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
    const StressPoints points(100000);
    ASSERT_EQ(points.points().size(), 100000u);
    for (const Expected& e : expected) {
        EXPECT_NEAR(position(points, e.i).lon, e.lon, 1e-5) << e.i;
        EXPECT_NEAR(position(points, e.i).lat, e.lat, 1e-5) << e.i;
        EXPECT_EQ(points.points()[e.i].kind, e.kind) << e.i;
    }
    std::array<int, 4> kinds{};
    for (const StressPoint& p : points.points()) ++kinds[p.kind];
    EXPECT_EQ(kinds, (std::array<int, 4>{25129, 25065, 24758, 25048}));
}

TEST(StressPoints, CountIsLimited) {
    EXPECT_TRUE(StressPoints(0).points().empty());
    EXPECT_EQ(StressPoints(0xFFFFFFFFu).points().size(), kMaxStressPoints);
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
        for (std::uint32_t i = 0; i < points.points().size(); ++i) {
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
    const StressPoints one(1);
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
    const StressPoints points(3000);
    for (double x = 0; x <= 1440; x += 97) {
        for (double y = 0; y <= 900; y += 83) {
            for (const double radius : {0.0, 5.0, 40.0}) {
                EXPECT_EQ(points.pick(camera_, viewport_, {x, y}, radius), nearest(points, {x, y}, radius));
            }
        }
    }
}

}  // namespace
}  // namespace ascn
