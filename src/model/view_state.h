// THE state: everything that is saved, shared by the address and undone. See docs/CONTRACT.md section 2.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/ids.h"

namespace ascn {

enum class View : std::uint8_t { Map, Compare, Table, Areas, Network, About };
enum class ThemeChoice : std::uint8_t { Auto, Light, Dark };
enum class Cohort : std::uint8_t { Pilot2018, All };

/// The map's centre and zoom as the address holds them (rounded to 4, 4, 2 decimals).
struct MapView {
    double lon = 0, lat = 0, zoom = 0;
    bool operator==(const MapView&) const = default;
};

inline constexpr std::size_t kMaxCompared = 5;

struct ViewState {
    View view = View::Map;
    std::string city;                      ///< selected city id, "" = none
    std::vector<std::string> compare;      ///< city ids in column order, no doubles, at most kMaxCompared
    std::string indicator = "population";  ///< sizes the circles
    std::string scatter_x, scatter_y;      ///< indicator ids, "" = default
    std::vector<std::string> countries;    ///< ISO codes kept, data set order; empty = all
    FocusAreaSet areas;                    ///< areas kept (any of them); empty = all
    Cohort cohort = Cohort::Pilot2018;
    EnumSet<SizeClass> sizes;         ///< empty = all
    EnumSet<ProjectStatus> statuses;  ///< empty = all
    std::string query;                ///< search text
    std::string sort = "name";        ///< column id, '-' before it for descending
    std::optional<MapView> cam;       ///< nullopt = the whole region, fitted to the window
    std::string lang;                 ///< BCP 47 tag, "" = the browser's
    ThemeChoice theme = ThemeChoice::Auto;

    bool operator==(const ViewState&) const = default;
};

}  // namespace ascn
