#include "model/compare.h"

#include <gtest/gtest.h>

#include <limits>

#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

const Dataset& data() { return testing::small_dataset(); }

const NumberRow& row(const Comparison& comparison, std::string_view id) {
    for (const NumberRow& r : comparison.numbers) {
        if (r.indicator->id == id) return r;
    }
    ADD_FAILURE() << "no such row";
    return comparison.numbers.front();
}

Ids row_ids(const Comparison& comparison) {
    Ids ids;
    for (const NumberRow& r : comparison.numbers) ids.push_back(r.indicator->id);
    return ids;
}

TEST(Compare, DefaultPairIsDaNangAndCebuCity) {
    EXPECT_EQ(compared_or_default({}, data()), (Ids{"da-nang", "cebu-city"}));
    ViewState state;
    state.compare = {"jakarta"};
    EXPECT_EQ(compared_or_default(state, data()), Ids{"jakarta"});
}

TEST(Compare, WithoutThePairTheFirstTwoCities) {
    DatasetParts parts;
    EXPECT_TRUE(compared_or_default({}, Dataset(parts)).empty());
    for (const char* id : {"aa", "bb", "cc"}) {
        City city;
        city.id = id;
        parts.cities.push_back(city);
    }
    EXPECT_EQ(compared_or_default({}, Dataset(parts)), (Ids{"aa", "bb"}));
    parts.cities[0].cohort = 2024;
    EXPECT_EQ(compared_or_default({}, Dataset(parts)), (Ids{"bb", "cc"})) << "pilot cities first";
    parts.cities[1].cohort = 2025;
    EXPECT_EQ(compared_or_default({}, Dataset(parts)), (Ids{"aa", "bb"})) << "there is one pilot city only";
}

TEST(Compare, ColumnsAsAskedWithoutUnknownAndDoubles) {
    const Comparison c = make_comparison(
        {"da-nang", "atlantis", "jakarta", "da-nang", "bangkok", "makassar", "chonburi", "singapore"}, data());
    ASSERT_EQ(c.columns.size(), kMaxCompared);
    EXPECT_EQ(c.columns[0]->id, "da-nang");
    EXPECT_EQ(c.columns[1]->id, "jakarta");
    EXPECT_EQ(c.columns[4]->id, "chonburi");
    EXPECT_EQ(row_ids(c), (Ids{"population", "area", "density"})) << "no project is listed in a report";
    EXPECT_EQ(c.basic_rows, 3u);
    for (const NumberRow& r : c.numbers) EXPECT_EQ(r.cells.size(), c.columns.size());
}

TEST(Compare, NothingToCompare) {
    const Comparison c = make_comparison({}, data());
    EXPECT_TRUE(c.columns.empty());
    for (const NumberRow& r : c.numbers) {
        EXPECT_TRUE(r.cells.empty());
        EXPECT_FALSE(r.boundaries_differ);
    }
}

TEST(Compare, BarsShareOneScaleFromZero) {
    const Comparison c = make_comparison({"da-nang", "cebu-city", "chonburi"}, data());
    const NumberRow& population = row(c, "population");
    EXPECT_DOUBLE_EQ(population.cells[0].bar, 1);
    EXPECT_DOUBLE_EQ(population.cells[1].bar, 965332.0 / 1220200.0);
    EXPECT_DOUBLE_EQ(population.cells[2].bar, 0);
    EXPECT_EQ(population.cells[2].fact->missing, Missing::NoFigure);
    EXPECT_FALSE(population.cells[2].rank);
}

TEST(Compare, RanksAmongThePilotCitiesThatHaveTheFigure) {
    // By population: Jakarta, Singapore, Bangkok, Makassar, Da Nang, Cebu City, Johor Bahru, Luang Prabang.
    const Comparison c = make_comparison({"da-nang", "jakarta", "luang-prabang", "chiang-mai"}, data());
    const NumberRow& population = row(c, "population");
    EXPECT_EQ(population.cells[0].rank->rank, 5);
    EXPECT_EQ(population.cells[0].rank->of, 8);
    EXPECT_EQ(population.cells[1].rank->rank, 1);
    EXPECT_EQ(population.cells[2].rank->rank, 8);
    EXPECT_FALSE(population.cells[3].rank) << "no pilot city";
}

// Four pilot cities and a later one with these populations; NaN: none.
Dataset ranked(std::initializer_list<double> values) {
    DatasetParts parts;
    parts.indicators.push_back(testing::indicator("population"));
    for (const double value : values) {
        City city;
        city.id = "c" + std::to_string(parts.cities.size());
        city.population = value == value ? testing::figure(value) : testing::missing(Missing::NoFigure);
        parts.cities.push_back(std::move(city));
    }
    parts.cities.back().cohort = 2020;
    return Dataset(std::move(parts));
}

/// 0: none.
int rank(const Dataset& data, const char* city, int of) {
    const Comparison comparison = make_comparison({city}, data);
    const std::optional<Rank> rank = comparison.numbers.front().cells.front().rank;
    EXPECT_TRUE(!rank || rank->of == of) << rank->of;
    return rank ? rank->rank : 0;
}

TEST(Compare, EqualFiguresShareARank) {
    const Dataset data = ranked({50, 70, 70, 10, 60});
    EXPECT_EQ(rank(data, "c1", 4), 1);
    EXPECT_EQ(rank(data, "c2", 4), 1);
    EXPECT_EQ(rank(data, "c0", 4), 3) << "the later member's 60 does not count";
    EXPECT_EQ(rank(data, "c3", 4), 4);
    EXPECT_EQ(rank(data, "c4", 4), 0) << "no pilot city";
}

TEST(Compare, ACityWithoutAFigureHasNoRankAndCountsForNone) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const Dataset data = ranked({-5, none, 0, -7, -9, 1});
    EXPECT_EQ(rank(data, "c2", 4), 1);
    EXPECT_EQ(rank(data, "c0", 4), 2);
    EXPECT_EQ(rank(data, "c4", 4), 4);
    EXPECT_EQ(rank(data, "c1", 4), 0);
    const Dataset few = ranked({3, 4, none, none, 1});
    EXPECT_EQ(rank(few, "c1", 2), 0) << "two of four are not enough to rank";
}

TEST(Compare, DensityIsDerived) {
    const Comparison c = make_comparison({"da-nang", "cebu-city"}, data());
    const NumberRow& density = row(c, "density");
    ASSERT_TRUE(density.cells[0].fact->value);
    EXPECT_NEAR(*density.cells[0].fact->value, 949.77, 0.01);   // 1,220,200 / 1,284.73
    EXPECT_NEAR(*density.cells[1].fact->value, 3064.55, 0.01);  // 965,332 / 315
    EXPECT_DOUBLE_EQ(density.cells[1].bar, 1);
    EXPECT_NEAR(density.cells[0].bar, 0.30992, 1e-5);
}

TEST(Compare, SaysWhereBoundariesDiffer) {
    EXPECT_FALSE(row(make_comparison({"da-nang", "cebu-city"}, data()), "area").boundaries_differ);
    EXPECT_TRUE(row(make_comparison({"da-nang", "singapore"}, data()), "area").boundaries_differ);
    // Chonburi's boundary is another one, but it has no population that could be compared.
    const Comparison c = make_comparison({"da-nang", "chonburi"}, data());
    EXPECT_FALSE(row(c, "population").boundaries_differ);
    EXPECT_TRUE(row(c, "area").boundaries_differ);
}

TEST(Compare, ZeroIsAFigure) {
    DatasetParts parts;
    parts.indicators = testing::basic_indicators();
    City none, zero;
    none.id = "none";
    none.population.missing = Missing::NoFigure;
    zero.id = "zero";
    zero.population.value = 0;
    parts.cities = {none, zero};
    const Dataset two(parts);  // the comparison points into it
    const Comparison c = make_comparison({"none", "zero"}, two);
    const NumberRow& population = row(c, "population");
    EXPECT_FALSE(population.cells[0].fact->value);
    ASSERT_TRUE(population.cells[1].fact->value);
    EXPECT_FALSE(population.cells[1].rank) << "one of two pilot cities is not enough";
    EXPECT_EQ(population.cells[1].bar, 0);
}

// Three pilot cities and a later member with figures of every kind: 'growth' known for all pilots, 'index' (of the
// region) for one pilot, 'income' of the whole country, 'later' for the later member alone.
Dataset mixed_dataset() {
    using testing::figure;
    DatasetParts parts;
    parts.indicators = testing::basic_indicators();
    parts.indicators.push_back(
        testing::indicator("income", IndicatorScope::Nation, IndicatorGroup::EconomyConnectivity));
    parts.indicators.push_back(testing::indicator("growth", IndicatorScope::City, IndicatorGroup::People));
    parts.indicators.push_back(testing::indicator("index", IndicatorScope::Region, IndicatorGroup::ClimateEnvironment));
    parts.indicators.push_back(testing::indicator("later", IndicatorScope::City, IndicatorGroup::People));
    for (const double growth : {-2.0, 1.0, 4.0}) {
        City city;
        city.id = "p" + std::to_string(parts.cities.size());
        city.country = "AA";
        city.population = figure(100, "persons");
        city.indicators.push_back({5, figure(growth)});
        parts.cities.push_back(std::move(city));
    }
    parts.cities[0].indicators.push_back({6, figure(0.7, "1", 2022, "province")});
    City later;
    later.id = "later";
    later.country = "BB";
    later.cohort = 2025;
    later.indicators.push_back({7, figure(3)});
    parts.cities.push_back(std::move(later));
    Country country;
    country.id = "AA";
    country.indicators.push_back({4, figure(5000, "US$", 2023, "country")});
    parts.countries.push_back(std::move(country));
    return Dataset(std::move(parts));
}

TEST(Compare, RowsAreTheBasicOnesThenGroupAfterGroupWhatIsKnown) {
    const Dataset mixed = mixed_dataset();
    EXPECT_EQ(row_ids(make_comparison({"p0", "p1"}, mixed)),
              (Ids{"population", "area", "density", "growth", "index", "income"}))
        << "nothing listed in reports, 'later' not known for these";
    EXPECT_EQ(row_ids(make_comparison({"p1", "later"}, mixed)),
              (Ids{"population", "area", "density", "growth", "later", "income"}));
    EXPECT_EQ(row_ids(make_comparison({}, mixed)), (Ids{"population", "area", "density", "growth"}))
        << "comparable, whatever the columns are";
    DatasetParts parts;
    parts.indicators.push_back(testing::indicator("area"));
    const Dataset bare(parts);
    const Comparison c = make_comparison({}, bare);
    EXPECT_EQ(row_ids(c), Ids{"area"});
    EXPECT_EQ(c.basic_rows, 1u);
}

TEST(Compare, CellsPointAtTheDataSetsFacts) {
    const Dataset mixed = mixed_dataset();
    const Comparison c = make_comparison({"p0", "later"}, mixed);
    EXPECT_EQ(row(c, "growth").cells[0].fact, &mixed.city("p0")->indicators[0].fact);
    EXPECT_EQ(row(c, "density").cells[0].fact, &mixed.city("p0")->density);
    EXPECT_EQ(row(c, "income").cells[0].fact, &mixed.country("AA")->indicators[0].fact);
    ASSERT_NE(row(c, "income").cells[1].fact, nullptr) << "nothing there is a fact too";
    EXPECT_EQ(row(c, "income").cells[1].fact->missing, Missing::NoFigure);
}

TEST(Compare, OnlyFiguresOfCitiesAndRegionsKnownForMostAreRanked) {
    const Dataset mixed = mixed_dataset();
    const Comparison c = make_comparison({"p0", "p2", "later"}, mixed);
    EXPECT_EQ(row(c, "growth").cells[0].rank->rank, 3);
    EXPECT_EQ(row(c, "growth").cells[1].rank->rank, 1);
    EXPECT_EQ(row(c, "growth").cells[1].rank->of, 3);
    EXPECT_FALSE(row(c, "index").cells[0].rank) << "known for one of three";
    EXPECT_FALSE(row(c, "income").cells[0].rank) << "a country's";
    EXPECT_FALSE(row(c, "later").cells[2].rank) << "no pilot city";
    EXPECT_TRUE(row(c, "growth").ranked);
    EXPECT_FALSE(row(c, "index").ranked);
    EXPECT_EQ(row(c, "index").known, 1);
    EXPECT_EQ(row(c, "index").pilots, 3);
    EXPECT_EQ(row(c, "later").known, 0) << "the later member's figure is none of a pilot city";
}

TEST(Compare, OnlyAmountsOfCitiesHaveBars) {
    const Dataset mixed = mixed_dataset();
    const Comparison c = make_comparison({"p0", "p2", "later"}, mixed);
    EXPECT_TRUE(row(c, "growth").has_bars);
    EXPECT_TRUE(row(c, "later").has_bars) << "an amount, though not ranked";
    EXPECT_FALSE(row(c, "income").has_bars) << "a country's";
    EXPECT_EQ(row(c, "income").cells[0].bar, 0);
}

TEST(Compare, NegativeFiguresHaveNoBar) {
    const Dataset mixed = mixed_dataset();
    const Comparison c = make_comparison({"p0", "p1", "p2"}, mixed);
    EXPECT_DOUBLE_EQ(row(c, "growth").cells[0].bar, 0);
    EXPECT_DOUBLE_EQ(row(c, "growth").cells[1].bar, 0.25);
    EXPECT_DOUBLE_EQ(row(c, "growth").cells[2].bar, 1);
    EXPECT_DOUBLE_EQ(row(make_comparison({"p0"}, mixed), "growth").cells[0].bar, 0);
}

TEST(Compare, RegionsAndCountriesHaveNoBoundariesThatDiffer) {
    DatasetParts parts;
    parts.indicators.push_back(testing::indicator("income", IndicatorScope::Nation));
    parts.indicators.push_back(testing::indicator("index", IndicatorScope::Region));
    parts.indicators.push_back(testing::indicator("air"));
    for (const char* id : {"AA", "BB"}) {
        Country country;
        country.id = id;
        country.indicators.push_back({0, testing::figure(1, "US$", 2023, id)});
        parts.countries.push_back(country);
        City city;
        city.id = id;
        city.country = id;
        city.indicators = {{1, testing::figure(1, "1", 2023, id)}, {2, testing::figure(1, "1", 2023, id)}};
        parts.cities.push_back(city);
    }
    const Dataset two(parts);
    const Comparison c = make_comparison({"AA", "BB"}, two);
    EXPECT_FALSE(row(c, "income").boundaries_differ);
    EXPECT_FALSE(row(c, "index").boundaries_differ);
    EXPECT_TRUE(row(c, "air").boundaries_differ);
}

}  // namespace
}  // namespace ascn
