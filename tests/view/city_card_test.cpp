// The city card as its reader sees it. Expected values are read from the bundle's JSON, not through the loader.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

using Json = nlohmann::json;
using Ids = std::vector<std::string>;

/// Every id in an array named "source", at any depth.
void collect_sources(const Json& value, std::set<std::string>& ids) {
    if (value.is_object() && value.contains("source") && value["source"].is_array()) {
        for (const Json& id : value["source"]) ids.insert(id.get<std::string>());
    }
    if (value.is_structured()) {
        for (const Json& part : value) collect_sources(part, ids);
    }
}

class CityCard : public ::testing::Test {
protected:
    void open(const std::string& city) {
        h.state.city = city;
        h.height = 9000;  // everything is in sight
        h.settle();
    }
    const Json& country(const std::string& id) {
        for (const Json& c : h.bundle()["countries"]) {
            if (c["id"] == id) return c;
        }
        ADD_FAILURE() << id;
        return h.bundle()["countries"][0];
    }
    ViewHarness h;
};

TEST_F(CityCard, ShowsEveryIndicatorOfTheCityItsRegionAndItsCountry) {
    for (const char* id : {"jakarta", "singapore", "chiang-mai"}) {
        h.scratch.toggled_folds.clear();
        open(id);
        for (const char* group : {"card.group.0", "card.group.1", "card.group.2"}) h.activate(group);
        const Json& city = h.bundle_city(id);
        const Json& national = country(city["country"].get<std::string>())["indicators"];
        int rows = 0;
        for (const Json& indicator : h.bundle()["indicators"]) {
            const std::string key = indicator["id"].get<std::string>();
            const bool nation = indicator["scope"] == "nation";
            const Json& facts = nation ? national : city["indicators"];
            if (!facts.contains(key)) continue;
            ++rows;
            const UiItem* row = h.item("card.figure." + std::string(id) + "." + key);
            ASSERT_NE(row, nullptr) << id << " " << key;
            EXPECT_TRUE(h.shows(indicator["name"].get<std::string>()));
            if (!facts[key].contains("value")) continue;
            EXPECT_EQ(row->label.find("national figure") != std::string::npos, nation) << row->label;
            EXPECT_EQ(row->label.find("region: ") != std::string::npos, indicator["scope"] == "region") << row->label;
        }
        EXPECT_GE(rows, 10) << id;
        EXPECT_EQ(h.items_with_prefix("card.figure.").size(), static_cast<std::size_t>(rows)) << id;
    }
}

TEST_F(CityCard, FoldedGroupsShowNoRowsAndKeepTheirStateFromCityToCity) {
    open("jakarta");
    EXPECT_TRUE(h.items_with_prefix("card.figure.").empty());
    h.click("card.group.1");
    EXPECT_NE(h.item("card.figure.jakarta.rainfall"), nullptr);
    EXPECT_EQ(h.item("card.figure.jakarta.internet"), nullptr);
    open("singapore");
    EXPECT_NE(h.item("card.figure.singapore.rainfall"), nullptr);
    h.click("card.group.1");
    EXPECT_TRUE(h.items_with_prefix("card.figure.").empty());
}

TEST_F(CityCard, ShowsTheMonthsOfTheRainfallWithTheLargestValue) {
    open("jakarta");
    h.activate("card.group.1");
    const auto months = h.bundle_city("jakarta")["indicators"]["rainfall"]["monthly"].get<std::vector<double>>();
    ASSERT_EQ(months.size(), 12U);
    const int most = static_cast<int>(*std::max_element(months.begin(), months.end()));
    EXPECT_TRUE(h.shows(std::to_string(most)));
    const auto initials = std::count_if(h.texts.begin(), h.texts.end(), [](const SeenText& t) {
        return t.text.size() == 1 && std::string_view("JFMASOND").find(t.text) != std::string_view::npos;
    });
    EXPECT_EQ(initials, 12);
}

TEST_F(CityCard, FigureOpensItsSourceItsMeaningAndItsOtherYears) {
    open("jakarta");
    h.activate("card.group.0");
    h.activate("card.figure.jakarta.regional-hdi");
    ASSERT_TRUE(h.scratch.note.has_value());
    const Json& fact = h.bundle_city("jakarta")["indicators"]["regional-hdi"];
    const Ids& lines = h.scratch.note->lines;
    EXPECT_EQ(lines.front(), "0.767");
    EXPECT_EQ(lines[1], "2022 · region: " + fact["boundary"].get<std::string>());
    EXPECT_EQ(lines.back().rfind("Other years: 1990: 0.636; ", 0), 0U) << lines.back();
    EXPECT_EQ(h.data().source(h.scratch.note->sources.at(0)).id, fact["source"][0].get<std::string>());
}

TEST_F(CityCard, WarnsBesideTheFigureThatSourcesDispute) {
    open("da-nang");
    const Json& conflict = h.bundle_city("da-nang")["conflicts"][0];
    ASSERT_EQ(conflict["about"], "population");
    h.click("card.population.dispute");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->lines, (Ids{conflict["text"].get<std::string>()}));
    EXPECT_EQ(h.item("card.area.dispute"), nullptr);
}

TEST_F(CityCard, LaterMemberSaysWhenItJoinedAndWhyThereIsNoPlan) {
    h.state.cohort = Cohort::All;
    open("chiang-mai");
    const Json& city = h.bundle_city("chiang-mai");
    const std::string year = std::to_string(city["cohort"]["value"].get<int>());
    EXPECT_TRUE(h.shows("Thailand · joined in " + year));
    EXPECT_TRUE(h.shows(city["plan"]["note"].get<std::string>()));
    EXPECT_FALSE(h.shows("none published"));
    EXPECT_EQ(h.item("card.vision"), nullptr);
}

TEST_F(CityCard, ShowsTheListOfEachReportAsItWasPrinted) {
    for (const char* id : {"jakarta", "singapore", "bandar-seri-begawan"}) {
        open(id);
        for (const int year : {2022, 2023, 2024, 2025}) {
            std::set<std::string> titles;
            for (const Json& project : h.bundle_projects(id)) {
                for (const Json& listing : project.value("history", Json::array())) {
                    if (listing["year"] == year)
                        titles.insert(listing.value("title", project["title"].get<std::string>()));
                }
            }
            const std::string chip = "card.report." + std::string(id) + "." + std::to_string(year);
            ASSERT_NE(h.item(chip), nullptr) << chip;
            EXPECT_TRUE(h.shows(std::to_string(year) + " · " + std::to_string(titles.size()))) << chip;
            h.activate(chip);
            EXPECT_EQ(h.item(chip)->checked, std::optional<bool>(true));
            for (const std::string& title : titles) EXPECT_TRUE(h.shows(title)) << chip << " " << title;
            h.activate(chip);
        }
    }
}

TEST_F(CityCard, ProjectUnfoldsToItsReportsPartnersAndProgress) {
    open("jakarta");
    for (const Json& project : h.bundle_projects("jakarta")) {
        const std::string id = project["id"].get<std::string>(), title = project["title"].get<std::string>();
        EXPECT_TRUE(h.shows(title));
        EXPECT_NE(h.item("card.project.jakarta." + id), nullptr) << id;
        h.activate("card.more.jakarta." + id);
        for (const Json& fact : project.value("progress", Json::array())) {
            EXPECT_TRUE(h.shows(fact["value"].get<std::string>())) << id;
        }
        if (project.contains("partners") && !project["partners"].empty()) {
            std::string list;
            for (const Json& p : project["partners"]) list += (list.empty() ? "" : ", ") + p.get<std::string>();
            EXPECT_TRUE(h.shows("Partners: " + list)) << id;
        }
    }
}

TEST_F(CityCard, NamesTheOfficersOfBothDatesAndTheRepresentativeOfTheCountry) {
    for (const char* id : {"jakarta", "bandar-seri-begawan"}) {
        open(id);
        const Json& city = h.bundle_city(id);
        std::vector<Json> lists = city["officers"].get<std::vector<Json>>();
        for (const Json& list : country(city["country"].get<std::string>())["representatives"]) lists.push_back(list);
        EXPECT_GE(lists.size(), 3U);
        for (const Json& list : lists) {
            for (const Json& person : list.value("people", Json::array()))
                EXPECT_TRUE(h.shows(person["name"].get<std::string>())) << id;
        }
    }
}

TEST_F(CityCard, NamesEveryPartnershipOfTheCity) {
    int shown = 0;
    for (const char* id : {"jakarta", "davao-city", "luang-prabang"}) {
        open(id);
        for (const Json& partnership : h.bundle()["network"]["partnerships"]) {
            for (const Json& link : partnership.value("cities", Json::array())) {
                if (link["city"] != id) continue;
                EXPECT_TRUE(h.shows(partnership["name"].get<std::string>())) << id;
                if (const std::string text = link.value("text", ""); !text.empty()) {
                    EXPECT_TRUE(h.shows(text)) << id;
                }
                ++shown;
            }
        }
    }
    EXPECT_GE(shown, 3);
}

TEST_F(CityCard, ListsTheSourcesOfAllItsFactsAndNoOthers) {
    for (const char* id : {"jakarta", "singapore", "chiang-mai", "luang-prabang"}) {
        h.scratch.toggled_folds.clear();
        open(id);
        EXPECT_TRUE(h.items_with_prefix("card.source.").empty());
        h.click("card.sources");  // the button at the foot
        const Json& city = h.bundle_city(id);
        std::set<std::string> expected, shown;
        collect_sources(city, expected);
        for (const Json& project : h.bundle_projects(id)) collect_sources(project, expected);
        const Json& home = country(city["country"].get<std::string>());
        collect_sources(home["representatives"], expected);
        collect_sources(home["indicators"], expected);
        for (const Json& partnership : h.bundle()["network"]["partnerships"]) {
            for (const Json& link : partnership.value("cities", Json::array())) {
                if (link["city"] != id) continue;
                for (const Json& s : partnership.value("source", Json::array())) expected.insert(s.get<std::string>());
                collect_sources(link, expected);
            }
        }
        for (const Json& source : h.bundle()["sources"]) {
            if (h.shows(source["title"].get<std::string>())) shown.insert(source["id"].get<std::string>());
        }
        EXPECT_EQ(shown, expected) << id;
    }
}

TEST_F(CityCard, ShowsOtherFiguresAndWhatWasNotFound) {
    Json& city = h.bundle_city("jakarta");
    city["gaps"] = {"A figure of noise was looked for and not found."};
    city["recognitions"] =
        Json::array({{{"value", "A prize of an institute"}, {"year", 2020}, {"source", {"scap2018"}}}});
    h.reload();
    open("jakarta");
    EXPECT_FALSE(h.shows("A figure of noise was looked for and not found."));
    for (const char* fold : {"card.gaps", "card.recognitions", "card.others"}) h.activate(fold);
    EXPECT_TRUE(h.shows("A figure of noise was looked for and not found."));
    EXPECT_TRUE(h.shows("A prize of an institute (2020)"));
    const std::size_t others = city["population_alternatives"].size() + city["area_alternatives"].size();
    ASSERT_GE(others, 2U);
    EXPECT_GE(h.items_with_prefix("card.other.").size(), others);
}

}  // namespace
}  // namespace ascn
