#include "model/scene.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "model/spread.h"
#include "test_data.h"

namespace ascn {
namespace {

const Viewport kWindow{1440, 900, {}};

Camera region_camera(const Viewport& viewport = kWindow) { return fitted(region_box(), viewport, region_limits()); }

MapScene scene_of(const Dataset& data, const ViewState& state, const Camera& camera, const std::string& hovered = "",
                  const Viewport& viewport = kWindow) {
    return make_scene({.data = data, .state = state, .camera = camera, .viewport = viewport, .hovered = hovered});
}

std::size_t index_of(const Dataset& data, std::string_view id) {
    return static_cast<std::size_t>(data.city(id) - data.cities().data());
}

const CityCircle& circle(const MapScene& scene, const Dataset& data, std::string_view id) {
    const std::size_t index = index_of(data, id);
    return *std::find_if(scene.circles.begin(), scene.circles.end(), [=](const auto& c) { return c.city == index; });
}

// Position in the drawing order.
std::ptrdiff_t drawn_at(const MapScene& scene, const Dataset& data, std::string_view id) {
    return &circle(scene, data, id) - scene.circles.data();
}

std::string picked(const MapScene& scene, const Dataset& data, Vec2 at, double slop) {
    const auto index = pick_city(scene, at, slop);
    return index ? data.cities()[*index].id : "";
}

TEST(CircleRadius, IsAreaTrueAboveTheSmallest) {
    EXPECT_DOUBLE_EQ(circle_radius(100, 100, 4.6), 22);
    EXPECT_DOUBLE_EQ(circle_radius(25, 100, 4.6), 11);
    EXPECT_DOUBLE_EQ(circle_radius(0.1, 100, 4.6), 4);
    EXPECT_DOUBLE_EQ(circle_radius(0, 100, 4.6), 4);
    EXPECT_DOUBLE_EQ(circle_radius(200, 100, 4.6), 22) << "never above the largest";
}

TEST(CircleRadius, GrowsSlowlyWithZoom) {
    double before = 0;
    for (double zoom = 2.5; zoom <= 12; zoom += 0.25) {
        const double radius = circle_radius(1, 1, zoom);
        EXPECT_GT(radius, before);
        EXPECT_GE(radius, 12);
        EXPECT_LE(radius, 50);
        before = radius;
    }
}

TEST(CircleRadius, OddNumbersGiveTheSmallest) {
    for (const double odd : {-5.0, std::nan("")}) {
        EXPECT_DOUBLE_EQ(circle_radius(odd, 100, 4.6), 4);
        EXPECT_DOUBLE_EQ(circle_radius(5, odd, 4.6), 4);
    }
    EXPECT_DOUBLE_EQ(circle_radius(5, 0, 4.6), 4);
}

TEST(Scene, EveryCityHasOneCircleAtItsPlace) {
    const Dataset& data = testing::small_dataset();
    const Camera camera = region_camera();
    ViewState state;
    state.cohort = Cohort::All;
    const MapScene scene = scene_of(data, state, camera);
    ASSERT_EQ(scene.circles.size(), data.cities().size());
    for (const City& city : data.cities()) {
        const CityCircle& c = circle(scene, data, city.id);
        const Vec2 expected = screen_from_world(camera, kWindow, world_from_lon_lat(city.location));
        EXPECT_NEAR(c.place.x, expected.x, 1e-9);
        EXPECT_NEAR(c.place.y, expected.y, 1e-9);
        EXPECT_LE(length(c.centre - c.place), kMaxShift + 1e-9);
    }
    EXPECT_TRUE(scene.labels.empty()) << "nothing to measure with";
}

TEST(Scene, AreaOfCirclesFollowsTheIndicator) {
    const Dataset& data = testing::small_dataset();
    ViewState state;
    const MapScene by_population = scene_of(data, state, region_camera());
    const double ratio = circle(by_population, data, "bangkok").radius / circle(by_population, data, "jakarta").radius;
    EXPECT_NEAR(ratio * ratio, 5471588.0 / 10562088.0, 1e-9);
    EXPECT_TRUE(circle(by_population, data, "chonburi").hollow);
    EXPECT_GE(circle(by_population, data, "chonburi").radius, 4);
    state.indicator = "area";
    state.cohort = Cohort::All;
    const MapScene by_area = scene_of(data, state, region_camera());
    EXPECT_FALSE(circle(by_area, data, "chonburi").hollow);
    EXPECT_TRUE(circle(by_area, data, "chiang-mai").hollow);
    EXPECT_EQ(std::max_element(by_area.circles.begin(), by_area.circles.end(),
                               [](const auto& a, const auto& b) { return a.radius < b.radius; })
                  ->city,
              index_of(data, "bangkok"));
}

TEST(Scene, MarksOfTheState) {
    const Dataset& data = testing::small_dataset();
    ViewState state;
    state.city = "da-nang";
    state.compare = {"makassar", "da-nang"};
    state.countries = {"VN"};
    const MapScene scene = scene_of(data, state, region_camera(), "jakarta");
    EXPECT_TRUE(circle(scene, data, "da-nang").selected);
    EXPECT_EQ(circle(scene, data, "da-nang").compare_slot, 1);
    EXPECT_EQ(circle(scene, data, "makassar").compare_slot, 0);
    EXPECT_EQ(circle(scene, data, "jakarta").compare_slot, -1);
    EXPECT_TRUE(circle(scene, data, "jakarta").hovered);
    EXPECT_TRUE(circle(scene, data, "jakarta").faded);
    EXPECT_FALSE(circle(scene, data, "da-nang").faded);
}

TEST(Scene, LaterMembersAreDrawnWhereTheyAreAskedFor) {
    const Dataset& data = testing::small_dataset();
    const auto drawn = [&](const ViewState& state) {
        const MapScene scene = scene_of(data, state, region_camera());
        const std::size_t later = index_of(data, "chiang-mai");
        const auto at =
            std::find_if(scene.circles.begin(), scene.circles.end(), [=](auto& c) { return c.city == later; });
        EXPECT_TRUE(at == scene.circles.end() || !at->faded);
        return at != scene.circles.end();
    };
    ViewState state;
    EXPECT_FALSE(drawn(state));
    state.city = "chiang-mai";
    EXPECT_TRUE(drawn(state));
    state.city = "";
    state.compare = {"chiang-mai"};
    EXPECT_TRUE(drawn(state));
    state.compare = {};
    state.cohort = Cohort::All;
    EXPECT_TRUE(drawn(state));
}

// Two pilot cities and a later member, each with a figure for 'index'; the country's figure for 'income'.
Dataset measured(double first, double second, double later) {
    DatasetParts parts;
    parts.indicators = {testing::indicator("index", IndicatorScope::Region),
                        testing::indicator("income", IndicatorScope::Nation)};
    for (const double value : {first, second, later}) {
        City city;
        city.id = "c" + std::to_string(parts.cities.size());
        city.country = "AA";
        city.location = {100.0 + 5 * static_cast<double>(parts.cities.size()), 5};
        city.indicators.push_back({0, testing::figure(value)});
        parts.cities.push_back(std::move(city));
    }
    parts.cities.back().cohort = 2025;
    Country country;
    country.id = "AA";
    country.indicators.push_back({1, testing::figure(5000)});
    parts.countries.push_back(std::move(country));
    return Dataset(std::move(parts));
}

TEST(Scene, ZeroAndNegativeFiguresAreSmallDiscs) {
    for (const auto& [first, second] : {std::pair{-3.0, 0.0}, std::pair{-3.0, 2.0}, std::pair{0.0, 0.0}}) {
        const Dataset data = measured(first, second, 1);
        ViewState state;
        state.indicator = "index";
        const MapScene scene = scene_of(data, state, {{0.8, 0.47}, 4.6});
        ASSERT_EQ(scene.circles.size(), 2u);
        EXPECT_FALSE(circle(scene, data, "c0").hollow);
        EXPECT_DOUBLE_EQ(circle(scene, data, "c0").radius, 4);
        EXPECT_DOUBLE_EQ(circle(scene, data, "c1").radius, second > 0 ? 22 : 4);
        EXPECT_EQ(scene.legend.empty(), second <= 0);
    }
}

TEST(Scene, CountriesFiguresAndUnknownIndicatorsLeaveTheCirclesHollow) {
    const Dataset data = measured(1, 2, 3);
    for (const char* indicator : {"income", "luck", ""}) {
        ViewState state;
        state.indicator = indicator;
        const MapScene scene = scene_of(data, state, region_camera());
        EXPECT_TRUE(circle(scene, data, "c0").hollow) << indicator;
        EXPECT_TRUE(scene.legend.empty()) << indicator;
    }
}

TEST(Scene, TheLargestOfThePictureSetsTheScale) {
    const Dataset data = measured(4, 1, 16);
    ViewState state;
    state.indicator = "index";
    const Camera camera{{0.8, 0.47}, 4.6};
    EXPECT_DOUBLE_EQ(circle(scene_of(data, state, camera), data, "c0").radius, 22);
    state.cohort = Cohort::All;
    const MapScene all = scene_of(data, state, camera);
    EXPECT_DOUBLE_EQ(circle(all, data, "c2").radius, 22);
    EXPECT_DOUBLE_EQ(circle(all, data, "c0").radius, 11) << "a quarter of the area";
}

TEST(Scene, DrawsLargeFirstAndSelectedLast) {
    const Dataset& data = testing::pilot_dataset();
    const MapScene plain = scene_of(data, {}, region_camera());
    EXPECT_TRUE(std::is_sorted(plain.circles.begin(), plain.circles.end(),
                               [](const auto& a, const auto& b) { return a.radius > b.radius; }));
    ViewState state;
    state.city = "jakarta";
    const MapScene scene = scene_of(data, state, region_camera(), "manila");
    EXPECT_EQ(drawn_at(scene, data, "jakarta"), 25);
    EXPECT_EQ(drawn_at(scene, data, "manila"), 24);
}

TEST(Scene, ASelectedCityDoesNotHideASmallerOne) {
    const Dataset& data = testing::pilot_dataset();
    ViewState state;
    state.city = "singapore";
    const MapScene scene = scene_of(data, state, region_camera());
    EXPECT_EQ(drawn_at(scene, data, "singapore"), 24);
    EXPECT_EQ(drawn_at(scene, data, "johor-bahru"), 25);
}

TEST(Scene, FadedCirclesComeFirst) {
    const Dataset& data = testing::pilot_dataset();
    ViewState state;
    state.countries = {"LA"};
    const MapScene scene = scene_of(data, state, region_camera());
    EXPECT_EQ(drawn_at(scene, data, "vientiane"), 24);
    EXPECT_EQ(drawn_at(scene, data, "luang-prabang"), 25);
}

TEST(Scene, CloseNeighboursStaySeparatelyClickable) {
    const Dataset& data = testing::pilot_dataset();
    for (const char* selected : {"", "singapore", "johor-bahru"}) {
        for (const Viewport& viewport : {kWindow, Viewport{390, 844, {0, 56, 0, 64}}}) {
            ViewState state;
            state.city = selected;
            const MapScene scene = scene_of(data, state, region_camera(viewport), "", viewport);
            for (const auto& [large, small] :
                 {std::pair{"singapore", "johor-bahru"}, std::pair{"bangkok", "chonburi"}}) {
                for (const double slop : {3.0, 22.0}) {
                    const CityCircle& l = circle(scene, data, large);
                    const CityCircle& s = circle(scene, data, small);
                    EXPECT_EQ(picked(scene, data, s.centre, slop), small);
                    const Vec2 away = l.centre - s.centre;
                    const Vec2 far_side = l.centre + away * ((l.radius - 0.5) / length(away));
                    EXPECT_EQ(picked(scene, data, far_side, slop), large) << slop;
                }
            }
        }
    }
}

TEST(Pick, SlopReachesTheNearestEdge) {
    const Dataset& data = testing::pilot_dataset();
    const MapScene scene = scene_of(data, {}, region_camera());
    const CityCircle& c = circle(scene, data, "phuket");
    const Vec2 beside = c.centre + Vec2{c.radius + 10, 0};
    EXPECT_EQ(picked(scene, data, beside, 9), "");
    EXPECT_EQ(picked(scene, data, beside, 11), "phuket");
    EXPECT_EQ(picked(scene, data, {-500, -500}, 22), "");
    EXPECT_EQ(picked(scene, data, {std::nan(""), 5}, 22), "");
    EXPECT_EQ(pick_city({}, {5, 5}, 22), std::nullopt);
}

TEST(Pick, WhatFiltersKeepGoesFirst) {
    const Dataset& data = testing::pilot_dataset();
    ViewState state;
    state.countries = {"SG"};
    const MapScene scene = scene_of(data, state, region_camera());
    EXPECT_EQ(picked(scene, data, circle(scene, data, "johor-bahru").centre, 3), "singapore");
}

TEST(Legend, ThreeRoundValues) {
    const Dataset& data = testing::pilot_dataset();
    const Camera camera{{0.8, 0.47}, 4.6};
    const MapScene scene = scene_of(data, {}, camera);
    ASSERT_EQ(scene.legend.size(), 3u);  // the largest is Jakarta, 10,562,088
    EXPECT_DOUBLE_EQ(scene.legend[0].value, 10e6);
    EXPECT_DOUBLE_EQ(scene.legend[1].value, 2e6);
    EXPECT_DOUBLE_EQ(scene.legend[2].value, 500e3);
    EXPECT_DOUBLE_EQ(scene.legend[1].radius, circle_radius(2e6, 10562088, 4.6));
    EXPECT_TRUE(scene_of(Dataset(), {}, camera).legend.empty());
}

std::vector<double> legend_of(double largest, int decimals) {
    DatasetParts parts;
    parts.indicators = {testing::indicator("index", IndicatorScope::Region)};
    parts.indicators[0].decimals = decimals;
    City city;
    city.id = "c";
    city.indicators.push_back({0, testing::figure(largest)});
    parts.cities.push_back(std::move(city));
    ViewState state;
    state.indicator = "index";
    std::vector<double> values;
    const Dataset data(std::move(parts));
    for (const LegendEntry& entry : scene_of(data, state, {{0.8, 0.47}, 4.6}).legend) {
        values.push_back(entry.value);
        const double shown = std::round(entry.value * std::pow(10, entry.decimals)) / std::pow(10, entry.decimals);
        EXPECT_NEAR(shown, entry.value, entry.value * 1e-9) << "as many decimals as the value needs";
        EXPECT_LE(entry.decimals, std::max(decimals, 0));
    }
    return values;
}

TEST(Legend, OfAnyIndicator) {
    using Values = std::vector<double>;
    EXPECT_EQ(legend_of(0.949, 3), (Values{0.5, 0.1})) << "0.02 would be drawn larger than it is";
    EXPECT_EQ(legend_of(8, 0), (Values{5, 1})) << "no fifth of a project";
    EXPECT_EQ(legend_of(24.7, 1), (Values{20, 5, 1}));
    EXPECT_EQ(legend_of(125, 0), (Values{100, 20, 5}));
    EXPECT_EQ(legend_of(0.01, 2), Values{0.01});
    EXPECT_EQ(legend_of(0.1, 1), Values{0.1});
    EXPECT_EQ(legend_of(0.4, 0), Values{});
    EXPECT_EQ(legend_of(5e-324, 3), Values{});
    EXPECT_EQ(legend_of(0, 0), Values{});
    EXPECT_EQ(legend_of(-3, 0), Values{});
}

TEST(ScaleBar, IsRoundAndAtMost120Px) {
    // On the equator one px is 40,075,016.7 m / (256 * 2^z): 120 px are 586.96 km at zoom 5, 4.586 km at zoom 12.
    const ScaleBar region = make_scale_bar({world_from_lon_lat({110, 0}), 5});
    EXPECT_DOUBLE_EQ(region.metres, 500e3);
    EXPECT_NEAR(region.px, 102.2, 0.05);
    EXPECT_DOUBLE_EQ(make_scale_bar({world_from_lon_lat({110, 0}), 12}).metres, 2000);
    // At 60 N a px covers half as much ground.
    EXPECT_DOUBLE_EQ(make_scale_bar({world_from_lon_lat({110, 60}), 5}).metres, 200e3);
    for (double zoom = 2.5; zoom <= 12; zoom += 0.05) {
        const ScaleBar bar = make_scale_bar({world_from_lon_lat({110, 15}), zoom});
        EXPECT_LE(bar.px, 120);
        EXPECT_GT(bar.px, 120 / 2.5 - 1e-9);
        const double lead = bar.metres / std::pow(10, std::floor(std::log10(bar.metres) + 1e-9));
        EXPECT_TRUE(std::abs(lead - 1) < 1e-9 || std::abs(lead - 2) < 1e-9 || std::abs(lead - 5) < 1e-9) << lead;
    }
}

std::vector<double> degrees(const std::vector<GraticuleLine>& lines, bool meridian) {
    std::vector<double> result;
    for (const GraticuleLine& line : lines) {
        if (line.meridian == meridian) result.push_back(line.degrees);
    }
    return result;
}

TEST(Graticule, LinesInViewOnly) {
    // Zoom 5: 22.76 px a degree; 1440 px are 63.28 degrees: 78.36 .. 141.64 E around 110. Five degrees are 113.8 px.
    const auto lines = make_graticule({world_from_lon_lat({110, 0}), 5}, kWindow);
    EXPECT_EQ(degrees(lines, true), (std::vector<double>{80, 85, 90, 95, 100, 105, 110, 115, 120, 125, 130, 135, 140}));
    EXPECT_EQ(degrees(lines, false), (std::vector<double>{-15, -10, -5, 0, 5, 10, 15}));
}

TEST(Graticule, StepsGetFinerWithZoom) {
    double before = 100;
    for (double zoom = 2.5; zoom <= 12; zoom += 0.1) {
        const auto lines = make_graticule({world_from_lon_lat({103.8, 1.3}), zoom}, kWindow);
        const auto meridians = degrees(lines, true);
        ASSERT_GE(meridians.size(), 2u) << zoom;
        ASSERT_LE(meridians.size(), 19u) << zoom;
        const double step = meridians[1] - meridians[0];
        EXPECT_LE(step, before + 1e-9);
        EXPECT_GE(step * world_scale(zoom) / 360, 80 - 1e-6);
        before = step;
    }
}

TEST(Graticule, FractionsAreExact) {
    const auto meridians = degrees(make_graticule({world_from_lon_lat({103.8, 1.3}), 10}, kWindow), true);
    for (const double d : meridians) EXPECT_EQ(d, std::round(d * 10) / 10);  // 728 px a degree: every 0.2 degrees
    EXPECT_NE(std::find(meridians.begin(), meridians.end(), 103.8), meridians.end());
}

TEST(Graticule, EndsAtTheWorldsEdge) {
    const auto lines = make_graticule({{0.5, 0.5}, 0}, {4000, 4000, {}});
    for (const GraticuleLine& line : lines) EXPECT_LE(std::abs(line.degrees), line.meridian ? 180 : 85.06);
}

}  // namespace
}  // namespace ascn
