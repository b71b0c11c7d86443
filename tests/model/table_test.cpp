#include "model/table.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

CityTable sorted_by(const std::string& sort, const Ids& columns = {"area", "population"}) {
    ViewState state;
    state.sort = sort;
    return make_city_table(testing::small_dataset(), state, columns);
}

Ids ids_of(const CityTable& table) {
    Ids ids;
    for (const TableRow& row : table.rows) ids.push_back(row.city->id);
    return ids;
}

TEST(CityTable, HoldsThePilotCitiesByName) {
    EXPECT_EQ(ids_of(sorted_by("name")), (Ids{"bangkok", "cebu-city", "chonburi", "da-nang", "jakarta", "johor-bahru",
                                              "luang-prabang", "makassar", "singapore"}));
    EXPECT_EQ(ids_of(sorted_by("-name")).front(), "singapore");
}

TEST(CityTable, SortsByCountryAndKeepsTheDataSetsOrderWithin) {
    EXPECT_EQ(ids_of(sorted_by("country")), (Ids{"jakarta", "makassar", "luang-prabang", "johor-bahru", "cebu-city",
                                                 "singapore", "bangkok", "chonburi", "da-nang"}));
}

// areas in test_data.cpp
TEST(CityTable, SortsByAFigureBothWays) {
    EXPECT_EQ(ids_of(sorted_by("area")), (Ids{"chonburi", "makassar", "cebu-city", "johor-bahru", "jakarta",
                                              "singapore", "luang-prabang", "da-nang", "bangkok"}));
    EXPECT_EQ(ids_of(sorted_by("-area")).front(), "bangkok");
}

TEST(CityTable, WhatIsMissingComesLastBothWays) {
    EXPECT_EQ(ids_of(sorted_by("population")).back(), "chonburi");
    EXPECT_EQ(ids_of(sorted_by("-population")).back(), "chonburi");
}

TEST(CityTable, AnUnknownColumnSortsByName) { EXPECT_EQ(ids_of(sorted_by("no-such")), ids_of(sorted_by("name"))); }

TEST(CityTable, SummarisesWhatIsKnown) {
    const CityTable table = sorted_by("name");
    const ColumnSummary& area = table.columns[0].summary;
    EXPECT_EQ(area.known, 9);
    EXPECT_EQ(area.min, 43);
    EXPECT_EQ(area.median, 660.982) << "the fifth of nine";
    EXPECT_EQ(area.max, 1568.7);
    EXPECT_EQ(table.columns[1].summary.known, 8) << "Chonburi has no population";
}

TEST(CityTable, OfNoFigureNothingIsMade) {
    ViewState state;
    state.countries = {"KH"};  // no city of the test's data set
    const CityTable table = make_city_table(testing::small_dataset(), state, {"population"});
    EXPECT_TRUE(table.rows.empty());
    EXPECT_EQ(table.columns[0].summary.known, 0);
    EXPECT_EQ(table.columns[0].summary.median, 0);
}

TEST(CityTable, SharesTheMapsFilters) {
    ViewState state;
    state.countries = {"TH"};
    EXPECT_EQ(ids_of(make_city_table(testing::small_dataset(), state, {})), (Ids{"bangkok", "chonburi"}));
    state.cohort = Cohort::All;
    EXPECT_EQ(ids_of(make_city_table(testing::small_dataset(), state, {})), (Ids{"bangkok", "chiang-mai", "chonburi"}));
}

Ids found_by(const std::string& query) {
    ViewState state;
    state.query = query;
    return ids_of(make_city_table(testing::small_dataset(), state, {"area"}));
}

// names, native names and countries in test_data.cpp
TEST(CityTable, ASearchTextKeepsWhatItsWordsStandIn) {
    EXPECT_EQ(found_by("cebu"), Ids{"cebu-city"});
    EXPECT_EQ(found_by("VIET"), Ids{"da-nang"}) << "the country";
    EXPECT_EQ(found_by("đà nẵng"), Ids{"da-nang"}) << "letters are folded on both sides";
    EXPECT_EQ(found_by("新山"), Ids{"johor-bahru"}) << "a native name";
    EXPECT_EQ(found_by("johor malaysia"), Ids{"johor-bahru"}) << "each word in one of the names";
    EXPECT_EQ(found_by("johor viet"), Ids{});
    EXPECT_EQ(found_by("Ibukota"), Ids{}) << "the official name is not shown, and finds nothing";
    EXPECT_EQ(found_by("").size(), 9u);
    EXPECT_EQ(found_by(" - ").size(), 9u) << "no letter at all";
}

TEST(CityTable, TheSearchTextAndTheFiltersKeepTogether) {
    ViewState state;
    state.query = "an";
    state.countries = {"TH"};
    EXPECT_EQ(ids_of(make_city_table(testing::small_dataset(), state, {})), (Ids{"bangkok", "chonburi"}))
        << "Bangkok by its name, both by Thailand";
    state.query = "bang";
    EXPECT_EQ(ids_of(make_city_table(testing::small_dataset(), state, {})), Ids{"bangkok"});
}

TEST(CityTable, EqualFiguresKeepTheDataSetsOrderBothWays) {
    // of the projects of small_dataset(), which name no report, none has a figure: all are equally missing
    const Ids up = ids_of(sorted_by("projects")), down = ids_of(sorted_by("-projects"));
    EXPECT_EQ(up, down);
    EXPECT_EQ(up.front(), "jakarta") << "the first of the data set";
}

CityTable table_of_years(const std::vector<std::optional<int>>& years, std::vector<NumberFact>& facts) {
    facts.clear();
    for (const std::optional<int> year : years) {
        facts.push_back(testing::figure(1));
        facts.back().year = year;
    }
    facts.push_back(testing::missing(Missing::NoFigure));
    CityTable table;
    for (const NumberFact& fact : facts) table.rows.push_back({nullptr, {&fact}});
    table.rows.push_back({nullptr, {nullptr}});
    return table;
}

TEST(CityTable, AYearIsUsualThatAThirdOfTheFiguresHave) {
    std::vector<NumberFact> facts;
    const UsualYear most = usual_year(table_of_years({2018, 2020, 2020}, facts), 0);
    EXPECT_TRUE(most.known);
    EXPECT_EQ(most.year, 2020);
    EXPECT_FALSE(most.differs(2020));
    EXPECT_TRUE(most.differs(2018));
    EXPECT_TRUE(most.differs({}));
    EXPECT_EQ(usual_year(table_of_years({2020, 2018, {}}, facts), 0).year, 2020) << "of as common ones the latest";
    EXPECT_EQ(usual_year(table_of_years({2015, 2015, 2018, 2019, 2020, 2021}, facts), 0).year, 2015);
    const UsualYear none = usual_year(table_of_years({2018, 2019, 2020, 2021}, facts), 0);
    EXPECT_FALSE(none.known);
    EXPECT_TRUE(none.differs(2018)) << "then each says its own";
    const UsualYear not_stated = usual_year(table_of_years({{}, {}, 2020}, facts), 0);
    EXPECT_TRUE(not_stated.known);
    EXPECT_FALSE(not_stated.year.has_value());
    EXPECT_FALSE(not_stated.differs({}));
    EXPECT_FALSE(usual_year(table_of_years({}, facts), 0).known) << "missing figures have no year";
}

TEST(CityTable, ColumnsAreThoseAskedForOnceEach) {
    const CityTable table = sorted_by("name", {"population", "no-such", "population", "density"});
    ASSERT_EQ(table.columns.size(), 2u);
    EXPECT_EQ(table.columns[0].indicator->id, "population");
    EXPECT_EQ(table.columns[1].indicator->id, "density");
    EXPECT_FALSE(sorted_by("name", {}).columns.empty()) << "every comparable one";
}

TEST(CityTable, AClickSortsAndAnotherTurnsRound) {
    EXPECT_EQ(sort_after_click("name", "population"), "-population") << "the largest first";
    EXPECT_EQ(sort_after_click("-population", "population"), "population");
    EXPECT_EQ(sort_after_click("population", "population"), "-population");
    EXPECT_EQ(sort_after_click("-population", "name"), "name") << "texts from A to Z";
    EXPECT_EQ(sort_after_click("name", "name"), "-name");
    EXPECT_EQ(sort_after_click("name", "country"), "country");
}

TEST(CityTable, ShadesBetweenSmallestAndLargest) {
    const ColumnSummary summary{3, 10, 20, 50};
    NumberFact fact;
    EXPECT_EQ(shade_of(summary, &fact), std::nullopt) << "missing is not the smallest";
    EXPECT_EQ(shade_of(summary, nullptr), std::nullopt);
    for (const auto& [value, shade] : {std::pair{10.0, 0.0}, {50.0, 1.0}, {30.0, 0.5}}) {
        fact.value = value;
        EXPECT_EQ(shade_of(summary, &fact), shade);
    }
    EXPECT_EQ(shade_of({1, 30, 30, 30}, &fact), std::nullopt) << "one alone is neither";
}

TEST(Median, OfOddAndEvenNumbersAndOfNone) {
    std::vector<double> three = {9, 1, 4}, four = {8, 2, 6, 4}, none;
    EXPECT_EQ(median_of(three), 4);
    EXPECT_EQ(median_of(four), 5);
    EXPECT_EQ(median_of(none), 0);
}

}  // namespace
}  // namespace ascn
