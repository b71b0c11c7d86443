// The controls every panel is built of. Sizes in CSS px, positions in device px (ImGui's units here).
// Each interactive one takes a language-independent id, reports itself in UiContext::items and answers to mouse, touch,
// keyboard and assistive technology alike.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// How something interactive stands with its user.
struct Interaction {
    bool pressed = false, hovered = false, held = false, focused = false;
};

struct ItemInfo {
    const char* role = "button";
    std::optional<bool> checked, selected;
    bool disabled = false;
};

/// An invisible control over a device px rectangle: registers the item and does the hit test.
Interaction hit_area(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, std::string_view label,
                     const ItemInfo& info = {});
/// The keyboard focus ring around a rectangle.
void draw_focus_ring(UiContext& ctx, ImDrawList* list, ImVec2 min, ImVec2 max, float radius);

/// A floating surface: ImGui window without chrome. CSS px box. end_panel() always follows.
struct PanelStyle {
    double radius = 12;
    double padding = 16;
    bool shadow = true;
    bool scroll = false;
    bool front = false;    ///< above other panels
    Color background = 0;  ///< 0: the theme's card
};
void begin_panel(UiContext& ctx, const char* id, Box css, const PanelStyle& style = {});
void end_panel(UiContext& ctx);
/// Puts the frame's panels above each other in the order in which they were drawn, whichever was there first.
void stack_panels(UiContext& ctx);
/// A part of a panel that scrolls by wheel, finger (with inertia) and keyboard focus. CSS height; 0: the rest.
/// padding: CSS px between the scrolling edge and the content, on all sides.
/// sideways: also to the left and right; what lies below the last line is then the caller's.
void begin_scroll(UiContext& ctx, const char* id, double height, double padding = 0, bool sideways = false);
void end_scroll(UiContext& ctx, bool sideways = false);
/// Whether no other panel covers the current one at this point, device px.
bool panel_is_on_top(ImVec2 at);
/// Whether a part of a panel under a device px point scrolls farther; down, right > 0: towards its end. The larger of
/// them is asked for.
bool can_scroll(ImVec2 at, float down, float right = 0);
void draw_shadow(ImDrawList* list, ImVec2 min, ImVec2 max, float radius, Color shadow, float scale);

/// Width left in the panel, device px.
float content_width();
void gap(UiContext& ctx, double css);
void rule(UiContext& ctx);
/// Small upper-case heading of a section.
void section_label(UiContext& ctx, std::string_view text);
/// A paragraph, wrapped to the panel.
void paragraph(UiContext& ctx, TextStyle style, Color color, std::string_view text);

enum class ButtonKind : std::uint8_t { Primary, Plain, Quiet };
/// width 0: as wide as its text.
bool button(UiContext& ctx, std::string_view id, std::string_view text, ButtonKind kind, double width = 0,
            const ItemInfo& info = {});

enum class Icon : std::uint8_t {
    None,
    Plus,
    Minus,
    Close,
    Home,
    Fit,
    Left,
    Right,
    Up,
    Down,
    External,
    Link,
    Filter,
    Sun,
    Moon,
    Check,
    Info,
    Swap,
    Warning,
    Map,
    Columns,
    Table,
    Grid,
    Network,
};
void draw_icon(ImDrawList* list, ImVec2 centre, float size, Icon icon, Color color, float scale);
bool icon_button(UiContext& ctx, std::string_view id, ImVec2 min, double side_css, Icon icon, std::string_view label,
                 const ItemInfo& info = {});

/// A pill with an optional coloured dot. Lays itself out in a flow: call flow_begin() before a row of chips.
struct Flow {
    ImVec2 start{}, pen{};
    float width = 0, row_height = 0, spacing = 0;
};
Flow flow_begin(UiContext& ctx, double spacing_css = 8);
void flow_end(UiContext& ctx, Flow& flow);
struct ChipStyle {
    Color dot = 0;       ///< 0: none
    int number = 0;      ///< in the dot, 0: none
    int ring_part = -1;  ///< that sixth of a ring in place of the dot; -1: the dot
    bool selected = false;
    Icon trailing = Icon::None;
    bool static_text = false;  ///< no control, only a mark
};
bool chip(UiContext& ctx, Flow& flow, std::string_view id, std::string_view text, const ChipStyle& style,
          std::string_view accessible_label = {});

/// A group of a long list that folds: upper-case title, number of its entries, and a chevron on one line.
struct FoldStyle {
    int count = -1;     ///< of its entries, shown at the line's end; -1: none
    bool open = false;  ///< until the reader folds or unfolds it
    bool rule = true;   ///< above it
};
/// A place of a panel that can be asked for: true once where scratch.scroll_to names it, and the panel then shows it.
bool anchor(UiContext& ctx, std::string_view id);
/// Returns true where the content is to be drawn.
bool fold(UiContext& ctx, std::string_view id, std::string_view title, const FoldStyle& style = {});
/// The same over a device px rectangle.
bool fold_line(UiContext& ctx, std::string_view id, std::string_view title, const FoldStyle& style, ImVec2 min,
               ImVec2 max);
bool is_open(const UiContext& ctx, std::string_view id, bool open_at_first = false);
void set_open(UiContext& ctx, std::string_view id, bool open, bool open_at_first = false);

/// Text as a link in the flow of a panel.
bool link(UiContext& ctx, std::string_view id, std::string_view text, TextStyle style, std::string_view label = {});

}  // namespace ascn
