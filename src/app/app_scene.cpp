// What App puts on the map from frame to frame: circles and names, and that the selected city is in sight.
#include <algorithm>
#include <cmath>
#include <utility>

#include "app/app.h"
#include "model/label_geometry.h"

namespace ascn {
namespace {

/// Whether a panel is no more than a button of the layer of partners.
bool is_partner_chip(const std::vector<UiItem>& items, const Box& panel) {
    return std::any_of(items.begin(), items.end(), [&](const UiItem& item) {
        return item.id.rfind("partner.", 0) == 0 && contains(grown(panel, 1, 1), item.rect) &&
               contains(grown(item.rect, 1, 1), panel);
    });
}

}  // namespace

/// Whether a city's circle and name can be seen from a camera once the panels have come to rest.
bool App::in_sight(const City& city, const Camera& camera) {
    const MapScene scene = scene_at(camera, nullptr, over_map_);
    const auto is_city = [&](const auto& mark) { return &data_.cities()[mark.city] == &city; };
    const auto circle = std::find_if(scene.circles.begin(), scene.circles.end(), is_city);
    if (circle == scene.circles.end()) return false;
    const Box disc = grown({circle->centre, circle->centre}, clear_radius(*circle), clear_radius(*circle));
    const Box free{{insets_.left, insets_.top}, {css_width_ - insets_.right, css_height_ - insets_.bottom}};
    const bool covered =
        std::any_of(over_map_.begin(), over_map_.end(), [&](const Box& b) { return b.overlaps(disc); });
    return contains(free, disc) && !covered && std::any_of(scene.labels.begin(), scene.labels.end(), is_city);
}

/// A newly selected city that a panel covers, or that lies outside, is brought into the free part.
void App::reveal_selected(double now_ms) {
    if (reveal_.empty()) return;
    const City* city = data_.city(reveal_);
    reveal_.clear();
    if (city == nullptr || state_.view != View::Map || in_sight(*city, map_.goal())) return;
    map_.fly_to({world_from_lon_lat(city->location), map_.goal().zoom}, now_ms);
}

MapScene App::scene_at(const Camera& camera, const MapScene* previous, std::span<const Box> obstacles,
                       LabelMemo* memo) {
    const auto measure = [](void* user, const std::string& name, bool strong) {
        App& app = *static_cast<App*>(user);
        const TextStyle style = strong ? TextStyle::MapLabelStrong : TextStyle::MapLabel;
        return static_cast<double>(app.text_.measure(style, name).x) / app.dpr_;
    };
    const auto measure_country = [](void* user, const std::string& name, bool) {
        App& app = *static_cast<App*>(user);
        return static_cast<double>(app.text_.measure(TextStyle::Label, name).x) / app.dpr_;
    };
    SceneInput input{data_, state_, camera, map_.viewport()};
    input.hovered = hovered_;
    input.measure = measure;
    input.measure_country = measure_country;
    input.measure_user = this;
    input.label_height = static_cast<double>(text_.line(TextStyle::MapLabel)) / dpr_;
    input.country_height = static_cast<double>(text_.line(TextStyle::Label)) / dpr_;
    input.obstacles = obstacles;
    input.previous = previous;
    input.moving = previous != nullptr;
    input.memo = memo;
    return make_scene(input);
}

void App::rebuild_scene() {
    if (state_.view != View::Map) return fade_.reset();
    const MapScene previous = std::move(scene_);
    std::vector<Box> obstacles = panels_;
    // the partners' chips go along with the map: while it moves they would push names about from where they last were
    if (map_.moving()) std::erase_if(obstacles, [this](const Box& box) { return is_partner_chip(items_, box); });
    obstacles.insert(obstacles.end(), over_map_.begin(), over_map_.end());
    // at rest the picture follows from the state alone, so that its address shows the same elsewhere
    scene_ = scene_at(map_.camera(), map_.moving() ? &previous : nullptr, obstacles, &names_);
}

/// Names come and go softly, but not where a picture has nothing to do with the one before.
void App::fade_names(double now_ms) {
    if (state_.view != View::Map) return;
    const bool at_once = preferences_.reduced_motion || frames_to_settle_ > 0;
    frames_to_settle_ = std::max(0, frames_to_settle_ - 1);
    fade_.apply(scene_, map_.camera(), map_.viewport(), now_ms, at_once);
    if (fade_.busy()) repaint_.request(0);
}

}  // namespace ascn
