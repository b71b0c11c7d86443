// The comparison's frame: how many columns fit, the header that stays, the pager, and the rows below (compare_rows).
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/city_chooser.h"
#include "view/compare_rows.h"
#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kMinColumn = 172;  // CSS px
constexpr double kMaxColumn = 560;  // longer lines are hard to read
constexpr int kNarrowColumns = 2;

/// Paddings and widths of a window width, CSS px.
struct Measures {
    double margin = 0, padding = 0, gap = 0, label = 0;
};

Measures measures_for(const UiContext& ctx) {
    if (ctx.narrow()) return {0, 12, 12, 0};
    if (ctx.css_width < kMediumWidth) return {16, 16, 16, 116};
    return {24, 22, 24, ctx.css_width < 1280 ? 150.0 : 184.0};
}

/// Box of the card: as wide as its columns may be, centred where the window is wider.
Box card_box(const UiContext& ctx, Box css, const Measures& m, int columns) {
    if (ctx.narrow()) return css;
    const double widest = m.padding * 2 + m.label + (kMaxColumn + m.gap) * std::max(columns, 2);
    const double width = std::min(css.width() - m.margin * 2, widest);
    const double x = std::round(css.centre().x - width / 2);
    return {{x, css.min.y + 16}, {x + width, css.max.y - m.margin}};
}

CompareLayout layout_for(UiContext& ctx, Box card, const Measures& m, int columns) {
    CompareLayout layout;
    layout.left = std::round(ctx.px(card.min.x + m.padding));
    layout.right = std::round(ctx.px(card.max.x - std::max(m.padding, 12.0)));
    layout.label_width = std::round(ctx.px(m.label));
    layout.column_gap = std::round(ctx.px(m.gap));
    const float room = layout.right - layout.column_x(0);
    const int fit = static_cast<int>((room + layout.column_gap) / (ctx.px(kMinColumn) + layout.column_gap));
    layout.visible = std::min(columns, ctx.narrow() ? kNarrowColumns : std::max(fit, 1));
    const int shown = std::max(layout.visible, ctx.narrow() ? kNarrowColumns : 1);
    const float gaps = layout.column_gap * static_cast<float>(shown - 1);
    layout.column_width = std::floor(std::min((room - gaps) / static_cast<float>(shown), ctx.px(kMaxColumn)));
    int& first = ctx.scratch.compare_first;
    first = std::clamp(first, 0, columns - layout.visible);
    layout.first = first;
    return layout;
}

// ---- left cell: count, add, pager ----

/// "+ Add city" as text; says why where five are there. Returns its width.
float draw_add(UiContext& ctx, ImVec2 pos, float height, std::size_t columns) {
    const bool full = columns >= kMaxCompared;
    const std::string& text = ctx.tr(full ? "compare.add_full" : "compare.add");
    const float icon = full ? 0 : ctx.px(18);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, text);
    const ImVec2 max{pos.x + icon + size.x, pos.y + height};
    ItemInfo info;
    info.disabled = full;
    const std::string label = full ? ctx.tr("compare.add") + ": " + text : text;
    const Interaction on = hit_area(ctx, "compare.add", pos, max, label, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = pos.y + height * 0.5F;
    const ImVec2 at{pos.x + icon, std::round(middle - size.y * 0.5F)};
    if (!full) draw_icon(list, {pos.x + ctx.px(6), middle}, ctx.px(13), Icon::Plus, ctx.theme.accent, ctx.scale);
    ctx.text.draw(list, at, TextStyle::SmallStrong, full ? ctx.theme.muted : ctx.theme.accent, text);
    if (on.hovered) {
        const float y = at.y + size.y - ctx.px(1), h = std::max(1.0F, std::round(ctx.px(1)));
        list->AddRectFilled({at.x, y}, {max.x, y + h}, ctx.theme.accent);
    }
    if (on.focused) draw_focus_ring(ctx, list, {pos.x, middle - ctx.px(14)}, {max.x, middle + ctx.px(14)}, ctx.px(4));
    if (on.pressed) open_city_chooser(ctx, "+");
    return max.x - pos.x;
}

std::string count_text(const UiContext& ctx, const CompareLayout& layout, int columns) {
    if (layout.visible >= columns) return ctx.tr_plural("compare.count", columns);
    return ctx.tr_format("compare.page", {{"from", std::to_string(layout.first + 1)},
                                          {"to", std::to_string(layout.first + layout.visible)},
                                          {"of", std::to_string(columns)}});
}

void draw_pager(UiContext& ctx, ImVec2 pos, double side, const CompareLayout& layout, int columns) {
    const int last = columns - layout.visible;
    ItemInfo prev, next;
    prev.disabled = layout.first <= 0;
    next.disabled = layout.first >= last;
    int step = 0;
    if (icon_button(ctx, "compare.page.prev", pos, side, Icon::Left, ctx.tr("compare.page_prev"), prev)) step = -1;
    const ImVec2 right{pos.x + ctx.px(side), pos.y};
    if (icon_button(ctx, "compare.page.next", right, side, Icon::Right, ctx.tr("compare.page_next"), next)) step = 1;
    if (step == 0) return;
    ctx.scratch.compare_first = std::clamp(layout.first + step, 0, last);
    ctx.wishes.animating = true;
}

/// Left cell of a table with row names. Returns its bottom.
float draw_corner(UiContext& ctx, float top, const CompareLayout& layout, int columns) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    float y = top;
    const std::string count = count_text(ctx, layout, columns);
    y += ctx.text.draw(list, {layout.left, y}, TextStyle::Small, ctx.theme.muted, count, layout.label_width).y;
    const float height = ctx.px(std::max(28.0, ctx.target()));
    draw_add(ctx, {layout.left, y}, height, static_cast<std::size_t>(columns));
    y += height;
    if (layout.visible < columns) {
        const double side = std::max(32.0, ctx.target());
        draw_pager(ctx, {layout.left - ctx.px(side / 2 - 8), y}, side, layout, columns);
        y += ctx.px(side);
    }
    return y;
}

/// The line above the columns on narrow screens. Returns its bottom.
float draw_narrow_line(UiContext& ctx, float top, const CompareLayout& layout, int columns) {
    const double side = ctx.target();
    const float height = ctx.px(side);
    const std::string& add = ctx.tr(columns >= static_cast<int>(kMaxCompared) ? "compare.add_full" : "compare.add");
    const float add_width = ctx.text.measure(TextStyle::SmallStrong, add).x + ctx.px(18);
    draw_add(ctx, {layout.right - add_width, top}, height, static_cast<std::size_t>(columns));
    const bool paged = layout.visible < columns;
    const float room = layout.right - add_width - ctx.px(8) - layout.left - (paged ? ctx.px(side * 2) : 0);
    const float text_y = std::round(top + (height - ctx.text.line(TextStyle::Small)) * 0.5F);
    const ImVec2 size = ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {layout.left, text_y}, TextStyle::Small,
                                              ctx.theme.muted, count_text(ctx, layout, columns), room);
    if (paged) draw_pager(ctx, {layout.left + size.x, top}, side, layout, columns);
    return top + height;
}

// ---- column heads ----

/// Ring in the column's colour with its number in it: the number reads at text contrast on any of the five colours.
void draw_badge(UiContext& ctx, ImVec2 centre, int column) {
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

/// Badge, name (opens the city on the map), native name and country. Returns the bottom.
float draw_head(UiContext& ctx, ImVec2 pos, float width, const City& city, int column) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float indent = ctx.px(28), line = ctx.text.line(TextStyle::Heading);
    draw_badge(ctx, {pos.x + ctx.px(10), pos.y + line * 0.5F}, column);
    const ImVec2 size = ctx.text.measure(TextStyle::Heading, city.name, width - indent);
    const ImVec2 min{pos.x + indent, pos.y}, max{min.x + size.x, min.y + size.y};
    ItemInfo info;
    info.role = "link";
    const std::string label = ctx.tr_format("compare.open", {{"city", city.name}});
    const Interaction on = hit_area(ctx, "compare.open." + city.id, min, max, label, info);
    ctx.text.draw(list, min, TextStyle::Heading, on.hovered ? ctx.theme.accent : ctx.theme.text, city.name,
                  width - indent);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(4));
    if (on.pressed) {
        ctx.act(SelectCity{city.id});
        ctx.act(SetView{View::Map});
        ctx.wishes.camera.push_back({CameraCommand::Kind::FlyToCity, city.id});
    }
    const ImVec2 below{ctx.narrow() ? pos.x : min.x, max.y + ctx.px(1)};
    const float room = ctx.narrow() ? width : width - indent;
    return below.y + draw_subtitle(ctx, below, room, city);
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
    return bottom;
}

/// The part that stays. Leaves the cursor at its lower edge.
void draw_header(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const int columns = static_cast<int>(comparison.columns.size());
    float y = top.y;
    if (ctx.narrow()) {
        y = draw_narrow_line(ctx, y, layout, columns);
        y = draw_heads(ctx, y, comparison, layout) + ctx.px(10);
    } else {
        const float start = y + ctx.px(16);
        float heads = draw_heads(ctx, start, comparison, layout) + ctx.px(4);
        draw_all_controls(ctx, heads, comparison, layout);
        heads += ctx.px(ctx.target());
        y = std::max(heads, draw_corner(ctx, start, layout, columns)) + ctx.px(8);
    }
    const float line = std::max(1.0F, std::round(ctx.px(1)));
    y = std::round(y);
    ImGui::GetWindowDrawList()->AddRectFilled({layout.left, y}, {layout.right, y + line}, ctx.theme.rule);
    ImGui::SetCursorScreenPos({top.x, y + line});
}

/// A short word of what to do where the comparison is only an example, or has one column.
void draw_invitation(UiContext& ctx, const CompareLayout& layout, std::string_view text) {
    const float pad = ctx.px(12), icon = ctx.px(24), width = layout.right - layout.left;
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text, width - pad * 2 - icon);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 min{layout.left, cursor.y + ctx.px(12)}, max{layout.right, min.y + size.y + pad * 1.5F};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, ctx.theme.accent_soft, ctx.px(8));
    const float text_y = min.y + pad * 0.75F;
    draw_icon(list, {min.x + pad + ctx.px(7), text_y + ctx.text.line(TextStyle::Small) * 0.5F}, ctx.px(15), Icon::Info,
              ctx.theme.accent, ctx.scale);
    ctx.text.draw(list, {min.x + pad + icon, text_y}, TextStyle::Small, ctx.theme.text, text, width - pad * 2 - icon);
    ImGui::SetCursorScreenPos({cursor.x, max.y});
    ImGui::Dummy({1, 1});
}

void draw_body(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    begin_scroll(ctx, "compare-body", 0);
    if (ctx.narrow()) {
        const ImVec2 cursor = ImGui::GetCursorScreenPos();
        draw_all_controls(ctx, cursor.y, comparison, layout);
        ImGui::SetCursorScreenPos({cursor.x, cursor.y + ctx.px(ctx.target())});
    }
    if (ctx.state.compare.empty()) {
        draw_invitation(ctx, layout, ctx.tr("compare.invite"));
    } else if (comparison.columns.size() == 1) {
        draw_invitation(ctx, layout, ctx.tr("compare.invite_second"));
    }
    draw_compare_rows(ctx, comparison, layout);
    end_scroll(ctx);
}

}  // namespace

void draw_compare_view(UiContext& ctx, Box css) {
    const Comparison comparison = make_comparison(compared_or_default(ctx.state, ctx.data), ctx.data);
    const int columns = static_cast<int>(comparison.columns.size());
    const std::size_t items_before = ctx.items.size();
    const Measures m = measures_for(ctx);
    const Box card = card_box(ctx, css, m, columns);
    const CompareLayout layout = layout_for(ctx, card, m, columns);

    ImGui::GetBackgroundDrawList()->AddRectFilled({ctx.px(css.min.x), ctx.px(css.min.y)},
                                                  {ctx.px(css.max.x), ctx.px(css.max.y)}, ctx.theme.page);
    ctx.panels.push_back(css);
    PanelStyle style;
    style.padding = 0;
    style.radius = ctx.narrow() ? 0 : 12;
    style.shadow = !ctx.narrow();
    begin_panel(ctx, "compare", card, style);
    draw_header(ctx, comparison, layout);
    draw_body(ctx, comparison, layout);
    end_panel(ctx);

    // the list of cities is modal: nothing of the table can be reached below it
    if (!ctx.scratch.chooser.empty())
        ctx.items.erase(ctx.items.begin() + static_cast<std::ptrdiff_t>(items_before), ctx.items.end());
    draw_city_chooser(ctx, css, comparison.columns);
}

}  // namespace ascn
