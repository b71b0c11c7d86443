// A picture to keep and the view as a file: what they hold, and that nothing of the explorer changes by them.
#include <imgui.h>
#include <imgui_internal.h>

#include <cmath>
#include <map>

#include "app_fixture.h"
#include "model/export.h"
#include "view/pages.h"

namespace ascn {
namespace {

class KeptPicture : public AppTest {
protected:
    /// How the windows of the picture on the screen are scrolled, device px.
    static std::map<std::string, float> scrolls() {
        std::map<std::string, float> all;
        for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
            if (window->Scroll.y > 0) all[window->Name] = window->Scroll.y;
        }
        return all;
    }
};

TEST_F(KeptPicture, ChangesNothingOnTheScreen) {
    for (const char* address : {"#map", "#map?city=hanoi&nat=internet&layer=partners", "#compare", "#table",
                                "#areas?part=projects", "#network", "#about"}) {
        open(address);
        app().wheel({{700, 600}, {0, 300}, 0});
        settle();
        const std::vector<std::string> before = seen();
        const auto scrolled = scrolls();
        const std::uint64_t triangles = picture();
        const ViewState state_before = state();
        app().begin_picture(2);
        app().frame(session().now_ms());
        app().end_picture();
        settle();
        expect_same(seen(), before, address);
        EXPECT_EQ(scrolls(), scrolled) << address;
        EXPECT_EQ(picture(), triangles) << address;
        EXPECT_EQ(state(), state_before) << address;
    }
}

TEST_F(KeptPicture, IsDrawnAtItsOwnPixelRatio) {
    open("#compare");
    app().begin_picture(2);
    app().frame(session().now_ms());
    EXPECT_EQ(ImGui::GetDrawData()->DisplaySize.x, 2880);
    EXPECT_EQ(ImGui::GetDrawData()->DisplaySize.y, 1800);
    app().end_picture();
    frame();
    EXPECT_EQ(ImGui::GetDrawData()->DisplaySize.x, 1440);
}

TEST_F(KeptPicture, ShowsTheSameScrolledPlace) {
    open("#about");
    app().wheel({{700, 600}, {0, 1000}, 0});
    settle();
    const std::vector<SeenText> before = texts();
    app().begin_picture(2);
    app().frame(session().now_ms());
    const std::vector<SeenText> kept = texts();
    app().end_picture();
    const double line = 24;  // of body text, in CSS px: words may wrap elsewhere at another pixel ratio
    int same = 0;
    for (const SeenText& one : before) {
        for (const SeenText& two : kept) {
            if (one.text == two.text && std::abs(one.rect.min.y - two.rect.min.y) < line) ++same;
        }
    }
    EXPECT_GT(same, static_cast<int>(before.size()) * 3 / 4);
}

TEST_F(KeptPicture, OfTheMapHasTheLegendAndNoButtons) {
    open("#map?color=area");
    app().begin_picture(1);
    app().frame(session().now_ms());
    EXPECT_TRUE(shows(text_of("key.areas")));
    EXPECT_TRUE(shows("Bangkok"));
    EXPECT_FALSE(shows(text_of("filter.countries")));
    EXPECT_FALSE(shows(text_of("tab.compare")));
    app().end_picture();
    frame();
    EXPECT_TRUE(shows(text_of("filter.countries")));
}

TEST_F(KeptPicture, TheViewLiesBelowTheBars) {
    open("#compare");
    EXPECT_EQ(app().view_room().min.y, 56);
    EXPECT_EQ(app().view_room().max.y, 900);
    resize(390, 844);
    settle();
    EXPECT_EQ(app().view_room().max.y, 844 - 56);
}

TEST_F(KeptPicture, AFileOfTheView) {
    open("#table?country=TH");
    const auto file = nlohmann::json::parse(app().export_text(ExportKind::Json, "https://example.org/"));
    EXPECT_EQ(file["view"], "table");
    EXPECT_EQ(file["link"], "https://example.org/");
    EXPECT_EQ(file["title"], app().title());
    EXPECT_FALSE(file["rows"].empty());
    app().set_pages(waiting_pages());
    EXPECT_EQ(app().export_text(ExportKind::Csv, ""), "") << "that part of the program is not there yet";
}

}  // namespace
}  // namespace ascn
