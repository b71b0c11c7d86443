// A head reports its controls as items; dragging stands beside them and is no item.
#include "view/compare_heads.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "view/city_chooser.h"
#include "view/facts.h"
#include "view/page_frame.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kDragSlop = 8;  // CSS px until a press on a head moves it

/// Native name, where it differs, and country: on one line where they fit, else below each other. Returns the height.
float draw_subtitle(UiContext& ctx, ImVec2 pos, float width, const City& city) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    std::string country(country_name(ctx, city));
    float y = pos.y;
    if (!city.native_names.empty() && city.native_names.front().text != city.name) {
        const std::string& native = city.native_names.front().text;
        const std::string both = native + " \u00B7 " + country;
        if (ctx.text.measure(TextStyle::Small, both).x <= width) {
            country = both;
        } else {
            y += ctx.text.draw(list, pos, TextStyle::Small, ctx.theme.muted, native, width).y;
        }
    }
    return y + ctx.text.draw(list, {pos.x, y}, TextStyle::Small, ctx.theme.muted, country, width).y - pos.y;
}

/// Where a press that goes sideways begins to move the column. A press on the name may do so too: its link is not
/// followed then. No item: the buttons do the same by keyboard and single taps.
void take_drag(UiContext& ctx, ImVec2 min, ImVec2 max, const City& city, bool held) {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect box(min, max);
    const ImGuiID id = window->GetID(("compare.drag." + city.id).c_str());
    if (ImGui::ItemAdd(box, id, nullptr, ImGuiItemFlags_NoNav)) {
        bool hovered = false, zone_held = false;
        ImGui::ButtonBehavior(box, id, &hovered, &zone_held);
        held = held || zone_held;
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (ctx.scratch.column_drag) return;
    const ScrollInput& scroll = ctx.scroll;
    const ColumnSwipe& swipe = ctx.scratch.column_swipe;
    if (scroll.finger && !swipe.spent && std::abs(swipe.way.x) > std::abs(swipe.way.y) && box.Contains(scroll.at)) {
        ctx.scratch.column_drag =
            ColumnDrag{city.id, -1, true, {scroll.at.x + swipe.way.x - scroll.dx, scroll.at.y + swipe.way.y}};
    } else if (held && ImGui::IsMousePosValid()) {
        const ImVec2 from = ImGui::GetIO().MouseClickedPos[0], now = ImGui::GetMousePos();
        if (std::abs(now.x - from.x) >= ctx.px(kDragSlop))
            ctx.scratch.column_drag = ColumnDrag{city.id, -1, false, now};
    }
}

/// Badge, name (opens the city on the map), native name and country. Returns the bottom.
float draw_head(UiContext& ctx, ImVec2 pos, float width, const City& city, int column) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float indent = ctx.px(28), line = ctx.text.line(TextStyle::Heading);
    draw_column_badge(ctx, {pos.x + ctx.px(10), pos.y + line * 0.5F}, column);
    const ImVec2 size = ctx.text.measure(TextStyle::Heading, city.name, width - indent);
    const ImVec2 min{pos.x + indent, pos.y}, max{min.x + size.x, min.y + size.y};
    ItemInfo info;
    info.role = "link";
    const std::string label = ctx.tr_format("compare.open", {{"city", city.name}});
    const Interaction on = hit_area(ctx, "compare.open." + city.id, min, max, label, info);
    ctx.text.draw(list, min, TextStyle::Heading, on.hovered ? ctx.theme.accent : ctx.theme.text, city.name,
                  width - indent);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(4));
    const bool dragged = ctx.scratch.column_drag.has_value();
    if (on.pressed && !dragged) show_on_map(ctx, city);
    const ImVec2 below{ctx.narrow() ? pos.x : min.x, max.y + ctx.px(1)};
    const float room = ctx.narrow() ? width : width - indent;
    const float bottom = below.y + draw_subtitle(ctx, below, room, city);
    take_drag(ctx, pos, {pos.x + width, bottom}, city, on.held);
    return bottom;
}

/// Move left, move right, replace, remove; as wide as the column allows, up to the size of a touch target.
void draw_controls(UiContext& ctx, ImVec2 pos, float width, const City& city, int column, int columns) {
    struct Control {
        const char* id;
        const char* key;
        Icon icon;
        bool disabled;
    };
    const Control controls[] = {
        {"compare.left.", "compare.move_left", Icon::Left, column == 0},
        {"compare.right.", "compare.move_right", Icon::Right, column + 1 >= columns},
        {"compare.replace.", "compare.replace", Icon::Swap, false},
        {"compare.remove.", "compare.remove", Icon::Close, false},
    };
    const float h = ctx.px(ctx.target()), w = std::min(std::floor(width / 4), h), radius = ctx.px(8);
    ImDrawList* list = ImGui::GetWindowDrawList();
    int pressed = -1;
    for (int i = 0; i < 4; ++i) {
        const Control& c = controls[i];
        const ImVec2 min{pos.x + w * static_cast<float>(i), pos.y}, max{min.x + w, min.y + h};
        ItemInfo info;
        info.disabled = c.disabled;
        const std::string label = ctx.tr_format(c.key, {{"city", city.name}});
        const Interaction on = hit_area(ctx, c.id + city.id, min, max, label, info);
        if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, radius);
        const Color ink = c.disabled ? faded(ctx.theme.muted, 0.4) : on.hovered ? ctx.theme.text : ctx.theme.muted;
        draw_icon(list, {(min.x + max.x) * 0.5F, (min.y + max.y) * 0.5F}, ctx.px(14), c.icon, ink, ctx.scale);
        if (on.focused)
            draw_focus_ring(ctx, list, {min.x + ctx.px(3), min.y + ctx.px(3)}, {max.x - ctx.px(3), max.y - ctx.px(3)},
                            radius);
        if (on.pressed) pressed = i;
    }
    // the reducer starts from the pair that is shown where no city is chosen yet
    if (pressed == 0) ctx.act(MoveCompare{city.id, column - 1});
    if (pressed == 1) ctx.act(MoveCompare{city.id, column + 1});
    if (pressed == 2) open_city_chooser(ctx, city.id);
    if (pressed == 3) ctx.act(ToggleCompare{city.id});
}

/// Column whose middle is nearest.
int column_at(const CompareLayout& layout, float x) {
    int nearest = layout.first;
    float best = -1;
    for (int i = 0; i < layout.visible; ++i) {
        const float far = std::abs(layout.column_x(i) + layout.column_width * 0.5F - x);
        if (best < 0 || far < best) {
            best = far;
            nearest = layout.first + i;
        }
    }
    return nearest;
}

/// The name under the pointer, and a line where the column would go.
void draw_drag(UiContext& ctx, const CompareLayout& layout, const City& city, int from, float top, float bottom) {
    const ColumnDrag& drag = *ctx.scratch.column_drag;
    ImDrawList* list = ImGui::GetForegroundDrawList();
    if (drag.to != from) {
        const float left = layout.column_x(drag.to - layout.first);
        const float x = std::round(drag.to > from ? left + layout.column_width + layout.column_gap * 0.5F
                                                  : left - layout.column_gap * 0.5F);
        list->AddRectFilled({x - ctx.px(1), top - ctx.px(4)}, {x + ctx.px(1), bottom + ctx.px(4)}, ctx.theme.accent);
    }
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, city.name), pad{ctx.px(12), ctx.px(8)};
    // below the mouse, above a finger, which would hide it
    const ImVec2 mouse{drag.at.x, drag.at.y + ctx.px(drag.finger ? -56 : 0)};
    const ImVec2 min{std::round(mouse.x - size.x * 0.5F - pad.x), std::round(mouse.y + ctx.px(10))};
    const ImVec2 max{min.x + size.x + pad.x * 2, min.y + size.y + pad.y * 2};
    draw_shadow(list, min, max, ctx.px(8), ctx.theme.shadow, ctx.scale * 0.5F);
    list->AddRectFilled(min, max, ctx.theme.card, ctx.px(8));
    list->AddRect(min, max, ctx.theme.accent, ctx.px(8), 0, std::max(1.0F, ctx.px(1)));
    ctx.text.draw(list, {min.x + pad.x, min.y + pad.y}, TextStyle::SmallStrong, ctx.theme.text, city.name);
}

void follow_drag(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout, float top, float bottom) {
    if (!ctx.scratch.column_drag) return;
    ColumnDrag& drag = *ctx.scratch.column_drag;
    const auto& columns = comparison.columns;
    const auto dragged =
        std::find_if(columns.begin(), columns.end(), [&](const City* city) { return city->id == drag.city; });
    const int from = static_cast<int>(dragged - columns.begin());
    if (drag.finger)
        drag.at = {drag.at.x + ctx.scroll.dx, drag.at.y};
    else if (ImGui::IsMousePosValid())
        drag.at = ImGui::GetMousePos();
    drag.to = column_at(layout, drag.at.x);
    const bool over = drag.finger ? !ctx.scroll.finger || ctx.scroll.released : !ImGui::IsMouseDown(0);
    if (drag.finger && ctx.scroll.finger) ctx.scratch.column_swipe.spent = true;
    if (over || dragged == columns.end()) {
        // what was taken away, not lifted, drops nothing
        const bool dropped = drag.finger ? ctx.scroll.released : ImGui::IsMousePosValid();
        if (dropped && dragged != columns.end() && drag.to != from) ctx.act(MoveCompare{drag.city, drag.to});
        ctx.scratch.column_drag.reset();
        ctx.wishes.animating = true;
    } else {
        draw_drag(ctx, layout, **dragged, from, top, bottom);
    }
}

}  // namespace

// the number reads at text contrast on any of the five colours.
void draw_column_badge(UiContext& ctx, ImVec2 centre, int column) {
    const float r = ctx.px(10);
    const Color color = compare_color(ctx.theme, column);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(centre, r, faded(color, 0.14));
    list->AddCircle(centre, r - ctx.px(1), color, 0, ctx.px(2));
    const std::string digit = std::to_string(column + 1);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
    ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, digit);
}

/// Icons stand a little to the left, so that the first one's strokes line up with the text.
void draw_all_controls(UiContext& ctx, float y, const Comparison& comparison, const CompareLayout& layout) {
    const int columns = static_cast<int>(comparison.columns.size());
    for (int i = 0; i < layout.visible; ++i) {
        const int column = layout.first + i;
        const float out = ctx.narrow() ? 0 : ctx.px((ctx.target() - 14) / 2 - 3);
        draw_controls(ctx, {layout.column_x(i) - out, y}, layout.column_width + out,
                      *comparison.columns[static_cast<std::size_t>(column)], column, columns);
    }
}

float draw_heads(UiContext& ctx, float y, const Comparison& comparison, const CompareLayout& layout) {
    float bottom = y;
    for (int i = 0; i < layout.visible; ++i) {
        const int column = layout.first + i;
        const City& city = *comparison.columns[static_cast<std::size_t>(column)];
        bottom = std::max(bottom, draw_head(ctx, {layout.column_x(i), y}, layout.column_width, city, column));
    }
    follow_drag(ctx, comparison, layout, y, bottom);
    return bottom;
}

}  // namespace ascn
