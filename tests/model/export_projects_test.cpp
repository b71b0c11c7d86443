// The list of projects as a file: statuses and history as the reports have them.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "export_fixture.h"
#include "model/filter.h"

namespace ascn {
namespace {

TEST(Export, ProjectsOnceEachAsTheDataSetCountsThem) {
    ViewState state = of(View::Areas, "projects");
    std::size_t pilots = 0;
    for (const json& project : published()["projects"])
        pilots += city_of(words(project["city"]))["cohort"]["value"] == 2018 ? 1U : 0U;
    for (const ProjectGrouping grouping : {ProjectGrouping::City, ProjectGrouping::FocusArea, ProjectGrouping::None}) {
        state.grouping = grouping;
        EXPECT_EQ(exported(state)["rows"].size(), pilots);
    }
}

TEST(Export, ProjectsOfAYearHaveTheStatusOfItsReport) {
    ViewState state = of(View::Areas, "projects");
    state.year = 2023;
    state.project_city = "da-nang";
    const json file = exported(state);
    std::map<std::string, json> listed;
    for (const json& project : published()["projects"]) {
        if (project["city"] != "da-nang") continue;
        for (const json& listing : project["history"]) {
            if (listing["year"] == 2023) listed[words(project["id"])] = listing;
        }
    }
    ASSERT_FALSE(listed.empty());
    ASSERT_EQ(file["rows"].size(), listed.size());
    const std::map<std::string, std::string> names = {
        {"planning", "Planning"}, {"ongoing", "Ongoing"}, {"completed", "Completed"}};
    for (const json& row : file["rows"]) {
        const json& listing = listed.at(words(row["project_id"]));
        EXPECT_EQ(row["report_year"], 2023);
        if (listing["status"].is_null()) {
            EXPECT_EQ(row["missing"], "not stated");
        } else {
            EXPECT_EQ(row["status"], names.at(words(listing["status"])));
        }
        EXPECT_FALSE(row["source"].is_null());
    }
    EXPECT_TRUE(std::find(file["shows"].begin(), file["shows"].end(), "City: Da Nang") != file["shows"].end());
}

// By the lists of the four reports: the blockchain project of Kuching stands in all of them, those of 2022 to 2024 give
// it no status; smart parking is new in 2025; Ipoh joined in 2025.
TEST(Export, AllReportsGiveTheHistoryOfEachProject) {
    ViewState state = of(View::Areas, "projects");
    state.cohort = Cohort::All;
    std::map<std::string, std::map<std::string, std::string>> rows;
    for (auto& row : parsed(csv_of(state))) rows[row.at("city_id") + "/" + row.at("project_id")] = row;
    const auto history = [&](const std::string& project, const std::string& column) {
        std::vector<std::string> cells;
        for (const char* year : {"_2022", "_2023", "_2024", "_2025"})
            cells.push_back(rows.at(project).at(column + year));
        return cells;
    };
    using Cells = std::vector<std::string>;
    const std::string icons = "read from the report's table of icons", absent = "not in the report";
    const std::string flood = "kuching/flood-management-and-response", chain = "kuching/blockchain-technology",
                      parking = "kuching/smart-parking";
    EXPECT_EQ(history(flood, "status"), (Cells{"Planning", "Planning", "Ongoing", "Ongoing"}));
    EXPECT_EQ(history(flood, "status_note"), (Cells{icons, icons, icons, icons}));
    EXPECT_EQ(history(flood, "missing"), (Cells{"", "", "", ""}));
    EXPECT_EQ(history(chain, "status"), (Cells{"", "", "", "Completed"}));
    EXPECT_EQ(history(chain, "missing"), (Cells{"not stated", "not stated", "not stated", ""}));
    EXPECT_EQ(history(chain, "status_note"), (Cells{"", "", "", ""})) << "stated";
    EXPECT_EQ(history(parking, "status"), (Cells{"", "", "", "Ongoing"}));
    EXPECT_EQ(history(parking, "missing"), (Cells{absent, absent, absent, ""}));
    const auto ipoh =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.first.starts_with("ipoh/"); });
    ASSERT_NE(ipoh, rows.end());
    const std::string before = "not applicable";
    EXPECT_EQ(history(ipoh->first, "missing"), (Cells{before, before, before, ""}));
    EXPECT_NE(rows.at(parking).at("source"), "");
}

TEST(Export, EveryListingStandsInTheHistory) {
    ViewState state = of(View::Areas, "projects");
    state.cohort = Cohort::All;
    const std::map<std::string, std::string> names = {
        {"Planning", "planning"}, {"Ongoing", "ongoing"}, {"Completed", "completed"}};
    const json file = exported(state);
    ASSERT_EQ(file["rows"].size(), published()["projects"].size());
    for (const json& row : file["rows"]) {
        const json& all = published()["projects"];
        const auto project = std::find_if(all.begin(), all.end(), [&](const json& one) {
            return one["city"] == row["city_id"] && one["id"] == row["project_id"];
        });
        ASSERT_NE(project, all.end());
        ASSERT_EQ(row["history"].size(), 4U);
        std::map<int, json> listed;
        for (const json& listing : (*project)["history"]) listed[listing["year"].get<int>()] = listing["status"];
        for (const json& year : row["history"]) {
            const auto at = listed.find(year["report_year"].get<int>());
            const bool has_status = at != listed.end() && !at->second.is_null();
            EXPECT_EQ(year["status"].is_null(), !has_status);
            EXPECT_EQ(year["missing"].is_null(), has_status);
            if (has_status) {
                EXPECT_EQ(names.at(words(year["status"])), at->second);
            } else {
                EXPECT_EQ(year["missing"] == "not stated", at != listed.end());
            }
        }
    }
}

TEST(Export, OfOneYearsReportThereIsNoHistory) {
    ViewState state = of(View::Areas, "projects");
    state.year = 2024;
    const auto rows = rows_of(state);
    ASSERT_FALSE(rows.empty());
    for (const json& row : rows) EXPECT_FALSE(row.contains("history"));
}

}  // namespace
}  // namespace ascn
