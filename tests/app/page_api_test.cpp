// What the page's own interface asks and sets.
#include <algorithm>
#include <cmath>
#include <set>

#include "app/app_fixture.h"
#include "core/geo.h"
#include "model/url_codec.h"

namespace ascn {
namespace {

using nlohmann::json;

class PageApi : public AppTest {};

TEST_F(PageApi, SetChangesWhatItNamesAndNothingElse) {
    open("#map?city=hanoi&theme=dark");
    EXPECT_TRUE(app().set_params("view=compare\ncompare=da-nang,cebu-city").empty());
    settle();
    EXPECT_EQ(state().view, View::Compare);
    EXPECT_EQ(state().compare, (std::vector<std::string>{"da-nang", "cebu-city"}));
    EXPECT_EQ(state().city, "hanoi");
    EXPECT_EQ(state().theme, ThemeChoice::Dark);
    EXPECT_TRUE(app().set_params("city=\ntheme=").empty()) << "empty: back to the default";
    settle();
    EXPECT_EQ(state().city, "");
    EXPECT_EQ(state().theme, ThemeChoice::Auto);
    EXPECT_EQ(state().compare.size(), 2U);
}

TEST_F(PageApi, ABadKeyChangesNothingAtAll) {
    open("#map?city=hanoi");
    const ViewState before = state();
    for (const char* lines :
         {"theme=dark\ncity=atlantis", "city=jakarta\ncolour=red", "view=elsewhere", "cam=1,2", "cam=nan,0,5",
          "compare=da-nang,atlantis\ntheme=dark", "area=happiness", "theme=blue", "country=XX"}) {
        const Problems problems = app().set_params(lines);
        settle();
        EXPECT_FALSE(problems.empty()) << lines;
        EXPECT_EQ(state(), before) << lines;
    }
    const Problems problems = app().set_params("theme=dark\ncity=atlantis");
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].path, "city");
    EXPECT_TRUE(written.empty());
}

TEST_F(PageApi, SettingTheCameraJumpsThere) {
    EXPECT_TRUE(app().set_params("cam=108.2208,16.0678,8").empty());
    frame();
    const Vec2 centre = app().camera().centre, wanted = world_from_lon_lat({108.2208, 16.0678});
    EXPECT_NEAR(centre.x, wanted.x, 1e-9);
    EXPECT_NEAR(centre.y, wanted.y, 1e-9);
    EXPECT_EQ(app().camera().zoom, 8);
    settle();
    EXPECT_TRUE(app().set_params("cam=").empty());
    settle();
    EXPECT_EQ(state().cam, std::nullopt);
    EXPECT_LT(app().camera().zoom, 6);
}

TEST_F(PageApi, StateIsCompleteJson) {
    open("#compare?city=hanoi&compare=da-nang,cebu-city&country=VN&cam=108.2208,16.0678,7.5&q=x");
    const json s = json::parse(state_json(state()), nullptr, false);
    ASSERT_TRUE(s.is_object());
    EXPECT_EQ(s.value("view", ""), "compare");
    EXPECT_EQ(s.value("city", ""), "hanoi");
    EXPECT_EQ(s.at("compare").size(), 2U);
    EXPECT_EQ(s.at("cam").value("zoom", 0.0), 7.5);
}

TEST_F(PageApi, ProjectAndUnprojectAreInverse) {
    for (const char* page : {"", "#map?cam=108.2208,16.0678,9", "#map?city=da-nang"}) {
        open(page);
        for (const Vec2 at : {Vec2{0, 0}, Vec2{700.25, 431.5}, Vec2{1440, 900}, Vec2{333, 77}}) {
            const auto place = app().unproject(at);
            ASSERT_TRUE(place) << page;
            const auto back = app().project(*place);
            if (!back) continue;  // the window's very edge, rounded outside
            EXPECT_NEAR(back->x, at.x, 1e-6) << page;
            EXPECT_NEAR(back->y, at.y, 1e-6) << page;
        }
    }
    // and the circle lies where its city's published position is
    open("#map?cam=108.2208,16.0678,7");
    const json& location = bundle_city("da-nang").at("location");
    const auto at = app().project({location.at("lon").get<double>(), location.at("lat").get<double>()});
    ASSERT_TRUE(at);
    EXPECT_NEAR(at->x, circle_of("da-nang").x, 0.01);
    EXPECT_NEAR(at->y, circle_of("da-nang").y, 0.01);
}

TEST_F(PageApi, NothingIsProjectedOffTheMap) {
    EXPECT_FALSE(app().project({-70, 40})) << "America is outside the window";
    EXPECT_FALSE(app().unproject({-1, 100}));
    EXPECT_FALSE(app().unproject({100, 901}));
    open("#about");
    EXPECT_FALSE(app().project({108.2, 16.1}));
    EXPECT_FALSE(app().unproject({700, 400}));
}

TEST_F(PageApi, PickFindsTheCityUnderAPoint) {
    for (const char* id : {"makassar", "hanoi", "jakarta", "davao-city"}) {
        const json hit = json::parse(app().pick_json(circle_of(id)), nullptr, false);
        ASSERT_TRUE(hit.is_object()) << id;
        EXPECT_EQ(hit.value("kind", ""), "city");
        EXPECT_EQ(hit.value("id", ""), id);
    }
    EXPECT_EQ(app().pick_json({1000, 860}), "") << "open sea";
    open("#map?cam=116.15,16.07,7");
    const Vec2 covered = circle_of("da-nang");
    ASSERT_LT(covered.x, app().viewport().insets.left);
    EXPECT_EQ(app().pick_json(covered), "") << "the filters lie there";
    open("#about");
    EXPECT_EQ(app().pick_json({700, 400}), "");
}

TEST_F(PageApi, NeighboursAreToldApartFromNearby) {
    open("#map?cam=103.8,1.4,8");
    for (const char* id : {"singapore", "johor-bahru"}) {
        const json hit = json::parse(app().pick_json(circle_of(id)), nullptr, false);
        ASSERT_TRUE(hit.is_object()) << id;
        EXPECT_EQ(hit.value("id", ""), id);
    }
}

TEST_F(PageApi, AClickSelectsWhatPickNames) {
    for (const char* id : {"makassar", "hanoi", "davao-city"}) {
        open("");
        const Vec2 at = circle_of(id);
        const json hit = json::parse(app().pick_json(at));
        click(at);
        EXPECT_EQ(state().city, hit.value("id", "")) << id;
        hover({5, 890});
    }
}

TEST_F(PageApi, StressPointsAreDrawnCountedAndPicked) {
    EXPECT_EQ(app().points(), nullptr);
    EXPECT_TRUE(app().set_stress(10000));
    settle();
    EXPECT_EQ(app().points(), nullptr) << "before they are made";
    EXPECT_EQ(json::parse(app().stats_json(3, 77)).value("points", -1), 0);
    int slices = 1;
    while (app().prepare_points(1000)) ++slices;
    EXPECT_GE(slices, 20);
    settle();
    ASSERT_NE(app().points(), nullptr);
    ASSERT_EQ(app().points()->size(), 10000U);
    std::vector<std::uint32_t> place_of(10000);
    for (std::uint32_t i = 0; i < 10000; ++i) place_of[app().points()->id(i)] = i;
    EXPECT_EQ(json::parse(app().stats_json(3, 77)).value("points", 0), 10000);
    int picked = 0;
    for (std::uint32_t i = 0; i < 10000; i += 97) {
        const StressPoint& p = app().points()->positions()[i];
        const Vec2 world = app().points()->origin() + Vec2{static_cast<double>(p.x), static_cast<double>(p.y)};
        const Vec2 at = screen_from_world(app().camera(), app().viewport(), world);
        const std::string text = app().pick_json(at);
        if (text.empty()) continue;  // below a panel
        const json hit = json::parse(text, nullptr, false);
        ASSERT_TRUE(hit.is_object()) << text;
        if (hit.value("kind", "") == "city") continue;
        EXPECT_EQ(hit.value("kind", ""), "point");
        // the nearest one; another may lie on the same pixel
        const StressPoint& found = app().points()->positions().at(place_of.at(hit.at("id").get<std::size_t>()));
        const Vec2 found_at = screen_from_world(
            app().camera(), app().viewport(),
            app().points()->origin() + Vec2{static_cast<double>(found.x), static_cast<double>(found.y)});
        EXPECT_LT(length(found_at - at), 0.5);
        ++picked;
        hover(at);
        EXPECT_TRUE(app().hovered_point()) << i;
        // a click marks it, another click takes the mark away
        if (picked > 3) continue;
        click(at);
        ASSERT_EQ(app().chosen_points().size(), 1U);
        EXPECT_EQ(app().points()->id(app().chosen_points()[0]), hit.at("id").get<std::uint32_t>());
        session().wait(1000);  // not a double click
        click(at);
        EXPECT_TRUE(app().chosen_points().empty());
        session().wait(1000);
    }
    EXPECT_GT(picked, 30);
    EXPECT_TRUE(app().set_stress(0));
    settle();
    EXPECT_EQ(app().points(), nullptr);
    EXPECT_FALSE(app().hovered_point());
}

TEST_F(PageApi, StatsAreThePercentilesOfTheFrames) {
    const json none = json::parse(app().stats_json(0, 0), nullptr, false);
    ASSERT_TRUE(none.is_object());
    EXPECT_EQ(none.at("frameMs").value("p50", -1.0), 0);
    for (int i = 1; i <= 101; ++i) app().note_frame_time(i <= 100 ? i : 7);
    const json stats = json::parse(app().stats_json(5, 1234), nullptr, false);
    EXPECT_EQ(stats.at("frameMs").value("last", 0.0), 7);
    EXPECT_NEAR(stats.at("frameMs").value("p50", 0.0), 50, 1);
    EXPECT_NEAR(stats.at("frameMs").value("p95", 0.0), 95, 1);
    EXPECT_EQ(stats.value("drawCalls", 0), 5);
    EXPECT_EQ(stats.value("vertices", 0), 1234);
    // only the newest frames count
    for (int i = 0; i < 1000; ++i) app().note_frame_time(2);
    EXPECT_EQ(json::parse(app().stats_json(0, 0)).at("frameMs").value("p95", 0.0), 2);
}

TEST_F(PageApi, AnswersAreJsonInEveryState) {
    for (const char* page : {"", "#map?city=da-nang&compare=da-nang", "#compare", "#about", "#map?q=%22%5C%0A"}) {
        open(page);
        app().search("\"\\'<");
        settle();
        for (const std::string& text : {app().items_json(), app().drawn_text_json(), app().hits_json(),
                                        app().layout_json(), app().stats_json(1, 2)}) {
            EXPECT_FALSE(json::parse(text, nullptr, false).is_discarded()) << page << ": " << text.substr(0, 200);
        }
        for (const json& t : json::parse(app().drawn_text_json())) {
            EXPECT_GT(t.at("rect").value("w", 0.0), 0) << t.value("text", "");
            EXPECT_GT(t.value("size", 0.0), 5);
        }
    }
}

TEST_F(PageApi, TheTitleNamesWhatIsShown) {
    const std::string app_title = text_of("app.title");
    EXPECT_EQ(app().title(), app_title);
    open("#map?city=da-nang");
    EXPECT_EQ(app().title().find("Da Nang"), 0U);
    open("#compare?city=da-nang");
    EXPECT_EQ(app().title().find(text_of("tab.compare")), 0U);
    open("#about");
    EXPECT_EQ(app().title().find(text_of("tab.about")), 0U);
    EXPECT_NE(app().title().find(app_title), std::string::npos);
}

TEST_F(PageApi, LayoutTellsThemeAndWidth) {
    EXPECT_FALSE(json::parse(app().layout_json()).value("narrow", true));
    resize(600, 800);
    EXPECT_TRUE(json::parse(app().layout_json()).value("narrow", false));
    resize(601, 800);
    EXPECT_FALSE(json::parse(app().layout_json()).value("narrow", true));
}

TEST_F(PageApi, TheSearchFieldHasAPlaceAtEveryWidth) {
    for (const double width : {320.0, 390.0, 601.0, 768.0, 1440.0}) {
        resize(width, 800);
        const FrameOutput& out = app().output();
        ASSERT_TRUE(out.search_box) << width;
        EXPECT_GE(out.search_box->width(), 100) << width;
        EXPECT_GE(out.search_box->min.x, 0) << width;
        EXPECT_LE(out.search_box->max.x, width) << width;
        for (const SeenItem& i : items()) {
            if (i.id.rfind("bar.", 0) != 0 && (width <= 600 || i.id.rfind("tab.", 0) != 0)) continue;
            EXPECT_FALSE(i.rect.overlaps(*out.search_box)) << i.id << " at " << width;
        }
    }
}

TEST_F(PageApi, KeysMoveTheMapAndScrollTheOtherViews) {
    const double zoom = app().camera().zoom;
    EXPECT_TRUE(app().key({Key::Plus, 0}));
    settle();
    EXPECT_NEAR(app().camera().zoom, zoom + 1, 1e-9);
    const Vec2 before = circle_of("makassar");
    EXPECT_TRUE(app().key({Key::Right, 0}));
    settle();
    EXPECT_LT(circle_of("makassar").x, before.x - 40) << "the view goes right, the picture left";
    EXPECT_TRUE(app().key({Key::Zero, 0}));
    settle();
    EXPECT_NEAR(app().camera().zoom, zoom, 1e-9);
    open("#about");
    resize(1440, 500);
    const std::vector<std::string> top = seen();
    EXPECT_TRUE(app().key({Key::PageDown, 0}));
    settle();
    EXPECT_NE(seen(), top);
    EXPECT_TRUE(app().key({Key::Home, 0}));
    settle();
    EXPECT_EQ(seen(), top);
}

TEST_F(PageApi, EscapeClosesTheNewestFirst) {
    open("#map?city=da-nang");
    activate("card.population");
    EXPECT_TRUE(item("note.close"));
    EXPECT_TRUE(app().key({Key::Escape, 0}));
    settle();
    EXPECT_FALSE(item("note.close"));
    EXPECT_EQ(state().city, "da-nang");
    EXPECT_TRUE(app().key({Key::Escape, 0}));
    settle();
    EXPECT_EQ(state().city, "");
    EXPECT_FALSE(app().key({Key::Escape, 0}));
}

}  // namespace
}  // namespace ascn
