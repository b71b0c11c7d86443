// Flights, steps, limits and the viewport of the map's control.
#include <gtest/gtest.h>

#include <cmath>

#include "app/map_control.h"

namespace ascn {
namespace {

constexpr double kTiny = 1e-12;  // of the world's width

class MapControlView : public ::testing::Test {
protected:
    MapControlView() : map(region_limits()) {
        map.set_viewport(window, false, 0);
        map.jump_to(start);
    }
    void settle(double limit_ms = 5000) {
        const double from = now;
        while (map.moving() && now - from < limit_ms) map.advance(now += 16);
        EXPECT_FALSE(map.moving()) << "still moves after " << limit_ms << " ms";
    }
    PointerEvent press(PointerPhase phase, Vec2 pos) const {
        PointerEvent e;
        e.phase = phase;
        e.id = 1;
        e.pos = pos;
        e.time_ms = now;
        return e;
    }
    Vec2 screen_of(LonLat p) const { return screen_from_world(map.camera(), map.viewport(), world_from_lon_lat(p)); }
    static void expect_near(Vec2 a, Vec2 b, double tolerance) {
        EXPECT_NEAR(a.x, b.x, tolerance);
        EXPECT_NEAR(a.y, b.y, tolerance);
    }

    const Camera start{world_from_lon_lat({110, 8}), 6};
    const Camera hanoi{world_from_lon_lat({105.84, 21.02}), 7.5};
    const Viewport window{1000, 600, {}};
    MapControl map;
    double now = 1000;
};

TEST_F(MapControlView, AFlightEndsExactlyWhereItShould) {
    map.fly_to(hanoi, now);
    EXPECT_TRUE(map.moving());
    EXPECT_EQ(map.camera(), start) << "it begins where the map is";
    settle(1300);
    EXPECT_EQ(map.camera(), hanoi);
}

// The clock of an event is the last frame's: after ten idle seconds a movement still starts from its beginning.
TEST_F(MapControlView, AMovementAfterARestStartsAtItsBeginning) {
    map.advance(now);
    map.fly_to(hanoi, now);
    map.advance(now += 10000);
    EXPECT_LT(length(map.camera().centre - start.centre), 0.1 * length(hanoi.centre - start.centre));
    EXPECT_TRUE(map.moving());
    settle();
    EXPECT_EQ(map.camera(), hanoi);
    map.wheel({{500, 300}, {0, -120}, 0}, now);
    map.advance(now += 10000);
    EXPECT_LT(map.camera().zoom, 7.5 + 0.12) << "the first frame of about 0.3";
    EXPECT_GT(map.camera().zoom, 7.5);
    settle();
}

TEST_F(MapControlView, APressEndsAFlightWhereItIs) {
    map.fly_to(hanoi, now);
    for (int i = 0; i < 10; ++i) map.advance(now += 16);
    const Camera on_the_way = map.camera();
    ASSERT_NE(on_the_way, start);
    map.pointer_down(press(PointerPhase::Down, {400, 300}));
    map.advance(now += 16);
    EXPECT_EQ(map.camera(), on_the_way);
    map.pointer_up(press(PointerPhase::Up, {400, 300}));
    settle();
    EXPECT_EQ(map.camera(), on_the_way);
}

TEST_F(MapControlView, APressOnTheWayHomeLeavesHome) {
    map.fly_home(now);
    map.advance(now += 100);
    ASSERT_TRUE(map.moving());
    map.pointer_down(press(PointerPhase::Down, {400, 300}));
    map.pointer_up(press(PointerPhase::Up, {400, 300}));
    EXPECT_FALSE(map.at_home()) << "the map shows something between";
}

TEST_F(MapControlView, AWheelEndsAFlight) {
    map.fly_to(hanoi, now);
    map.advance(now += 160);
    const double x = map.camera().centre.x;
    map.wheel({map.viewport().focus(), {0, -120}, 0}, now);
    settle();
    EXPECT_NEAR(map.camera().centre.x, x, kTiny) << "about the middle, so the centre stays";
}

TEST_F(MapControlView, HomeIsLeftByHandAndFoundAgain) {
    map.jump_home();
    const Camera home = map.camera();
    EXPECT_TRUE(map.at_home());
    map.pan_step({80, 0}, now);
    EXPECT_FALSE(map.at_home());
    settle();
    EXPECT_NE(map.camera(), home);
    map.fly_home(now);
    EXPECT_TRUE(map.at_home());
    settle();
    EXPECT_EQ(map.camera(), home);
}

TEST_F(MapControlView, PanStepMovesThePictureByItsPixels) {
    const Vec2 before = screen_of({105.84, 21.02});
    map.pan_step({96, -40}, now);
    settle();
    expect_near(screen_of({105.84, 21.02}), before + Vec2{96, -40}, 1e-6);
}

TEST_F(MapControlView, ZoomStepsAddUpWhileTheyRun) {
    map.zoom_step(1, now);
    map.advance(now += 32);
    map.zoom_step(1, now);
    settle();
    EXPECT_NEAR(map.camera().zoom, 8, 1e-9);
    expect_near(map.camera().centre, start.centre, kTiny);
}

TEST_F(MapControlView, TheRegionCannotBeLost) {
    const CameraLimits limits = region_limits();
    for (const Vec2 flick : {Vec2{1e5, 0}, Vec2{-1e5, 0}, Vec2{0, 1e5}, Vec2{0, -1e5}}) {
        map.pointer_down(press(PointerPhase::Down, {500, 300}));
        map.pointer_move(press(PointerPhase::Move, Vec2{500, 300} + flick));
        map.pointer_up(press(PointerPhase::Up, Vec2{500, 300} + flick));
        settle();
        EXPECT_TRUE(limits.bounds.contains(map.camera().centre));
        map.pan_step(flick, now);
        settle();
        EXPECT_TRUE(limits.bounds.contains(map.camera().centre));
    }
    map.jump_to({{-3, 9}, 99});
    EXPECT_TRUE(limits.bounds.contains(map.camera().centre));
    EXPECT_EQ(map.camera().zoom, limits.max_zoom);
}

TEST_F(MapControlView, ZoomStopsAtItsLimits) {
    const CameraLimits limits = region_limits();
    for (int i = 0; i < 40; ++i) map.wheel({{200, 100}, {0, 400}, 0}, now += 8);
    settle();
    EXPECT_EQ(map.camera().zoom, limits.min_zoom);
    for (int i = 0; i < 40; ++i) map.wheel({{200, 100}, {0, -400}, 0}, now += 8);
    settle();
    EXPECT_EQ(map.camera().zoom, limits.max_zoom);
    map.zoom_step(3, now);
    settle();
    EXPECT_EQ(map.camera().zoom, limits.max_zoom);
}

TEST_F(MapControlView, APanelThatOpensLeavesThePictureInPlace) {
    const Vec2 before = screen_of({105.84, 21.02});
    map.set_viewport({1000, 600, {304, 56, 388, 28}}, true, now);
    expect_near(screen_of({105.84, 21.02}), before, 1e-6);
    EXPECT_FALSE(map.moving());
    map.set_viewport(window, true, now);
    expect_near(screen_of({105.84, 21.02}), before, 1e-6);
}

TEST_F(MapControlView, APanelThatOpensDuringAFlightMakesNoLeap) {
    map.fly_to(hanoi, now);
    map.advance(now += 200);
    const Vec2 before = screen_of({105.84, 21.02});
    map.set_viewport({1000, 600, {304, 56, 388, 28}}, true, now);
    expect_near(screen_of({105.84, 21.02}), before, 1e-6);
    map.advance(now += 1);
    expect_near(screen_of({105.84, 21.02}), before, 20);
    settle(1300);
    // and the goal lies in the middle of what is free now
    expect_near(screen_of({105.84, 21.02}), {(304 + 1000 - 388) / 2.0, (56 + 600 - 28) / 2.0}, 1e-6);
    EXPECT_EQ(map.camera().zoom, hanoi.zoom);
}

TEST_F(MapControlView, AWindowThatGrowsKeepsTheCentre) {
    map.set_viewport({1400, 900, {}}, true, now);
    EXPECT_EQ(map.camera(), start);
    expect_near(screen_of({110, 8}), {700, 450}, 1e-9);
}

TEST_F(MapControlView, HomeIsFittedAgainToWindowAndPanels) {
    map.jump_home();
    const Viewport larger{1600, 900, {}}, with_card{1600, 900, {304, 56, 388, 28}};
    map.set_viewport(larger, true, now);
    EXPECT_EQ(map.camera(), fitted(home_box(larger), larger, region_limits()));
    EXPECT_FALSE(map.moving()) << "a window's new size is no flight";
    map.set_viewport(with_card, true, now);
    EXPECT_TRUE(map.moving()) << "a panel's is";
    settle(600);
    EXPECT_EQ(map.camera(), fitted(home_box(with_card), with_card, region_limits()));
    EXPECT_TRUE(map.at_home());
}

TEST_F(MapControlView, ReducedMotionJumps) {
    map.set_reduced_motion(true);
    map.fly_to(hanoi, now);
    EXPECT_EQ(map.camera(), hanoi);
    EXPECT_FALSE(map.moving());
    map.zoom_step(1, now);
    EXPECT_EQ(map.camera().zoom, 8.5);
    EXPECT_FALSE(map.moving());
    const Vec2 pointer{200, 100}, place = world_from_screen(map.camera(), map.viewport(), pointer);
    map.wheel({pointer, {0, 120}, 0}, now);
    EXPECT_FALSE(map.moving());
    EXPECT_LT(map.camera().zoom, 8.5);
    expect_near(world_from_screen(map.camera(), map.viewport(), pointer), place, kTiny);
    map.fly_home(now);
    EXPECT_FALSE(map.moving());
    EXPECT_EQ(map.camera(), fitted(home_box(window), window, region_limits()));
    EXPECT_TRUE(map.at_home());
}

TEST_F(MapControlView, ReducedMotionHasNoInertia) {
    map.set_reduced_motion(true);
    map.pointer_down(press(PointerPhase::Down, {300, 300}));
    for (int i = 1; i <= 10; ++i) {
        now += 10;
        map.pointer_move(press(PointerPhase::Move, {300.0 + 10 * i, 300}));
    }
    map.pointer_up(press(PointerPhase::Up, {400, 300}));
    EXPECT_FALSE(map.moving());
}

}  // namespace
}  // namespace ascn
