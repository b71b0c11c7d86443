// The matrix of focus areas as its user sees it. Expected numbers are counted in the bundle's JSON, not by the loader.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/ids.h"
#include "view/view_harness.h"

namespace ascn {
namespace {

class AreasView : public ::testing::Test {
protected:
    AreasView() {
        h.state.view = View::Areas;
        h.height = 3000;  // all rows are in sight
    }
    /// Listings of a report in the bundle, of one city and one area; "" for all.
    int listed(int year, const std::string& city = "", const std::string& area = "", bool pilots = false) {
        std::set<std::string> later;
        for (const auto& c : h.bundle()["cities"])
            if (c["cohort"]["value"] != 2018) later.insert(c["id"].get<std::string>());
        int n = 0;
        for (const auto& project : h.bundle()["projects"]) {
            const std::string of = project["city"].get<std::string>();
            if ((!city.empty() && of != city) || (pilots && later.count(of) != 0)) continue;
            for (const auto& listing : project["history"])
                n += listing["year"] == year && (area.empty() || listing["focus_area"] == area) ? 1 : 0;
        }
        return n;
    }
    std::string label(const std::string& id) {
        const UiItem* item = h.item(id);
        EXPECT_NE(item, nullptr) << id;
        return item != nullptr ? item->label : std::string();
    }
    /// Numbers that are drawn inside an item, without those of the small tiles below.
    std::vector<std::string> numbers(const std::string& id) {
        const UiItem* item = h.item(id);
        std::vector<std::string> found;
        if (item == nullptr) return found;
        for (const SeenText& t : h.texts) {
            const Vec2 at = t.rect.centre();
            if (at.x > item->rect.min.x && at.x < item->rect.max.x && at.y > item->rect.min.y &&
                at.y < item->rect.max.y)
                found.push_back(t.text);
        }
        return found;
    }
    ViewHarness h;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST_F(AreasView, ShowsTheNumberOfProjectsOfEachCellRowAndColumn) {
    for (const int year : {2022, 2025}) {
        h.state.year = year;
        h.settle();
        int cells = 0;
        for (const auto& city : h.bundle()["cities"]) {
            if (city["cohort"]["value"] != 2018) continue;
            const std::string id = city["id"].get<std::string>();
            EXPECT_EQ(numbers("areas.city." + id), std::vector{std::to_string(listed(year, id))}) << id;
            for (const FocusArea area : kFocusAreas) {
                const std::string cell = "areas.cell." + id + "." + std::string(to_id(area));
                const int n = listed(year, id, std::string(to_id(area)));
                if (h.item(cell) == nullptr) {
                    EXPECT_EQ(n, 0) << cell;
                    continue;
                }
                ++cells;
                EXPECT_EQ(numbers(cell), std::vector{std::to_string(n)}) << cell;
            }
        }
        EXPECT_GT(cells, 70);
        EXPECT_EQ(numbers("areas.total"), std::vector{std::to_string(listed(year, "", "", true))});
        for (const FocusArea area : kFocusAreas) {
            const std::string id(to_id(area));
            EXPECT_EQ(numbers("areas.total." + id).at(0), std::to_string(listed(year, "", id, true))) << id;
        }
    }
}

// Monitoring reports of the ASCN: 77, 86, 108, 134 projects.
TEST_F(AreasView, ItsTotalsAreTheReportsOnceAllMembersAreInThePicture) {
    h.state.cohort = Cohort::All;
    for (const auto& [year, total] : {std::pair{2022, 77}, {2023, 86}, {2024, 108}, {2025, 134}}) {
        h.state.year = year;
        h.settle();
        EXPECT_EQ(numbers("areas.total"), std::vector{std::to_string(total)});
        EXPECT_TRUE(h.shows("All " + std::to_string(total) + " projects that the report of " + std::to_string(year) +
                            " lists are of the cities shown."));
        EXPECT_FALSE(h.shows("Not shown"));
    }
}

TEST_F(AreasView, SaysHowManyProjectsOfTheReportAreOfOtherCities) {
    h.settle();
    const int pilots = listed(2025, "", "", true);
    ASSERT_LT(pilots, 134);
    EXPECT_TRUE(h.shows(std::to_string(pilots) +
                        " of the 134 projects that the report of 2025 lists are of the cities shown."));
    EXPECT_TRUE(h.shows("Not shown"));
    EXPECT_TRUE(h.shows(std::to_string(134 - pilots)));
    EXPECT_TRUE(h.shows("Report of 2025"));
}

TEST_F(AreasView, WithoutAYearItShowsTheLatestReport) {
    h.settle();
    EXPECT_EQ(h.item("areas.year.2025")->checked, true);
    EXPECT_EQ(h.item("areas.year.2022")->checked, false);
    h.click("areas.year.2023");
    EXPECT_EQ(h.state.year, 2023);
    EXPECT_EQ(h.item("areas.year.2023")->checked, true);
}

TEST_F(AreasView, NamesTheAreasOfTheActionPlan) {
    h.settle();
    int chosen = 0;
    for (const auto& city : h.bundle()["cities"]) {
        if (city["cohort"]["value"] != 2018) continue;
        std::set<std::string> plan;
        for (const auto& area : city["plan"]["focus_areas"]["value"]) plan.insert(area.get<std::string>());
        for (const FocusArea area : kFocusAreas) {
            const std::string id = city["id"].get<std::string>(), a(to_id(area));
            const UiItem* cell = h.item("areas.cell." + id + "." + a);
            const bool said = cell != nullptr && has(cell->label, "chosen in the action plan of 2018");
            EXPECT_EQ(said, plan.count(a) != 0) << id << " " << a;
            chosen += said ? 1 : 0;
        }
    }
    EXPECT_GT(chosen, 26);
}

// Sihanoukville joined in 2024; two reports were made before.
TEST_F(AreasView, AMemberThatJoinedLaterHasADashAndNoZeros) {
    h.state.cohort = Cohort::All;
    h.state.year = 2022;
    h.settle();
    EXPECT_EQ(numbers("areas.city.sihanoukville"), std::vector<std::string>{"\u2013"});
    EXPECT_TRUE(
        has(label("areas.city.sihanoukville"), "Not in the report of 2022: joined later. 2022: \u2013, 2023: \u2013"))
        << label("areas.city.sihanoukville");
    h.state.year = 2025;
    h.settle();
    EXPECT_EQ(numbers("areas.city.sihanoukville"), std::vector{std::to_string(listed(2025, "sihanoukville"))});
}

TEST_F(AreasView, ACellsLabelTellsEveryYear) {
    h.settle();
    const std::string text = label("areas.city.singapore");
    for (const int year : {2022, 2023, 2024, 2025})
        EXPECT_TRUE(has(text, std::to_string(year) + ": " + std::to_string(listed(year, "singapore")))) << text;
}

TEST_F(AreasView, ACellOpensItsProjectsInTheYearThatIsShown) {
    h.settle();
    h.click("areas.cell.da-nang.built-infrastructure");
    EXPECT_EQ(h.state.part, "projects");
    EXPECT_EQ(h.state.project_city, "da-nang");
    EXPECT_EQ(h.state.year, 2025) << "the latest, which was shown without being asked for";
    EXPECT_TRUE(h.state.project_areas.contains(FocusArea::BuiltInfrastructure));
    EXPECT_EQ(static_cast<int>(h.items_with_prefix("projects.entry.da-nang.").size() -
                               [&] {
                                   std::size_t marks = 0;
                                   for (const UiItem* i : h.items_with_prefix("projects.entry.da-nang."))
                                       marks += i->id.ends_with(".source") ? 1u : 0u;
                                   return marks;
                               }()),
              listed(2025, "da-nang", "built-infrastructure"));
}

TEST_F(AreasView, TotalsOpenTheProjectsOfACityOrAnArea) {
    h.settle();
    h.click("areas.total.health-well-being");
    EXPECT_EQ(h.state.project_city, "");
    EXPECT_TRUE(h.state.project_areas.contains(FocusArea::HealthWellBeing));
    const std::string shown = std::to_string(listed(2025, "", "health-well-being", true)) + " of ";
    EXPECT_TRUE(
        std::any_of(h.texts.begin(), h.texts.end(), [&](const SeenText& t) { return t.text.rfind(shown, 0) == 0; }));
    h.state.part.clear();
    h.settle();
    h.click("areas.city.hanoi");
    EXPECT_EQ(h.state.project_city, "hanoi");
    EXPECT_TRUE(h.state.project_areas.empty());
}

TEST_F(AreasView, FiltersCanBeSeenAndTakenBack) {
    h.state.countries = {"VN"};
    h.state.areas.insert(FocusArea::QualityEnvironment);
    h.settle();
    EXPECT_NE(h.item("areas.open.da-nang"), nullptr);
    EXPECT_EQ(h.item("areas.open.singapore"), nullptr);
    h.click("active.area.quality-environment");
    EXPECT_TRUE(h.state.areas.empty());
    EXPECT_EQ(h.items_with_prefix("areas.open.").size(), 3u);
    h.click("filter.clear");
    EXPECT_TRUE(h.state.countries.empty());
    EXPECT_EQ(h.items_with_prefix("areas.open.").size(), 26u);
}

TEST_F(AreasView, WhereNoCityPassesItSaysWhatToDo) {
    h.state.countries = {"SG"};
    h.state.sizes.insert(SizeClass::Small);
    h.settle();
    EXPECT_TRUE(h.shows("No city passes these filters"));
    EXPECT_NE(h.item("active.size.small"), nullptr);
}

TEST_F(AreasView, ANameOpensTheCityOnTheMap) {
    h.settle();
    h.click("areas.open.phuket");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "phuket");
}

// Report of 2023: the charts have 26 projects under Civic & Social, the list 25; Industry & Innovation 7 and 8.
TEST_F(AreasView, TellsWhereAReportContradictsItsOwnList) {
    h.state.year = 2023;
    h.settle();
    h.click("areas.differences");
    ASSERT_TRUE(h.scratch.note);
    EXPECT_FALSE(h.scratch.note->sources.empty());
    const auto& lines = h.scratch.note->lines;
    const auto says = [&lines](const std::string& a, const std::string& b) {
        return std::any_of(lines.begin(), lines.end(), [&](const std::string& l) { return has(l, a) && has(l, b); });
    };
    EXPECT_TRUE(says("Civic & Social", "add up to 26, its list has 25"));
    EXPECT_TRUE(says("Industry & Innovation", "add up to 7, its list has 8"));
    h.scratch.note.reset();
    h.state.year = 2022;
    h.settle();
    EXPECT_EQ(h.item("areas.differences"), nullptr) << "charts and list of 2022 agree";
}

TEST_F(AreasView, TheHeadStaysWhenTheRowsScroll) {
    h.height = 700;
    h.settle();
    const double before = h.item("areas.total")->rect.min.y;
    h.wheel(700, 500, -2000);
    const UiItem* total = h.item("areas.total");
    EXPECT_GT(total->rect.height(), 30) << "in sight";
    EXPECT_LE(total->rect.min.y, before);
    const UiItem* first = h.item("areas.open.bandar-seri-begawan");
    EXPECT_EQ(first->rect.height(), 0) << "scrolled away";
    // what lies under the head cannot be pressed through it
    for (const UiItem* i : h.items_with_prefix("areas.open."))
        if (i->rect.height() > 0) {
            EXPECT_GE(i->rect.min.y, total->rect.max.y) << i->id;
        }
}

TEST_F(AreasView, TheKeyboardBringsARowOutFromUnderTheHead) {
    h.height = 700;
    h.settle();
    h.wheel(700, 500, -2000);
    h.scratch.focused_item = "areas.open.bandar-seri-begawan";
    h.scratch.scroll_to_focus = true;
    h.settle();
    const UiItem* row = h.item("areas.open.bandar-seri-begawan");
    EXPECT_GE(row->rect.height(), 32);
    EXPECT_GE(row->rect.min.y, h.item("areas.total")->rect.max.y);
}

TEST_F(AreasView, OnAPhoneEverythingFitsBetweenTheEdgesAndCanBeTouched) {
    for (const double width : {390.0, 320.0}) {
        h.width = width;
        h.coarse_pointer = true;
        h.settle();
        for (const UiItem* i : h.items_with_prefix("areas.")) {
            EXPECT_GE(i->rect.min.x, 0) << i->id;
            EXPECT_LE(i->rect.max.x, width) << i->id;
            EXPECT_GE(i->rect.width(), 24) << i->id;
            EXPECT_GE(i->rect.height(), 24) << i->id;
        }
        for (const SeenText& t : h.texts) EXPECT_LE(t.rect.max.x, width + 0.5) << t.text;
        EXPECT_TRUE(h.shows("Industry & Innovation")) << "in the key of the numbers";
    }
}

}  // namespace
}  // namespace ascn
