// The member states' names on their land: what a reader sees first of a map from afar, and what has least claim to
// room.
#pragma once

#include "model/scene.h"

namespace ascn {

/// How strongly they show: fully from afar, not at all from kNoCountryNames on, where one country fills the window.
double country_name_opacity(double zoom);
inline constexpr double kCountryNamesFade = 6.2, kNoCountryNames = 6.8;

/// Fills scene.country_names; circles and labels are there. A name lies where scripts/build-country-places.mjs has
/// found room on the land, whole, clear of every circle, label and panel; where there is no such place it is left out.
void place_country_names(const SceneInput& input, const Box& free, MapScene& scene);

}  // namespace ascn
