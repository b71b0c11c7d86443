// Gestures beyond the plain drag: two-finger tap, tap and drag, the rectangle of shift, small wheels. Expected values
// are plain geometry.
#include <cmath>

#include "app/gesture_fixture.h"

namespace ascn {
namespace {

class MoreGestures : public Gesture {
protected:
    static constexpr PointerType kFinger = PointerType::Touch;
    void two_finger_tap(Vec2 a, Vec2 b, double held_ms = 80) {
        down(a, kFinger, 1);
        now += 10;
        down(b, kFinger, 2);
        now += held_ms;
        up(a, kFinger, 1);
        now += 15;
        up(b, kFinger, 2);
    }
    void shift_drag(Vec2 from, Vec2 to) {
        down(from, PointerType::Mouse, 1, kModShift);
        move(from + (to - from) * 0.5);
        move(to);
    }
};

TEST_F(MoreGestures, ATapOfTwoFingersZoomsOutAboutTheirMiddle) {
    const Vec2 place = world_at({700, 200});
    two_finger_tap({660, 180}, {740, 220});
    EXPECT_FALSE(map.take_tap());
    settle();
    EXPECT_NEAR(map.camera().zoom, 5, 1e-9);
    expect_near(world_at({700, 200}), place, 1e-9);
}

TEST_F(MoreGestures, FingersOfATapMayTremble) {
    down({660, 180}, kFinger, 1);
    down({740, 220}, kFinger, 2);
    move({663, 183}, kFinger, 1);
    move({737, 216}, kFinger, 2);
    EXPECT_EQ(map.camera().zoom, 6);
    now += 100;
    up({737, 216}, kFinger, 2);
    up({663, 183}, kFinger, 1);
    settle();
    EXPECT_NEAR(map.camera().zoom, 5, 1e-9);
}

TEST_F(MoreGestures, TwoFingersHeldOrMovedAreNoTap) {
    two_finger_tap({660, 180}, {740, 220}, 400);
    settle();
    EXPECT_EQ(map.camera().zoom, 6);
    EXPECT_FALSE(map.take_tap());
    EXPECT_FALSE(map.long_press_at());
    down({660, 180}, kFinger, 1);
    down({740, 180}, kFinger, 2);
    move({640, 180}, kFinger, 1);
    const double pinched = map.camera().zoom;
    EXPECT_NEAR(pinched, 6 + std::log2(100.0 / 80), 1e-9);
    up({640, 180}, kFinger, 1);
    up({740, 180}, kFinger, 2);
    settle();
    EXPECT_EQ(map.camera().zoom, pinched);
}

TEST_F(MoreGestures, APinchStartsWhereTheFingersWentDown) {
    const Vec2 left = world_at({400, 300}), right = world_at({600, 300});
    down({400, 300}, kFinger, 1);
    down({600, 300}, kFinger, 2);
    for (int i = 1; i <= 40; ++i) {
        move({400.0 - i, 300}, kFinger, 1);
        move({600.0 + i, 300}, kFinger, 2);
    }
    // the slop is made up for: each finger holds the place that it pressed
    expect_near(world_at({360, 300}), left, kTiny);
    expect_near(world_at({640, 300}), right, kTiny);
}

TEST_F(MoreGestures, ATapThenAPressZoomsByItsDrag) {
    const Vec2 place = world_at({500, 250});
    tap({500, 250}, kFinger);
    static_cast<void>(map.take_tap());
    now += 120;
    down({500, 250}, kFinger);
    EXPECT_FALSE(map.long_press_at()) << "it may be held as long as it likes";
    move({500, 290}, kFinger);
    move({510, 360}, kFinger);
    EXPECT_NEAR(map.camera().zoom, 7, 1e-9) << "down, 110 px: one step in";
    expect_near(world_at({500, 250}), place, kTiny);
    move({500, 140}, kFinger);
    EXPECT_NEAR(map.camera().zoom, 5, 1e-9) << "up: out";
    expect_near(world_at({500, 250}), place, kTiny);
    up({500, 140}, kFinger);
    EXPECT_FALSE(map.moving()) << "nothing is flung";
    EXPECT_FALSE(map.take_tap());
    // and the next tap is a first one again
    now += 100;
    tap({500, 140}, kFinger);
    EXPECT_TRUE(map.take_tap());
}

TEST_F(MoreGestures, ASlowSecondPressOrAMousePans) {
    tap({500, 250}, kFinger);
    now += 400;
    down({500, 250}, kFinger);
    move({500, 300}, kFinger);
    EXPECT_EQ(map.camera().zoom, 6);
    now += 500;
    up({500, 300}, kFinger);
    settle();
    tap({500, 250});
    now += 100;
    down({500, 250});
    move({500, 300});
    EXPECT_EQ(map.camera().zoom, 6);
}

TEST_F(MoreGestures, DoubleTapZoomsAboutItsPlaceInEveryFrame) {
    const Vec2 place = world_at({820, 470});
    tap({820, 470});
    now += 100;
    tap({820, 470});
    ASSERT_TRUE(map.moving());
    while (map.moving() && now < 5000) {
        map.advance(now += 16);
        expect_near(world_at({820, 470}), place, kTiny);
    }
    EXPECT_NEAR(map.camera().zoom, 7, 1e-9);
}

TEST_F(MoreGestures, ASecondTapMeansNothingWhereTheMapHasMovedUnderTheFinger) {
    for (const bool moves : {false, true}) {
        map.jump_to({world_from_lon_lat({110, 8}), 6});
        now += 5000;
        tap({820, 470}, PointerType::Touch);
        ASSERT_TRUE(map.take_tap());
        if (moves) map.jump_to({world_from_screen(map.camera(), map.viewport(), {500, 400}), 6});
        now += 400;  // too slow for a double tap
        tap({820, 470}, PointerType::Touch);
        EXPECT_EQ(map.take_tap().has_value(), !moves);
    }
    now += 1000;
    tap({820, 470}, PointerType::Touch);
    EXPECT_TRUE(map.take_tap()) << "a tap of its own";
}

TEST_F(MoreGestures, ShiftDrawsARectangleAndTheMapZoomsToIt) {
    const Camera before = map.camera();
    const Vec2 corner = world_at({300, 200}), opposite = world_at({550, 350});
    shift_drag({550, 350}, {300, 200});
    EXPECT_EQ(map.camera(), before) << "the map stays while it is drawn";
    ASSERT_TRUE(map.zoom_box());
    EXPECT_EQ(*map.zoom_box(), (Box{{300, 200}, {550, 350}}));
    up({300, 200});
    EXPECT_FALSE(map.zoom_box());
    settle();
    // 250 x 150 px of 1000 x 600: exactly four times as large
    EXPECT_NEAR(map.camera().zoom, 8, 1e-9);
    expect_near(world_at({0, 0}), corner, 1e-9);
    expect_near(world_at({1000, 600}), opposite, 1e-9);
    EXPECT_FALSE(map.take_tap());
}

TEST_F(MoreGestures, TheRectangleFillsWhatNoPanelCovers) {
    map.set_viewport({1000, 600, {200, 0, 300, 0}}, true, now);
    const Vec2 corner = world_at({300, 200}), opposite = world_at({425, 350});
    shift_drag({300, 200}, {425, 350});
    up({425, 350});
    settle();
    // 125 x 150 px into 500 x 600
    expect_near(world_at({200, 0}), corner, 1e-9);
    expect_near(world_at({700, 600}), opposite, 1e-9);
}

TEST_F(MoreGestures, ATinyOrCancelledRectangleDoesNothing) {
    const Camera before = map.camera();
    shift_drag({300, 200}, {305, 203});
    ASSERT_TRUE(map.zoom_box());
    up({305, 203});
    EXPECT_FALSE(map.moving());
    EXPECT_FALSE(map.take_tap());
    EXPECT_FALSE(map.cancel_box()) << "there is none";
    shift_drag({300, 200}, {500, 400});
    EXPECT_TRUE(map.cancel_box());
    EXPECT_FALSE(map.zoom_box());
    move({520, 420});
    EXPECT_FALSE(map.zoom_box());
    up({520, 420});
    EXPECT_FALSE(map.moving());
    EXPECT_EQ(map.camera(), before);
    EXPECT_FALSE(map.take_tap());
}

TEST_F(MoreGestures, DrawingARectangleDoesNotLeaveHome) {
    map.jump_home();
    shift_drag({300, 200}, {500, 400});
    EXPECT_TRUE(map.at_home());
    map.cancel_box();
    up({500, 400});
    EXPECT_TRUE(map.at_home());
}

// A pinch by factor f comes as 100 ln f px: zoom changes by log2 f.
TEST_F(MoreGestures, ATrackpadsPinchIsFollowedAtOnce) {
    const Vec2 pointer{250, 420}, place = world_at(pointer);
    for (int i = 0; i < 10; ++i) map.wheel({pointer, {0, -100 * std::log(1.1)}, kModCtrl}, now += 8);
    EXPECT_NEAR(map.camera().zoom, 6 + 10 * std::log2(1.1), 0.003);
    expect_near(world_at(pointer), place, kTiny);
    EXPECT_FALSE(map.moving());
}

TEST_F(MoreGestures, AWheelWithTheKeyHeldGoesAsFarAsWithout) {
    map.wheel({{500, 300}, {0, -120}, 0}, now);
    settle();
    const double plain = map.camera().zoom - 6;
    for (const Modifiers mods : {kModCtrl, kModMeta}) {
        map.jump_to({world_from_lon_lat({110, 8}), 6});
        map.wheel({{500, 300}, {0, -120}, mods}, now);
        settle();
        EXPECT_NEAR(map.camera().zoom - 6, plain, 0.03) << static_cast<int>(mods);
    }
}

TEST_F(MoreGestures, SmallWheelsAddUpToALargeOne) {
    for (int i = 0; i < 40; ++i) map.wheel({{500, 300}, {0, -3}, 0}, now += 8);
    settle();
    const double small = map.camera().zoom;
    map.jump_to({world_from_lon_lat({110, 8}), 6});
    map.wheel({{500, 300}, {0, -120}, 0}, now);
    settle();
    EXPECT_NEAR(small, map.camera().zoom, 1e-9);
}

TEST_F(MoreGestures, ASidewaysWheelChangesNothing) {
    map.fly_to({world_from_lon_lat({105.84, 21.02}), 7.5}, now);
    map.wheel({{500, 300}, {80, 0}, 0}, now);
    settle();
    EXPECT_EQ(map.camera().zoom, 7.5);
}

TEST_F(MoreGestures, KeysHeldDownMoveEvenly) {
    double x = map.camera().centre.x, slowest = 1e9;
    for (int i = 0; i < 30; ++i) {
        if (i % 2 == 0) map.pan_step({-96, 0}, now);
        map.advance(now += 16);
        const double step = (map.camera().centre.x - x) * world_scale(6);
        x = map.camera().centre.x;
        if (i > 10) slowest = std::min(slowest, step);
    }
    settle();
    EXPECT_GT(slowest, 30) << "48 px a frame on average";
    EXPECT_NEAR((map.camera().centre.x - world_from_lon_lat({110, 8}).x) * world_scale(6), 15 * 96, 1e-6);
}

TEST_F(MoreGestures, APanByKeyAndAZoomByWheelGoOnTogether) {
    map.pan_step({0, 96}, now);
    map.advance(now += 16);
    map.zoom_step(1, now);
    settle();
    EXPECT_NEAR(map.camera().zoom, 7, 1e-9);
    EXPECT_LT(map.camera().centre.y, world_from_lon_lat({110, 8}).y);
}

TEST_F(MoreGestures, AWheelDuringADragIsNotForgotten) {
    const Vec2 place = world_at({400, 300});
    down({400, 300});
    move({420, 300});
    map.wheel({{420, 300}, {0, -120}, 0}, now);
    for (int i = 0; i < 60; ++i) map.advance(now += 16);
    const double zoom = map.camera().zoom;
    EXPECT_GT(zoom, 6.3);
    move({450, 310});
    EXPECT_EQ(map.camera().zoom, zoom);
    expect_near(world_at({450, 310}), place, 1e-9);
}

}  // namespace
}  // namespace ascn
