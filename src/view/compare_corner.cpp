#include "view/compare_corner.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "view/city_chooser.h"
#include "view/facts.h"
#include "view/map_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

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

/// A box with a tick and its text. Returns its width; `draw` false: that alone.
float check_box(UiContext& ctx, ImVec2 pos, float height, RowOption option, bool draw) {
    const std::string& text = ctx.tr(option == RowOption::Known ? "compare.hide_empty" : "compare.differences");
    const float box = ctx.px(16), apart = ctx.px(7), line = std::max(1.0F, ctx.px(1.5));
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text);
    const float width = box + apart + size.x;
    if (!draw) return width;
    const bool on_now = ctx.state.rows.contains(option);
    ItemInfo info;
    info.role = "checkbox";
    info.checked = on_now;
    const std::string id = "compare.rows." + std::string(to_id(option));
    const ImVec2 max{pos.x + width, pos.y + height};
    const Interaction on = hit_area(ctx, id, pos, max, text, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = std::round((pos.y + max.y) * 0.5F);
    const ImVec2 box_min{pos.x, std::round(middle - box * 0.5F)}, box_max{pos.x + box, box_min.y + box};
    if (on_now) {
        list->AddRectFilled(box_min, box_max, ctx.theme.accent, ctx.px(4));
        draw_icon(list, {box_min.x + box * 0.5F, middle}, ctx.px(12), Icon::Check, ctx.theme.on_accent, ctx.scale);
    } else {
        list->AddRect(box_min, box_max, on.hovered ? ctx.theme.accent : ctx.theme.muted, ctx.px(4), 0, line);
    }
    ctx.text.draw(list, {box_max.x + apart, std::round(middle - size.y * 0.5F)}, TextStyle::Small,
                  on.hovered ? ctx.theme.accent : ctx.theme.text, text);
    if (on.focused)
        draw_focus_ring(ctx, list, {pos.x, box_min.y - ctx.px(3)}, {max.x, box_max.y + ctx.px(3)}, ctx.px(4));
    if (on.pressed) ctx.act(ToggleRowOption{option});
    return width;
}

}  // namespace

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

std::string similar_reasons(const UiContext& ctx, const SimilarCity& similar, const std::vector<const City*>& columns) {
    std::vector<std::string> reasons = match_reasons(ctx, similar.likeness);
    reasons.insert(reasons.begin(), ctx.tr_format("compare.most_like", {{"city", columns[similar.nearest]->name}}));
    return joined(reasons, ". ");
}

void draw_add_similar(UiContext& ctx, ImVec2 pos, float width, float height, const SimilarCity& similar) {
    const std::string text = ctx.tr_format("compare.add_similar", {{"city", similar.city->name}});
    const float icon = ctx.px(18);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, text, std::max(width - icon, ctx.px(40)));
    const float high = std::max(height, size.y);
    const ImVec2 max{pos.x + icon + size.x, pos.y + high};
    const Interaction on = hit_area(ctx, "compare.add_similar", pos, max, text);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float top = std::round(pos.y + (high - size.y) * 0.5F);
    const float line = ctx.text.line(TextStyle::SmallStrong);
    draw_icon(list, {pos.x + ctx.px(6), top + line * 0.5F}, ctx.px(13), Icon::Plus, ctx.theme.accent, ctx.scale);
    ctx.text.draw(list, {pos.x + icon, top}, TextStyle::SmallStrong, ctx.theme.accent, text, width - icon);
    if (on.hovered) {
        const float y = top + size.y - ctx.px(1), h = std::max(1.0F, std::round(ctx.px(1)));
        list->AddRectFilled({pos.x + icon, y}, {max.x, y + h}, ctx.theme.accent);
    }
    if (on.focused) draw_focus_ring(ctx, list, {pos.x, top - ctx.px(3)}, {max.x, top + size.y + ctx.px(3)}, ctx.px(4));
    if (on.pressed) ctx.act(ToggleCompare{similar.city->id});
}

void draw_row_options(UiContext& ctx, float right, float top, float height) {
    float x = right;
    std::array<float, kRowOptions.size()> at{};
    for (std::size_t i = kRowOptions.size(); i-- > 0;) {
        x -= check_box(ctx, {}, height, kRowOptions[i], false);
        at[i] = std::round(x);
        x -= ctx.px(22);
    }
    for (std::size_t i = 0; i < kRowOptions.size(); ++i) check_box(ctx, {at[i], top}, height, kRowOptions[i], true);
}

float draw_row_options_below(UiContext& ctx, ImVec2 pos, float width, float height) {
    ImVec2 pen = pos;
    for (const RowOption option : kRowOptions) {
        const float own = check_box(ctx, {}, height, option, false);
        if (pen.x > pos.x && pen.x + own > pos.x + width) pen = {pos.x, pen.y + height};
        check_box(ctx, pen, height, option, true);
        pen.x += own + ctx.px(22);
    }
    return pen.y + height;
}

float draw_corner(UiContext& ctx, float top, const CompareLayout& layout, int columns, const SimilarCity* similar) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    float y = top;
    const std::string count = count_text(ctx, layout, columns);
    y += ctx.text.draw(list, {layout.left, y}, TextStyle::Small, ctx.theme.muted, count, layout.label_width).y;
    const float height = ctx.px(std::max(28.0, ctx.target()));
    draw_add(ctx, {layout.left, y}, height, static_cast<std::size_t>(columns));
    y += height;
    if (similar != nullptr) {
        draw_add_similar(ctx, {layout.left, y}, layout.label_width, height, *similar);
        y += height;
    }
    if (layout.visible < columns) {
        const double side = std::max(32.0, ctx.target());
        draw_pager(ctx, {layout.left - ctx.px(side / 2 - 8), y}, side, layout, columns);
        y += ctx.px(side);
    }
    return y;
}

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

}  // namespace ascn
