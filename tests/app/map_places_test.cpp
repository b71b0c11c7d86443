// What the map is fitted to, names as targets, and what shift draws: the whole program on the real data.
#include "app/map_places.h"

#include <algorithm>
#include <cmath>

#include "app/app_fixture.h"

namespace ascn {
namespace {

class MapPlaces : public AppTest {
protected:
    const MapLabel* label_of(std::string_view id) {
        for (const MapLabel& label : app().scene().labels) {
            if (app().data().cities()[label.city].id == id) return &label;
        }
        return nullptr;
    }
    bool hovered(std::string_view id) {
        for (const CityCircle& c : app().scene().circles) {
            if (app().data().cities()[c.city].id == id) return c.hovered;
        }
        return false;
    }
    /// The part of the map that no panel covers.
    Box free() {
        const Viewport& v = app().viewport();
        return {{v.insets.left, v.insets.top}, {v.width - v.insets.right, v.height - v.insets.bottom}};
    }
    void press(Key key, Modifiers mods = 0) {
        app().key({key, mods});
        settle();
    }
};

TEST_F(MapPlaces, FitShowsTheComparedCitiesAndTheSelectedOne) {
    open("#map?city=jakarta&compare=hanoi,manila&cam=103,1,9");
    EXPECT_FALSE(free().contains(circle_of("hanoi")));
    press(Key::Fit);
    for (const char* id : {"hanoi", "manila", "jakarta"}) EXPECT_TRUE(free().contains(circle_of(id))) << id;
    // and no smaller than that: some city is as near to an edge as the margin allows
    double spare = 1e9;
    for (const char* id : {"hanoi", "manila", "jakarta"}) {
        const Vec2 at = circle_of(id), min = at - free().min, max = free().max - at;
        spare = std::min({spare, min.x, min.y, max.x, max.y});
    }
    EXPECT_NEAR(spare, 64, 0.5);
}

TEST_F(MapPlaces, FitWithoutAComparisonShowsWhatTheFiltersKeep) {
    open("#map?country=VN&cam=121,14,9");
    activate("map.fit");
    for (const char* id : {"hanoi", "da-nang", "ho-chi-minh-city"}) EXPECT_TRUE(free().contains(circle_of(id))) << id;
    EXPECT_GT(app().camera().zoom, 5);
}

TEST_F(MapPlaces, FitOfASelectionIsNoCloserThanACitysView) {
    open("#map?city=davao-city");
    press(Key::Fit);
    EXPECT_NEAR(app().camera().zoom, 7.5, 1e-9);
    const Vec2 at = circle_of("davao-city"), middle = app().viewport().focus();
    EXPECT_NEAR(at.x, middle.x, 0.01);
    EXPECT_NEAR(at.y, middle.y, 0.01);
}

TEST_F(MapPlaces, FitOfNothingIsTheRegion) {
    open("#map?cam=103,1,9");
    EXPECT_FALSE(item("map.fit"));
    press(Key::Fit);
    EXPECT_FALSE(state().cam);
}

TEST_F(MapPlaces, TheButtonIsThereWhenThereIsSomethingToFit) {
    for (const char* page : {"#map?city=manila", "#map?compare=manila", "#map?area=civic-social"}) {
        open(page);
        EXPECT_TRUE(item("map.fit")) << page;
    }
    // filters that leave nothing
    open("#map?country=BN&size=large");
    EXPECT_FALSE(item("map.fit"));
}

TEST_F(MapPlaces, TheButtonsLieClearOfTheTray) {
    open("#map?compare=manila,hanoi,jakarta,singapore,bangkok");
    for (const double width : {1440.0, 1100.0, 800.0, 620.0}) {
        resize(width, 900);
        const Box fit = item("map.fit")->rect;
        for (const char* id : {"tray.manila", "tray.go"}) {
            const auto other = item(id);
            ASSERT_TRUE(other) << id;
            EXPECT_FALSE(fit.overlaps(other->rect)) << width << ' ' << id;
        }
    }
}

TEST_F(MapPlaces, ANameHighlightsAndSelectsItsCity) {
    const MapLabel* label = label_of("luang-prabang");
    ASSERT_NE(label, nullptr);
    const Vec2 on_name = label->box.centre();
    EXPECT_GT(length(on_name - circle_of("luang-prabang")), 15) << "not the circle";
    hover(on_name);
    EXPECT_TRUE(hovered("luang-prabang"));
    EXPECT_EQ(app().output().cursor, Cursor::Pointer);
    EXPECT_EQ(app().pick_json(on_name), R"({"kind":"city","id":"luang-prabang"})");
    click(on_name);
    EXPECT_EQ(state().city, "luang-prabang");
}

TEST_F(MapPlaces, ANameIsATargetForFingersAndModifiersToo) {
    const MapLabel* label = label_of("mandalay");
    ASSERT_NE(label, nullptr);
    const Vec2 on_name = label->box.centre();
    click(on_name, kModShift);
    EXPECT_EQ(state().compare, std::vector<std::string>{"mandalay"});
    const MapLabel* again = label_of("mandalay");
    ASSERT_NE(again, nullptr);
    tap(again->box.centre());
    EXPECT_EQ(state().city, "mandalay");
}

TEST_F(MapPlaces, ACircleGoesBeforeANameAndANameBeforeACircleNearby) {
    MapScene scene;
    CityCircle circle;
    circle.city = 3;
    circle.centre = {100, 100};
    circle.radius = 10;
    scene.circles.push_back(circle);
    scene.labels.push_back({5, {{105, 90}, {180, 110}}, false, 0, std::nullopt});
    EXPECT_EQ(city_under(scene, {107, 100}, 16), 3U);
    EXPECT_EQ(city_under(scene, {112, 100}, 16), 5U);
    EXPECT_EQ(city_under(scene, {100, 118}, 16), 3U);
    EXPECT_EQ(city_under(scene, {184, 100}, 5), 5U);
    EXPECT_EQ(city_under(scene, {200, 100}, 5), std::nullopt);
}

TEST_F(MapPlaces, ShiftDrawsARectangleThatTheMapZoomsTo) {
    const Vec2 hanoi = circle_of("hanoi"), from = hanoi - Vec2{40, 30}, to = hanoi + Vec2{40, 30};
    session().press(PointerPhase::Move, PointerType::Mouse, from);
    session().press(PointerPhase::Down, PointerType::Mouse, from, kModShift);
    frame();
    const std::uint64_t plain = picture();
    session().press(PointerPhase::Move, PointerType::Mouse, to, kModShift);
    settle();
    EXPECT_NE(picture(), plain) << "it is drawn";
    EXPECT_EQ(app().output().cursor, Cursor::Crosshair);
    session().press(PointerPhase::Up, PointerType::Mouse, to, kModShift);
    settle();
    EXPECT_GT(app().camera().zoom, 6.5);
    EXPECT_LT(length(circle_of("hanoi") - app().viewport().focus()), 2);
    EXPECT_TRUE(state().compare.empty()) << "no click with shift";
}

TEST_F(MapPlaces, EscapeGivesTheRectangleUp) {
    open("#map?city=manila");
    const Camera before = app().camera();
    session().press(PointerPhase::Down, PointerType::Mouse, {600, 300}, kModShift);
    session().press(PointerPhase::Move, PointerType::Mouse, {700, 400}, kModShift);
    settle();
    press(Key::Escape);
    EXPECT_EQ(state().city, "manila") << "only the rectangle";
    session().press(PointerPhase::Up, PointerType::Mouse, {700, 400}, kModShift);
    settle();
    EXPECT_EQ(app().camera(), before);
}

TEST_F(MapPlaces, ShiftAndAnArrowMoveByHalfOfWhatIsSeen) {
    open("#map?cam=105,14,6");
    const Vec2 before = circle_of("ho-chi-minh-city"), half = (free().max - free().min) * 0.5;
    press(Key::Right, kModShift);
    EXPECT_NEAR(circle_of("ho-chi-minh-city").x, before.x - half.x, 0.01);
    press(Key::Left, kModShift);
    press(Key::Down, kModShift);
    EXPECT_NEAR(circle_of("ho-chi-minh-city").y, before.y - half.y, 0.01);
    press(Key::PageUp);
    EXPECT_NEAR(circle_of("ho-chi-minh-city").y, before.y, 0.01);
}

// The picture of a frame is that of all that was told before it: nothing lags behind by one more.
TEST_F(MapPlaces, TheNextFrameShowsWhereTheHandIs) {
    open("#map?cam=105,14,6");
    const Vec2 before = circle_of("da-nang"), from{700, 500};
    session().press(PointerPhase::Down, PointerType::Mouse, from);
    session().press(PointerPhase::Move, PointerType::Mouse, from + Vec2{37, -21});
    frame();
    EXPECT_NEAR(circle_of("da-nang").x, before.x + 37, 1e-6);
    EXPECT_NEAR(circle_of("da-nang").y, before.y - 21, 1e-6);
    session().press(PointerPhase::Move, PointerType::Mouse, from + Vec2{90, 4});
    frame();
    EXPECT_NEAR(circle_of("da-nang").x, before.x + 90, 1e-6);
    session().press(PointerPhase::Up, PointerType::Mouse, from + Vec2{90, 4});
    settle();
}

}  // namespace
}  // namespace ascn
