// At the limits: the map gives way under the hand, and comes back.
#include <cmath>

#include "app/gesture_fixture.h"

namespace ascn {
namespace {

class MapLimits : public Gesture {
protected:
    MapLimits() { map.jump_to({{limits.bounds.max.x, world_from_lon_lat({110, 8}).y}, 6}); }
    /// How far the camera lies beyond the eastern edge, CSS px.
    double beyond() const { return (map.camera().centre.x - limits.bounds.max.x) * world_scale(map.camera().zoom); }

    const CameraLimits limits = region_limits();
};

TEST_F(MapLimits, ADragBeyondIsFollowedLessAndLess) {
    down({800, 300});
    double last = 0, step_before = 1e9;
    for (int x = 700; x >= 100; x -= 100) {
        move({static_cast<double>(x), 300});
        const double step = beyond() - last;
        EXPECT_GT(step, 0);
        EXPECT_LT(step, step_before);
        last = beyond();
        step_before = step;
    }
    EXPECT_NEAR(beyond(), 110.0 * 700 / (700 + 220), 1e-6);
}

TEST_F(MapLimits, TheWayBackIsTheWayOut) {
    const Vec2 place = world_at({800, 300});
    down({800, 300});
    for (const double x : {600.0, 300.0, 600.0, 800.0, 850.0}) move({x, 300});
    EXPECT_EQ(map.camera().zoom, 6);
    expect_near(world_at({850, 300}), place, kTiny);
}

TEST_F(MapLimits, LetGoItComesBackToTheEdgeAndStops) {
    down({800, 300});
    move({400, 300});
    now += 300;
    up({400, 300});
    ASSERT_TRUE(map.moving());
    double last = beyond();
    while (map.moving() && now < 5000) {
        map.advance(now += 16);
        EXPECT_LT(beyond(), last);
        EXPECT_GE(beyond(), -1e-6) << "it does not swing";
        last = beyond();
    }
    EXPECT_EQ(map.camera().centre.x, limits.bounds.max.x);
    EXPECT_EQ(map.camera().zoom, 6);
}

TEST_F(MapLimits, AFlingRunsOutBeyondTheEdgeAndComesBack) {
    map.jump_to({{limits.bounds.max.x - 60 / world_scale(6), map.camera().centre.y}, 6});
    down({800, 300});
    for (int i = 1; i <= 10; ++i) {
        now += 10;
        move({800.0 - 5 * i, 300});
    }
    up({750, 300});
    double farthest = -1e9;
    const double released = now;
    while (map.moving() && now - released < 3000) {
        map.advance(now += 16);
        farthest = std::max(farthest, beyond());
    }
    EXPECT_GT(farthest, 2);
    EXPECT_LT(farthest, kSoftEdgePx);
    EXPECT_EQ(map.camera().centre.x, limits.bounds.max.x);
    EXPECT_LT(now - released, 1500);
}

TEST_F(MapLimits, TheFastestFlingStaysWithinTheSoftEdgeAtAnyFrameRate) {
    for (const double frame_ms : {4.0, 16.0, 50.0, 250.0}) {
        map.jump_to({{limits.bounds.max.x - 20 / world_scale(6), map.camera().centre.y}, 6});
        now += 1000;
        down({900, 300});
        for (int i = 1; i <= 8; ++i) {
            now += 4;
            move({900.0 - 100 * i, 300});
        }
        up({100, 300});
        while (map.moving()) {
            map.advance(now += frame_ms);
            ASSERT_LT(beyond(), kSoftEdgePx + 1) << frame_ms;
        }
        EXPECT_EQ(map.camera().centre.x, limits.bounds.max.x) << frame_ms;
    }
}

TEST_F(MapLimits, APressCatchesTheMapOnItsWayBackWithoutALeap) {
    down({800, 300});
    move({400, 300});
    now += 300;
    up({400, 300});
    map.advance(now += 40);
    const Camera held = map.camera();
    ASSERT_GT(beyond(), 5);
    down({500, 300});
    for (int i = 0; i < 5; ++i) map.advance(now += 16);
    EXPECT_EQ(map.camera(), held);
    EXPECT_FALSE(map.animating()) << "a hand that rests costs no frames";
    const Vec2 place = world_at({500, 300});
    move({505, 300});
    EXPECT_LT(length(world_at({505, 300}) - place) * world_scale(6), 5);
    up({505, 300});
    settle();
    EXPECT_EQ(map.camera().centre.x, limits.bounds.max.x);
    EXPECT_FALSE(map.take_tap());
}

TEST_F(MapLimits, APinchBeyondTheLastZoomGivesAndComesBackAboutItsMiddle) {
    map.jump_to({world_from_lon_lat({110, 8}), limits.max_zoom});
    const Vec2 place = world_at({500, 200});
    down({450, 200}, PointerType::Touch, 1);
    down({550, 200}, PointerType::Touch, 2);
    move({400, 200}, PointerType::Touch, 1);
    move({600, 200}, PointerType::Touch, 2);
    // a pull of one step: 0.7 * 1 / (1 + 1.4)
    EXPECT_NEAR(map.camera().zoom, limits.max_zoom + 0.7 / 2.4, 1e-9);
    expect_near(world_at({500, 200}), place, kTiny);
    up({400, 200}, PointerType::Touch, 1);
    up({600, 200}, PointerType::Touch, 2);
    double last = map.camera().zoom;
    while (map.moving() && now < 5000) {
        map.advance(now += 16);
        EXPECT_LE(map.camera().zoom, last);
        expect_near(world_at({500, 200}), place, kTiny);
        last = map.camera().zoom;
    }
    EXPECT_EQ(map.camera().zoom, limits.max_zoom);
}

TEST_F(MapLimits, APinchOutGivesToo) {
    map.jump_to({world_from_lon_lat({115, 5}), limits.min_zoom});
    down({300, 300}, PointerType::Touch, 1);
    down({700, 300}, PointerType::Touch, 2);
    move({400, 300}, PointerType::Touch, 1);
    move({600, 300}, PointerType::Touch, 2);
    EXPECT_NEAR(map.camera().zoom, limits.min_zoom - 0.7 / 2.4, 1e-9);
    up({400, 300}, PointerType::Touch, 1);
    up({600, 300}, PointerType::Touch, 2);
    settle();
    EXPECT_EQ(map.camera().zoom, limits.min_zoom);
}

TEST_F(MapLimits, ReducedMotionStopsAtTheEdgeAtOnce) {
    map.set_reduced_motion(true);
    const Vec2 place = world_at({800, 300});
    down({800, 300});
    move({400, 300});
    EXPECT_EQ(beyond(), 0);
    move({850, 300});
    expect_near(world_at({850, 300}), place, kTiny);
    move({300, 300});
    up({300, 300});
    EXPECT_FALSE(map.moving());
    EXPECT_EQ(beyond(), 0);
}

TEST_F(MapLimits, KeysAndWheelStopAtTheEdge) {
    for (int i = 0; i < 20; ++i) map.pan_step({-400, 0}, now += 16);
    while (map.moving()) {
        map.advance(now += 16);
        ASSERT_LE(beyond(), 0);
    }
}

}  // namespace
}  // namespace ascn
