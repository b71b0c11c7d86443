// The list of projects as its user sees it. Expected projects are read from the bundle's JSON.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

class ProjectsView : public ::testing::Test {
protected:
    ProjectsView() {
        h.state.view = View::Areas;
        h.state.part = "projects";
        h.height = 900;
    }
    std::vector<const UiItem*> entries() {
        std::vector<const UiItem*> found;
        for (const UiItem* i : h.items_with_prefix("projects.entry."))
            if (i->id.find(".partner.") == std::string::npos && i->checked) found.push_back(i);
        return found;
    }
    bool shows_part(const std::string& part) {
        return std::any_of(h.texts.begin(), h.texts.end(),
                           [&](const SeenText& t) { return t.text.find(part) != std::string::npos; });
    }
    std::size_t pilot_projects() {
        std::set<std::string> pilots;
        for (const auto& c : h.bundle()["cities"])
            if (c["cohort"]["value"] == 2018) pilots.insert(c["id"].get<std::string>());
        std::size_t n = 0;
        for (const auto& p : h.bundle()["projects"]) n += pilots.count(p["city"].get<std::string>());
        return n;
    }
    ViewHarness h;
};

TEST_F(ProjectsView, ListsAllProjectsWithTheirNumber) {
    h.settle();
    EXPECT_EQ(entries().size(), pilot_projects());
    EXPECT_TRUE(h.shows(std::to_string(pilot_projects()) + " projects"));
    h.state.cohort = Cohort::All;
    h.settle();
    EXPECT_EQ(entries().size(), h.bundle()["projects"].size());
}

TEST_F(ProjectsView, OnlyEntriesInSightAreDrawn) {
    h.settle();
    std::size_t titles = 0;
    for (const auto& p : h.bundle()["projects"]) titles += h.shows(p["title"].get<std::string>()) ? 1 : 0;
    EXPECT_GT(titles, 3u);
    EXPECT_LT(titles, 15u);
}

TEST_F(ProjectsView, ACityAndAYearKeepWhatThatReportLists) {
    h.state.project_city = "da-nang";
    h.state.year = 2025;
    h.height = 3000;
    h.settle();
    std::size_t expected = 0;
    for (const auto& p : h.bundle_projects("da-nang")) {
        for (const auto& listing : p["history"]) {
            if (listing["year"] != 2025) continue;
            ++expected;
            EXPECT_TRUE(h.shows(p["title"].get<std::string>()));
        }
    }
    EXPECT_EQ(entries().size(), expected);
    EXPECT_TRUE(h.shows("Report of 2025"));
    h.click("active.city");
    EXPECT_EQ(h.state.project_city, "");
    h.click("active.year");
    EXPECT_EQ(h.state.year, 0);
}

TEST_F(ProjectsView, TheSearchTextIsAChipThatCanBeRemoved) {
    h.state.query = "flood";
    h.settle();
    const std::size_t found = entries().size();
    EXPECT_GT(found, 0u);
    EXPECT_LT(found, pilot_projects());
    for (const UiItem* entry : entries()) EXPECT_FALSE(entry->label.empty());
    h.click("active.query");
    EXPECT_EQ(h.state.query, "");
    EXPECT_EQ(entries().size(), pilot_projects());
}

// Of the pilots' four projects two have the word themselves.
TEST_F(ProjectsView, AProjectFoundByItsTopicAloneNamesIt) {
    h.state.query = "flood";
    h.height = 2000;
    h.settle();
    ASSERT_EQ(entries().size(), 4u);
    for (const UiItem* entry : entries()) {
        const bool by_topic = entry->id == "projects.entry.da-nang.smart-water-management" ||
                              entry->id == "projects.entry.davao-city.stormwater-management";
        EXPECT_EQ(entry->label.ends_with(". Topic: flooding and drainage"), by_topic) << entry->label;
    }
    const auto named = std::count_if(h.texts.begin(), h.texts.end(),
                                     [](const SeenText& t) { return t.text == "Topic: flooding and drainage"; });
    EXPECT_EQ(named, 2);
    for (const UiItem* entry : entries()) {
        for (const SeenText& t : h.texts) {
            if (t.text != "Topic: flooding and drainage" || t.rect.min.y < entry->rect.min.y ||
                t.rect.min.y > entry->rect.max.y)
                continue;
            EXPECT_LE(t.rect.max.y, entry->rect.max.y) << "the entry is as high as what it shows";
        }
    }
    h.state.query = "stormwater";
    h.settle();
    ASSERT_EQ(entries().size(), 1u);
    EXPECT_EQ(entries()[0]->label.find("Topic"), std::string::npos) << "its own text has the word";
}

TEST_F(ProjectsView, StatusIsSaidInWordsAndYearByYear) {
    h.state.project_city = "bandar-seri-begawan";
    h.settle();
    for (const auto& p : h.bundle_projects("bandar-seri-begawan")) {
        const std::string id = "projects.entry.bandar-seri-begawan." + p["id"].get<std::string>();
        const UiItem* entry = h.item(id);
        ASSERT_NE(entry, nullptr) << id;
        for (const int year : {2022, 2023, 2024, 2025}) {
            std::string expected = std::to_string(year) + ": not in the report";
            for (const auto& listing : p["history"]) {
                if (listing["year"] != year) continue;
                expected = std::to_string(year) + ": ";
                expected += listing["status"].is_null()       ? "not stated"
                            : listing["status"] == "planning" ? "Planning"
                            : listing["status"] == "ongoing"  ? "Ongoing"
                                                              : "Completed";
                if (!listing["status"].is_null() && listing.value("inferred", false)) expected += " (read from";
            }
            EXPECT_NE(entry->label.find(expected), std::string::npos) << entry->label << " lacks " << expected;
        }
    }
    EXPECT_TRUE(shows_part(", inferred"));
    EXPECT_TRUE(h.shows("not in the report")) << "the key of the marks";
}

TEST_F(ProjectsView, UnfoldsToSummaryPartnersAndReports) {
    h.state.project_city = "bandar-seri-begawan";
    h.settle();
    const auto project = h.bundle_projects("bandar-seri-begawan").at(0);
    const std::string id = "projects.entry.bandar-seri-begawan." + project["id"].get<std::string>();
    const std::string summary = project["summary"].get<std::string>(),
                      partner = project["partners"][0].get<std::string>();
    EXPECT_FALSE(h.shows(summary));
    h.click(id);
    EXPECT_TRUE(h.shows(summary));
    // the entries below make room
    const auto all = entries();
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i]->rect.height() == 0) continue;
        EXPECT_GE(all[i]->rect.min.y, all[i - 1]->rect.max.y - 0.5) << all[i]->id;
    }
    h.click(id + ".partner.0");
    EXPECT_EQ(h.state.partner, partner);
    EXPECT_NE(h.item("active.partner"), nullptr);
    for (const UiItem* entry : entries()) {
        bool found = false;
        for (const auto& p : h.bundle()["projects"])
            for (const auto& name : p["partners"])
                found |=
                    entry->id == "projects.entry." + p["city"].get<std::string>() + "." + p["id"].get<std::string>() &&
                    name.get<std::string>().find(partner) != std::string::npos;
        EXPECT_TRUE(found) << entry->id;
    }
}

// With these four entries the list scrolls only once one of them is unfolded.
TEST_F(ProjectsView, ComesToRestWithAnEntryUnfolded) {
    h.state.project_city = "siem-reap";
    h.state.year = 2025;
    h.state.project_areas.insert(FocusArea::CivicSocial);
    for (double height = 600; height <= 1300; height += 20) {
        h.height = height;
        h.scratch.toggled_folds.clear();
        h.settle();
        ASSERT_EQ(entries().size(), 4u);
        const std::string id = entries().at(0)->id;
        h.activate(id);
        ASSERT_NE(h.item(id + ".show"), nullptr) << "unfolded";
        h.settle();
        h.clear_wishes();
        h.settle();
        EXPECT_FALSE(h.wishes.animating) << height;
    }
}

TEST_F(ProjectsView, OpensTheCardOfTheCityAtTheProject) {
    h.state.project_city = "hanoi";
    h.settle();
    const std::string id = entries().at(0)->id;
    h.click(id);
    h.activate(id + ".show");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "hanoi");
    ASSERT_FALSE(h.wishes.camera.empty());
    EXPECT_EQ(h.wishes.camera.back().city, "hanoi");
}

TEST_F(ProjectsView, AnEntrysSourcesAreOneTapAway) {
    h.state.project_city = "hanoi";
    h.settle();
    h.click(entries().at(0)->id + ".source");
    ASSERT_TRUE(h.scratch.note);
    EXPECT_FALSE(h.scratch.note->sources.empty());
}

TEST_F(ProjectsView, HeadingsByCityAreaOrStatusAndNone) {
    h.height = 40000;
    h.state.cohort = Cohort::All;
    for (const auto& [id, grouping] : {std::pair{"projects.group.status", ProjectGrouping::Status},
                                       {"projects.group.none", ProjectGrouping::None},
                                       {"projects.group.area", ProjectGrouping::FocusArea},
                                       {"projects.group.city", ProjectGrouping::City}}) {
        h.settle();
        h.click(id);
        EXPECT_EQ(h.state.grouping, grouping);
        EXPECT_GE(entries().size(), h.bundle()["projects"].size()) << "once under each of its areas";
        std::set<std::string> ids;
        for (const UiItem& i : h.items) EXPECT_TRUE(ids.insert(i.id).second) << i.id << " twice";
    }
}

TEST_F(ProjectsView, WhereNothingIsFoundItSaysWhatToDo) {
    h.state.query = "zzzz";
    h.state.year = 2022;
    h.settle();
    EXPECT_TRUE(h.shows("No project passes all of these filters"));
    h.click("projects.none.years");
    EXPECT_EQ(h.state.year, 0);
    h.click("projects.none.clear");
    EXPECT_EQ(h.state.query, "");
    EXPECT_EQ(entries().size(), pilot_projects());
}

TEST_F(ProjectsView, FiltersBesideTheListNarrowItDown) {
    h.settle();
    h.click("filter.status.completed");
    std::size_t completed = 0;
    for (const UiItem* entry : entries()) completed += entry->label.find(". Completed") != std::string::npos ? 1u : 0u;
    EXPECT_GT(completed, 0u);
    EXPECT_EQ(completed, entries().size());
    h.click("projects.area.built-infrastructure");
    EXPECT_TRUE(h.state.project_areas.contains(FocusArea::BuiltInfrastructure));
    EXPECT_LT(entries().size(), completed);
    h.click("projects.clear");
    EXPECT_EQ(entries().size(), pilot_projects());
}

TEST_F(ProjectsView, StaysAtItsPlaceUntilAnotherListIsShown) {
    h.settle();
    h.wheel(900, 600, -2000);
    const auto read = [this] {
        std::vector<std::string> words;
        for (const SeenText& t : h.texts) words.push_back(t.text + " " + std::to_string(std::lround(t.rect.min.y)));
        return words;
    };
    const std::vector<std::string> before = read();
    ASSERT_FALSE(h.shows(std::to_string(pilot_projects()) + " projects")) << "the list's start is out of sight";
    h.state.theme = ThemeChoice::Dark;
    h.settle();
    EXPECT_EQ(read(), before) << "another theme";
    h.state.cam = MapView{108.2, 16.1, 9};
    h.state.color = CircleColor::Area;
    h.settle();
    EXPECT_EQ(read(), before) << "another map";
    h.state.statuses.insert(ProjectStatus::Ongoing);
    h.settle();
    EXPECT_GT(entries().front()->rect.width(), 0) << "another list is shown from its start";
}

TEST_F(ProjectsView, OnAPhoneTheFiltersFoldAboveTheList) {
    h.width = 320;
    h.height = 568;
    h.coarse_pointer = true;
    h.settle();
    EXPECT_EQ(h.item("filter.status.ongoing"), nullptr);
    h.click("projects.filters");
    EXPECT_NE(h.item("filter.status.ongoing"), nullptr);
    for (const SeenText& t : h.texts) EXPECT_LE(t.rect.max.x, 320.5) << t.text;
    for (const UiItem* entry : entries()) EXPECT_LE(entry->rect.max.x, 320) << entry->id;
}

}  // namespace
}  // namespace ascn
