// Web Mercator (EPSG:3857) on the unit square, and the plane geometry the map needs.
// World space: x east, y SOUTH, the whole world is [0,1] x [0,1]; (0,0) is 180 W, 85.0511 N. Always double.
#pragma once

namespace ascn {

/// Latitude limit of the square Web Mercator world, degrees.
inline constexpr double kMaxMercatorLat = 85.05112877980659;
/// Side of the world at zoom 0 in CSS pixels (tiles of 256 px).
inline constexpr double kTileSize = 256.0;
/// Equatorial circumference in metres (WGS 84 semi-major axis 6378137 m).
inline constexpr double kEarthCircumferenceM = 40075016.685578488;

struct Vec2 {
    double x = 0, y = 0;
    constexpr bool operator==(const Vec2&) const = default;
    constexpr Vec2 operator+(Vec2 o) const { return {x + o.x, y + o.y}; }
    constexpr Vec2 operator-(Vec2 o) const { return {x - o.x, y - o.y}; }
    constexpr Vec2 operator*(double k) const { return {x * k, y * k}; }
};
double length(Vec2 v);

/// Degrees. lon in [-180,180], lat in [-90,90].
struct LonLat {
    double lon = 0, lat = 0;
    constexpr bool operator==(const LonLat&) const = default;
};

/// Axis-aligned box; empty when max < min.
struct Box {
    Vec2 min, max;
    constexpr bool operator==(const Box&) const = default;
    constexpr double width() const { return max.x - min.x; }
    constexpr double height() const { return max.y - min.y; }
    constexpr Vec2 centre() const { return {(min.x + max.x) / 2, (min.y + max.y) / 2}; }
    constexpr bool contains(Vec2 p) const { return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y; }
    constexpr bool overlaps(const Box& o) const {
        return min.x < o.max.x && o.min.x < max.x && min.y < o.max.y && o.min.y < max.y;
    }
};

/// Mercator of a position; latitudes beyond kMaxMercatorLat are clamped. (Snyder, USGS PP 1395, eq. 7-1, 7-2.)
Vec2 world_from_lon_lat(LonLat p);
/// The inverse.
LonLat lon_lat_from_world(Vec2 world);
/// Box in world space of a west/south/east/north box in degrees.
Box world_box(double west, double south, double east, double north);
/// Great-circle distance in metres on the sphere of kEarthCircumferenceM (haversine).
double distance_m(LonLat a, LonLat b);
/// Metres on the ground per CSS pixel at a latitude and zoom.
double metres_per_px(double lat, double zoom);

}  // namespace ascn
