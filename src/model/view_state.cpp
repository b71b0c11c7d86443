#include "model/view_state.h"

#include <algorithm>
#include <cmath>

#include "core/camera.h"
#include "core/text.h"

namespace ascn {
namespace {

constexpr std::array<std::string_view, 6> kViewIds = {"map", "compare", "table", "areas", "network", "about"};
constexpr std::array<std::string_view, 3> kThemeIds = {"auto", "light", "dark"};
constexpr std::array<std::string_view, 2> kCohortIds = {"2018", "all"};
constexpr std::array<std::string_view, 3> kColorIds = {"none", "area", "cohort"};
constexpr std::array<std::string_view, 3> kLayerIds = {"partners", "matches", "density"};
constexpr std::array<std::string_view, 2> kRowIds = {"known", "differences"};
constexpr std::array<std::string_view, 4> kGroupingIds = {"city", "area", "status", "none"};

template <class E, std::size_t N>
std::optional<E> from_id(const std::array<std::string_view, N>& ids, std::string_view id) {
    for (std::size_t i = 0; i < N; ++i) {
        if (ids[i] == id) return static_cast<E>(i);
    }
    return std::nullopt;
}

// n / 10^k with n whole is the very double that reading the decimal text gives, so the address round-trips.
double rounded(double value, double per_unit) {
    const double whole = std::round(value * per_unit);
    return whole == 0 ? 0 : whole / per_unit;
}

// Start of the last character that begins before `limit`; `text` is valid UTF-8.
std::size_t cut_between_characters(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text.size();
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80) --limit;
    return limit;
}

}  // namespace

std::string_view to_id(View view) { return kViewIds[static_cast<std::size_t>(view)]; }
std::string_view to_id(ThemeChoice theme) { return kThemeIds[static_cast<std::size_t>(theme)]; }
std::string_view to_id(Cohort cohort) { return kCohortIds[static_cast<std::size_t>(cohort)]; }
std::string_view to_id(CircleColor color) { return kColorIds[static_cast<std::size_t>(color)]; }
std::string_view to_id(MapLayer layer) { return kLayerIds[static_cast<std::size_t>(layer)]; }
std::string_view to_id(RowOption option) { return kRowIds[static_cast<std::size_t>(option)]; }
std::string_view to_id(ProjectGrouping grouping) { return kGroupingIds[static_cast<std::size_t>(grouping)]; }
std::string_view to_id(EventCategory category) { return kEventCategoryIds[static_cast<std::size_t>(category)]; }

std::optional<View> view_from_id(std::string_view id) { return from_id<View>(kViewIds, id); }
std::optional<ThemeChoice> theme_from_id(std::string_view id) { return from_id<ThemeChoice>(kThemeIds, id); }
std::optional<Cohort> cohort_from_id(std::string_view id) { return from_id<Cohort>(kCohortIds, id); }
std::optional<CircleColor> circle_color_from_id(std::string_view id) { return from_id<CircleColor>(kColorIds, id); }
std::optional<MapLayer> map_layer_from_id(std::string_view id) { return from_id<MapLayer>(kLayerIds, id); }

std::optional<RowOption> row_option_from_id(std::string_view id) { return from_id<RowOption>(kRowIds, id); }
std::optional<ProjectGrouping> project_grouping_from_id(std::string_view id) {
    return from_id<ProjectGrouping>(kGroupingIds, id);
}
std::optional<EventCategory> event_category_from_id(std::string_view id) {
    return from_id<EventCategory>(kEventCategoryIds, id);
}

std::span<const std::string_view> parts_of(View view) {
    static constexpr std::array<std::string_view, 1> kCompare = {"charts"}, kAreas = {"projects"};
    static constexpr std::array<std::string_view, 6> kNetwork = {"timeline", "framework",    "monitoring",
                                                                 "partners", "urbanisation", "criticism"};
    if (view == View::Compare) return kCompare;
    if (view == View::Areas) return kAreas;
    if (view == View::Network) return kNetwork;
    return {};
}
bool is_part_of(View view, std::string_view part) {
    const auto parts = parts_of(view);
    return part.empty() || std::find(parts.begin(), parts.end(), part) != parts.end();
}

std::optional<MapView> canonical(const MapView& view) {
    if (!std::isfinite(view.lon) || !std::isfinite(view.lat) || !std::isfinite(view.zoom)) return std::nullopt;
    const CameraLimits limits = region_limits();
    const LonLat north_west = lon_lat_from_world(limits.bounds.min);
    const LonLat south_east = lon_lat_from_world(limits.bounds.max);
    return MapView{rounded(std::clamp(view.lon, north_west.lon, south_east.lon), 1e4),
                   rounded(std::clamp(view.lat, south_east.lat, north_west.lat), 1e4),
                   rounded(std::clamp(view.zoom, limits.min_zoom, limits.max_zoom), 1e2)};
}

Camera camera_of(const MapView& view) {
    return {.centre = world_from_lon_lat({view.lon, view.lat}), .zoom = view.zoom};
}

MapView map_view_of(const Camera& camera) {
    const LonLat centre = lon_lat_from_world(camera.centre);
    return {centre.lon, centre.lat, camera.zoom};
}

bool is_sort(std::string_view text) {
    constexpr std::size_t kMaxLength = 64;
    if (text.starts_with('-')) text.remove_prefix(1);
    return !text.empty() && text.front() != '-' && text.size() <= kMaxLength &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::optional<std::string> canonical_query(std::string_view text) {
    if (!is_valid_utf8(text)) return std::nullopt;
    std::string kept;
    kept.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F) kept.push_back(c);
    }
    kept.resize(cut_between_characters(kept, kMaxQueryBytes));
    return kept;
}

}  // namespace ascn
