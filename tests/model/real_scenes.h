// The map of the data set as it ships, on the windows of the specification.
#pragma once

#include <set>
#include <vector>

#include "model/scene.h"
#include "real_cities.h"

namespace ascn {

/// Height of a city's name, CSS px.
inline constexpr double kNameHeight = 18;

struct Screen {
    const char* name;
    Viewport viewport;
    std::vector<Box> obstacles;            ///< what stands over the map, CSS px
    std::size_t at_least, of_all_members;  ///< names that have a place: of pilot cities, of all
};

const std::vector<Screen>& screens();
/// The region, and so much closer.
Camera camera_on(const Screen& screen, double zoom_more = 0);
/// Points to all three. Without names of countries.
SceneInput scene_input(const Screen& screen, const ViewState& state, const Camera& camera);
/// `previous`: of a movement that goes on.
MapScene scene_on(const Screen& screen, const ViewState& state = {}, const MapScene* previous = nullptr,
                  double zoom_more = 0);

/// Cities that have their names.
std::set<std::size_t> named(const std::vector<MapLabel>& labels);

}  // namespace ascn
