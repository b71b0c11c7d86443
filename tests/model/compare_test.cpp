#include "model/compare.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

const Dataset& data() { return testing::small_dataset(); }

const NumberRow& row(const Comparison& comparison, CompareRowId id) {
    for (const NumberRow& r : comparison.numbers) {
        if (r.id == id) return r;
    }
    ADD_FAILURE() << "no such row";
    return comparison.numbers.front();
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
}

TEST(Compare, ColumnsAsAskedWithoutUnknownAndDoubles) {
    const Comparison c = make_comparison(
        {"da-nang", "atlantis", "jakarta", "da-nang", "bangkok", "makassar", "chonburi", "singapore"}, data());
    ASSERT_EQ(c.columns.size(), kMaxCompared);
    EXPECT_EQ(c.columns[0]->id, "da-nang");
    EXPECT_EQ(c.columns[1]->id, "jakarta");
    EXPECT_EQ(c.columns[4]->id, "chonburi");
    EXPECT_EQ(c.project_counts, (std::vector<int>{3, 1, 0, 2, 0}));
    ASSERT_EQ(c.numbers.size(), 3u);
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
    const NumberRow& population = row(c, CompareRowId::Population);
    EXPECT_EQ(population.unit, "persons");
    EXPECT_DOUBLE_EQ(population.cells[0].bar, 1);
    EXPECT_DOUBLE_EQ(population.cells[1].bar, 965332.0 / 1220200.0);
    EXPECT_DOUBLE_EQ(population.cells[2].bar, 0);
    EXPECT_EQ(population.cells[2].fact.missing, Missing::NoFigure);
    EXPECT_FALSE(population.cells[2].rank);
}

TEST(Compare, RanksAmongThePilotCitiesThatHaveTheFigure) {
    // By population: Jakarta, Singapore, Bangkok, Makassar, Da Nang, Cebu City, Johor Bahru, Luang Prabang.
    const Comparison c = make_comparison({"da-nang", "jakarta", "luang-prabang", "chiang-mai"}, data());
    const NumberRow& population = row(c, CompareRowId::Population);
    EXPECT_EQ(population.cells[0].rank->rank, 5);
    EXPECT_EQ(population.cells[0].rank->of, 8);
    EXPECT_EQ(population.cells[1].rank->rank, 1);
    EXPECT_EQ(population.cells[2].rank->rank, 8);
    EXPECT_FALSE(population.cells[3].rank) << "no pilot city";
    EXPECT_EQ(population_rank(data(), "cebu-city")->rank, 6);
    EXPECT_EQ(population_rank(data(), "chonburi").has_value(), false);
    EXPECT_EQ(population_rank(data(), "atlantis").has_value(), false);
}

TEST(Compare, EqualValuesShareARank) {
    DatasetParts parts;
    const double values[] = {50, 70, 70, 10};
    for (const double value : values) {
        City city;
        city.id = "c" + std::to_string(parts.cities.size());
        city.population.value = value;
        parts.cities.push_back(city);
    }
    const Dataset four(parts);
    EXPECT_EQ(population_rank(four, "c1")->rank, 1);
    EXPECT_EQ(population_rank(four, "c2")->rank, 1);
    EXPECT_EQ(population_rank(four, "c0")->rank, 3);
    EXPECT_EQ(population_rank(four, "c3")->rank, 4);
}

TEST(Compare, DensityIsDerived) {
    const Comparison c = make_comparison({"da-nang", "cebu-city"}, data());
    const NumberRow& density = row(c, CompareRowId::Density);
    ASSERT_TRUE(density.cells[0].fact.value);
    EXPECT_NEAR(*density.cells[0].fact.value, 949.77, 0.01);   // 1,220,200 / 1,284.73
    EXPECT_NEAR(*density.cells[1].fact.value, 3064.55, 0.01);  // 965,332 / 315
    EXPECT_DOUBLE_EQ(density.cells[1].bar, 1);
    EXPECT_NEAR(density.cells[0].bar, 0.30992, 1e-5);
}

TEST(Compare, SaysWhereBoundariesDiffer) {
    EXPECT_FALSE(row(make_comparison({"da-nang", "cebu-city"}, data()), CompareRowId::Area).boundaries_differ);
    EXPECT_TRUE(row(make_comparison({"da-nang", "singapore"}, data()), CompareRowId::Area).boundaries_differ);
    // Chonburi's boundary is another one, but it has no population that could be compared.
    const Comparison c = make_comparison({"da-nang", "chonburi"}, data());
    EXPECT_FALSE(row(c, CompareRowId::Population).boundaries_differ);
    EXPECT_TRUE(row(c, CompareRowId::Area).boundaries_differ);
}

TEST(Compare, ZeroIsAFigure) {
    DatasetParts parts;
    City none, zero;
    none.id = "none";
    none.population.missing = Missing::NoFigure;
    zero.id = "zero";
    zero.population.value = 0;
    parts.cities = {none, zero};
    const Dataset two(parts);  // the comparison points into it
    const Comparison c = make_comparison({"none", "zero"}, two);
    const NumberRow& population = row(c, CompareRowId::Population);
    EXPECT_FALSE(population.cells[0].fact.value);
    ASSERT_TRUE(population.cells[1].fact.value);
    EXPECT_EQ(population.cells[1].rank->rank, 1);
    EXPECT_EQ(population.cells[1].bar, 0);
}

}  // namespace
}  // namespace ascn
