#include "model/map_layers.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

/// Countries A, B, C ... with these figures of the national indicator "income"; a negative one is not known.
Dataset countries(const std::vector<double>& figures) {
    DatasetParts parts;
    parts.indicators = {testing::indicator("population"), testing::indicator("income", IndicatorScope::Nation)};
    for (std::size_t i = 0; i < figures.size(); ++i) {
        Country country;
        country.id = std::string(1, static_cast<char>('A' + i));
        NumberFact fact = figures[i] < 0 ? testing::missing(Missing::NoFigure) : testing::figure(figures[i], "$");
        fact.year = 2020 + static_cast<int>(i % 3);
        fact.sources = {static_cast<SourceIndex>(i % 2)};
        country.indicators.push_back({1, fact});
        parts.countries.push_back(country);
    }
    parts.sources.resize(2);
    return Dataset(std::move(parts));
}

std::vector<int> steps(const Choropleth& map) {
    std::vector<int> result;
    for (const CountryShade& shade : map.shades) result.push_back(shade.step);
    return result;
}

using Steps = std::vector<int>;

TEST(Choropleth, FiveFiguresMakeFiveClasses) {
    const Dataset data = countries({30, 10, 50, 20, 40});
    const Choropleth map = make_choropleth(data, "income");
    EXPECT_EQ(steps(map), (Steps{2, 0, 4, 1, 3}));
    EXPECT_EQ(map.classes[2].low, 30);
    EXPECT_EQ(map.classes[2].high, 30);
    EXPECT_EQ(map.missing, 0);
    EXPECT_EQ(map.first_year, 2020);
    EXPECT_EQ(map.last_year, 2022);
    EXPECT_EQ(map.sources, (std::vector<SourceIndex>{0, 1})) << "each once";
}

// Eleven countries: r/11 of five is below 1 for the first three, below 2 for two more, and so on.
TEST(Choropleth, ElevenFiguresAreSpreadAsEvenlyAsCanBe) {
    const Dataset data = countries({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000});
    const Choropleth map = make_choropleth(data, "income");
    EXPECT_EQ(steps(map), (Steps{0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4}));
    EXPECT_EQ(map.classes[0].countries, 3);
    EXPECT_EQ(map.classes[0].low, 1);
    EXPECT_EQ(map.classes[0].high, 3);
    EXPECT_EQ(map.classes[4].high, 1000) << "one far above the rest takes no class away";
}

TEST(Choropleth, ACountryWithoutAFigureIsInNoClass) {
    const Dataset data = countries({30, -1, 50});
    const Choropleth map = make_choropleth(data, "income");
    EXPECT_EQ(steps(map), (Steps{0, -1, 2}));
    EXPECT_EQ(map.missing, 1);
    EXPECT_EQ(map.classes[1].countries, 0);
}

TEST(Choropleth, EqualFiguresShareAClass) {
    EXPECT_EQ(steps(make_choropleth(countries({1, 1, 1, 1, 9}), "income")), (Steps{0, 0, 0, 0, 4}));
    EXPECT_EQ(steps(make_choropleth(countries({7, 7}), "income")), (Steps{0, 0}));
}

TEST(Choropleth, OnlyNationalIndicatorsShadeCountries) {
    const Dataset data = countries({1, 2});
    EXPECT_TRUE(make_choropleth(data, "population").shades.empty());
    EXPECT_TRUE(make_choropleth(data, "luck").shades.empty());
    EXPECT_EQ(make_choropleth(data, "luck").indicator, nullptr);
    EXPECT_EQ(steps(make_choropleth(countries({-1, -1}), "income")), (Steps{-1, -1}));
}

MapScene scene_of(const Dataset& data, const ViewState& state) {
    const Viewport window{1440, 900, {}};
    return make_scene(
        {.data = data, .state = state, .camera = fitted(region_box(), window, region_limits()), .viewport = window});
}

TEST(MapLayers, TheSceneHasOnlyWhatTheStateAsksFor) {
    const Dataset& data = testing::small_dataset();
    const MapScene plain = scene_of(data, {});
    EXPECT_TRUE(plain.shades.empty());
    EXPECT_TRUE(plain.density.empty());
    EXPECT_TRUE(plain.partners.empty());
    for (const CityCircle& c : plain.circles) EXPECT_EQ(c.band, 0);
}

// The small data set: Makassar and Cebu City have two projects, Johor Bahru, Bangkok and Chonburi none.
TEST(Density, WeighsCitiesByTheirProjects) {
    const Dataset& data = testing::small_dataset();
    ViewState state;
    state.layers.insert(MapLayer::Density);
    const MapScene scene = scene_of(data, state);
    std::size_t with_projects = 0, most = 0;
    for (const City& city : data.cities()) {
        if (city.cohort != 2018) continue;
        with_projects += city.projects.empty() ? 0 : 1;
        most = std::max(most, city.projects.size());
    }
    ASSERT_EQ(scene.density.size(), with_projects);
    EXPECT_EQ(most_projects(data, scene.circles), static_cast<int>(most));
    for (const CityCircle& c : scene.circles) {
        const double projects = static_cast<double>(data.cities()[c.city].projects.size());
        for (const DensitySpot& spot : scene.density) {
            if (spot.centre != c.centre) continue;
            EXPECT_DOUBLE_EQ(spot.weight, projects / static_cast<double>(most));
        }
    }
}

TEST(Density, WhatFiltersFadeDoesNotCount) {
    const Dataset& data = testing::small_dataset();
    ViewState state;
    state.layers.insert(MapLayer::Density);
    state.countries = {"ID"};
    EXPECT_EQ(scene_of(data, state).density.size(), 2u) << "Jakarta and Makassar";
}

TEST(Bands, OfFocusAreasOnlyWherePlansNameSome) {
    City with, without;
    with.plan.focus_areas.insert(FocusArea::CivicSocial);
    EXPECT_TRUE(has_band(with, CircleColor::Area));
    EXPECT_FALSE(has_band(without, CircleColor::Area)) << "not known is no empty ring";
    EXPECT_TRUE(has_band(without, CircleColor::Cohort));
    EXPECT_FALSE(has_band(with, CircleColor::None));
}

}  // namespace
}  // namespace ascn
