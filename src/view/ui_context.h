// What a panel gets: const state and data to read, and one place to put what it wants.
#pragma once

#include <imgui.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "data/dataset.h"
#include "data/strings.h"
#include "model/action.h"
#include "model/scene.h"
#include "model/similar.h"
#include "view/text.h"
#include "view/theme.h"

struct ImGuiWindow;

namespace ascn {

struct Pages;
struct TableData;
struct MatrixMemo;
struct ProjectsMemo;
struct MatchesMemo;
struct ReportsMemo;
struct CompareMemo;

/// A wish for the camera; App turns it into a flight or a jump. FlyToCity zooms in, ShowCity only moves there.
struct CameraCommand {
    enum class Kind : std::uint8_t { ZoomIn, ZoomOut, Home, Fit, FlyToCity, ShowCity };
    Kind kind = Kind::Home;
    std::string city;
};

/// One interactive thing of the frame: what the keyboard and assistive technology reach.
struct UiItem {
    std::string id;         ///< language-independent, unique in the frame
    const char* role = "";  ///< ARIA role: "button", "tab", "link", "checkbox"
    std::string label;      ///< accessible name, real Unicode
    Box rect;               ///< CSS px, visible part; of what is scrolled out of sight its middle alone
    std::optional<bool> checked, selected;
    bool disabled = false;
};

/// A small card that shows where a figure comes from.
struct SourceNote {
    std::string id;                  ///< of the item that opened it
    std::string title;               ///< e.g. "Population"
    std::vector<std::string> lines;  ///< value, boundary, year, note
    std::vector<SourceIndex> sources;
    Box anchor;  ///< CSS px
};

/// A data set that the reader gave in place of the built-in one. App fills it in, the views show it.
struct OwnData {
    std::string refused;  ///< name of the one that `problems` are about; differs from `name` where another is in use
    std::string name;     ///< of the file or address; "" = none was given
    bool in_use = false;  ///< false: it was refused, and `problems` says why; the data in use stayed
    Problems problems;
    bool show_problems = false;  ///< the panel with the problems is open
};

/// What panels want of the outside.
struct UiWishes {
    std::optional<Box> zoomable;  ///< where a picture takes ScrollInput::zoom, CSS px
    std::vector<Action> actions;
    std::vector<CameraCommand> camera;
    std::string open_url;
    bool reveal_city = false;    ///< a panel has moved: see that the selected city is not under it
    bool share = false;          ///< open the page's own panel for links and files
    bool open_explorer = false;  ///< the same state in a window of its own
    bool animating = false;      ///< a panel moves: draw the next frame too
    std::string download;        ///< name of a file of the data set to save, e.g. "ascn.json", "projects.csv"
    bool choose_file = false;    ///< let the reader choose a data set from disk
    bool built_in_data = false;  ///< go back to the built-in data set
    std::string toast;           ///< a short message to show and to say
};

/// A column of the comparison that is being dragged by its head.
struct ColumnDrag {
    std::string city;
    int to = -1;          ///< column where it would go; -1: not known yet
    bool finger = false;  ///< not by the mouse
    ImVec2 at{};          ///< device px: where mouse or finger was last
};

/// A finger on the comparison, from where it went down until it is lifted and its scrolling has run out.
struct ColumnSwipe {
    ImVec2 way{};  ///< device px so far
    bool spent = false;
};

/// Widget scratch: survives frames, is no part of the state.
struct UiScratch {
    std::string focused_item;  ///< keyboard focus, drawn as a ring
    bool scroll_to_focus = false;
    std::string activated_item;  ///< pressed by keyboard or assistive technology, for one frame
    std::optional<SourceNote> note;
    double note_height = 0;     ///< CSS px its content needed in the last frame
    bool filters_open = false;  ///< where the window is too narrow for the filters to stay
    bool filters_seen = false;  ///< the filters have been drawn once
    double filters_height = 0;  ///< CSS px their content needed in the last frame
    double key_height = 0;      ///< CSS px the key on the map needed in the last frame
    double key_bottom = 0;      ///< where it ended, CSS px; 0: it was not drawn
    double key_right = 0;
    double sheet_height = 0;                 ///< CSS px, the bottom sheet's now
    double sheet_target = 0;                 ///< where it settles
    std::string sheet_city;                  ///< city the sheet was opened for
    std::string scroll_to;                   ///< anchor that the panel shows next, see anchor() in widgets.h; "" none
    std::vector<std::string> toggled_folds;  ///< ids of groups that are not as they were at first
    int report_year = 0;                     ///< monitoring report whose list the city card shows; 0 = none
    int compare_first = 0;                   ///< first column that the Compare view shows where not all fit
    std::optional<ColumnDrag> column_drag;
    ColumnSwipe column_swipe;
    bool columns_open = false;         ///< the table's list of columns
    double table_panel_height = 0;     ///< CSS px the open panel of the table needed in the last frame
    std::shared_ptr<TableData> table;  ///< the table as it was made last; App drops it with the data set
    std::string chooser;               ///< Compare view's list of cities: "" closed, "+" adds, else the city to replace
    double timeline_from = 0, timeline_to = 0;  ///< stretch of time that the timeline shows, in years; 0, 0: all of it
    std::string timeline_event;                 ///< id of the event last chosen there
    EnumSet<PartnerKind> partner_kinds;         ///< kept in the list of partnerships; empty = all
    std::string hot_partner;                    ///< id of the partners' chip that the pointer or the focus is on
    std::shared_ptr<MatrixMemo> matrix;      ///< what the matrix of focus areas shows; App drops it with the data set
    std::shared_ptr<ProjectsMemo> projects;  ///< what the list of projects shows; the same
    std::shared_ptr<MatchesMemo> matches;    ///< what the city card says of cities to learn from; the same
    std::shared_ptr<ReportsMemo> reports;    ///< what the monitoring reports' lists hold; the same
    std::shared_ptr<CompareMemo> compared;   ///< what the comparison shows; the same
    OwnData own_data;
    std::string toast;  ///< a short message, until toast_until_ms
    double toast_until_ms = 0;
    std::string hint;          ///< key of what the map asks for instead of a gesture; "" none
    double hint_until_ms = 0;  ///< 0: it is new
};

/// Scrolling of this frame: the wheel, or a finger that drags over a panel. It moves what lies under `at`.
struct ScrollInput {
    ImVec2 at{};          ///< device px: the pointer, or where the finger went down
    float dy = 0;         ///< device px; positive moves the content down
    float dx = 0;         ///< the same to the right
    float zoom = 1;       ///< a wheel with Ctrl, or two fingers: how many times as large
    bool finger = false;  ///< a drag, not a wheel
    bool two_fingers = false;
    bool released = false;  ///< the finger was lifted in this frame
};

/// Widths at which the layout changes, CSS px.
inline constexpr double kNarrowWidth = 600;
inline constexpr double kMediumWidth = 1024;
/// Height of the tabs at the foot of a narrow window, CSS px.
inline constexpr double kBottomBar = 56;

struct UiContext {
    UiContext(const Dataset& d, const Strings& s, const ViewState& st, const MapScene& sc, const Theme& t,
              TextCache& tc, UiScratch& u, ScrollInput& si, UiWishes& w)
        : data(d), strings(s), state(st), scene(sc), theme(t), text(tc), scratch(u), scroll(si), wishes(w) {}

    const Dataset& data;
    const Strings& strings;
    const ViewState& state;
    const MapScene& scene;
    const Theme& theme;
    TextCache& text;
    UiScratch& scratch;
    ScrollInput& scroll;  ///< who uses it sets dy, dx to 0
    UiWishes& wishes;

    const Pages* pages = nullptr;  ///< the views beside the map, never null; App sets it
    bool pages_failed = false;     ///< they could not be loaded

    double css_width = 0, css_height = 0;
    float scale = 1;  ///< device px per CSS px
    double now_ms = 0;
    bool coarse_pointer = false, reduced_motion = false;
    double dt_ms = 16;
    std::optional<Box> zoom_box;    ///< CSS px: being drawn over the map
    bool can_fit = false;           ///< the map has something smaller than the region to fit
    bool system_dark = false;       ///< what theme=auto means here
    bool embed = false;             ///< compact chrome, inside another page
    bool picture = false;           ///< drawn to be kept: without what is only there to be pressed
    std::uint32_t stress_rows = 0;  ///< synthetic rows that the table shows too, for measuring

    mutable std::optional<std::vector<Match>>
        matches;  ///< of the selected city: made once a frame, by best_of_selected()
    std::vector<UiItem> items;
    std::vector<Box> panels;            ///< CSS px: the map gets no pointer here
    std::vector<Box> over_map;          ///< CSS px: what stands on the map when its panels rest, texts too: keep clear
    std::vector<ImGuiWindow*> windows;  ///< of the panels, in drawing order
    std::optional<Box> search_box;      ///< CSS px
    Insets insets;                      ///< what the panels cover of the map

    bool narrow() const { return css_width <= kNarrowWidth; }
    float px(double css) const { return static_cast<float>(css) * scale; }
    /// Smallest side of a touch target here, CSS px.
    double target() const { return coarse_pointer || narrow() ? 44 : 32; }
    const std::string& tr(std::string_view key) const { return strings.get(key); }
    std::string tr_format(std::string_view key,
                          std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
        return strings.format(key, values);
    }
    std::string tr_plural(std::string_view key, long n) const { return strings.plural(key, n); }
    void act(Action a) { wishes.actions.push_back(std::move(a)); }
    Box css_box(ImVec2 min, ImVec2 max) const {
        const double k = 1.0 / static_cast<double>(scale);
        return {{static_cast<double>(min.x) * k, static_cast<double>(min.y) * k},
                {static_cast<double>(max.x) * k, static_cast<double>(max.y) * k}};
    }
};

}  // namespace ascn
