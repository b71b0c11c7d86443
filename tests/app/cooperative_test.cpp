// A map inside another page: plain wheel and one finger are that page's, until a panel of ours scrolls by them.
#include <cmath>

#include "app/app_fixture.h"

namespace ascn {
namespace {

class Cooperative : public AppTest {
protected:
    Cooperative() { prefer({}); }
    void prefer(Preferences p) {
        p.embedded = p.cooperative = true;
        app().set_preferences(p);
        settle();
    }
    void finger(PointerPhase phase, Vec2 at, int id = 7) { session().press(phase, PointerType::Touch, at, 0, id); }
    static WheelEvent wheel(Vec2 at, double dy, Modifiers mods = 0) { return {at, {0, dy}, mods}; }
    /// Where the map lies free of panels.
    static constexpr Vec2 kMap{800, 500};
    static constexpr const char* kWheel = "hint.wheel";
    static constexpr const char* kTouch = "hint.touch";
};

TEST_F(Cooperative, APlainWheelIsTheHostPagesAndSaysHow) {
    const Camera before = app().camera();
    EXPECT_TRUE(app().is_for_host(wheel(kMap, 120)));
    EXPECT_TRUE(app().wheel(wheel(kMap, 120)));
    frame();
    EXPECT_TRUE(shows(text_of(kWheel)));
    settle();
    EXPECT_EQ(app().camera(), before);
    EXPECT_FALSE(shows(text_of(kWheel))) << "it goes by itself";
}

TEST_F(Cooperative, TheHintCostsFramesOnlyWhileItFades) {
    app().wheel(wheel(kMap, 120));
    const int frames = settle();
    EXPECT_LT(frames, 40);
    EXPECT_FALSE(frame().next_wake_ms);
}

TEST_F(Cooperative, OnAMacTheKeyIsCommand) {
    Preferences mac;
    mac.apple = true;
    prefer(mac);
    app().wheel(wheel(kMap, 120));
    frame();
    EXPECT_TRUE(shows(text_of("hint.wheel_apple")));
    EXPECT_FALSE(shows(text_of(kWheel)));
}

TEST_F(Cooperative, WithCtrlOrCommandTheWheelZooms) {
    for (const Modifiers mods : {kModCtrl, kModMeta}) {
        const double zoom = app().camera().zoom;
        EXPECT_FALSE(app().is_for_host(wheel(kMap, -120, mods)));
        app().wheel(wheel(kMap, -120, mods));
        settle();
        EXPECT_GT(app().camera().zoom, zoom + 0.2);
    }
    EXPECT_FALSE(shows(text_of(kWheel)));
}

TEST_F(Cooperative, APanelScrollsAsFarAsItCanThenTheHostPageDoes) {
    open("#map?city=da-nang");
    const Vec2 card{1200, 700};
    EXPECT_TRUE(app().is_for_host(wheel(card, -120))) << "at its top";
    EXPECT_FALSE(app().is_for_host(wheel(card, 120)));
    for (int i = 0; i < 200 && !app().is_for_host(wheel(card, 400)); ++i) {
        app().wheel(wheel(card, 400));
        settle();
    }
    EXPECT_TRUE(app().is_for_host(wheel(card, 120))) << "at its end";
    EXPECT_FALSE(app().is_for_host(wheel(card, -120)));
    EXPECT_TRUE(app().is_for_host(wheel({700, 20}, 120))) << "the top bar scrolls nothing";
    EXPECT_FALSE(shows(text_of(kWheel))) << "a panel explains nothing about the map";
}

TEST_F(Cooperative, AnotherViewScrollsLikeAPanel) {
    open("#about");
    EXPECT_FALSE(app().is_for_host(wheel({700, 500}, 120)));
    EXPECT_TRUE(app().is_for_host(wheel({700, 500}, -120)));
    EXPECT_FALSE(app().is_for_host({700, 500}, {0, -30}));
    EXPECT_TRUE(app().is_for_host({700, 500}, {0, 30}));
}

TEST_F(Cooperative, OneFingerMovesNothingAndSaysHow) {
    const Camera before = app().camera();
    EXPECT_TRUE(app().is_for_host(kMap, {0, -20}));
    finger(PointerPhase::Down, kMap);
    finger(PointerPhase::Move, kMap - Vec2{0, 5});
    finger(PointerPhase::Move, kMap - Vec2{0, 30});
    frame();
    EXPECT_EQ(app().camera(), before);
    EXPECT_TRUE(shows(text_of(kTouch)));
    finger(PointerPhase::Up, kMap - Vec2{0, 30});
    settle();
    EXPECT_EQ(app().camera(), before);
}

// Browsers that scroll the page by the finger tell so by a cancelled pointer, often before any move.
TEST_F(Cooperative, AFingerThatTheBrowserTakesOverSaysHowToo) {
    finger(PointerPhase::Down, kMap);
    finger(PointerPhase::Cancel, kMap);
    frame();
    EXPECT_TRUE(shows(text_of(kTouch)));
    settle();
    open("#map?city=da-nang");
    finger(PointerPhase::Down, {1200, 700});
    finger(PointerPhase::Cancel, {1200, 700});
    frame();
    EXPECT_FALSE(shows(text_of(kTouch))) << "not from a panel";
}

TEST_F(Cooperative, AFingerStillTapsAndHolds) {
    tap(circle_of("manila"));
    EXPECT_EQ(state().city, "manila");
    finger(PointerPhase::Down, circle_of("hanoi"));
    settle();
    finger(PointerPhase::Up, circle_of("hanoi"));
    settle();
    EXPECT_EQ(state().compare, std::vector<std::string>{"hanoi"});
}

TEST_F(Cooperative, TwoFingersMoveAndZoomTheMap) {
    open("#map?cam=110,8,6");
    const std::optional<LonLat> place = app().unproject({700, 500});
    ASSERT_TRUE(place);
    finger(PointerPhase::Down, {650, 500}, 1);
    finger(PointerPhase::Down, {750, 500}, 2);
    for (int i = 1; i <= 10; ++i) {
        finger(PointerPhase::Move, {650.0 - 5 * i, 500.0 - 4 * i}, 1);
        finger(PointerPhase::Move, {750.0 + 5 * i, 500.0 - 4 * i}, 2);
    }
    frame();
    EXPECT_FALSE(shows(text_of(kTouch)));
    // the finger that stays moves nothing any more
    finger(PointerPhase::Up, {800, 460}, 2);
    finger(PointerPhase::Move, {560, 400}, 1);
    finger(PointerPhase::Up, {560, 400}, 1);
    settle();
    EXPECT_NEAR(app().camera().zoom, 7, 1e-6);
    const std::optional<Vec2> now = app().project(*place);
    ASSERT_TRUE(now);
    EXPECT_NEAR(now->x, 700, 0.01);
    EXPECT_NEAR(now->y, 460, 0.01);
}

TEST_F(Cooperative, ASheetIsStillDrawnByAFinger) {
    resize(390, 700, 2);
    open("#map?city=da-nang");
    const Vec2 handle = item("sheet.handle")->rect.centre();
    EXPECT_FALSE(app().is_for_host(handle, {0, -20}));
    EXPECT_FALSE(app().is_for_host(handle, {0, 20}));
    EXPECT_TRUE(app().is_for_host({195, handle.y - 60}, {0, -20}));
}

TEST_F(Cooperative, AMouseDragsAsEver) {
    const std::optional<LonLat> place = app().unproject(kMap);
    session().press(PointerPhase::Down, PointerType::Mouse, kMap);
    session().press(PointerPhase::Move, PointerType::Mouse, kMap + Vec2{60, 10});
    session().press(PointerPhase::Move, PointerType::Mouse, kMap + Vec2{2, 1});
    const std::optional<Vec2> now = app().project(*place);
    ASSERT_TRUE(now);
    EXPECT_NEAR(now->x, kMap.x + 2, 0.01);
}

TEST_F(Cooperative, AMapThatStandsAloneTakesEverything) {
    app().set_preferences({});
    settle();
    EXPECT_FALSE(app().is_for_host(wheel(kMap, 120)));
    EXPECT_FALSE(app().is_for_host(wheel({700, 20}, 120)));
    EXPECT_FALSE(app().is_for_host(kMap, {0, 20}));
}

TEST_F(Cooperative, AnotherViewTakesTheHintAlong) {
    app().wheel(wheel(kMap, 120));
    frame();
    open("#about");
    open("#map");
    EXPECT_FALSE(shows(text_of(kWheel)));
}

TEST_F(Cooperative, ABareMapSaysNothingAndDrawsNoFrameForIt) {
    app().set_bare(true);
    settle();
    app().wheel(wheel(kMap, 120));
    EXPECT_LT(settle(), 20);
    EXPECT_FALSE(frame().next_wake_ms);
    app().set_bare(false);
    settle();
    app().wheel(wheel(kMap, 120));
    app().set_bare(true);
    EXPECT_LT(settle(), 20);
    EXPECT_FALSE(frame().next_wake_ms);
}

// The host page may open another view while a finger holds the map.
TEST_F(Cooperative, AGestureThatOutlivesItsMapSaysNothing) {
    for (const PointerPhase end : {PointerPhase::Cancel, PointerPhase::Move}) {
        finger(PointerPhase::Down, kMap);
        frame();
        ASSERT_TRUE(app().set_params("view=about").empty());
        frame();
        finger(end, kMap - Vec2{0, 40});
        EXPECT_LT(settle(), 40);
        EXPECT_FALSE(frame().next_wake_ms);
        if (end != PointerPhase::Cancel) finger(PointerPhase::Cancel, kMap);
        ASSERT_TRUE(app().set_params("view=map").empty());
        settle();
        EXPECT_FALSE(shows(text_of(kTouch)));
    }
}

}  // namespace
}  // namespace ascn
