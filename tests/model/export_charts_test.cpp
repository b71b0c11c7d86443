// What the charts of Compare export: the same counts and figures as the data set.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "export_fixture.h"
#include "model/filter.h"

namespace ascn {
namespace {

/// Rows of one chart of Compare.
std::vector<json> chart_rows(const std::vector<std::string>& compared, const char* chart) {
    ViewState state = of(View::Compare, "charts");
    state.compare = compared;
    std::vector<json> kept;
    for (const json& row : rows_of(state)) {
        if (row["chart"] == chart) kept.push_back(row);
    }
    return kept;
}

// The report of 2025 lists five projects of Kuching: three of built infrastructure, one each of two other areas.
TEST(Export, TheChartsBarsByFocusArea) {
    std::map<std::string, json> found;
    for (const json& row : chart_rows({"kuching", "denpasar"}, "Projects by focus area"))
        found[words(row["city_id"]) + " " + words(row["indicator_id"])] = row;
    ASSERT_EQ(found.size(), 12U);
    const auto projects = [&](const std::string& area) { return found.at("kuching " + area)["value"]; };
    EXPECT_EQ(projects("built-infrastructure"), 3);
    EXPECT_EQ(projects("quality-environment"), 1);
    EXPECT_EQ(projects("civic-social"), 1);
    EXPECT_EQ(projects("health-well-being"), 0) << "listed, with none of it";
    const json& unlisted = found.at("denpasar civic-social");
    EXPECT_TRUE(unlisted["value"].is_null()) << "which is not 0 projects";
    EXPECT_EQ(unlisted["missing"], "no project in this report");
    for (const auto& [id, row] : found) {
        EXPECT_EQ(row["year"], 2025);
        EXPECT_EQ(row["unit"], "projects");
        EXPECT_EQ(row["source"].size(), 1U);
    }
}

// Counted by hand in the lists; Ipoh joined in 2025.
TEST(Export, TheChartsBarsByStatusAndYear) {
    std::map<std::string, json> found;
    for (const json& row : chart_rows({"kuching", "ipoh"}, "Project status by report year"))
        found[words(row["city_id"]) + " " + std::to_string(row["year"].get<int>()) + " " + words(row["indicator_id"])] =
            row;
    ASSERT_EQ(found.size(), 2U * 4U * 4U);
    EXPECT_EQ(found.at("kuching 2022 planning")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 ongoing")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 unknown")["value"], 1);
    EXPECT_EQ(found.at("kuching 2022 unknown")["indicator"], "not stated");
    EXPECT_EQ(found.at("kuching 2022 completed")["value"], 0);
    EXPECT_EQ(found.at("kuching 2025 ongoing")["value"], 4);
    EXPECT_EQ(found.at("kuching 2025 completed")["value"], 1);
    EXPECT_EQ(found.at("kuching 2025 unknown")["value"], 0);
    EXPECT_TRUE(words(found.at("kuching 2025 ongoing")["note"]).starts_with("4 of the 5 statuses shown are inferred"));
    EXPECT_EQ(found.at("ipoh 2024 ongoing")["missing"], "not applicable");
    EXPECT_EQ(found.at("ipoh 2025 ongoing")["value"], 4);
}

TEST(Export, TheChartsSeriesOfThePopulation) {
    const auto rows = chart_rows({"kuching", "phnom-penh", "da-nang"}, "Population over the years");
    std::vector<std::pair<int, double>> kuching, phnom_penh;
    for (const json& row : rows) {
        if (row["city_id"] == "da-nang") {
            EXPECT_EQ(row["missing"], "no series published") << "the figure itself is published";
            continue;
        }
        auto& points = row["city_id"] == "kuching" ? kuching : phnom_penh;
        points.emplace_back(row["year"].get<int>(), row["value"].get<double>());
        EXPECT_EQ(row["unit"], "persons");
        EXPECT_FALSE(row["source"].is_null());
        EXPECT_EQ(row["boundary"], row["city_id"] == "kuching" ? "district" : "urban agglomeration (UN)");
        EXPECT_EQ(row["indicator_id"], row["city_id"] == "kuching" ? "population" : "agglomeration");
    }
    // the censuses of Malaysia, the last of them the city's figure in the data set
    const std::vector<std::pair<int, double>> censuses = {{1970, 212806}, {1980, 299330}, {1991, 369200},
                                                          {2000, 494109}, {2010, 598617}, {2020, 609205}};
    EXPECT_EQ(kuching, censuses);
    ASSERT_EQ(phnom_penh.size(), 15U) << "every five years from 1950 to 2020";
    EXPECT_EQ(phnom_penh.back(), (std::pair<int, double>(2020, 2077757)));
}

TEST(Export, TheChartsDotsAreThePilotCitiesAndTheComparedOnes) {
    std::map<std::string, int> dots;
    for (const json& row : chart_rows({"ipoh", "kuching"}, "Among all pilot cities")) {
        if (row["indicator_id"] != "population") continue;
        ++dots[words(row["city_id"])];
        const json& population = city_of(words(row["city_id"]))["population"];
        EXPECT_EQ(row["value"], population.value("value", json()));
        EXPECT_EQ(row["boundary"], population.value("boundary", json()));
    }
    EXPECT_EQ(dots.size(), 27U);
    EXPECT_EQ(dots["ipoh"], 1);
    EXPECT_EQ(dots["kuching"], 1);
}

}  // namespace
}  // namespace ascn
