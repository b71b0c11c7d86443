#include "app/repaint.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

/// Frames until none is wanted at once.
int frames_until_idle(Repaint& repaint, double now_ms = 0) {
    int frames = 0;
    while (repaint.next_wake_ms(now_ms) == 0.0 && frames < 100) {
        repaint.begin_frame(now_ms);
        ++frames;
    }
    return frames;
}

TEST(Repaint, AsksForNothingByItself) {
    const Repaint repaint;
    EXPECT_EQ(repaint.next_wake_ms(0), std::nullopt);
    EXPECT_EQ(repaint.next_wake_ms(1e9), std::nullopt);
}

TEST(Repaint, ARequestIsOneFrameAndThoseItSettlesIn) {
    Repaint repaint;
    repaint.request();
    EXPECT_EQ(repaint.next_wake_ms(0), 0.0);
    EXPECT_EQ(frames_until_idle(repaint), 3);
    repaint.request(0);
    EXPECT_EQ(frames_until_idle(repaint), 1);
    repaint.request(5);
    EXPECT_EQ(frames_until_idle(repaint), 6);
}

TEST(Repaint, ASmallRequestDoesNotShortenALargeOne) {
    Repaint repaint;
    repaint.request(4);
    repaint.request(0);
    EXPECT_EQ(frames_until_idle(repaint), 5);
}

TEST(Repaint, RequestsDoNotAddUp) {
    Repaint repaint;
    for (int i = 0; i < 10; ++i) repaint.request();
    EXPECT_EQ(frames_until_idle(repaint), 3);
}

TEST(Repaint, AFrameMayAskAgain) {
    Repaint repaint;
    repaint.request(0);
    repaint.begin_frame(0);
    EXPECT_EQ(repaint.next_wake_ms(0), std::nullopt);
    repaint.request(0);
    EXPECT_EQ(repaint.next_wake_ms(0), 0.0);
}

TEST(Repaint, TheEarliestTimeCounts) {
    Repaint repaint;
    repaint.request_at(900);
    repaint.request_at(400);
    repaint.request_at(700);
    EXPECT_EQ(repaint.next_wake_ms(100), 300.0);
    EXPECT_EQ(repaint.next_wake_ms(399), 1.0);
}

TEST(Repaint, ATimeThatHasPassedIsNow) {
    Repaint repaint;
    repaint.request_at(400);
    EXPECT_EQ(repaint.next_wake_ms(1000), 0.0);
}

TEST(Repaint, ATimeIsKeptUntilAFrameMeetsIt) {
    Repaint repaint;
    repaint.request_at(400);
    repaint.begin_frame(399);
    EXPECT_EQ(repaint.next_wake_ms(399), 1.0);
    repaint.begin_frame(400);
    EXPECT_EQ(repaint.next_wake_ms(400), std::nullopt);
}

TEST(Repaint, NowGoesBeforeATime) {
    Repaint repaint;
    repaint.request_at(400);
    repaint.request(0);
    EXPECT_EQ(repaint.next_wake_ms(0), 0.0);
    repaint.begin_frame(0);
    EXPECT_EQ(repaint.next_wake_ms(0), 400.0);
}

}  // namespace
}  // namespace ascn
