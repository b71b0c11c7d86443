#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/camera.h"

namespace ascn {
namespace {

constexpr double kWidthPx = 1200;

Camera over(double lon, double lat, double zoom) { return {world_from_lon_lat({lon, lat}), zoom}; }

const Camera kYangon = over(96.16, 16.8, 9);
const Camera kDavao = over(125.61, 7.07, 9);

/// Part of the way between the centres, along the straight line.
double part_of_way(const Camera& from, const Camera& to, const Camera& c) {
    return length(c.centre - from.centre) / length(to.centre - from.centre);
}

TEST(Flight, HitsBothEnds) {
    const Flight f(kYangon, kDavao, kWidthPx);
    EXPECT_EQ(f.at(0), kYangon);
    EXPECT_EQ(f.at(-5), kYangon);
    EXPECT_EQ(f.at(f.duration_ms()), kDavao);
    EXPECT_EQ(f.at(1e9), kDavao);
    EXPECT_EQ(f.at(std::nan("")), kDavao);
}

TEST(Flight, ApproachesBothEndsWithoutAJump) {
    for (const Camera& to :
         {kDavao, over(96.5, 16.8, 9), over(96.16, 16.8, 5), over(110, 0, 3), over(96.1601, 16.8, 12)}) {
        const Flight f(kYangon, to, kWidthPx);
        const Camera start = f.at(1e-3), end = f.at(f.duration_ms() - 1e-3);
        EXPECT_NEAR(start.zoom, kYangon.zoom, 1e-6);
        EXPECT_NEAR(end.zoom, to.zoom, 1e-6);
        EXPECT_LT(length(start.centre - kYangon.centre) * world_scale(9), 0.01);
        EXPECT_LT(length(end.centre - to.centre) * world_scale(to.zoom), 0.01);
    }
}

TEST(Flight, NeverTurnsBack) {
    for (const Camera& to : {kDavao, over(97, 16, 11), over(110, 5, 3)}) {
        const Flight f(kYangon, to, kWidthPx);
        double last = 0;
        for (double t = 0; t <= f.duration_ms(); t += f.duration_ms() / 200) {
            const Camera c = f.at(t);
            const double part = part_of_way(kYangon, to, c);
            EXPECT_GE(part, last - 1e-12);
            EXPECT_LE(part, 1 + 1e-12);
            last = part;
        }
    }
}

TEST(Flight, RisesOnceAndComesDownOnceOnAFarWay) {
    const Flight f(kYangon, kDavao, kWidthPx);
    int turns = 0;
    bool rising = true;
    double last = kYangon.zoom, lowest = last;
    for (double t = 1; t <= f.duration_ms(); t += 1) {
        const double zoom = f.at(t).zoom;
        if (rising && zoom > last + 1e-12) {
            rising = false;
            ++turns;
        }
        if (!rising) {
            EXPECT_GE(zoom, last - 1e-12);
        }
        lowest = std::min(lowest, zoom);
        last = zoom;
    }
    EXPECT_EQ(turns, 1);
    EXPECT_LT(lowest, std::min(kYangon.zoom, kDavao.zoom) - 1);
}

// Equation 7 of the paper for w0 = w1: the widest view is w0 cosh(r0), with sinh(r0) = -rho^2 u1 / (2 w0), half-way.
TEST(Flight, WidestViewIsThePapers) {
    const Flight f(kYangon, kDavao, kWidthPx);
    const double w0 = kWidthPx / world_scale(9);
    const double sinh_r0 = 1.42 * 1.42 * length(kDavao.centre - kYangon.centre) / (2 * w0);
    const Camera middle = f.at(f.duration_ms() / 2);
    EXPECT_NEAR(kWidthPx / world_scale(middle.zoom), w0 * std::sqrt(1 + sinh_r0 * sinh_r0), 1e-9);
    EXPECT_NEAR(part_of_way(kYangon, kDavao, middle), 0.5, 1e-9);
}

// In the coordinates (rho^2 u, w) the paper's metric (equation 6) is that of the hyperbolic half-plane divided by rho.
// Its geodesics are semicircles about the axis w = 0, and its distance is arcosh(1 + (dx^2 + dw^2) / (2 w0 w1)): found
// so, by plane geometry, without the paper's closed form. A quarter of the time is 0.15625 of the length: slow at both
// ends.
TEST(Flight, IsTheShortestPathInThePapersMetric) {
    struct Way {
        Camera from, to;
        std::array<double, 3> part, zoom;  // after a quarter, half and three quarters of the time
    };
    const Camera sea = over(110, 5, 4);
    const std::array<Way, 3> ways = {{
        {kYangon,
         kDavao,
         {0.014397591099991757, 0.5, 0.9856024089000082},
         {7.691686690687243, 5.742670502252505, 7.69168669068724}},
        {kYangon,
         sea,
         {0.0017946669690402906, 0.030303030303029936, 0.3519834045215884},
         {8.19286351173526, 6.4210548900462285, 4.696692713760878}},
        {sea,
         over(125.61, 7.07, 11),
         {0.771442762254343, 0.9922480620155035, 0.9997940321996548},
         {5.015788444392425, 7.438332556795967, 9.886713034473164}},
    }};
    for (const Way& way : ways) {
        const Flight f(way.from, way.to, kWidthPx);
        for (std::size_t i = 0; i < 3; ++i) {
            const Camera c = f.at(f.duration_ms() * static_cast<double>(i + 1) / 4);
            EXPECT_NEAR(part_of_way(way.from, way.to, c), way.part[i], 1e-9);
            EXPECT_NEAR(c.zoom, way.zoom[i], 1e-9);
        }
    }
    // lengths 2.5224 and 4.1524, 350 ms for each unit, at most 1200 ms
    EXPECT_NEAR(Flight(kYangon, sea, kWidthPx).duration_ms(), 2.5224162847741027 * 350, 1e-6);
    EXPECT_EQ(Flight(kYangon, kDavao, kWidthPx).duration_ms(), 1200);
}

TEST(Flight, BackIsTheSamePath) {
    const Flight there(kYangon, over(110, 5, 4), kWidthPx, 1000);
    const Flight back(over(110, 5, 4), kYangon, kWidthPx, 1000);
    for (double t = 0; t <= 1000; t += 50) {
        EXPECT_NEAR(there.at(t).zoom, back.at(1000 - t).zoom, 1e-9);
        EXPECT_NEAR(there.at(t).centre.x, back.at(1000 - t).centre.x, 1e-11);
    }
}

TEST(Flight, PureZoomStaysOnTheSpot) {
    const Camera to = {kYangon.centre, 4};
    const Flight f(kYangon, to, kWidthPx, 800);
    double last = kYangon.zoom;
    for (double t = 0; t <= 800; t += 10) {
        const Camera c = f.at(t);
        EXPECT_EQ(c.centre, kYangon.centre);
        EXPECT_LE(c.zoom, last + 1e-12);
        last = c.zoom;
    }
    EXPECT_NEAR(f.at(400).zoom, 6.5, 1e-9);
}

TEST(Flight, TinyWaysAreExact) {
    for (double px : {1e-9, 1e-6, 1e-3, 0.5, 3.0}) {
        const Camera to = {kYangon.centre + Vec2{px / world_scale(12), 0}, 12};
        const Flight f(kYangon, to, kWidthPx, 500);
        for (double t = 0; t <= 500; t += 5) {
            const Camera c = f.at(t);
            ASSERT_TRUE(std::isfinite(c.zoom) && std::isfinite(c.centre.x));
            EXPECT_LE(length(c.centre - kYangon.centre), length(to.centre - kYangon.centre) * (1 + 1e-9));
            EXPECT_GE(c.zoom, 9 - 0.01);
            EXPECT_LE(c.zoom, 12 + 1e-9);
        }
    }
}

TEST(Flight, DurationFollowsTheWay) {
    EXPECT_EQ(Flight(kYangon, kYangon, kWidthPx).duration_ms(), 0);
    EXPECT_EQ(Flight(kYangon, kYangon, kWidthPx).at(0), kYangon);
    EXPECT_EQ(Flight(kYangon, over(96.17, 16.8, 9), kWidthPx).duration_ms(), 250);
    EXPECT_EQ(Flight(over(96.16, 16.8, 12), over(125.61, 7.07, 12), kWidthPx).duration_ms(), 1200);
    EXPECT_EQ(Flight(kYangon, kDavao, kWidthPx, 77).duration_ms(), 77);
}

TEST(Flight, BadInputGoesStraightToTheEnd) {
    const Camera bad = {{std::nan(""), 0.5}, 4};
    EXPECT_EQ(Flight(bad, kDavao, kWidthPx).at(1), kDavao);
    const Flight narrow(kYangon, kDavao, 0);
    EXPECT_TRUE(std::isfinite(narrow.at(narrow.duration_ms() / 2).zoom));
    EXPECT_EQ(narrow.at(narrow.duration_ms()), kDavao);
}

}  // namespace
}  // namespace ascn
