#include "real_scenes.h"

#include <algorithm>
#include <string_view>

namespace ascn {
namespace {

/// About the width in CSS px of a text in the program's typeface at a size: its mean advance of Latin letters.
double width_in_inter(std::string_view text, double size) {
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<double>(letters) * size * 0.54;
}

double measure(void*, const std::string& text, bool strong) { return width_in_inter(text, 13) * (strong ? 1.05 : 1); }
double measure_country(void*, const std::string& text, bool) { return width_in_inter(text, 11) * 1.25; }

}  // namespace

const std::vector<Screen>& screens() {
    static const std::vector<Screen> list = {
        {"1440 x 900", {1440, 900, {304, 56, 0, 28}}, {{{16, 828}, {128, 864}}}, 26, 37},
        {"1440 x 900 with a card", {1440, 900, {304, 56, 388, 28}}, {{{16, 828}, {128, 864}}}, 26, 33},
        {"390 x 844", {390, 844, {0, 56, 0, 56}}, {{{334, 618}, {378, 754}}, {{16, 68}, {60, 112}}}, 24, 30},
    };
    return list;
}

Camera camera_on(const Screen& screen, double zoom_more) {
    Camera camera = fitted(home_box(screen.viewport), screen.viewport, region_limits());
    camera.zoom += zoom_more;
    return camera;
}

SceneInput scene_input(const Screen& screen, const ViewState& state, const Camera& camera) {
    SceneInput input{real_cities(), state, camera, screen.viewport};
    input.measure = measure;
    input.label_height = kNameHeight;
    input.obstacles = screen.obstacles;
    return input;
}

MapScene scene_on(const Screen& screen, const ViewState& state, const MapScene* previous, double zoom_more) {
    const Camera camera = camera_on(screen, zoom_more);
    SceneInput input = scene_input(screen, state, camera);
    input.measure_country = measure_country;
    input.previous = previous;
    input.moving = previous != nullptr;
    return make_scene(input);
}

std::set<std::size_t> named(const std::vector<MapLabel>& labels) {
    std::set<std::size_t> cities;
    for (const MapLabel& label : labels) cities.insert(label.city);
    return cities;
}

}  // namespace ascn
