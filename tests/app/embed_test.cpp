// Compact chrome for a page inside another page.
#include <algorithm>

#include "app/app_fixture.h"

namespace ascn {
namespace {

class Embed : public AppTest {
protected:
    Embed() { embed(true); }

    void embed(bool on) {
        Preferences preferences;
        preferences.embedded = preferences.embed = on;
        app().set_preferences(preferences);
        settle();
    }
    bool any_item(std::string_view prefix) {
        const std::vector<SeenItem> all = items();
        return std::any_of(all.begin(), all.end(), [&](const SeenItem& i) { return i.id.starts_with(prefix); });
    }
};

TEST_F(Embed, LeavesOutWhatThePageAroundItDecides) {
    for (const Vec2 size : {Vec2{1440, 900}, Vec2{900, 560}, Vec2{390, 560}}) {
        resize(size.x, size.y);
        for (const char* page : {"#map", "#compare?compare=hanoi", "#about"}) {
            open(page);
            EXPECT_FALSE(item("bar.theme")) << size.x << page;
            EXPECT_FALSE(item("bar.share")) << size.x << page;
            ASSERT_TRUE(item("bar.open_full")) << size.x << page;
            EXPECT_TRUE(item("bar.open_full")->in_sight()) << size.x << page;
            EXPECT_EQ(item("bar.open_full")->role, "link");
            for (const char* tab : {"tab.map", "tab.compare", "tab.about"}) EXPECT_TRUE(item(tab)) << size.x << page;
        }
    }
}

TEST_F(Embed, FiltersAreFoldedHoweverWideItIs) {
    open("#map");
    EXPECT_FALSE(any_item("filter.country"));
    activate("filter.open");
    EXPECT_TRUE(any_item("filter.country"));
    activate("filter.open");
    EXPECT_FALSE(any_item("filter.country"));
    embed(false);
    EXPECT_TRUE(any_item("filter.country")) << "a wide window of its own has room for them";
}

TEST_F(Embed, CreditsAndDisclaimerStay) {
    for (const Vec2 size : {Vec2{1440, 900}, Vec2{700, 420}, Vec2{390, 560}}) {
        resize(size.x, size.y);
        open("#map");
        EXPECT_TRUE(shows(text_of("map.credits")) ||
                    shows(text_of("map.credits_sources") + " \u00B7 " + text_of("map.credits_borders")))
            << size.x;
    }
}

TEST_F(Embed, TheWholeExplorerOpensInTheSameState) {
    open("#map?city=hanoi&country=VN");
    app().activate_item("bar.open_full");
    EXPECT_EQ(frame().open_url, "#map?city=hanoi&country=VN");
    settle();
    open("");
    app().activate_item("bar.open_full");
    EXPECT_EQ(frame().open_url, "#") << "the plain address";
    settle();
    EXPECT_EQ(app().output().open_url, "") << "once";
}

TEST_F(Embed, NothingStandsOutsideOfASmallFrame) {
    for (const Vec2 size :
         {Vec2{300, 150}, Vec2{320, 240}, Vec2{560, 315}, Vec2{640, 360}, Vec2{760, 428}, Vec2{4000, 200}}) {
        resize(size.x, size.y);
        for (const char* page :
             {"#map", "#map?city=da-nang&compare=da-nang,hanoi", "#compare?compare=da-nang,hanoi", "#about"}) {
            open(page);
            for (const SeenItem& i : items()) {
                if (!i.in_sight()) continue;
                EXPECT_GE(i.rect.min.x, -0.5) << i.id << " " << page << size.x;
                EXPECT_LE(i.rect.max.x, size.x + 0.5) << i.id << " " << page << size.x;
            }
            if (const auto box = app().output().search_box) {
                const SeenItem way_out = *item("bar.open_full");
                EXPECT_LE(box->max.x, way_out.rect.min.x) << page << size.x;
                EXPECT_GE(box->min.x, 0);
                EXPECT_LE(box->max.y, 48);
            }
        }
    }
}

TEST_F(Embed, ThePageDecidesWhatAutoMeans) {
    open("#map");
    Preferences preferences;
    preferences.embedded = preferences.embed = true;
    EXPECT_FALSE(app().theme().dark);
    preferences.dark = true;
    app().set_preferences(preferences);
    EXPECT_TRUE(app().theme().dark);
}

}  // namespace
}  // namespace ascn
