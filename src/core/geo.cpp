#include "core/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ascn {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kRadiansPerDegree = kPi / 180.0;
constexpr double kEarthRadiusM = kEarthCircumferenceM / (2 * kPi);

}  // namespace

double length(Vec2 v) { return std::hypot(v.x, v.y); }

Vec2 world_from_lon_lat(LonLat p) {
    const double lat = std::clamp(p.lat, -kMaxMercatorLat, kMaxMercatorLat) * kRadiansPerDegree;
    // ln tan(pi/4 + lat/2), written so that it keeps its precision near the equator
    const double northing = std::asinh(std::tan(lat));
    return {0.5 + p.lon / 360.0, 0.5 - northing / (2 * kPi)};
}

LonLat lon_lat_from_world(Vec2 world) {
    const double northing = (0.5 - world.y) * 2 * kPi;
    return {(world.x - 0.5) * 360.0, std::atan(std::sinh(northing)) / kRadiansPerDegree};
}

Box world_box(double west, double south, double east, double north) {
    return {world_from_lon_lat({west, north}), world_from_lon_lat({east, south})};
}

double distance_m(LonLat a, LonLat b) {
    const double lat_a = a.lat * kRadiansPerDegree;
    const double lat_b = b.lat * kRadiansPerDegree;
    const double sin_lat = std::sin((lat_b - lat_a) / 2);
    const double sin_lon = std::sin((b.lon - a.lon) * kRadiansPerDegree / 2);
    const double h = sin_lat * sin_lat + std::cos(lat_a) * std::cos(lat_b) * sin_lon * sin_lon;
    return 2 * kEarthRadiusM * std::asin(std::sqrt(std::min(h, 1.0)));
}

double metres_per_px(double lat, double zoom) {
    return kEarthCircumferenceM * std::cos(lat * kRadiansPerDegree) / (kTileSize * std::exp2(zoom));
}

}  // namespace ascn
