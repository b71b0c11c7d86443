// The timeline under mouse and fingers: what is under the hand stays there, and twice the spread is twice the picture.
#include "app/app_fixture.h"

namespace ascn {
namespace {

class TimelineHands : public AppTest {
protected:
    TimelineHands() { open("#network?part=timeline"); }

    /// Two days of the timeline that are far from its ends.
    static constexpr const char* kMeeting2021 = "timeline.event.annual-meeting-4";
    static constexpr const char* kMeeting2022 = "timeline.event.annual-meeting-5";
    Vec2 middle_of(const char* id) { return item(id)->rect.centre(); }
    double gap() { return middle_of(kMeeting2022).x - middle_of(kMeeting2021).x; }
    /// Where nothing is to be pressed: the axis over a mark.
    Vec2 above(const char* id) { return {middle_of(id).x, top() + 4}; }
    double top() {
        double y = 1e9;
        for (const SeenItem& i : items())
            if (i.id.starts_with("timeline.event.") && i.in_sight()) y = std::min(y, i.rect.min.y);
        return y - 6;
    }
    /// Two frames: the picture follows with the second.
    void touch(int id, PointerPhase phase, Vec2 at) {
        session().press(phase, PointerType::Touch, at, 0, id);
        frame();
        frame();
    }
};

TEST_F(TimelineHands, AWheelWithCtrlZoomsAboutThePointer) {
    const Vec2 at = above(kMeeting2022);
    const double before = gap();
    app().wheel({at, {0, -30}, kModCtrl});  // e^0.3 times as large
    settle();
    EXPECT_NEAR(middle_of(kMeeting2022).x, at.x, 1.5);
    EXPECT_NEAR(gap() / before, 1.3499, 0.02);
    EXPECT_FALSE(item("timeline.out")->disabled);
    for (int i = 0; i < 4; ++i) app().wheel({at, {0, 2000}, kModCtrl});  // e^-0.4 each, of whatever wheel
    settle();
    EXPECT_TRUE(item("timeline.out")->disabled) << "no farther than the whole";
    EXPECT_NEAR(gap(), before, 0.5);
}

TEST_F(TimelineHands, AWheelWithCtrlElsewhereZoomsNothing) {
    const double before = gap();
    app().wheel({{middle_of(kMeeting2022).x, 20}, {0, -50}, kModCtrl});
    settle();
    EXPECT_EQ(gap(), before);
}

TEST_F(TimelineHands, AMouseThatGoesSidewaysMovesThePicture) {
    app().wheel({above(kMeeting2022), {0, -60}, kModCtrl});
    settle();
    const double x = middle_of(kMeeting2022).x;
    const Vec2 from = above(kMeeting2022);
    session().press(PointerPhase::Down, PointerType::Mouse, from);
    frame();
    for (int i = 1; i <= 10; ++i) {
        session().press(PointerPhase::Move, PointerType::Mouse, from + Vec2{-6.0 * i, 0});
        frame();
    }
    session().press(PointerPhase::Up, PointerType::Mouse, from + Vec2{-60, 0});
    settle();
    EXPECT_NEAR(x - middle_of(kMeeting2022).x, 60, 8) << "the first px tell a drag from a press";
}

TEST_F(TimelineHands, AFingerThatGoesSidewaysMovesThePicture) {
    resize(390, 844, 2);
    app().wheel({above(kMeeting2022), {0, -60}, kModCtrl});
    settle();
    const double x = middle_of(kMeeting2022).x;
    const Vec2 from = above(kMeeting2022);
    touch(1, PointerPhase::Down, from);
    for (int i = 1; i <= 10; ++i) touch(1, PointerPhase::Move, from + Vec2{-6.0 * i, 0});
    EXPECT_NEAR(x - middle_of(kMeeting2022).x, 60, 13) << "the first px tell a drag from a tap";
    session().wait(200);
    touch(1, PointerPhase::Up, from + Vec2{-60, 0});
    settle();
    EXPECT_NEAR(x - middle_of(kMeeting2022).x, 60, 13) << "a finger that rested lets nothing glide";
}

TEST_F(TimelineHands, TwoFingersZoomAboutTheirMiddleAndPressNothing) {
    resize(390, 844, 2);
    app().wheel({above(kMeeting2022), {0, -60}, kModCtrl});
    settle();
    const Vec2 at = above(kMeeting2022);
    const double before = gap();
    touch(1, PointerPhase::Down, at + Vec2{-40, 0});
    touch(2, PointerPhase::Down, at + Vec2{40, 0});
    for (int i = 1; i <= 8; ++i) {
        touch(1, PointerPhase::Move, at + Vec2{-40.0 - 5 * i, 0});
        touch(2, PointerPhase::Move, at + Vec2{40.0 + 5 * i, 0});
    }
    EXPECT_NEAR(gap() / before, 2, 0.05);
    EXPECT_NEAR(middle_of(kMeeting2022).x, at.x, 2);
    const double zoomed = gap(), x = middle_of(kMeeting2022).x;
    touch(2, PointerPhase::Up, at + Vec2{80, 0});
    touch(1, PointerPhase::Move, at + Vec2{-60, 0});
    EXPECT_EQ(gap(), zoomed) << "the finger that stays moves nothing";
    EXPECT_EQ(middle_of(kMeeting2022).x, x);
    touch(2, PointerPhase::Down, at + Vec2{80, 0});
    touch(2, PointerPhase::Move, at + Vec2{10, 0});  // 70 px apart, of 140
    EXPECT_NEAR(gap() / zoomed, 0.5, 0.02) << "together again they zoom";
    touch(2, PointerPhase::Up, at);
    touch(1, PointerPhase::Up, at + Vec2{-60, 0});
    settle();
    EXPECT_FALSE(item("note.close"));
}

}  // namespace
}  // namespace ascn
