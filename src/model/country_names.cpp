#include "model/country_names.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/camera.h"
#include "model/label_geometry.h"

namespace ascn {
namespace {

struct Place {
    std::string_view country;
    double lon, lat;  // of the middle, degrees
    double width;     // degrees of longitude
};
constexpr Place kPlaces[] = {
#include "model/country_places.inc"
};

constexpr double kMargin = 4;           // px around a name
constexpr double kSpareWhenMoving = 8;  // px more that a new name needs during a movement

bool is_free(const MapScene& scene, const SceneInput& input, const Box& free, const Box& box, double margin) {
    const Box wanted = grown(box, margin, margin);
    if (!contains(free, wanted)) return false;
    for (const Box& obstacle : input.obstacles) {
        if (obstacle.overlaps(box)) return false;
    }
    for (const CityCircle& circle : scene.circles) {
        if (distance_to(box, circle.centre) < clear_radius(circle) + margin) return false;
    }
    for (const MapLabel& label : scene.labels) {
        if (label.box.overlaps(wanted) || (label.leader && crosses(*label.leader, box))) return false;
    }
    return true;
}

int previous_place(const SceneInput& input, std::size_t country) {
    if (input.previous == nullptr) return -1;
    for (const CountryName& name : input.previous->country_names) {
        if (name.country == country) return name.place;
    }
    return -1;
}

}  // namespace

double country_name_opacity(double zoom) {
    return std::clamp((kNoCountryNames - zoom) / (kNoCountryNames - kCountryNamesFade), 0.0, 1.0);
}

void place_country_names(const SceneInput& input, const Box& free, MapScene& scene) {
    const double opacity = country_name_opacity(input.camera.zoom);
    if (input.measure_country == nullptr || opacity <= 0) return;
    const double px_per_degree = world_scale(input.camera.zoom) / 360;
    const auto countries = input.data.countries();
    for (std::size_t i = 0; i < countries.size(); ++i) {
        const double width = input.measure_country(input.measure_user, countries[i].name, false);
        const int before = previous_place(input, i);
        std::optional<CountryName> found;
        int place = 0;  // within this country
        for (const Place& p : kPlaces) {
            if (p.country != countries[i].id) continue;
            const int number = place++;
            if (width > p.width * px_per_degree || (found && number != before)) continue;
            const Vec2 half{width / 2, input.country_height / 2};
            const Vec2 at = screen_from_world(input.camera, input.viewport, world_from_lon_lat({p.lon, p.lat}));
            const CountryName name{i, {at - half, at + half}, number, opacity};
            const double spare = input.moving && number != before ? kSpareWhenMoving : 0;
            if (is_free(scene, input, free, name.box, kMargin + spare)) found = name;
        }
        if (found) scene.country_names.push_back(*found);
    }
}

}  // namespace ascn
