#include "model/indicators.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

using testing::figure;
using testing::indicator;
using Ids = std::vector<std::string>;

Ids ids_of(const std::vector<const Indicator*>& indicators) {
    Ids ids;
    for (const Indicator* i : indicators) ids.push_back(i->id);
    return ids;
}

// `pilots` pilot cities of which the first `known` have a figure for "index"; and three later members that have it.
Dataset dataset(int pilots, int known, IndicatorScope scope = IndicatorScope::City) {
    DatasetParts parts;
    parts.indicators.push_back(indicator("index", scope));
    for (int i = 0; i < pilots + 3; ++i) {
        City city;
        city.id = "c" + std::to_string(i);
        city.country = "AA";
        if (i >= pilots) city.cohort = 2024;
        if (i < known || i >= pilots) city.indicators.push_back({0, figure(i)});
        parts.cities.push_back(std::move(city));
    }
    Country country;
    country.id = "AA";
    if (scope == IndicatorScope::Nation) country.indicators.push_back({0, figure(1)});
    parts.countries.push_back(std::move(country));
    return Dataset(std::move(parts));
}

bool comparable(const Dataset& data) { return is_comparable(data, data.indicators().front()); }

TEST(Indicators, TwentyOfTheTwentySixPilotCitiesMakeAnIndicatorComparable) {
    EXPECT_TRUE(comparable(dataset(26, 26)));
    EXPECT_TRUE(comparable(dataset(26, 20)));
    EXPECT_FALSE(comparable(dataset(26, 19))) << "the three later members do not count";
    EXPECT_TRUE(comparable(dataset(26, 20, IndicatorScope::Region)));
    EXPECT_FALSE(comparable(dataset(26, 26, IndicatorScope::Nation)));
}

TEST(Indicators, OfAnotherNumberOfPilotCitiesTheSameShare) {
    EXPECT_TRUE(comparable(dataset(13, 10)));
    EXPECT_FALSE(comparable(dataset(13, 9)));
    EXPECT_TRUE(comparable(dataset(1, 1)));
    EXPECT_FALSE(comparable(dataset(0, 0))) << "later members alone";
}

TEST(Indicators, GroupAfterGroupInTheDataSetsOrder) {
    DatasetParts parts;
    parts.indicators = {indicator("n1", IndicatorScope::City, IndicatorGroup::Network),
                        indicator("e1", IndicatorScope::City, IndicatorGroup::EconomyConnectivity),
                        indicator("p1", IndicatorScope::City, IndicatorGroup::People),
                        indicator("c1", IndicatorScope::City, IndicatorGroup::ClimateEnvironment),
                        indicator("p2", IndicatorScope::City, IndicatorGroup::People),
                        indicator("e2", IndicatorScope::City, IndicatorGroup::EconomyConnectivity)};
    EXPECT_EQ(ids_of(grouped_indicators(Dataset(parts))), (Ids{"p1", "p2", "c1", "e1", "e2", "n1"}));
    EXPECT_TRUE(grouped_indicators(Dataset()).empty());
}

TEST(Indicators, ATemperatureSizesNoCircles) {
    DatasetParts parts;
    parts.indicators = {indicator("rain"), indicator("warmth")};
    parts.indicators[0].unit = "mm";
    parts.indicators[1].unit = "°C";
    City city;
    city.id = "c";
    city.indicators = {{0, figure(1)}, {1, figure(1)}};
    parts.cities.push_back(city);
    const Dataset data(std::move(parts));
    EXPECT_TRUE(can_size_circles(data, data.indicators()[0]));
    EXPECT_TRUE(is_comparable(data, data.indicators()[1]));
    EXPECT_FALSE(can_size_circles(data, data.indicators()[1])) << "0 degrees are not the absence of warmth";
}

TEST(Indicators, ThoseThatAnAddressCanName) {
    EXPECT_EQ(ids_of(comparable_indicators(testing::small_dataset())), (Ids{"population", "area", "density"}))
        << "no project is listed in a report there";
    EXPECT_TRUE(comparable_indicators(dataset(26, 19)).empty());
}

TEST(FigureTable, HoldsWhatTheDataSetGives) {
    DatasetParts parts;
    parts.indicators = testing::basic_indicators();
    parts.indicators.push_back(indicator("income", IndicatorScope::Nation));
    parts.indicators.push_back(indicator("index", IndicatorScope::Region));
    for (const char* id : {"AA", "BB"}) {
        City city;
        city.id = id;
        city.country = id;
        city.population = figure(10, "persons", 2020, "city");
        city.area_km2 = figure(2, "km2", 2020, "city");
        parts.cities.push_back(std::move(city));
    }
    parts.cities[1].indicators.push_back({5, figure(0.5)});
    parts.cities[1].country = "ZZ";  // not in the data set
    Country country;
    country.id = "AA";
    country.indicators.push_back({4, figure(7)});
    parts.countries.push_back(std::move(country));
    const Dataset data(std::move(parts));
    const FigureTable table(data);
    EXPECT_EQ(table.at(0, 2)->value, 5) << "density";
    EXPECT_EQ(table.at(0, 4)->value, 7) << "its country's";
    EXPECT_EQ(table.at(1, 4), nullptr);
    EXPECT_EQ(table.at(0, 5), nullptr);
    EXPECT_EQ(table.at(1, 5)->value, 0.5);
    for (std::size_t c = 0; c < data.cities().size(); ++c) {
        for (std::size_t i = 0; i < data.indicators().size(); ++i) {
            EXPECT_EQ(table.at(c, i), data.figure(data.cities()[c], data.indicators()[i])) << c << ", " << i;
        }
    }
}

}  // namespace
}  // namespace ascn
