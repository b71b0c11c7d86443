#include "model/table_stress.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "model/points.h"
#include "test_data.h"

namespace ascn {
namespace {

using Order = std::vector<std::uint32_t>;

CityTable small_table(const std::string& sort) {
    ViewState state;
    state.sort = sort;
    return make_city_table(testing::small_dataset(), state, {"area", "population"});
}

TEST(TableStress, FiguresAreAlwaysTheSameAndInTheRange) {
    for (std::uint32_t row : {0u, 1u, 7u, 9'999u}) {
        for (std::size_t column = 0; column < 16; ++column) {
            const double figure = stress_figure(row, column, 43, 1568.7);
            EXPECT_GE(figure, 43);
            EXPECT_LE(figure, 1568.7);
            EXPECT_EQ(figure, stress_figure(row, column, 43, 1568.7));
        }
    }
    // of the point's place: 92 to 140 degrees east, -11 to 28 north
    const LonLat at = StressPoints::location(3);
    const double sum = (at.lon - 92) / 48 + (at.lat + 11) / 39;
    EXPECT_DOUBLE_EQ(stress_figure(3, 0, 0, 1), sum - (sum >= 1 ? 1 : 0));
}

TEST(TableStress, WithoutSyntheticRowsTheOrderIsTheTables) {
    const CityTable table = small_table("-area");
    Order expected(table.rows.size());
    std::iota(expected.begin(), expected.end(), 0u);
    EXPECT_EQ(order_with_stress(table, "-area", 0), expected);
}

TEST(TableStress, ByATextTheyComeLast) {
    const CityTable table = small_table("-name");
    const Order order = order_with_stress(table, "-name", 3);
    EXPECT_EQ(order, (Order{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}));
}

TEST(TableStress, ByAFigureAllAreSortedAndWhatIsMissingComesLastBothWays) {
    for (const char* sort : {"population", "-population"}) {
        const CityTable table = small_table(sort);
        const Order order = order_with_stress(table, sort, 500);
        ASSERT_EQ(order.size(), 509u);
        const ColumnSummary& summary = table.columns[1].summary;
        std::vector<double> figures;
        for (const std::uint32_t row : order) {
            if (row >= 9) {
                figures.push_back(stress_figure(row - 9, 1, summary.min, summary.max));
            } else if (table.rows[row].cells[1]->value) {
                figures.push_back(*table.rows[row].cells[1]->value);
            }
        }
        EXPECT_EQ(figures.size(), 508u);
        if (sort[0] == '-') std::reverse(figures.begin(), figures.end());
        EXPECT_TRUE(std::is_sorted(figures.begin(), figures.end())) << sort;
        EXPECT_EQ(table.rows[order.back()].city->id, "chonburi") << "has no population";
    }
}

TEST(TableStress, HasAnEnd) {
    const CityTable table = small_table("name");
    EXPECT_EQ(order_with_stress(table, "name", 2'000'000).size(), table.rows.size() + kMaxStressRows);
}

}  // namespace
}  // namespace ascn
