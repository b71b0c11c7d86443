// That cities which lie close to each other part, on the real data.
#include "model/spread.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "real_scenes.h"

namespace ascn {
namespace {

TEST(Spread, EveryCityCanBePressedAtItsOwnMiddle) {
    for (const Screen& screen : screens()) {
        for (const Cohort cohort : {Cohort::Pilot2018, Cohort::All}) {
            ViewState state;
            state.cohort = cohort;
            for (const double zoom_more : {-0.5, 0.0, 0.7, 2.0}) {
                const MapScene scene = scene_on(screen, state, nullptr, zoom_more);
                for (const CityCircle& c : scene.circles) {
                    for (const double slop : {5.0, 16.0})
                        EXPECT_EQ(pick_city(scene, c.centre, slop), c.city) << screen.name;
                }
            }
        }
    }
}

TEST(Spread, AFingerThatIsFourPixelsOffStillMeansThePilotCity) {
    for (const Screen& screen : screens()) {
        const MapScene scene = scene_on(screen);
        for (const CityCircle& c : scene.circles) {
            for (const Vec2 off : {Vec2{4, 0}, Vec2{-4, 0}, Vec2{0, 4}, Vec2{0, -4}})
                EXPECT_EQ(pick_city(scene, c.centre + off, 16), c.city) << real_cities().cities()[c.city].id;
        }
    }
}

TEST(Spread, OnlyWhatIsTooCloseMovesAndNoFarther) {
    const MapScene scene = scene_on(screens()[2]);
    int moved = 0;
    for (const CityCircle& c : scene.circles) {
        EXPECT_LE(length(c.centre - c.place), kMaxShift);
        if (length(c.centre - c.place) > 0.5) ++moved;
    }
    EXPECT_GE(moved, 2) << "Johor Bahru and Chonburi";
    EXPECT_LE(moved, 6);
    // From about zoom 7 on every circle lies where its city is.
    for (const CityCircle& c : scene_on(screens()[2], {}, nullptr, 4).circles)
        EXPECT_LT(length(c.centre - c.place), 0.01);
}

TEST(Spread, MovesSmoothlyAsTheMapZooms) {
    MapScene before = scene_on(screens()[2]);
    for (int step = 1; step < 350; ++step) {
        const MapScene now = scene_on(screens()[2], {}, nullptr, step * 0.01);
        for (const CityCircle& c : now.circles) {
            const auto old = std::find_if(before.circles.begin(), before.circles.end(),
                                          [&](const CityCircle& b) { return b.city == c.city; });
            EXPECT_LT(length((c.centre - c.place) - (old->centre - old->place)), 1.5) << step;
        }
        before = now;
    }
}

TEST(Spread, CitiesInOnePlacePartToo) {
    std::vector<CityCircle> circles(3);
    for (std::size_t i = 0; i < 3; ++i) {
        circles[i].city = i;
        circles[i].centre = circles[i].place = {50, 50};
        circles[i].radius = i == 0 ? 20 : 5;
    }
    spread_close_circles(circles);
    EXPECT_EQ(circles[0].centre, (Vec2{50, 50})) << "the largest one stays";
    for (const auto& [a, b] : {std::pair{0, 1}, {0, 2}, {1, 2}}) {
        const CityCircle &p = circles[static_cast<std::size_t>(a)], &q = circles[static_cast<std::size_t>(b)];
        EXPECT_GE(length(p.centre - q.centre), 8) << a << " and " << b;
    }
}

}  // namespace
}  // namespace ascn
