// THE state: everything that is saved, shared by the address and undone. See docs/CONTRACT.md section 2.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/ids.h"
#include "data/network.h"

namespace ascn {

struct Camera;

enum class View : std::uint8_t { Map, Compare, Table, Areas, Network, About };
enum class ThemeChoice : std::uint8_t { Auto, Light, Dark };
enum class Cohort : std::uint8_t { Pilot2018, All };
/// What the ring around a city's circle tells.
enum class CircleColor : std::uint8_t { None, Area, Cohort };
/// What the map shows besides its cities, each by itself.
enum class MapLayer : std::uint8_t { Partners, Matches, Density };
inline constexpr std::array kMapLayers = {MapLayer::Partners, MapLayer::Matches, MapLayer::Density};
/// How the comparison shows its rows, each by itself: without those that nothing is known for; differences marked.
enum class RowOption : std::uint8_t { Known, Differences };
inline constexpr std::array kRowOptions = {RowOption::Known, RowOption::Differences};
/// Headings of the list of projects.
enum class ProjectGrouping : std::uint8_t { City, FocusArea, Status, None };

/// The map's centre and zoom as the address holds them (rounded to 4, 4, 2 decimals).
struct MapView {
    double lon = 0, lat = 0, zoom = 0;
    bool operator==(const MapView&) const = default;
};

inline constexpr std::size_t kMaxCompared = 5;
/// Defaults of ViewState::indicator and ViewState::sort.
inline constexpr std::string_view kDefaultIndicator = "population", kDefaultSort = "name";
/// Longest search text that is kept, bytes of UTF-8.
inline constexpr std::size_t kMaxQueryBytes = 200;
/// BCP 47 tags that the address knows.
inline constexpr std::array<std::string_view, 12> kLanguages = {"en", "id", "ms", "fil",     "th", "vi",
                                                                "km", "lo", "my", "zh-Hans", "ta", "pt"};

struct ViewState {
    View view = View::Map;
    std::string city;                          ///< selected city id, "" = none
    std::vector<std::string> compare;          ///< city ids in column order, no doubles, at most kMaxCompared
    std::string indicator{kDefaultIndicator};  ///< sizes the circles
    CircleColor color = CircleColor::None;     ///< of the rings around them
    std::string nation;                        ///< national indicator that shades the countries, "" = none
    EnumSet<MapLayer> layers;                  ///< empty = none
    std::string scatter_x, scatter_y;          ///< indicator ids, "" = default
    std::vector<std::string> countries;        ///< ISO codes kept, data set order; empty = all
    FocusAreaSet areas;                        ///< areas kept (any of them); empty = all
    Cohort cohort = Cohort::Pilot2018;
    EnumSet<SizeClass> sizes;          ///< empty = all
    EnumSet<ProjectStatus> statuses;   ///< empty = all
    std::string query;                 ///< search text
    std::string sort{kDefaultSort};    ///< column id, '-' before it for descending
    std::string part;                  ///< section of the view, see parts_of(); "" = its first
    std::vector<std::string> columns;  ///< indicators of the table in their order; empty = the table's own choice
    bool shade = false;                ///< the table's cells by their size
    EnumSet<RowOption> rows;           ///< of the comparison
    int year = 0;                      ///< of the monitoring report that focus areas and projects show; 0 = the latest
    ProjectGrouping grouping = ProjectGrouping::City;
    std::string project_city;       ///< city id that the list of projects is limited to, "" = all
    FocusAreaSet project_areas;     ///< areas that it is limited to (any of them); empty = all
    std::string partner;            ///< text that a project's partners must contain, "" = any
    EnumSet<EventCategory> events;  ///< kept on the timeline; empty = all
    std::optional<MapView> cam;     ///< nullopt = the whole region, fitted to the window
    std::string lang;               ///< BCP 47 tag, "" = the browser's
    ThemeChoice theme = ThemeChoice::Auto;

    bool operator==(const ViewState&) const = default;
};

/// Word of the address: "map", "compare" ...; "auto", "light", "dark"; "2018", "all"; "none", "area", "cohort";
/// "partners" ...
std::string_view to_id(View view);
std::string_view to_id(ThemeChoice theme);
std::string_view to_id(Cohort cohort);
std::string_view to_id(CircleColor color);
std::string_view to_id(MapLayer layer);
/// "known" ...; "city", "area", "status", "none"; "membership" ...
std::string_view to_id(RowOption option);
std::string_view to_id(ProjectGrouping grouping);
std::string_view to_id(EventCategory category);
/// The reverse of to_id; nullopt for text that is no id.
std::optional<View> view_from_id(std::string_view id);
std::optional<ThemeChoice> theme_from_id(std::string_view id);
std::optional<Cohort> cohort_from_id(std::string_view id);
std::optional<CircleColor> circle_color_from_id(std::string_view id);
std::optional<MapLayer> map_layer_from_id(std::string_view id);
std::optional<RowOption> row_option_from_id(std::string_view id);
std::optional<ProjectGrouping> project_grouping_from_id(std::string_view id);
std::optional<EventCategory> event_category_from_id(std::string_view id);

/// Ids of a view's sections beside its first one: "charts" of Compare, "projects" of Focus areas, "timeline" ... of
/// Network; none of the others.
std::span<const std::string_view> parts_of(View view);
/// True of one of them, and of "", the first.
bool is_part_of(View view, std::string_view part);

/// The view as the address holds it: rounded to 4, 4, 2 decimals and inside region_limits(), never -0.
/// nullopt when a number is not finite.
std::optional<MapView> canonical(const MapView& view);
/// Between the address's view and the camera. canonical(map_view_of(camera_of(v))) == v for every canonical v.
Camera camera_of(const MapView& view);
MapView map_view_of(const Camera& camera);

/// True of what may stand in ViewState::sort: small letters, digits and hyphens, one hyphen before it for descending.
bool is_sort(std::string_view text);

/// Search text as the state holds it: valid UTF-8 without control characters, cut to kMaxQueryBytes between two
/// characters; nullopt when it is not valid UTF-8.
std::optional<std::string> canonical_query(std::string_view text);

}  // namespace ascn
