// Fingers on a panel by themselves: what a frame scrolls after which events, in CSS px (one device px each).
#include "app/panel_fingers.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

class PanelFinger : public ::testing::Test {
protected:
    static PointerEvent at(int id, double x, double y, double time_ms = 0) {
        PointerEvent e;
        e.type = PointerType::Touch;
        e.id = id;
        e.pos = {x, y};
        e.time_ms = time_ms;
        return e;
    }
    std::optional<ScrollInput> take(double now_ms = 0) { return fingers.take(now_ms, 1, false); }

    PanelFingers fingers;
};

TEST_F(PanelFinger, ATapScrollsNothing) {
    fingers.down(at(1, 100, 100));
    fingers.move(at(1, 104, 103));
    EXPECT_FALSE(fingers.moved());
    EXPECT_FALSE(take());
    fingers.up(1);
    EXPECT_FALSE(take());
    EXPECT_FALSE(fingers.gliding());
}

TEST_F(PanelFinger, OneThatGoesUpScrollsUpAlone) {
    fingers.down(at(1, 100, 100));
    fingers.move(at(1, 103, 90));  // beyond 8 px: from here on it scrolls
    EXPECT_TRUE(fingers.moved());
    fingers.move(at(1, 106, 70));
    const auto scroll = take();
    ASSERT_TRUE(scroll);
    EXPECT_FLOAT_EQ(scroll->dy, -20);
    EXPECT_FLOAT_EQ(scroll->dx, 0) << "it trembles";
    EXPECT_FLOAT_EQ(scroll->at.y, 100);
    EXPECT_TRUE(scroll->finger);
    EXPECT_FALSE(scroll->two_fingers);
    EXPECT_FALSE(scroll->released);
}

TEST_F(PanelFinger, AFlickIsReleasedOnceAndGlidesToAnEnd) {
    fingers.down(at(1, 100, 400, 0));
    for (int i = 1; i <= 5; ++i) fingers.move(at(1, 100, 400 - 20.0 * i, 16.0 * i));
    ASSERT_TRUE(take(80));
    fingers.up(1);
    EXPECT_TRUE(take(96)->released);
    EXPECT_TRUE(fingers.gliding());
    const auto later = take(112);
    EXPECT_FALSE(later->released);
    EXPECT_LT(later->dy, 0);
    double now = 112;
    while (fingers.gliding() && now < 5000) take(now += 16);
    EXPECT_FALSE(fingers.gliding());
    EXPECT_LT(now, 3000);
}

TEST_F(PanelFinger, APressWhileItGlidesStopsIt) {
    fingers.down(at(1, 100, 400, 0));
    for (int i = 1; i <= 5; ++i) fingers.move(at(1, 100, 400 - 20.0 * i, 16.0 * i));
    fingers.up(1);
    take(96);
    ASSERT_TRUE(fingers.gliding());
    fingers.down(at(2, 100, 300, 120));
    EXPECT_FALSE(fingers.moved());
    EXPECT_FALSE(take(120));
}

TEST_F(PanelFinger, TwoZoomAboutTheirMiddleAndMoveByHalfOfEach) {
    fingers.down(at(1, 100, 100));
    fingers.down(at(2, 200, 100));
    EXPECT_TRUE(fingers.moved()) << "two fingers press nothing";
    fingers.move(at(2, 300, 100));
    const auto scroll = take();
    ASSERT_TRUE(scroll);
    EXPECT_FLOAT_EQ(scroll->zoom, 2);
    EXPECT_FLOAT_EQ(scroll->at.x, 200);
    EXPECT_FLOAT_EQ(scroll->dx, 50);
    EXPECT_TRUE(scroll->two_fingers);
    EXPECT_FLOAT_EQ(take()->zoom, 1) << "once";
}

TEST_F(PanelFinger, TheOneThatStaysMovesNothingUntilAnotherJoinsIt) {
    fingers.down(at(1, 100, 100));
    fingers.down(at(2, 200, 100));
    fingers.up(1);
    const auto released = take();
    ASSERT_TRUE(released);
    EXPECT_TRUE(released->released);
    EXPECT_TRUE(released->two_fingers);
    fingers.move(at(2, 260, 180));
    EXPECT_FALSE(take());
    fingers.down(at(3, 360, 180));
    fingers.move(at(3, 460, 180));
    EXPECT_FLOAT_EQ(take()->zoom, 2) << "from where the first has come to";
    fingers.up(3);
    fingers.up(2);
    for (int i = 1; i < 4; ++i) take(16.0 * i);
    EXPECT_FALSE(fingers.gliding());
}

TEST_F(PanelFinger, AThirdCountsForNothing) {
    fingers.down(at(1, 100, 100));
    fingers.down(at(2, 200, 100));
    fingers.down(at(3, 300, 300));
    EXPECT_FALSE(fingers.holds(3));
    fingers.move(at(3, 500, 500));
    EXPECT_FLOAT_EQ(take()->zoom, 1);
}

TEST_F(PanelFinger, WhatTheBrowserTakesAwayIsReleasedAndGlidesNot) {
    fingers.down(at(1, 100, 400, 0));
    for (int i = 1; i <= 5; ++i) fingers.move(at(1, 100, 400 - 20.0 * i, 16.0 * i));
    fingers.cancel(1);
    EXPECT_TRUE(take(96)->released);
    take(112);
    EXPECT_FALSE(fingers.gliding());
}

TEST_F(PanelFinger, AWheelStopsWhatGlidesButNoFinger) {
    fingers.down(at(1, 100, 100));
    fingers.down(at(2, 200, 100));
    fingers.stop();
    fingers.move(at(2, 300, 100));
    EXPECT_FLOAT_EQ(take()->zoom, 2);
}

}  // namespace
}  // namespace ascn
