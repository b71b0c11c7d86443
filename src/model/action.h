// Everything a user can do to the state. Panels push these; reduce() alone turns them into a new state.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "model/view_state.h"

namespace ascn {

struct SetView {
    View view;
};
struct SelectCity {
    std::string city;
};  ///< "" deselects
struct ToggleCompare {
    std::string city;
};  ///< adds at the end, or removes; ignored when five are there
struct MoveCompare {
    std::string city;
    int to;
};  ///< new column, 0-based, clamped
struct ReplaceCompare {
    std::string from, to;
};  ///< in place; swaps when `to` is compared already
struct ClearCompare {};
struct ToggleCountry {
    std::string country;
};
struct ToggleArea {
    FocusArea area;
};
struct SetCohort {
    Cohort cohort;
};  ///< whether later members are in the picture
struct ClearFilters {};
struct SetIndicator {
    std::string indicator;
};  ///< sizes the circles; one that cannot be compared is ignored
struct SetCircleColor {
    CircleColor color;
};
struct SetNation {
    std::string indicator;
};  ///< shades the countries; "" for none
struct ToggleLayer {
    MapLayer layer;
};
struct SetQuery {
    std::string text;
};
struct SetTheme {
    ThemeChoice theme;
};
struct SetCam {
    std::optional<MapView> cam;
};  ///< nullopt: whole region
struct ReplaceState {
    ViewState state;
};  ///< from the address or the page API, already valid

using Action = std::variant<SetView, SelectCity, ToggleCompare, MoveCompare, ReplaceCompare, ClearCompare,
                            ToggleCountry, ToggleArea, SetCohort, ClearFilters, SetIndicator, SetCircleColor, SetNation,
                            ToggleLayer, SetQuery, SetTheme, SetCam, ReplaceState>;

}  // namespace ascn
