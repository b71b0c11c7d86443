// A picture to keep and the view as a file: what they hold, and that nothing of the explorer changes by them.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "app_fixture.h"
#include "model/export.h"
#include "pages.h"
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
    /// Whether anything that is on the screen now is scrolled.
    static bool is_scrolled() {
        const auto& windows = ImGui::GetCurrentContext()->Windows;
        return std::any_of(windows.begin(), windows.end(),
                           [](const ImGuiWindow* window) { return window->Active && window->Scroll.y > 0; });
    }
    void take_picture(double ratio) {
        app().begin_picture(ratio);
        app().frame(session().now_ms());
        app().end_picture();
    }
    /// Pictures at several ratios, one right after the other: what is on the screen then is to the pixel what it was.
    void expect_unchanged_by_pictures(const std::string& what) {
        const std::vector<std::string> before = seen();
        const auto scrolled = scrolls();
        const std::uint64_t triangles = picture();
        const ViewState state_before = state();
        written.clear();
        for (const double ratio : {1.0, 1.5, 2.0, 3.0}) {
            take_picture(ratio);
            settle();
            const std::string where = what + ", picture at " + std::to_string(ratio).substr(0, 3);
            expect_same(seen(), before, where);
            EXPECT_EQ(scrolls(), scrolled) << where;
            EXPECT_EQ(picture(), triangles) << where;
            EXPECT_EQ(state(), state_before) << where;
            EXPECT_TRUE(written.empty()) << where;
            EXPECT_EQ(app().output().next_wake_ms, std::nullopt) << where;
        }
        take_picture(2);
        take_picture(3);
        settle();
        EXPECT_EQ(scrolls(), scrolled) << what << ", two pictures";
        EXPECT_EQ(picture(), triangles) << what << ", two pictures";
    }
};

TEST_F(KeptPicture, ChangesNothingOnTheScreen) {
    for (const auto& [window, dpr] : {std::pair{Vec2{1440, 900}, 1.0}, {Vec2{390, 844}, 2.0}}) {
        resize(window.x, window.y, dpr);
        int scrolled = 0;
        for (const char* page : and_all_views({"#map", "#map?city=hanoi&nat=internet&layer=partners"})) {
            open(page);
            app().wheel({window * 0.6, {0, 300}, 0});
            settle();
            scrolled += is_scrolled() ? 1 : 0;
            expect_unchanged_by_pictures(page);
            if (HasFailure()) return;
        }
        EXPECT_GE(scrolled, 10) << "most pages are longer than the window";
    }
}

TEST_F(KeptPicture, LeavesWhatIsOpenFocusedOrPointedAt) {
    open("#network?part=monitoring");
    activate("network.monitoring.notes");
    activate("network.monitoring.2022");
    ASSERT_TRUE(item("note.close"));
    expect_unchanged_by_pictures("a note and what was unfolded");
    open("#areas?part=projects&q=flood");
    activate("filter.status.ongoing");
    app().focus_item("projects.group.area");
    settle();
    expect_unchanged_by_pictures("the focus");
    open("#map");
    hover(circle_of("makassar"));
    settle();
    ASSERT_EQ(app().hovered_city(), "makassar");
    expect_unchanged_by_pictures("a city under the pointer");
    EXPECT_EQ(app().hovered_city(), "makassar");
    app().show_toast(true, session().now_ms());
    frame();
    take_picture(2);
    frame();
    EXPECT_TRUE(shows(text_of("toast.copied"))) << "a message stays for its time";
    settle();
    EXPECT_FALSE(shows(text_of("toast.copied")));
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
    // what is read at the top stays there: only what wraps below it moves the rest
    const auto first = std::find_if(before.begin(), before.end(), [](const SeenText& t) { return t.rect.min.y > 80; });
    ASSERT_NE(first, before.end());
    const auto again = std::find_if(kept.begin(), kept.end(), [&](const SeenText& t) { return t.text == first->text; });
    ASSERT_NE(again, kept.end());
    EXPECT_NEAR(again->rect.min.y, first->rect.min.y, 12);
}

TEST_F(KeptPicture, OfTheProjectsHasTheirFiltersBesideThem) {
    open("#areas?part=projects&q=waste");
    const auto beside = [this] {
        std::vector<std::string> words;
        for (const SeenText& t : texts())
            if (t.rect.min.y > 80 && t.rect.max.x < 300) words.push_back(t.text);
        return words;
    };
    const std::vector<std::string> before = beside();
    ASSERT_GT(before.size(), 10U);
    for (const double dpr : {1.0, 2.0}) {
        app().begin_picture(dpr);
        app().fonts_changed();  // as where the picture is the first to need a font
        app().frame(session().now_ms());
        EXPECT_EQ(beside(), before) << dpr;
        app().end_picture();
        frame();
    }
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
