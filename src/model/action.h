// Everything a user can do to the state. Panels push these; reduce() alone turns them into a new state.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

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
struct SetPart {
    std::string part;
};  ///< section of the view; one that it has not is ignored
struct SetSort {
    std::string sort;
};  ///< column id, '-' before it for descending
struct SetColumns {
    std::vector<std::string> indicators;
};  ///< of the table; empty: its own choice
struct ToggleShade {};
struct ToggleRowOption {
    RowOption option;
};
struct SetYear {
    int year;
};  ///< of a monitoring report; 0: the latest
struct SetGrouping {
    ProjectGrouping grouping;
};
struct ToggleProjectArea {
    FocusArea area;
};
struct SetProjectCity {
    std::string city;
};  ///< "" for all
struct SetPartner {
    std::string partner;
};
struct OpenProjects {
    std::string city;
    FocusAreaSet areas;
};  ///< shows the list of projects, of that city ("" = all) and those areas alone
struct ToggleEvents {
    EventCategory category;
};
struct SetScatter {
    std::string x, y;
};  ///< indicator ids
struct ToggleSize {
    SizeClass size;
};
struct ToggleStatus {
    ProjectStatus status;
};
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
                            ToggleLayer, SetQuery, SetTheme, SetCam, SetPart, SetSort, SetColumns, ToggleShade,
                            ToggleRowOption, SetYear, SetGrouping, ToggleProjectArea, SetProjectCity, SetPartner,
                            OpenProjects, ToggleEvents, SetScatter, ToggleSize, ToggleStatus, ReplaceState>;

}  // namespace ascn
