#include "app/map_places.h"

#include <algorithm>

#include "model/filter.h"

namespace ascn {
namespace {

std::optional<std::size_t> label_under(const MapScene& scene, Vec2 point, double slop_px) {
    for (const MapLabel& label : scene.labels) {
        const Vec2 reach{slop_px, slop_px};
        if (Box{label.box.min - reach, label.box.max + reach}.contains(point)) return label.city;
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::size_t> city_under(const MapScene& scene, Vec2 point, double slop_px) {
    const auto circle = pick_city(scene, point, slop_px);
    if (circle && pick_city(scene, point, 0)) return circle;
    if (const auto name = label_under(scene, point, 0)) return name;
    return circle ? circle : label_under(scene, point, slop_px);
}

std::vector<Vec2> places_to_fit(const Dataset& data, const ViewState& state) {
    std::vector<Vec2> out;
    const bool by_filter = state.compare.empty() && has_filters(state);
    for (const City& city : data.cities()) {
        const bool compared = std::find(state.compare.begin(), state.compare.end(), city.id) != state.compare.end();
        if (by_filter ? passes_filters(city, state) : compared || city.id == state.city)
            out.push_back(world_from_lon_lat(city.location));
    }
    return out;
}

bool has_places_to_fit(const Dataset& data, const ViewState& state) {
    if (!state.compare.empty() || !state.city.empty()) return true;
    return has_filters(state) && count_passing(data, state) > 0;
}

}  // namespace ascn
