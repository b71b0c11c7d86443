// The matrix over the data set that ships; totals as the monitoring reports print them.
#include "model/focus_matrix.h"

#include <gtest/gtest.h>

#include <numeric>

#include "data/dataset_json.h"
#include "data/read_file.h"
#include "model/project_list.h"

namespace ascn {
namespace {

const Dataset& shipped() {
    static const Dataset data = [] {
        Result<Dataset> result = parse_dataset(read_file(ASCN_BUILD_DATA_DIR "/ascn.json").value_or(""));
        return result.ok() ? std::move(result).value() : Dataset();
    }();
    return data;
}

FocusMatrix matrix_of(int year, Cohort cohort = Cohort::All) {
    ViewState state;
    state.cohort = cohort;
    return make_focus_matrix(shipped(), state, year);
}

const FocusRow* row_of(const FocusMatrix& matrix, std::string_view city) {
    for (const FocusGroup& group : matrix.groups) {
        for (const FocusRow& row : group.rows) {
            if (row.city->id == city) return &row;
        }
    }
    return nullptr;
}

// Monitoring reports of the ASCN 2022 to 2025: projects in all.
TEST(FocusMatrix, TotalsAreTheReports) {
    EXPECT_EQ(matrix_of(2022).total, 77);
    EXPECT_EQ(matrix_of(2023).total, 86);
    EXPECT_EQ(matrix_of(2024).total, 108);
    EXPECT_EQ(matrix_of(2025).total, 134);
}

// Sihanoukville is a member since 2024: no earlier report could list it, which is no count of zero.
TEST(FocusMatrix, AMemberThatJoinedAfterTheReportHasNoNumbers) {
    EXPECT_TRUE(row_of(matrix_of(2022), "sihanoukville")->joined_later);
    EXPECT_FALSE(row_of(matrix_of(2025), "sihanoukville")->joined_later);
    EXPECT_FALSE(row_of(matrix_of(2022), "singapore")->joined_later);
    for (const int year : {2022, 2023, 2024, 2025}) {
        for (const FocusGroup& group : matrix_of(year).groups) {
            for (const FocusRow& row : group.rows) {
                EXPECT_TRUE(!row.joined_later || row.projects == 0) << row.city->id << " " << year;
            }
        }
    }
}

TEST(FocusMatrix, RowsAndColumnsAddUpToTheSame) {
    const FocusMatrix matrix = matrix_of(2025);
    EXPECT_EQ(std::accumulate(matrix.projects.begin(), matrix.projects.end(), 0), matrix.total);
    int rows = 0;
    std::array<int, kFocusAreas.size()> columns{}, chosen{};
    for (const FocusGroup& group : matrix.groups) {
        for (const FocusRow& row : group.rows) {
            rows += row.projects;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                columns[i] += row.cells[i].projects;
                chosen[i] += row.cells[i].chosen ? 1 : 0;
            }
        }
    }
    EXPECT_EQ(rows, matrix.total);
    EXPECT_EQ(columns, matrix.projects);
    EXPECT_EQ(chosen, matrix.chosen);
}

TEST(FocusMatrix, HoldsEachPilotCityOnceUnderItsCountry) {
    const FocusMatrix matrix = matrix_of(2025, Cohort::Pilot2018);
    EXPECT_EQ(matrix.groups.size(), 10u);
    std::size_t rows = 0;
    std::string previous;
    for (const FocusGroup& group : matrix.groups) {
        EXPECT_LT(previous, group.country->name);
        previous = group.country->name;
        rows += group.rows.size();
        for (const FocusRow& row : group.rows) EXPECT_EQ(row.city->country, group.country->id);
    }
    EXPECT_EQ(rows, 26u);
    EXPECT_EQ(row_of(matrix, "chiang-mai"), nullptr) << "a later member";
}

TEST(FocusMatrix, AreasOfThePlanAndProjectsOfAReportAreTwoThings) {
    const FocusMatrix none = matrix_of(1999);
    EXPECT_EQ(none.total, 0) << "no report";
    EXPECT_GT(std::accumulate(none.chosen.begin(), none.chosen.end(), 0), 26);
}

TEST(FocusMatrix, SharesTheMapsFilters) {
    ViewState state;
    state.countries = {"SG"};
    const FocusMatrix matrix = make_focus_matrix(shipped(), state, 2025);
    ASSERT_EQ(matrix.groups.size(), 1u);
    EXPECT_EQ(matrix.groups[0].rows.size(), 1u);
    EXPECT_EQ(matrix.total, matrix.groups[0].rows[0].projects);
}

// Counted by hand in the data set's files: listings of 2024 with status "completed".
TEST(FocusMatrix, AFilterByStatusCountsTheProjectsThatHadItInThatReport) {
    ViewState state;
    state.cohort = Cohort::All;
    state.statuses.insert(ProjectStatus::Completed);
    EXPECT_EQ(make_focus_matrix(shipped(), state, 2024).total, 11) << "Monitoring report 2024: 11 completed";
    state.statuses = {};
    state.statuses.insert(ProjectStatus::Planning);
    EXPECT_EQ(make_focus_matrix(shipped(), state, 2022).total, 10) << "whatever became of them since";
}

TEST(FocusMatrix, EachCellHasTheProjectsThatTheListFindsForIt) {
    for (const bool filtered : {false, true}) {
        ViewState state;
        if (filtered) {
            state.cohort = Cohort::All;
            state.areas.insert(FocusArea::QualityEnvironment);
            state.statuses.insert(ProjectStatus::Ongoing);
        }
        const FocusMatrix matrix = make_focus_matrix(shipped(), state, 2025);
        for (const FocusGroup& group : matrix.groups) {
            for (const FocusRow& row : group.rows) {
                for (const FocusArea area : kFocusAreas) {
                    ProjectQuery query = project_query(state);
                    query.city = row.city->id;
                    query.areas.insert(area);
                    query.year = 2025;
                    EXPECT_EQ(row.cells[static_cast<std::size_t>(area)].projects,
                              list_projects(shipped(), state, query, ProjectGrouping::None).total)
                        << row.city->id << " " << to_id(area);
                }
            }
        }
        ProjectQuery all = project_query(state);
        all.year = 2025;
        EXPECT_EQ(matrix.total, list_projects(shipped(), state, all, ProjectGrouping::None).total);
    }
}

}  // namespace
}  // namespace ascn
