// The charts of the comparison: every mark says its value, and the counts are those of the bundle's JSON.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

class CompareCharts : public ::testing::Test {
protected:
    CompareCharts() {
        h.state.view = View::Compare;
        h.state.part = "charts";
        h.state.compare = {"da-nang", "kuching", "makassar"};
        h.height = 6000;  // all charts are in sight
    }
    std::string label(const std::string& id) {
        const UiItem* item = h.item(id);
        EXPECT_NE(item, nullptr) << id;
        return item != nullptr ? item->label : "";
    }
    /// Lines of the bundle's reports: how many of a city's projects one year's list has, of that area or status.
    int listed(const std::string& city, int year, const char* key, std::string_view value) {
        int n = 0;
        for (const auto& project : h.bundle_projects(city)) {
            for (const auto& listing : project.value("history", nlohmann::json::array())) {
                if (listing["year"] != year) continue;
                n += listing.contains(key) && listing[key] == value ? 1 : 0;
            }
        }
        return n;
    }
    ViewHarness h;
};

TEST_F(CompareCharts, CountsProjectsByFocusAreaAsTheLatestReportDoes) {
    h.settle();
    for (const std::string& city : h.state.compare) {
        for (const char* area : {"civic-social", "health-well-being", "safety-security", "quality-environment",
                                 "built-infrastructure", "industry-innovation"}) {
            const int n = listed(city, 2025, "focus_area", area);
            const std::string said = label("compare.bar.area." + city + "." + area);
            EXPECT_NE(said.find(": " + std::to_string(n) + (n == 1 ? " project " : " projects ")), std::string::npos)
                << said << " " << n;
        }
    }
    EXPECT_TRUE(h.shows("Projects by focus area"));
}

TEST_F(CompareCharts, StacksStatusesByYearAndShowsWhatIsNotStated) {
    h.settle();
    for (const std::string& city : h.state.compare) {
        for (const int year : {2022, 2023, 2024, 2025}) {
            for (const auto& [status, value] :
                 {std::pair{"completed", "completed"}, {"ongoing", "ongoing"}, {"planning", "planning"}}) {
                const int n = listed(city, year, "status", value);
                const std::string id = "compare.bar.status." + city + "." + std::to_string(year) + "." + status;
                if (n == 0) {
                    EXPECT_EQ(h.item(id), nullptr) << id;
                } else {
                    EXPECT_NE(label(id).find(": " + std::to_string(n) + " project"), std::string::npos) << label(id);
                }
            }
        }
    }
    EXPECT_TRUE(h.shows("not stated"));  // its place in the key
}

TEST_F(CompareCharts, StacksGrowWithTheNumberOfReports) {
    /// Where the reports' bars lie, by year, CSS px.
    const auto bars = [this] {
        const std::string prefix = "compare.bar.status.kuching.";
        std::map<std::string, double> middles;
        for (const UiItem* item : h.items_with_prefix(prefix))
            middles[item->id.substr(prefix.size(), 4)] = item->rect.centre().y;
        return middles;
    };
    h.settle();
    const double apart = bars()["2023"] - bars()["2022"];
    ASSERT_EQ(bars().size(), 4U);
    ASSERT_GT(apart, 15);
    // a list of the report of 2021, of which only the total is known
    auto& bundle = const_cast<nlohmann::json&>(h.bundle());
    for (auto& project : bundle["projects"]) {
        if (project["city"] != "kuching" || project.value("history", nlohmann::json::array()).empty()) continue;
        nlohmann::json listing = project["history"].front();
        listing["year"] = 2021;
        project["history"].insert(project["history"].begin(), listing);
    }
    h.reload();
    h.settle();
    ASSERT_EQ(bars().size(), 5U);
    for (const auto& [year, next] : {std::pair{"2021", "2022"}, {"2022", "2023"}, {"2024", "2025"}})
        EXPECT_NEAR(bars()[next] - bars()[year], apart, 0.6) << year;
}

TEST_F(CompareCharts, AStatusBarTellsWhichProjectsItCounts) {
    h.settle();
    h.click("compare.bar.status.kuching.2025.completed");
    ASSERT_TRUE(h.scratch.note.has_value());
    std::vector<std::string> expected = {"Completed: 1 project"};
    for (const auto& project : h.bundle_projects("kuching")) {
        for (const auto& listing : project["history"]) {
            if (listing["year"] == 2025 && listing["status"] == "completed")
                expected.push_back(project["title"].get<std::string>() +
                                   (listing.value("inferred", false) ? " (inferred)" : ""));
        }
    }
    EXPECT_EQ(expected.size(), 2U);
    EXPECT_EQ(h.scratch.note->lines, expected);
}

TEST_F(CompareCharts, ALineForEveryIndicatorThatCanBeCompared) {
    h.settle();
    int lines = 0;
    for (const auto& indicator : h.bundle()["indicators"]) {
        const std::string id = indicator["id"].get<std::string>();
        if (h.item("compare.dots." + id) == nullptr) continue;
        ++lines;
        for (const std::string& city : h.state.compare) {
            const UiItem* dot = h.item("compare.dot." + id + "." + city);
            if (dot == nullptr) continue;
            EXPECT_NE(dot->label.find(": "), std::string::npos) << dot->label;
        }
    }
    EXPECT_GE(lines, 8);  // population, area, density, agglomeration, rain, temperature, elevation, coast, index ...
    EXPECT_EQ(h.item("compare.dots.hdi"), nullptr) << "a nation's figure compares no cities";
    EXPECT_EQ(h.item("compare.dots.pm25"), nullptr) << "17 of 26 are too few";
}

// Five ports: their distances to the coast and their heights are nearly the same.
TEST_F(CompareCharts, CitiesWithTheSameFigureAreAllNamedAndNoNameLiesOnAnother) {
    h.state.compare = {"manila", "cebu-city", "da-nang", "makassar", "singapore"};
    h.settle();
    int named = 0;
    for (const auto& indicator : h.bundle()["indicators"]) {
        std::vector<Box> names;
        for (const std::string& city : h.state.compare) {
            const UiItem* dot = h.item("compare.dot." + indicator["id"].get<std::string>() + "." + city);
            if (dot == nullptr) continue;
            const std::string name = h.bundle_city(city)["name"].get<std::string>();
            const auto is_its = [&](const SeenText& t) {
                return t.text == name && std::abs(t.rect.centre().y - dot->rect.centre().y) < 75;
            };
            const auto text = std::find_if(h.texts.begin(), h.texts.end(), is_its);
            ASSERT_NE(text, h.texts.end()) << dot->label;
            for (const Box& other : names)
                EXPECT_FALSE(text->rect.min.x < other.max.x && other.min.x < text->rect.max.x &&
                             text->rect.min.y < other.max.y && other.min.y < text->rect.max.y)
                    << dot->label;
            names.push_back(text->rect);
            ++named;
        }
    }
    EXPECT_GE(named, 35);
}

TEST_F(CompareCharts, AFigureOnALineOpensItsSource) {
    h.settle();
    h.click("compare.dot.population.makassar");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->title, "Population, Makassar");
    EXPECT_EQ(h.scratch.note->sources.size(), h.bundle_city("makassar")["population"]["source"].size());
}

TEST_F(CompareCharts, ScatterHasAllPilotCitiesAndSaysThatItIsLogarithmic) {
    h.settle();
    const std::size_t points = h.items_with_prefix("compare.point.").size();
    int missing = 0;
    for (const auto& city : h.bundle()["cities"]) {
        if (city["cohort"]["value"] != 2018) continue;
        missing += h.item("compare.point." + city["id"].get<std::string>()) == nullptr ? 1 : 0;
    }
    EXPECT_EQ(points + static_cast<std::size_t>(missing), 26U);
    EXPECT_TRUE(h.shows("Population, persons (logarithmic scale)"));
    if (missing > 0) {
        bool said = false;
        for (const SeenText& t : h.texts) said = said || t.text.starts_with("Not shown, because a figure is missing: ");
        EXPECT_TRUE(said);
    }
}

TEST_F(CompareCharts, AxesAreChosenAndKeptInTheState) {
    h.settle();
    h.click("compare.axes");
    h.click("compare.axis.x.rainfall");
    EXPECT_EQ(h.state.scatter_x, "rainfall");
    EXPECT_EQ(h.state.scatter_y, "population");
    EXPECT_TRUE(h.shows("Rainfall in a year, mm"));
    h.click("compare.axis.y.rainfall");  // the other one goes to the axis that this one left
    EXPECT_EQ(h.state.scatter_y, "rainfall");
    EXPECT_EQ(h.state.scatter_x, "population");
    EXPECT_EQ(h.item("compare.axis.y.rainfall")->selected.value_or(true), true);
}

TEST_F(CompareCharts, PopulationOverTheYearsWhereASeriesIsPublished) {
    h.settle();
    const auto& series = h.bundle_city("kuching")["population"]["series"];
    ASSERT_GE(series.size(), 2U);
    EXPECT_EQ(h.items_with_prefix("compare.course.kuching.").size(), series.size() + 1) << "and the figure itself";
    EXPECT_TRUE(h.items_with_prefix("compare.course.da-nang.").empty());
    bool said = false;
    for (const SeenText& t : h.texts)
        said = said || (t.text.starts_with("No series published: ") && t.text.find("Da Nang") != std::string::npos);
    EXPECT_TRUE(said);
}

TEST_F(CompareCharts, EveryMarkCanBeReachedAndFitsTheWindow) {
    for (const double width : {320.0, 390.0, 768.0, 1024.0, 1440.0}) {
        h.width = width;
        h.height = 9000;
        h.state.compare = {"hanoi", "ho-chi-minh-city", "nay-pyi-taw", "bandar-seri-begawan", "kota-kinabalu"};
        h.settle();
        std::set<std::string> ids;
        for (const UiItem& i : h.items) {
            EXPECT_TRUE(ids.insert(i.id).second) << "twice: " << i.id;
            if (!i.id.starts_with("compare.") || i.rect.width() <= 0) continue;
            EXPECT_GE(i.rect.min.x, -0.5) << width << ' ' << i.id;
            EXPECT_LE(i.rect.max.x, width + 0.5) << width << ' ' << i.id;
        }
        for (const SeenText& t : h.texts) EXPECT_LE(t.rect.max.x, width + 1) << width << ' ' << t.text;
    }
}

TEST_F(CompareCharts, ThePartIsATabAndTheRowOptionsBelongToTheFirst) {
    h.settle();
    EXPECT_EQ(h.item("part.charts")->selected, std::optional<bool>(true));
    EXPECT_EQ(h.item("compare.rows.known"), nullptr);
    h.click("part.first");
    EXPECT_TRUE(h.state.part.empty());
    EXPECT_NE(h.item("compare.rows.known"), nullptr);
}

}  // namespace
}  // namespace ascn
