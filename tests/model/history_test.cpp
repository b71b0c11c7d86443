#include "model/history.h"

#include <gtest/gtest.h>

#include <fstream>

#include "data/dataset_json.h"
#include "test_data.h"

namespace ascn {
namespace {

using enum ProjectStatus;
using enum FocusArea;

Listing listing(int year, FocusArea area, std::optional<ProjectStatus> status, bool inferred = false) {
    Listing l;
    l.year = year;
    l.focus_area = area;
    l.status = status;
    l.inferred = inferred;
    return l;
}

MonitoringReport report(int year, int total) {
    MonitoringReport r;
    r.year = year;
    r.total = total;
    return r;
}

Project project(std::vector<Listing> history) {
    Project p;
    p.history = std::move(history);
    return p;
}

// Two cities. The list of 2023 has three projects, that of 2024 has four, one of them without a status; the report of
// 2021 has no list here. A project of the plan is in no report.
DatasetParts two_cities() {
    DatasetParts parts;
    parts.network.monitoring = {report(2021, 5), report(2023, 3), report(2024, 4)};
    City a, b;
    a.id = "a";
    a.projects = {project({}),
                  project({listing(2023, CivicSocial, Planning), listing(2024, QualityEnvironment, Ongoing)}),
                  project({listing(2023, CivicSocial, Ongoing, true), listing(2024, CivicSocial, Completed)})};
    b.id = "b";
    b.cohort = 2023;
    b.projects = {project({listing(2023, SafetySecurity, Ongoing), listing(2024, SafetySecurity, Ongoing, true)}),
                  project({listing(2024, CivicSocial, std::nullopt)})};
    parts.cities = {a, b};
    return parts;
}

std::vector<int> numbers(const ReportCounts& c) {
    return {c.year,           c.total,          c.status.planning, c.status.ongoing, c.status.completed,
            c.status_unknown, c.status_inferred};
}
using Numbers = std::vector<int>;  // year, total, planning, ongoing, completed, unknown, inferred

std::vector<int> report_years(const Dataset& data) {
    std::vector<int> years;
    for (const ReportCounts& counts : report_history(data)) years.push_back(counts.year);
    return years;
}

TEST(History, YearsAreThoseOfReportsWithAList) {
    EXPECT_EQ(report_years(Dataset(two_cities())), (std::vector<int>{2023, 2024}));
    EXPECT_TRUE(report_years(Dataset()).empty());
    DatasetParts parts = two_cities();
    parts.network.monitoring.pop_back();
    EXPECT_EQ(report_years(Dataset(parts)), std::vector<int>{2023}) << "listings of a report that is not described";
}

TEST(History, CountsTheWholeDataSet) {
    const std::vector<ReportCounts> history = report_history(Dataset(two_cities()));
    ASSERT_EQ(history.size(), 2u);
    EXPECT_EQ(numbers(history[0]), (Numbers{2023, 3, 1, 2, 0, 0, 1}));
    EXPECT_EQ(numbers(history[1]), (Numbers{2024, 4, 0, 2, 1, 1, 1}));
    EXPECT_EQ(history[0].focus_areas, (std::array<int, 6>{2, 0, 1, 0, 0, 0}));
    EXPECT_EQ(history[1].focus_areas, (std::array<int, 6>{2, 0, 1, 1, 0, 0}));
}

TEST(History, CountsOneCity) {
    const Dataset data(two_cities());
    const std::vector<ReportCounts> a = report_history(data, *data.city("a"));
    ASSERT_EQ(a.size(), 2u);
    EXPECT_EQ(numbers(a[0]), (Numbers{2023, 2, 1, 1, 0, 0, 1}));
    EXPECT_EQ(numbers(a[1]), (Numbers{2024, 2, 0, 1, 1, 0, 0}));
    EXPECT_EQ(a[1].focus_areas, (std::array<int, 6>{1, 0, 0, 1, 0, 0}));
    City unlisted;
    const std::vector<ReportCounts> none = report_history(data, unlisted);
    ASSERT_EQ(none.size(), 2u) << "a column for every report, zeros where it is not listed";
    EXPECT_EQ(numbers(none[1]), (Numbers{2024, 0, 0, 0, 0, 0, 0}));
}

std::vector<std::string> differences(const DatasetParts& parts) {
    std::vector<std::string> out;
    for (const CountDifference& d : count_differences(Dataset(parts))) {
        std::string what = "total";
        if (d.kind == CountDifference::Kind::Status) what = to_id(d.status);
        if (d.kind == CountDifference::Kind::FocusArea) what = to_id(d.area);
        out.push_back(std::to_string(d.year) + " " + what + " " + std::to_string(d.printed) + "/" +
                      std::to_string(d.counted));
    }
    return out;
}
using Texts = std::vector<std::string>;

TEST(History, NoDifferenceWhereTheTotalsAgree) {
    DatasetParts parts = two_cities();
    parts.network.monitoring[1].by_status = StatusCounts{1, 2, 0};
    parts.network.monitoring[1].by_focus_area = {{CivicSocial, std::nullopt, 2, 2}, {SafetySecurity, 33.3, 1, 1}};
    EXPECT_TRUE(differences(parts).empty()) << "2021 has no list to compare with";
}

TEST(History, DifferencesToThePrintedTotals) {
    DatasetParts parts = two_cities();
    parts.network.monitoring[1].total = 5;
    parts.network.monitoring[1].by_status = StatusCounts{2, 1, 0};
    parts.network.monitoring[1].by_focus_area = {
        {CivicSocial, 50, 3, 2}, {SafetySecurity, 50, std::nullopt, 1}, {IndustryInnovation, std::nullopt, 1, 0}};
    EXPECT_EQ(differences(parts), (Texts{"2023 total 5/3", "2023 planning 2/1", "2023 ongoing 1/2",
                                         "2023 civic-social 3/2", "2023 industry-innovation 1/0"}));
}

// The list of 2024: two ongoing, one completed, one without a status.
TEST(History, AProjectWithoutAStatusCanMakeUpForATotal) {
    DatasetParts parts = two_cities();
    parts.network.monitoring[2].by_status = StatusCounts{0, 3, 1};
    EXPECT_TRUE(differences(parts).empty());
    parts.network.monitoring[2].by_status = StatusCounts{2, 1, 1};
    EXPECT_EQ(differences(parts), (Texts{"2024 planning 2/0", "2024 ongoing 1/2"}));
}

// Totals that the four reports print: 77 projects in 2022, 86 in 2023, 108 in 2024, 134 in 2025; of these 108 ongoing,
// 18 completed, 8 in planning. Of two projects each in Hanoi and in Ho Chi Minh City the report does not say which one
// is in planning and which ongoing.
TEST(History, TheShippedDataGivesTheTotalsOfTheReports) {
    std::ifstream file(std::string(ASCN_BUILD_DATA_DIR) + "/ascn.json");
    ASSERT_TRUE(file.good()) << "the data build makes build/data/ascn.json";
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Result<Dataset> data = parse_dataset(bytes);
    ASSERT_TRUE(data.ok());
    const std::vector<ReportCounts> history = report_history(data.value());
    std::vector<std::pair<int, int>> totals;
    for (const ReportCounts& counts : history) totals.emplace_back(counts.year, counts.total);
    ASSERT_EQ(totals, (std::vector<std::pair<int, int>>{{2022, 77}, {2023, 86}, {2024, 108}, {2025, 134}}));
    EXPECT_EQ(history[3].status.completed, 18);
    EXPECT_EQ(history[3].status.ongoing, 108 - 2);
    EXPECT_EQ(history[3].status.planning, 8 - 2);
    EXPECT_EQ(history[3].status_unknown, 4);
    for (const CountDifference& d : count_differences(data.value())) {
        EXPECT_EQ(d.kind, CountDifference::Kind::FocusArea) << d.year << " printed " << d.printed;
    }
}

}  // namespace
}  // namespace ascn
