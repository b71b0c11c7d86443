// Which places on the map a wish means: what lies under a pointer, what the map is to be fitted to.
#pragma once

#include <optional>
#include <vector>

#include "data/dataset.h"
#include "model/scene.h"

namespace ascn {

/// A single city is brought so near when the map flies to it.
inline constexpr double kCityZoom = 7.5;

/// City under a CSS px point, by its circle or its name. A point in a circle means that circle, a point on a name that
/// name's city, and only then does it mean what lies within `slop_px` of it.
std::optional<std::size_t> city_under(const MapScene& scene, Vec2 point, double slop_px);

/// World positions of what the reader has picked out: the compared cities and the selected one; without a comparison
/// what the filters keep; else the selected city. Empty: nothing is picked out, or all is filtered away.
std::vector<Vec2> places_to_fit(const Dataset& data, const ViewState& state);
bool has_places_to_fit(const Dataset& data, const ViewState& state);

}  // namespace ascn
