// Every view at every window size, scheme and pixel ratio: no assertion of ImGui, one id for each item, words for
// everything, nothing outside the window.
#include <imgui.h>

#include <cmath>
#include <set>

#include "app/app_fixture.h"
#include "app/pages.h"

namespace ascn {
namespace {

constexpr Vec2 kSizes[] = {{320, 568}, {390, 844}, {768, 1024}, {1440, 900}, {1920, 1080}};
constexpr double kRatios[] = {1, 1.5, 2};
/// Where the tests go.
const std::vector<const char*>& pages() {
    static const std::vector<const char*> list = and_all_views({
        "#map",
        "#map?city=da-nang",
        "#map?city=nay-pyi-taw&compare=da-nang,cebu-city,makassar,ho-chi-minh-city,bandar-seri-begawan",
        "#map?country=VN&area=civic-social&cam=108.2,16.1,9",
        "#compare?compare=manila",
        "#compare?compare=da-nang,cebu-city,makassar,ho-chi-minh-city,bandar-seri-begawan",
    });
    return list;
}

class Layout : public AppTest {
protected:
    template <class Check>
    void everywhere(Check check) {
        for (const Vec2 size : kSizes) {
            for (const double dpr : kRatios) {
                Preferences preferences;
                preferences.coarse_pointer = size.x < 600;
                app().set_preferences(preferences);
                app().resize(size.x, size.y, dpr);
                for (const char* page : pages()) {
                    for (const char* theme : {"light", "dark"}) {
                        const std::string address = std::string(page) +
                                                    (std::string(page).find('?') == std::string::npos ? "?" : "&") +
                                                    "theme=" + theme;
                        open(address);
                        check(address + " at " + std::to_string(static_cast<int>(size.x)) + " px, ratio " +
                                  std::to_string(dpr).substr(0, 3),
                              size);
                        if (HasFailure()) return;
                    }
                }
            }
        }
    }
};

TEST_F(Layout, ItemsHaveOneIdWordsAndARole) {
    const std::set<std::string> roles = {"button", "tab", "link", "checkbox"};
    everywhere([&](const std::string& where, Vec2) {
        std::set<std::string> ids;
        const std::vector<SeenItem> all = items();
        EXPECT_GE(all.size(), 5U) << where;
        for (const SeenItem& i : all) {
            EXPECT_FALSE(i.id.empty()) << where;
            EXPECT_TRUE(ids.insert(i.id).second) << i.id << " twice: " << where;
            EXPECT_FALSE(i.label.empty()) << i.id << ": " << where;
            EXPECT_EQ(roles.count(i.role), 1U) << i.id << " is a " << i.role;
        }
    });
}

TEST_F(Layout, NothingLiesOutsideTheWindow) {
    everywhere([&](const std::string& where, Vec2 size) {
        for (const SeenText& t : texts()) {
            EXPECT_GE(t.rect.min.x, -0.5) << t.text << ": " << where;
            EXPECT_LE(t.rect.max.x, size.x + 0.5) << t.text << ": " << where;
        }
        const Box window{{-0.5, -0.5}, {size.x + 0.5, size.y + 0.5}};
        for (const SeenItem& i : items()) {
            if (!i.in_sight() || i.id.rfind("city.", 0) == 0) continue;  // a circle may lie half outside
            EXPECT_TRUE(window.contains(i.rect.min) && window.contains(i.rect.max)) << i.id << ": " << where;
        }
    });
}

TEST_F(Layout, ThePictureIsAsLargeAsTheWindowInDevicePixels) {
    everywhere([&](const std::string& where, Vec2 size) {
        EXPECT_EQ(ImGui::GetDrawData()->DisplaySize.x, static_cast<float>(std::round(size.x * app().dpr()))) << where;
        EXPECT_EQ(ImGui::GetDrawData()->DisplaySize.y, static_cast<float>(std::round(size.y * app().dpr()))) << where;
        EXPECT_GT(ImGui::GetDrawData()->TotalVtxCount, 100) << where;
    });
}

TEST_F(Layout, ThemeIsTheOneThatWasAskedFor) {
    everywhere([&](const std::string& where, Vec2) {
        const bool dark = where.find("theme=dark") != std::string::npos;
        EXPECT_EQ(app().theme().dark, dark) << where;
        EXPECT_EQ(nlohmann::json::parse(app().layout_json()).value("theme", ""), dark ? "dark" : "light") << where;
    });
}

TEST_F(Layout, TheSchemeOfTheSystemCountsWhereNoneIsChosen) {
    Preferences dark;
    dark.dark = true;
    app().set_preferences(dark);
    settle();
    EXPECT_TRUE(app().theme().dark);
    open("#map?theme=light");
    EXPECT_FALSE(app().theme().dark);
}

// Keyboard and assistive technology reach what is scrolled out of sight: focus brings it in.
TEST_F(Layout, FocusBringsEveryItemIntoSight) {
    for (const Vec2 size : {Vec2{1440, 900}, Vec2{320, 568}}) {
        resize(size.x, size.y);
        for (const char* page : pages()) {
            if (size.x < 600 && std::string(page).find("city=") != std::string::npos) continue;  // the sheet is folded
            open(page);
            int cities = 0;
            for (const SeenItem& i : items()) {
                if (i.id.rfind("city.", 0) == 0 && cities++ % 8 != 0) continue;
                app().focus_item(i.id);
                settle();
                const auto now = item(i.id);
                ASSERT_TRUE(now) << i.id << ": " << page;
                EXPECT_TRUE(now->in_sight()) << i.id << " at " << size.x << " px: " << page;
            }
        }
    }
}

TEST_F(Layout, ASizeIsTheSameAfterAnother) {
    for (const char* page : pages()) {
        open(page);
        const std::vector<std::string> before = seen();
        resize(390, 844, 2);
        resize(1920, 1080, 1.5);
        resize(1440, 900, 1);
        expect_same(seen(), before, page);
    }
}

}  // namespace
}  // namespace ascn
