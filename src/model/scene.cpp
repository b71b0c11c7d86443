// Circles, legend, scale bar and graticule; labels.cpp places the texts.
#include "model/scene.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/sort.h"
#include "model/country_names.h"
#include "model/filter.h"
#include "model/labels.h"
#include "model/map_layers.h"
#include "model/spread.h"

namespace ascn {
namespace {

constexpr double kRegionZoom = 4.6;  // the region in a window 1440 px wide
constexpr double kLargestRadius = 22, kSmallestRadius = 4, kHollowRadius = 5;
constexpr double kMaxScaleBarPx = 120, kMinGraticulePx = 80;
constexpr double kCoarseRadius = 8;  // a circle's reach under a coarse pointer

// Below the region view circles shrink faster: there the cities crowd.
double growth(double zoom) {
    const double steps = zoom - kRegionZoom;
    return std::exp2(steps * (steps < 0 ? 0.35 : 0.15));
}

/// The figures that size the circles.
struct Measure {
    const Indicator* indicator = nullptr;  // nullptr: the data set has no such indicator
    double largest = 0;                    // of the cities in the picture
};

std::optional<double> value_of(const SceneInput& in, const City& city, const Indicator* indicator) {
    // a country's figure says nothing about its cities
    if (indicator == nullptr || indicator->scope == IndicatorScope::Nation) return std::nullopt;
    const NumberFact* fact = in.data.figure(city, *indicator);
    return fact != nullptr ? fact->value : std::nullopt;
}

Measure make_measure(const SceneInput& in) {
    Measure measure;
    measure.indicator = in.data.indicator(in.state.indicator);
    for (const City& city : in.data.cities()) {
        if (!in_picture(city, in.state)) continue;
        measure.largest = std::max(measure.largest, value_of(in, city, measure.indicator).value_or(0));
    }
    return measure;
}

int compare_slot(const ViewState& state, const std::string& id) {
    const auto it = std::find(state.compare.begin(), state.compare.end(), id);
    return it == state.compare.end() ? -1 : static_cast<int>(it - state.compare.begin());
}

CityCircle make_circle(const SceneInput& in, std::size_t index, const Measure& measure) {
    const City& city = in.data.cities()[index];
    CityCircle circle;
    circle.city = index;
    circle.place = circle.centre = screen_from_world(in.camera, in.viewport, world_from_lon_lat(city.location));
    const std::optional<double> value = value_of(in, city, measure.indicator);
    circle.hollow = !value;
    circle.radius = value ? circle_radius(*value, measure.largest, in.camera.zoom)
                          : std::max(kSmallestRadius, kHollowRadius * growth(in.camera.zoom));
    circle.faded = !passes_filters(city, in.state);
    circle.selected = city.id == in.state.city;
    circle.hovered = !in.hovered.empty() && city.id == in.hovered;
    circle.compare_slot = compare_slot(in.state, city.id);
    circle.band = has_band(city, in.state.color) ? kBand : 0;
    return circle;
}

bool touches_larger(const CityCircle& small, const CityCircle& large) {
    return small.radius < large.radius && length(small.centre - large.centre) < small.radius + large.radius;
}

void sort_for_drawing(std::vector<CityCircle>& circles) {
    enum Tier { Faded, Normal, Hovered, Selected, OnTop };
    const auto tier_of = [](const CityCircle& c) {
        return c.selected ? Selected : c.hovered ? Hovered : c.faded ? Faded : Normal;
    };
    struct Item {
        CityCircle circle;
        Tier tier;
    };
    std::vector<Item> items;
    for (const CityCircle& circle : circles) {
        Tier tier = tier_of(circle);
        for (const CityCircle& other : circles) {
            if (tier_of(other) >= Hovered && touches_larger(circle, other)) tier = OnTop;
        }
        items.push_back({circle, tier});
    }
    sort_stably(items, [](const Item& a, const Item& b) {
        return a.tier != b.tier ? a.tier < b.tier : a.circle.radius > b.circle.radius;
    });
    std::transform(items.begin(), items.end(), circles.begin(), [](const Item& item) { return item.circle; });
}

// Selected, compared in column order, hovered if `hovered_first`, then by population; a tie keeps the data set's order.
std::vector<LabelWish> label_wishes(const SceneInput& in, const std::vector<CityCircle>& circles, const Box& free,
                                    bool hovered_first) {
    std::vector<LabelWish> wishes;
    for (std::size_t i = 0; i < circles.size(); ++i) {
        const CityCircle& circle = circles[i];
        if ((circle.faded && !circle.selected) || !free.contains(circle.centre)) continue;
        const bool covered = std::any_of(in.obstacles.begin(), in.obstacles.end(),
                                         [&](const Box& box) { return box.contains(circle.centre); });
        if (covered) continue;
        const bool strong = circle.selected || circle.compare_slot >= 0;
        wishes.push_back({i, in.measure(in.measure_user, in.data.cities()[circle.city].name, strong), strong});
    }
    const auto rank = [&](const LabelWish& wish) {
        const CityCircle& c = circles[wish.circle];
        return c.selected ? 0 : c.compare_slot >= 0 ? 1 + c.compare_slot : c.hovered && hovered_first ? 10 : 11;
    };
    const auto population = [&](const LabelWish& wish) {
        return in.data.cities()[circles[wish.circle].city].population.value.value_or(0);
    };
    sort_stably(wishes, [&](const LabelWish& a, const LabelWish& b) {
        if (rank(a) != rank(b)) return rank(a) < rank(b);
        if (population(a) != population(b)) return population(a) > population(b);
        return circles[a.circle].city < circles[b.circle].city;
    });
    return wishes;
}

// The largest of 1, 2, 5 times a power of ten that is at most `limit` (> 0).
double round_down(double limit) {
    const double power = std::pow(10.0, std::floor(std::log10(limit)));
    for (const double factor : {5.0, 2.0, 1.0}) {
        if (factor * power <= limit) return factor * power;
    }
    return power;
}

// Of a value that round_down() gave.
int decimals_of(double value) {
    constexpr double kSlack = 1e-9;  // log10 of 0.01 may be a little less than -2
    return static_cast<int>(std::clamp(std::ceil(-std::log10(value) - kSlack), 0.0, 6.0));
}

// No value finer than the indicator's figures (there is no half project), and none whose circle would be larger than
// its share, at least at the region's zoom: while the map zooms the values stay.
std::vector<LegendEntry> make_legend(const Measure& measure, double zoom) {
    constexpr std::size_t kEntries = 3;
    constexpr double kSmallestShare = kSmallestRadius * kSmallestRadius / (kLargestRadius * kLargestRadius);
    std::vector<LegendEntry> legend;
    if (measure.indicator == nullptr) return legend;
    const double finest = std::pow(10.0, -measure.indicator->decimals) * 0.999;  // 0.999: powers of ten are not exact
    const double smallest = std::max(finest, measure.largest * kSmallestShare);
    for (double limit = measure.largest; limit > 0 && legend.size() < kEntries;) {
        const double value = round_down(limit);
        if (value < smallest) break;
        legend.push_back({value, circle_radius(value, measure.largest, zoom), decimals_of(value)});
        limit = value / 4;
    }
    return legend;
}

Box free_box(const Viewport& v) {
    return {{v.insets.left, v.insets.top}, {v.width - v.insets.right, v.height - v.insets.bottom}};
}

void place_texts(const SceneInput& input, MapScene& scene) {
    const Box free = free_box(input.viewport);
    const auto* previous = input.previous != nullptr ? &input.previous->labels : nullptr;
    const auto place = [&](bool hovered_first) {
        const LabelInput wanted{.circles = scene.circles,
                                .wishes = label_wishes(input, scene.circles, free, hovered_first),
                                .free = free,
                                .obstacles = input.obstacles,
                                .height = input.label_height,
                                .previous = previous,
                                .moving = input.moving};
        return input.memo != nullptr ? input.memo->place(wanted) : place_labels(wanted);
    };
    scene.labels = place(false);
    // The pointer moves no name, or it would flee; but it brings the name of a city that has none.
    const auto has_name = [&](const CityCircle& c) {
        return std::any_of(scene.labels.begin(), scene.labels.end(),
                           [&](const MapLabel& label) { return label.city == c.city; });
    };
    for (const CityCircle& c : scene.circles) {
        if (!c.hovered || c.faded || has_name(c)) continue;
        scene.labels = place(true);
        break;
    }
    place_country_names(input, free, scene);
}

}  // namespace

double circle_radius(double value, double max_value, double zoom) {
    if (!(value > 0) || !(max_value > 0)) return kSmallestRadius;
    const double share = std::min(1.0, value / max_value);
    return std::max(kSmallestRadius, kLargestRadius * growth(zoom) * std::sqrt(share));
}

MapScene make_scene(const SceneInput& input) {
    MapScene scene;
    const Measure measure = make_measure(input);
    for (std::size_t i = 0; i < input.data.cities().size(); ++i) {
        if (in_picture(input.data.cities()[i], input.state)) scene.circles.push_back(make_circle(input, i, measure));
    }
    spread_close_circles(scene.circles);
    sort_for_drawing(scene.circles);
    if (input.measure != nullptr) place_texts(input, scene);
    if (!input.state.nation.empty()) scene.shades = make_choropleth(input.data, input.state.nation).shades;
    if (input.state.layers.contains(MapLayer::Density)) scene.density = make_density(input.data, scene.circles);
    scene.free = free_box(input.viewport);
    if (input.state.layers.contains(MapLayer::Partners)) scene.partners = make_partner_marks(input, scene.free);
    scene.legend = make_legend(measure, input.camera.zoom);
    scene.scale_bar = make_scale_bar(input.camera);
    scene.graticule = make_graticule(input.camera, input.viewport);
    return scene;
}

ScaleBar make_scale_bar(const Camera& camera) {
    const double per_px = metres_per_px(lon_lat_from_world(camera.centre).lat, camera.zoom);
    const double metres = round_down(per_px * kMaxScaleBarPx);
    return {metres, metres / per_px};
}

std::vector<GraticuleLine> make_graticule(const Camera& camera, const Viewport& viewport) {
    // Steps as lines per degree or degrees per line, both whole, so that the degrees come out exact.
    struct Step {
        int degrees, per_degree;
    };
    constexpr std::array<Step, 11> kSteps = {
        {{30, 1}, {20, 1}, {10, 1}, {5, 1}, {2, 1}, {1, 1}, {1, 2}, {1, 5}, {1, 10}, {1, 20}, {1, 50}}};
    const double px_per_degree = world_scale(camera.zoom) / 360;
    Step step = kSteps.front();
    for (const Step& finer : kSteps) {
        if (px_per_degree * finer.degrees / finer.per_degree >= kMinGraticulePx) step = finer;
    }

    const LonLat north_west = lon_lat_from_world(world_from_screen(camera, viewport, {0, 0}));
    const LonLat south_east =
        lon_lat_from_world(world_from_screen(camera, viewport, {viewport.width, viewport.height}));
    std::vector<GraticuleLine> lines;
    const auto add = [&](bool meridian, double from, double to, double limit) {
        const double per_line = static_cast<double>(step.per_degree) / step.degrees;
        const auto first = static_cast<int>(std::ceil(std::max(from, -limit) * per_line));
        const auto last = static_cast<int>(std::floor(std::min(to, limit) * per_line));
        for (int i = first; i <= last; ++i) {
            lines.push_back({meridian, static_cast<double>(i * step.degrees) / step.per_degree});
        }
    };
    add(true, north_west.lon, south_east.lon, 180);
    add(false, south_east.lat, north_west.lat, kMaxMercatorLat);
    return lines;
}

namespace {

/// How far around its middle a circle is hit as if it were so large.
double coarse_reach(const MapScene& scene, const CityCircle& circle, double slop_px) {
    double reach = std::min(slop_px, kCoarseRadius);
    for (const CityCircle& other : scene.circles) {
        if (other.city != circle.city) reach = std::min(reach, length(other.centre - circle.centre) / 2);
    }
    return reach;
}

}  // namespace

std::optional<std::size_t> pick_city(const MapScene& scene, Vec2 point, double slop_px) {
    struct Hit {
        bool outside, faded;
        double order;  // inside: the radius; outside: px to the edge
        double distance;
        std::size_t city;
    };
    const auto better = [](const Hit& a, const Hit& b) {
        if (a.outside != b.outside) return b.outside;
        if (a.faded != b.faded) return b.faded;
        return a.order != b.order ? a.order < b.order : a.distance < b.distance;
    };
    std::optional<Hit> best;
    for (const CityCircle& circle : scene.circles) {
        const double distance = length(point - circle.centre);
        if (!(distance - circle.radius <= slop_px)) continue;
        const bool outside = distance > circle.radius && distance > coarse_reach(scene, circle, slop_px);
        const Hit hit{outside, circle.faded, outside ? distance - circle.radius : circle.radius, distance, circle.city};
        if (!best || better(hit, *best)) best = hit;
    }
    return best ? std::optional(best->city) : std::nullopt;
}

}  // namespace ascn
