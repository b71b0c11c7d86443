// Gestures of mouse and fingers, wheel, inertia, taps. Expected values are plain geometry: what was under the pointer
// stays under it.
#include <cmath>

#include "app/gesture_fixture.h"

namespace ascn {
namespace {

TEST_F(Gesture, DragKeepsThePressedPlaceUnderThePointer) {
    const Vec2 place = world_at({400, 300});
    down({400, 300});
    for (const Vec2 at : {Vec2{403, 301}, Vec2{410, 310}, Vec2{520, 180}, Vec2{333, 444}}) move(at);
    expect_near(world_at({333, 444}), place, kTiny);
    EXPECT_EQ(map.camera().zoom, 6);
    EXPECT_TRUE(map.dragging());
    up({333, 444});
    EXPECT_FALSE(map.pressed());
}

TEST_F(Gesture, AShortMoveIsAClick) {
    const Camera before = map.camera();
    down({400, 300});
    move({402, 302});  // 2.8 px
    EXPECT_FALSE(map.dragging());
    up({402, 302});
    const auto taken = map.take_tap();
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->pos, (Vec2{400, 300}));
    EXPECT_FALSE(taken->add);
    EXPECT_FALSE(taken->coarse);
    EXPECT_EQ(map.camera(), before);
    EXPECT_FALSE(map.take_tap()) << "a click counts once";
}

TEST_F(Gesture, ADragIsNoClick) {
    down({400, 300});
    move({406, 300});
    up({406, 300});
    EXPECT_FALSE(map.take_tap());
}

TEST_F(Gesture, AFingerMayTrembleMoreThanAMouse) {
    down({400, 300}, PointerType::Touch);
    move({406, 300}, PointerType::Touch);
    up({406, 300}, PointerType::Touch);
    const auto taken = map.take_tap();
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->coarse);
    now += 1000;
    down({400, 300}, PointerType::Touch);
    move({412, 300}, PointerType::Touch);
    up({412, 300}, PointerType::Touch);
    EXPECT_FALSE(map.take_tap());
}

TEST_F(Gesture, ClickWithCtrlShiftOrMetaAdds) {
    for (const Modifiers mods : {kModCtrl, kModShift, kModMeta}) {
        now += 1000;
        down({400, 300}, PointerType::Mouse, 1, mods);
        up({400, 300});
        const auto taken = map.take_tap();
        ASSERT_TRUE(taken);
        EXPECT_TRUE(taken->add) << static_cast<int>(mods);
    }
    now += 1000;
    down({400, 300}, PointerType::Mouse, 1, kModAlt);
    up({400, 300});
    EXPECT_FALSE(map.take_tap()->add);
}

TEST_F(Gesture, WheelKeepsThePlaceUnderThePointerInEveryFrame) {
    const Vec2 pointer{820, 140}, place = world_at(pointer);
    map.wheel({pointer, {0, -120}, 0}, now);
    double last = map.camera().zoom;
    while (map.moving()) {
        map.advance(now += 16);
        expect_near(world_at(pointer), place, kTiny);
        EXPECT_GE(map.camera().zoom, last);
        last = map.camera().zoom;
        ASSERT_LT(now, 3000);
    }
    EXPECT_GT(map.camera().zoom, 6.1);
    EXPECT_LT(map.camera().zoom, 7.0);
}

TEST_F(Gesture, WheelNotchesAddUpAndGoBack) {
    map.wheel({{500, 300}, {0, -120}, 0}, now);
    settle();
    const double notch = map.camera().zoom - 6;
    for (int i = 0; i < 3; ++i) map.wheel({{500, 300}, {0, -120}, 0}, now += 5);
    settle();
    EXPECT_NEAR(map.camera().zoom, 6 + 4 * notch, 1e-9);
    for (int i = 0; i < 4; ++i) map.wheel({{500, 300}, {0, 120}, 0}, now += 5);
    settle();
    EXPECT_NEAR(map.camera().zoom, 6, 1e-9);
}

TEST_F(Gesture, SpreadingTwoFingersByTwiceZoomsByOneAboutTheirMiddle) {
    const Vec2 place = world_at({350, 200});
    down({250, 200}, PointerType::Touch, 1);
    down({450, 200}, PointerType::Touch, 2);
    // the fingers' middle goes from (350,200) to (420,260), their distance from 200 to 400 px
    move({220, 260}, PointerType::Touch, 1);
    move({620, 260}, PointerType::Touch, 2);
    EXPECT_NEAR(map.camera().zoom, 7, 1e-9);
    expect_near(world_at({420, 260}), place, kTiny);
    up({220, 260}, PointerType::Touch, 1);
    up({620, 260}, PointerType::Touch, 2);
    EXPECT_FALSE(map.moving()) << "no inertia after a pinch";
    EXPECT_FALSE(map.take_tap());
}

TEST_F(Gesture, TurningTwoFingersChangesNothing) {
    const Camera before = map.camera();
    const Vec2 middle{500, 300};
    const auto at = [&](double degrees) {
        const double a = degrees * std::acos(-1.0) / 180;
        return Vec2{120 * std::cos(a), 120 * std::sin(a)};
    };
    down(middle + at(0), PointerType::Touch, 1);
    down(middle - at(0), PointerType::Touch, 2);
    for (int degrees = 10; degrees <= 90; degrees += 10) {
        move(middle + at(degrees), PointerType::Touch, 1);
        move(middle - at(degrees), PointerType::Touch, 2);
        EXPECT_NEAR(map.camera().zoom, before.zoom, 1e-9);
        expect_near(map.camera().centre, before.centre, kTiny);
    }
}

TEST_F(Gesture, TheLastFingerOfAPinchGoesOnDragging) {
    down({250, 200}, PointerType::Touch, 1);
    down({450, 200}, PointerType::Touch, 2);
    up({250, 200}, PointerType::Touch, 1);
    const Vec2 place = world_at({450, 200});
    for (int i = 1; i <= 5; ++i) {
        now += 10;
        move({450.0 + 10 * i, 200.0 + 12 * i}, PointerType::Touch, 2);
    }
    expect_near(world_at({500, 260}), place, kTiny);
    EXPECT_EQ(map.camera().zoom, 6);
    up({500, 260}, PointerType::Touch, 2);
    EXPECT_FALSE(map.moving()) << "fingers that leave one after the other fling nothing";
}

TEST_F(Gesture, AThirdFingerDoesNothing) {
    down({250, 200}, PointerType::Touch, 1);
    down({450, 200}, PointerType::Touch, 2);
    down({700, 500}, PointerType::Touch, 3);
    const Camera before = map.camera();
    move({800, 100}, PointerType::Touch, 3);
    EXPECT_EQ(map.camera(), before);
}

TEST_F(Gesture, AFlickGoesOnSlowerAndSlowerAndEnds) {
    down({300, 300});
    for (int i = 1; i <= 10; ++i) {
        now += 10;
        move({300.0 + 10 * i, 300});  // 1 px per ms
    }
    up({400, 300});
    ASSERT_TRUE(map.moving());
    const double scale = world_scale(map.camera().zoom);
    double step_before = 16.5, travelled = 0, x = map.camera().centre.x;
    const double released = now;
    while (map.moving()) {
        map.advance(now += 16);
        const double step = (x - map.camera().centre.x) * scale;  // CSS px to the right, as the finger went
        x = map.camera().centre.x;
        travelled += step;
        EXPECT_GT(step, 0);
        EXPECT_LT(step, step_before);
        step_before = step;
        ASSERT_LT(now - released, 2000) << "inertia does not end";
    }
    EXPECT_GT(travelled, 100);
    EXPECT_LT(travelled, 400);
    EXPECT_NEAR(map.camera().centre.y, world_from_lon_lat({110, 8}).y, kTiny);
}

TEST_F(Gesture, AFlickIsAsLongAtAnyFrameRate) {
    const auto flick = [this](double frame_ms) {
        map.jump_to({world_from_lon_lat({110, 8}), 6});
        down({300, 300});
        for (int i = 1; i <= 10; ++i) {
            now += 10;
            move({300.0 + 10 * i, 300});
        }
        up({400, 300});
        const double from = map.camera().centre.x;
        while (map.moving()) map.advance(now += frame_ms);
        return (from - map.camera().centre.x) * world_scale(6);
    };
    const double fine = flick(4);
    EXPECT_NEAR(flick(16), fine, fine * 0.05);
    EXPECT_NEAR(flick(50), fine, fine * 0.15);
}

TEST_F(Gesture, ADragThatRestsBeforeItsEndHasNoInertia) {
    down({300, 300});
    for (int i = 1; i <= 10; ++i) {
        now += 10;
        move({300.0 + 10 * i, 300});
    }
    now += 200;
    up({400, 300});
    EXPECT_FALSE(map.moving());
}

TEST_F(Gesture, APressStopsInertia) {
    down({300, 300});
    for (int i = 1; i <= 10; ++i) {
        now += 10;
        move({300.0 + 10 * i, 300});
    }
    up({400, 300});
    map.advance(now += 16);
    ASSERT_TRUE(map.moving());
    down({500, 300});
    const Camera held = map.camera();
    map.advance(now += 16);
    EXPECT_EQ(map.camera(), held);
}

TEST_F(Gesture, TwoQuickTapsZoomInAboutTheirPlace) {
    const Vec2 place = world_at({700, 200});
    tap({700, 200});
    EXPECT_TRUE(map.take_tap());
    now += 120;
    tap({700, 200});
    EXPECT_FALSE(map.take_tap()) << "the second tap is no tap of its own";
    settle();
    EXPECT_NEAR(map.camera().zoom, 7, 1e-9);
    expect_near(world_at({700, 200}), place, 1e-9);
}

TEST_F(Gesture, TwoSlowOrDistantTapsAreTwoTaps) {
    tap({700, 200});
    EXPECT_TRUE(map.take_tap());
    now += 400;
    tap({700, 200});
    EXPECT_TRUE(map.take_tap());
    now += 100;
    tap({760, 200});
    EXPECT_TRUE(map.take_tap());
    EXPECT_FALSE(map.moving());
    EXPECT_EQ(map.camera().zoom, 6);
}

TEST_F(Gesture, TheThirdOfThreeQuickTapsStartsAnew) {
    for (int i = 0; i < 2; ++i) {
        tap({700, 200});
        now += 100;
        static_cast<void>(map.take_tap());
    }
    tap({700, 200});
    EXPECT_TRUE(map.take_tap());
}

TEST_F(Gesture, AFingerHeldForHalfASecondAdds) {
    down({400, 300}, PointerType::Touch);
    ASSERT_EQ(map.long_press_at(), now + 500);
    map.advance(now + 499);
    EXPECT_FALSE(map.take_tap());
    map.advance(now + 500);
    const auto taken = map.take_tap();
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken->add);
    EXPECT_TRUE(taken->coarse);
    EXPECT_EQ(taken->pos, (Vec2{400, 300}));
    EXPECT_FALSE(map.long_press_at());
    // what the finger does afterwards is no drag and no second tap
    const Camera before = map.camera();
    now += 600;
    move({460, 300}, PointerType::Touch);
    up({460, 300}, PointerType::Touch);
    EXPECT_EQ(map.camera(), before);
    EXPECT_FALSE(map.take_tap());
    EXPECT_FALSE(map.moving());
}

TEST_F(Gesture, DragMouseAndSecondFingerWaitForNoLongPress) {
    down({400, 300});
    EXPECT_FALSE(map.long_press_at()) << "mouse";
    up({400, 300});
    now += 1000;
    down({400, 300}, PointerType::Touch);
    move({430, 300}, PointerType::Touch);
    EXPECT_FALSE(map.long_press_at()) << "drag";
    up({430, 300}, PointerType::Touch);
    now += 1000;
    down({400, 300}, PointerType::Touch, 1);
    down({500, 300}, PointerType::Touch, 2);
    EXPECT_FALSE(map.long_press_at()) << "pinch";
}

TEST_F(Gesture, ACancelledPressIsNothing) {
    down({400, 300}, PointerType::Touch);
    map.pointer_cancel(1);
    EXPECT_FALSE(map.pressed());
    EXPECT_FALSE(map.long_press_at());
    up({400, 300}, PointerType::Touch);
    EXPECT_FALSE(map.take_tap());
}

}  // namespace
}  // namespace ascn
