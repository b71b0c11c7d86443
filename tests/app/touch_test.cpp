// Fingers on panels and on the bottom sheet.
#include <cmath>

#include "app/app_fixture.h"

namespace ascn {
namespace {

class Touch : public AppTest {
protected:
    void finger(PointerPhase phase, Vec2 at, int id = 7) { session().press(phase, PointerType::Touch, at, 0, id); }
    /// Moves a finger in steps of a frame and holds it there.
    void drag_to(Vec2 from, Vec2 to, int steps = 10) {
        for (int i = 1; i <= steps; ++i) {
            finger(PointerPhase::Move, from + (to - from) * (static_cast<double>(i) / steps));
            frame();
        }
    }
    /// Down, slow drag, rest, up: no inertia.
    void drag(Vec2 from, Vec2 to) {
        finger(PointerPhase::Down, from);
        frame();
        drag_to(from, to);
        session().wait(200);
        finger(PointerPhase::Up, to);
        settle();
        session().wait(500);
    }
    double top_of(std::string_view text) {
        for (const SeenText& t : texts()) {
            if (t.text == text) return t.rect.min.y;
        }
        ADD_FAILURE() << text << " is not shown";
        return NAN;
    }
    void phone() {
        Preferences coarse;
        coarse.coarse_pointer = true;
        app().set_preferences(coarse);
        resize(390, 844, 2);
        open("#map?city=da-nang");
    }
    /// Upper edge of the sheet, CSS px.
    double sheet() { return item("sheet.handle")->rect.min.y; }
    static std::string vision() {
        return bundle_city("da-nang").at("plan").at("vision").at("value").get<std::string>();
    }
};

TEST_F(Touch, AFingerScrollsTheCardOneToOne) {
    open("#map?city=da-nang");
    const double before = top_of(vision());
    const Camera camera = app().camera();
    const Vec2 from{1200, 700};
    finger(PointerPhase::Down, from);
    frame();
    drag_to(from, {1200, 600});
    settle();
    // the first 8 px are the slop that tells a drag from a tap
    EXPECT_NEAR(before - top_of(vision()), 100, 12);
    const double here = top_of(vision());
    drag_to({1200, 600}, {1200, 620});
    settle();
    EXPECT_NEAR(top_of(vision()) - here, 20, 1.5);
    finger(PointerPhase::Up, {1200, 620});
    settle();
    EXPECT_EQ(app().camera(), camera) << "the map below stays";
}

TEST_F(Touch, AFlickScrollsOnAndEnds) {
    open("#map?city=da-nang");
    const Vec2 from{1200, 700};
    finger(PointerPhase::Down, from);
    frame();
    drag_to(from, {1200, 600}, 5);
    const double lifted = top_of(vision());
    finger(PointerPhase::Up, {1200, 600});
    frame();
    frame();
    const double after_two = lifted - (shows(vision()) ? top_of(vision()) : lifted - 1000);
    EXPECT_GT(after_two, 5) << "it goes on in the same direction";
    settle(300);
}

TEST_F(Touch, ADragThatStartsOnAControlPressesNothing) {
    for (const char* id : {"card.population", "card.area"}) {
        open("#map?city=da-nang");
        const Vec2 on_control = item(id)->rect.centre();
        const ViewState before = state();
        drag(on_control, on_control + Vec2{0, -60});
        EXPECT_FALSE(item("note.close")) << id;
        EXPECT_EQ(state(), before);
    }
    for (const char* id : {"filter.country.VN", "filter.area.civic-social"}) {
        open("");
        const Vec2 on_control = item(id)->rect.centre();
        drag(on_control, on_control + Vec2{0, -60});
        EXPECT_EQ(state(), ViewState{}) << id;
    }
}

TEST_F(Touch, ATapPresses) {
    open("#map?city=da-nang");
    tap(item("card.population")->rect.centre());
    EXPECT_TRUE(item("note.close"));
    tap(item("note.close")->rect.centre());
    EXPECT_FALSE(item("note.close"));
    tap(item("filter.country.VN")->rect.centre());
    EXPECT_EQ(state().countries, std::vector<std::string>{"VN"});
}

TEST_F(Touch, ATremblingTapPressesToo) {
    open("");
    const Vec2 at = item("filter.country.VN")->rect.centre();
    finger(PointerPhase::Down, at);
    frame();
    finger(PointerPhase::Move, at + Vec2{2, 4});
    frame();
    finger(PointerPhase::Up, at + Vec2{2, 4});
    settle();
    EXPECT_EQ(state().countries, std::vector<std::string>{"VN"});
}

TEST_F(Touch, NothingStaysHighlightedAfterATap) {
    open("");
    const std::uint64_t before = picture();
    tap(item("tab.map")->rect.centre());  // is chosen already: changes nothing
    EXPECT_EQ(picture(), before);
}

TEST_F(Touch, ATapOnACitySelectsAndALongPressCompares) {
    tap(circle_of("makassar"));
    EXPECT_EQ(state().city, "makassar");
    open("");
    finger(PointerPhase::Down, circle_of("hanoi"));
    const double from = session().now_ms();
    int frames = 0;
    for (; state().compare.empty() && frames < 100; ++frames) session().wait(frame().next_wake_ms.value_or(0));
    EXPECT_LT(frames, 8) << "a timer, not an animation, waits for the long press";
    EXPECT_NEAR(session().now_ms() - from, 500, 40);
    settle();
    EXPECT_EQ(state().compare, std::vector<std::string>{"hanoi"});
    EXPECT_EQ(state().city, "");
    finger(PointerPhase::Up, circle_of("hanoi"));
    settle();
    EXPECT_EQ(state().compare, std::vector<std::string>{"hanoi"});
    EXPECT_EQ(state().city, "");
}

TEST_F(Touch, ACancelledPressPressesNothing) {
    const Vec2 at = item("filter.country.VN")->rect.centre();
    finger(PointerPhase::Down, at);
    frame();
    finger(PointerPhase::Cancel, at);
    settle();
    EXPECT_TRUE(state().countries.empty());
    finger(PointerPhase::Down, circle_of("hanoi"));
    frame();
    finger(PointerPhase::Cancel, circle_of("hanoi"));
    settle();
    EXPECT_EQ(state(), ViewState{});
}

TEST_F(Touch, TheSheetFollowsTheFinger) {
    phone();
    const double start = sheet();
    const Camera camera = app().camera();
    const Vec2 from{200, start + 40};
    finger(PointerPhase::Down, from);
    frame();
    drag_to(from, from - Vec2{0, 100});
    EXPECT_NEAR(start - sheet(), 100, 12);
    const double here = sheet();
    drag_to(from - Vec2{0, 100}, from - Vec2{0, 130}, 3);
    EXPECT_NEAR(here - sheet(), 30, 1.5);
    drag_to(from - Vec2{0, 130}, from - Vec2{0, 60}, 7);
    EXPECT_NEAR(sheet() - here, 40, 1.5) << "down too";
    finger(PointerPhase::Cancel, from);
    settle();
    EXPECT_EQ(app().camera().zoom, camera.zoom);
}

TEST_F(Touch, TheSheetSettlesAtOneOfThreeHeights) {
    phone();
    const double low = sheet();
    drag({200, low + 40}, {200, low - 170});
    const double middle = sheet();
    EXPECT_LT(middle, low - 60);
    EXPECT_NEAR(844 - 56 - middle, 0.55 * 844, 2);
    drag({200, middle + 40}, {200, 90});
    const double full = sheet();
    EXPECT_NEAR(full, 64, 2);
    open("#map?city=hanoi");
    EXPECT_NEAR(sheet(), full, 2) << "another city opens as high";
    open("");
    EXPECT_FALSE(item("sheet.handle"));
    open("#map?city=hanoi");
    EXPECT_NEAR(sheet(), low, 2);
    // a little pull goes back
    drag({200, low + 40}, {200, low + 15});
    EXPECT_NEAR(sheet(), low, 0.5);
}

TEST_F(Touch, AFlickOpensTheSheet) {
    phone();
    const double low = sheet();
    const Vec2 from{200, low + 40};
    finger(PointerPhase::Down, from);
    frame();
    drag_to(from, from - Vec2{0, 120}, 4);  // 30 px a frame
    finger(PointerPhase::Up, from - Vec2{0, 120});
    settle();
    EXPECT_LT(sheet(), low - 200);
}

TEST_F(Touch, AFullSheetScrollsItsText) {
    phone();
    activate("sheet.handle");
    activate("sheet.handle");
    const double full = sheet();
    EXPECT_NEAR(full, 64, 2);
    const double before = top_of(vision());
    drag({200, 600}, {200, 480});
    EXPECT_EQ(sheet(), full);
    EXPECT_NEAR(before - top_of(vision()), 120, 12);
}

TEST_F(Touch, TheHandleDoesItWithoutADrag) {
    phone();
    const double low = sheet();
    tap(item("sheet.handle")->rect.centre());
    const double middle = sheet();
    EXPECT_LT(middle, low - 60);
    tap(item("sheet.handle")->rect.centre());
    EXPECT_LT(sheet(), middle - 60);
    tap(item("sheet.handle")->rect.centre());
    EXPECT_NEAR(sheet(), low, 0.5);
}

TEST_F(Touch, ThePinchZoomsTheMapAboutItsMiddle) {
    open("#map?cam=110,8,6");
    const std::optional<LonLat> place = app().unproject({700, 500});
    ASSERT_TRUE(place);
    finger(PointerPhase::Down, {650, 500}, 1);
    finger(PointerPhase::Down, {750, 500}, 2);
    frame();
    for (int i = 1; i <= 10; ++i) {
        finger(PointerPhase::Move, {650.0 - 5 * i, 500}, 1);
        finger(PointerPhase::Move, {750.0 + 5 * i, 500}, 2);
        frame();
    }
    finger(PointerPhase::Up, {600, 500}, 1);
    finger(PointerPhase::Up, {800, 500}, 2);
    settle();
    EXPECT_NEAR(app().camera().zoom, 7, 1e-6);
    const std::optional<Vec2> now = app().project(*place);
    ASSERT_TRUE(now);
    EXPECT_NEAR(now->x, 700, 0.01);
    EXPECT_NEAR(now->y, 500, 0.01);
    EXPECT_EQ(state().city, "");
}

TEST_F(Touch, TargetsOnAPhoneAreLargeEnough) {
    phone();
    for (const char* page : {"#map?city=da-nang", "#compare", "#table", "#areas", "#network", "#about"}) {
        open(page);
        for (const SeenItem& i : items()) {
            const bool control = i.id.rfind("tab.", 0) == 0 || i.id.rfind("bar.", 0) == 0 || i.id.rfind("map.", 0) == 0;
            if (!control) continue;
            EXPECT_GE(i.rect.width(), 43.9) << i.id;
            EXPECT_GE(i.rect.height(), 43.9) << i.id;
        }
    }
}

TEST_F(Touch, TwoFingersLeaveTheSheetAtOneOfItsHeights) {
    phone();
    open("#map?city=da-nang");
    settle();
    const double peek = item("sheet.handle")->rect.min.y;
    const Vec2 a{120, peek + 60}, b{260, peek + 60};
    finger(PointerPhase::Down, a, 1);
    finger(PointerPhase::Down, b, 2);
    frame();
    for (int i = 1; i <= 10; ++i) {
        finger(PointerPhase::Move, a + Vec2{0, -18.0 * i}, 1);
        finger(PointerPhase::Move, b + Vec2{0, -18.0 * i}, 2);
        frame();
    }
    finger(PointerPhase::Up, a + Vec2{0, -180}, 1);
    frame();
    finger(PointerPhase::Up, b + Vec2{0, -180}, 2);
    settle();
    const double left = item("sheet.handle")->rect.min.y;
    EXPECT_LT(left, peek - 100);
    activate("sheet.handle");  // to the next height, and around to this one again
    settle();
    EXPECT_NE(item("sheet.handle")->rect.min.y, left);
    activate("sheet.handle");
    settle();
    activate("sheet.handle");
    settle();
    EXPECT_NEAR(item("sheet.handle")->rect.min.y, left, 0.5);
}

}  // namespace
}  // namespace ascn
