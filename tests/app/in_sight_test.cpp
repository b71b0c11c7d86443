// On a phone every city is one tap away, and what was chosen is not left under the sheet or the buttons.
#include <algorithm>

#include "app/app_fixture.h"
#include "model/label_geometry.h"

namespace ascn {
namespace {

class InSight : public AppTest {
protected:
    void phone(double width = 390, double height = 844) {
        Preferences coarse;
        coarse.coarse_pointer = true;
        app().set_preferences(coarse);
        resize(width, height, 2);
    }
    std::vector<std::string> pilots() {
        std::vector<std::string> ids;
        for (const CityCircle& c : app().scene().circles) ids.push_back(app().data().cities()[c.city].id);
        return ids;
    }
    /// The selected city's circle and name lie clear of the sheet, the zoom buttons and the window's bars.
    void expect_in_sight(const std::string& id) {
        const MapScene& scene = app().scene();
        const auto is_city = [&](const auto& mark) { return app().data().cities()[mark.city].id == id; };
        const auto circle = std::find_if(scene.circles.begin(), scene.circles.end(), is_city);
        const auto label = std::find_if(scene.labels.begin(), scene.labels.end(), is_city);
        ASSERT_NE(circle, scene.circles.end());
        ASSERT_NE(label, scene.labels.end()) << id << " has no name";
        EXPECT_EQ(label->opacity, 1);
        const double r = clear_radius(*circle);
        const Box disc = grown({circle->centre, circle->centre}, r, r);
        const double sheet = item("sheet.handle")->rect.min.y;
        for (const Box& box : {disc, label->box}) {
            EXPECT_LE(box.max.y, sheet) << id << " under the sheet";
            EXPECT_GE(box.min.y, 56) << id << " under the top bar";
            EXPECT_GE(box.min.x, 0) << id;
            EXPECT_LE(box.max.x, 390) << id;
            for (const SeenItem& i : items()) {
                if (i.id.rfind("map.", 0) != 0 && i.id != "filter.open") continue;
                EXPECT_FALSE(i.rect.overlaps(box)) << id << " under " << i.id;
            }
        }
    }
};

TEST_F(InSight, OneTapOnItsCircleSelectsEachCityAndItStaysInSight) {
    phone();
    for (const std::string& id : pilots()) {
        open("");
        tap(circle_of(id));
        EXPECT_EQ(state().city, id);
        expect_in_sight(id);
    }
}

TEST_F(InSight, OneTapOnItsNameDoesToo) {
    phone();
    open("");
    std::vector<std::pair<std::string, Vec2>> names;
    for (const MapLabel& label : app().scene().labels)
        names.emplace_back(app().data().cities()[label.city].id, label.box.centre());
    EXPECT_GE(names.size(), 20u);
    for (const auto& [id, at] : names) {
        open("");
        tap(at);
        EXPECT_EQ(state().city, id);
    }
}

TEST_F(InSight, WhenTheSheetRises) {
    phone();
    for (const std::string& id : pilots()) {
        open("");
        tap(circle_of(id));
        activate("sheet.handle");
        expect_in_sight(id);
    }
}

TEST_F(InSight, WhereverOnTheScreenTheCityWasTapped) {
    phone();
    for (const Vec2 at : {Vec2{30, 140}, Vec2{360, 140}, Vec2{356, 560}, Vec2{200, 700}, Vec2{20, 600}}) {
        for (const char* id : {"da-nang", "cebu-city", "nay-pyi-taw"}) {
            open("#map?cam=110,10,5.5");
            // the map is moved so that the city lies there
            const Vec2 now = circle_of(id);
            Camera camera = panned(app().camera(), at - now);
            app().show(camera);
            settle();
            const auto button = [&](const SeenItem& i) {
                return i.id.rfind("city.", 0) != 0 && i.rect.contains(circle_of(id));
            };
            const std::vector<SeenItem> all = items();
            if (std::any_of(all.begin(), all.end(), button)) continue;  // covered by a button: not to be tapped
            tap(circle_of(id));
            ASSERT_EQ(state().city, id);
            expect_in_sight(id);
        }
    }
}

TEST_F(InSight, WhatWasInSightStaysWhereItWas) {
    phone();
    open("#map?cam=110,12,5.5");
    const Camera before = app().camera();
    const Vec2 at = circle_of("da-nang");
    tap(at);
    expect_in_sight("da-nang");
    EXPECT_NEAR(circle_of("da-nang").x, at.x, 1);
    EXPECT_NEAR(circle_of("da-nang").y, at.y, 1);
    EXPECT_EQ(app().camera().zoom, before.zoom);
}

}  // namespace
}  // namespace ascn
