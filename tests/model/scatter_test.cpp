// Axes of the scatter and the cities on it, on the published values of the pilot cities.
#include "model/scatter.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

const Dataset& data() { return testing::pilot_dataset(); }

TEST(Scatter, ShowsDensityAndPopulationUnlessAskedForOthers) {
    const Scatter s = make_scatter(data(), {}, {});
    ASSERT_NE(s.x, nullptr);
    EXPECT_EQ(s.x->id, "density");
    EXPECT_EQ(s.y->id, "population");
    EXPECT_EQ(s.points.size() + s.missing.size(), 26U);
    ViewState state;
    state.scatter_x = "area";
    state.scatter_y = "density";
    const Scatter other = make_scatter(data(), state, {});
    EXPECT_EQ(other.x->id, "area");
    EXPECT_EQ(other.y->id, "density");
}

TEST(Scatter, FallsBackFromWhatCannotBeCompared) {
    ViewState state;
    state.scatter_x = "nonsense";
    state.scatter_y = "nonsense";
    const Scatter s = make_scatter(data(), state, {});
    EXPECT_EQ(s.x->id, "density");
    EXPECT_EQ(s.y->id, "population");
    state.scatter_x = "population";  // y's default is taken: another one then
    EXPECT_NE(make_scatter(data(), state, {}).y->id, "population");
    state.scatter_y = "population";  // but who asks for the same twice has it
    EXPECT_EQ(make_scatter(data(), state, {}).y->id, "population");
    EXPECT_EQ(make_scatter(Dataset(DatasetParts{}), {}, {}).x, nullptr);
}

TEST(Scatter, IsLogarithmicWhereValuesSpanFiftyTimesAndAllArePositive) {
    EXPECT_EQ(scale_for({1, 50}, ScaleKind::Linear), ScaleKind::Log);
    EXPECT_EQ(scale_for({1, 49.9}, ScaleKind::Linear), ScaleKind::Linear);
    EXPECT_EQ(scale_for({0, 50}, ScaleKind::Linear), ScaleKind::Linear);
    EXPECT_EQ(scale_for({-1, 50}, ScaleKind::FromZero), ScaleKind::FromZero);
    EXPECT_EQ(scale_for({}, ScaleKind::Linear), ScaleKind::Linear);
    // 64,409 to 10.6 million persons; 42 to 7,054 km2
    ViewState state;
    state.scatter_x = "area";
    state.scatter_y = "population";
    const Scatter s = make_scatter(data(), state, {});
    EXPECT_EQ(s.x_scale, ScaleKind::Log);
    EXPECT_EQ(s.y_scale, ScaleKind::Log);
}

TEST(Scatter, TellsWhoIsMissingAndTakesComparedCitiesAlong) {
    DatasetParts parts;
    parts.indicators = testing::basic_indicators();
    for (const char* id : {"aa", "bb", "cc", "dd"}) {
        City city;
        city.id = id;
        city.population = testing::figure(100, "persons");
        city.area_km2 = testing::figure(10, "km2");
        parts.cities.push_back(city);
    }
    for (std::size_t i = 2; i < 4; ++i) parts.cities[i].cohort = 2024;
    parts.cities[3].area_km2 = testing::missing(Missing::NoFigure);
    const Dataset data(parts);
    ViewState state;
    state.scatter_x = "area";
    state.scatter_y = "population";
    const Scatter s = make_scatter(data, state, {data.city("cc"), data.city("dd")});
    ASSERT_EQ(s.points.size(), 3U);  // two pilot cities and the compared one with both figures
    EXPECT_EQ(s.points[2].city->id, "cc");
    ASSERT_EQ(s.missing.size(), 1U);
    EXPECT_EQ(s.missing[0]->id, "dd");
    EXPECT_EQ(make_scatter(data, state, {}).points.size(), 2U);
}

}  // namespace
}  // namespace ascn
