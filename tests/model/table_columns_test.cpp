#include "model/table_columns.h"

#include <gtest/gtest.h>

#include "model/indicators.h"
#include "test_data.h"

namespace ascn {
namespace {

// its indicators: population, area, density, projects; of these nobody has projects
const Dataset& data() { return testing::small_dataset(); }

TEST(TableColumns, AnEmptyChoiceIsTheTablesOwn) {
    EXPECT_EQ(own_columns(data()), (ColumnIds{"population", "area", "density"}));
    EXPECT_EQ(shown_columns(data(), {}), own_columns(data()));
    EXPECT_EQ(shown_columns(data(), {"no-such"}), own_columns(data())) << "a choice of nothing known";
}

TEST(TableColumns, AChoiceKeepsItsOrder) {
    EXPECT_EQ(shown_columns(data(), {"projects", "area", "projects", "no-such"}), (ColumnIds{"projects", "area"}));
}

TEST(TableColumns, AnotherColumnComesLast) {
    EXPECT_EQ(toggled_column(data(), {"density", "area"}, "population"), (ColumnIds{"density", "area", "population"}));
    EXPECT_EQ(toggled_column(data(), {}, "projects"), (ColumnIds{"population", "area", "density", "projects"}))
        << "added to the table's own";
    EXPECT_EQ(toggled_column(data(), {"area"}, "no-such"), ColumnIds{"area"});
}

TEST(TableColumns, ASecondClickTakesItAwayButNotTheLast) {
    EXPECT_EQ(toggled_column(data(), {"density", "area"}, "density"), ColumnIds{"area"});
    EXPECT_EQ(toggled_column(data(), {"area"}, "area"), ColumnIds{"area"});
    EXPECT_EQ(toggled_column(data(), {}, "area"), (ColumnIds{"population", "density"}));
}

TEST(TableColumns, MovesWithinTheRow) {
    const ColumnIds chosen = {"projects", "area", "density"};
    EXPECT_EQ(moved_column(data(), chosen, "density", -1), (ColumnIds{"projects", "density", "area"}));
    EXPECT_EQ(moved_column(data(), chosen, "projects", 1), (ColumnIds{"area", "projects", "density"}));
    EXPECT_EQ(moved_column(data(), chosen, "projects", -1), chosen) << "the first goes no farther";
    EXPECT_EQ(moved_column(data(), chosen, "area", 9), (ColumnIds{"projects", "density", "area"}));
    EXPECT_EQ(moved_column(data(), chosen, "no-such", 1), chosen);
}

TEST(TableColumns, BackAtTheTablesOwnTheChoiceIsEmpty) {
    EXPECT_EQ(moved_column(data(), {"area", "population", "density"}, "area", 1), ColumnIds{});
    EXPECT_EQ(toggled_column(data(), {"population", "area"}, "density"), ColumnIds{});
}

}  // namespace
}  // namespace ascn
