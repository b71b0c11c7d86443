#include "model/coverage.h"

#include <gtest/gtest.h>

#include <fstream>

#include "test_data.h"

namespace ascn {
namespace {

using testing::figure;

TextFact text(const char* value) {
    TextFact fact;
    fact.value = value;
    return fact;
}

Project project(bool priority, std::optional<ProjectStatus> status, std::vector<Listing> history) {
    Project p;
    p.priority = priority;
    p.status = status;
    p.history = std::move(history);
    return p;
}

Listing listing(int year, std::optional<ProjectStatus> status, bool inferred = false) {
    Listing l;
    l.year = year;
    l.status = status;
    l.inferred = inferred;
    return l;
}

OfficerList officers(const char* date, bool named, std::optional<Missing> missing = {}) {
    OfficerList list;
    list.as_of = date;
    if (named) list.officers.resize(1);
    list.missing = missing;
    return list;
}

// Full: a pilot city that has everything. Bare: a pilot city that has nothing. Later: joined in 2025, after the last
// report, has no plan and cannot have one. Reports of 2023 and 2024 have lists, that of 2019 has none.
Dataset three_cities() {
    DatasetParts parts;
    parts.indicators = testing::basic_indicators();
    parts.indicators.push_back(testing::indicator("index", IndicatorScope::Region, IndicatorGroup::ClimateEnvironment));
    for (const int year : {2019, 2023, 2024}) {
        MonitoringReport report;
        report.year = year;
        parts.network.monitoring.push_back(report);
    }
    City full, bare, later;
    full.id = "full";
    full.native_names.resize(2);
    full.time_zone = "Asia/Manila";
    full.setting.insert(Setting::Coast);
    full.population = figure(100, "persons", 2020, "city");
    full.population.series = {{2010, 90}, {2020, 100}};
    full.area_km2 = figure(10, "km2", 2020, "city");
    full.indicators.push_back({4, figure(0.5)});
    full.plan.vision = text("A vision");
    full.plan.focus_areas.insert(FocusArea::CivicSocial);
    full.plan.targets = {text("A target"), text("Another")};
    full.projects = {project(true, ProjectStatus::Ongoing,
                             {listing(2023, ProjectStatus::Planning), listing(2024, ProjectStatus::Ongoing, true)}),
                     project(false, std::nullopt, {listing(2024, std::nullopt)})};
    full.officer_lists = {officers("2018-07-01", true), officers("2026-01-31", true)};
    bare.id = "bare";
    bare.population = testing::missing(Missing::NoFigure);
    bare.area_km2 = testing::missing(Missing::NoFigure);
    bare.plan.vision.missing = Missing::NoFigure;
    bare.officer_lists = {officers("2026-01-31", false, Missing::NoFigure)};
    later.id = "later";
    later.cohort = 2025;
    later.native_names.resize(1);
    later.population = figure(50, "persons", 2020, "city");
    later.area_km2 = testing::missing(Missing::NoFigure);
    later.indicators.push_back({4, testing::missing(Missing::NotApplicable)});
    later.plan.missing = Missing::NotApplicable;
    later.officer_lists = {officers("2026-01-31", true)};
    parts.cities = {full, bare, later};
    return Dataset(std::move(parts));
}

std::vector<int> counts(const CoverageRow& row) {
    return {row.pilots.known, row.pilots.of, row.members.known, row.members.of};
}

std::vector<int> field(const Coverage& coverage, std::string_view key, std::string_view date = "") {
    for (const CoverageRow& row : coverage.fields) {
        if (row.label_key == key && row.date == date) return counts(row);
    }
    return {};
}

using Counts = std::vector<int>;  // pilots known, pilots of, members known, members of

TEST(Coverage, CountsTheFieldsOfPilotCitiesAndOfAllMembers) {
    const Dataset data = three_cities();
    const Coverage c = make_coverage(data);
    EXPECT_EQ(field(c, "about.field.native_name"), (Counts{1, 2, 2, 3}));
    EXPECT_EQ(field(c, "about.field.time_zone"), (Counts{1, 2, 1, 3}));
    EXPECT_EQ(field(c, "about.field.setting"), (Counts{1, 2, 1, 3}));
    EXPECT_EQ(field(c, "about.field.population_series"), (Counts{1, 2, 1, 3}));
}

TEST(Coverage, WhatCannotBeIsNotCountedAsUnknown) {
    const Dataset data = three_cities();
    const Coverage c = make_coverage(data);
    for (const char* key : {"about.field.vision", "about.field.areas", "about.field.targets", "about.field.priority",
                            "about.field.listed", "about.field.status"}) {
        EXPECT_EQ(field(c, key), (Counts{1, 2, 1, 2})) << key;
    }
    EXPECT_EQ(field(c, "about.field.officers", "2018-07-01"), (Counts{1, 2, 1, 2})) << "joined in 2025";
    EXPECT_EQ(field(c, "about.field.officers", "2026-01-31"), (Counts{1, 2, 2, 3}));
    EXPECT_EQ(c.fields.size(), 12u);
}

TEST(Coverage, CountsEveryIndicator) {
    const Dataset data = three_cities();
    const Coverage c = make_coverage(data);
    ASSERT_EQ(c.indicators.size(), 5u);
    const std::pair<const char*, Counts> expected[] = {{"population", {1, 2, 2, 3}},
                                                       {"area", {1, 2, 1, 3}},
                                                       {"density", {1, 2, 1, 3}},
                                                       {"index", {1, 2, 1, 2}},
                                                       {"projects", {1, 2, 1, 2}}};
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(c.indicators[i].indicator->id, expected[i].first);
        EXPECT_EQ(counts(c.indicators[i]), expected[i].second) << expected[i].first;
    }
}

TEST(Coverage, WhoJoinedInTheYearOfTheLastReportCouldBeInIt) {
    DatasetParts parts;
    MonitoringReport report;
    report.year = 2024;
    parts.network.monitoring.push_back(report);
    for (const int cohort : {2018, 2024, 2025}) {
        City city;
        city.id = "c" + std::to_string(cohort);
        city.cohort = cohort;
        parts.cities.push_back(city);
    }
    parts.cities[0].projects = {project(false, std::nullopt, {listing(2024, std::nullopt)})};
    const Dataset data(std::move(parts));
    EXPECT_EQ(field(make_coverage(data), "about.field.listed"), (Counts{1, 1, 1, 2}));
    EXPECT_EQ(field(make_coverage(data), "about.field.status"), (Counts{0, 1, 0, 2}));
}

TEST(Coverage, StatusesByReport) {
    const Dataset data = three_cities();
    const Coverage c = make_coverage(data);
    ASSERT_EQ(c.statuses.size(), 2u);
    EXPECT_EQ(c.statuses[0].year, 2023);
    EXPECT_EQ(c.statuses[0].known, 1);
    EXPECT_EQ(c.statuses[0].inferred, 0);
    EXPECT_EQ(c.statuses[0].of, 1);
    EXPECT_EQ(c.statuses[1].year, 2024);
    EXPECT_EQ(c.statuses[1].known, 1);
    EXPECT_EQ(c.statuses[1].inferred, 1);
    EXPECT_EQ(c.statuses[1].of, 2);
}

TEST(Coverage, OfNothing) {
    const Coverage c = make_coverage(Dataset());
    EXPECT_TRUE(c.indicators.empty());
    EXPECT_TRUE(c.statuses.empty());
    for (const CoverageRow& row : c.fields) EXPECT_EQ(counts(row), (Counts{0, 0, 0, 0}));
}

TEST(Coverage, EveryLabelIsAKeyOfTheLanguageTables) {
    std::ifstream file(std::string(ASCN_SOURCE_DIR) + "/data/lang/en.json");
    const std::string table((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Dataset data = three_cities();
    const Coverage coverage = make_coverage(data);
    for (const CoverageRow& row : coverage.fields) {
        EXPECT_NE(table.find('"' + std::string(row.label_key) + '"'), std::string::npos) << row.label_key;
    }
}

}  // namespace
}  // namespace ascn
