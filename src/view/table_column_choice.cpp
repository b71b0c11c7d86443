// The list of indicators in the table's panel: which are columns, and in which order.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "model/indicators.h"
#include "model/table_columns.h"
#include "view/facts.h"
#include "view/table_tools.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPadding = 8;  // CSS px

/// Whose figures they are, and of how many pilot cities; of national ones that they are.
std::string about(const UiContext& ctx, const Indicator& indicator) {
    std::string text = indicator_group_name(ctx, indicator.group);
    if (indicator.scope == IndicatorScope::Nation) text += " \u00B7 " + ctx.tr("scope.nation");
    if (indicator.scope == IndicatorScope::Region) text += " \u00B7 " + ctx.tr("scope.region");
    if (indicator.scope != IndicatorScope::Nation && !is_comparable(ctx.data, indicator))
        text += " \u00B7 " + ctx.tr("table.few_cities");
    return text;
}

/// Earlier or later by one place.
void draw_moves(UiContext& ctx, const Indicator& indicator, ImVec2 at, float height, const ColumnIds& shown) {
    const double side = std::max(28.0, ctx.target() > 40 ? 40.0 : 28.0);
    const float y = std::round(at.y + (height - ctx.px(side)) * 0.5F);
    const auto move = [&](const char* id, Icon icon, const char* key, float x, int by, bool last) {
        ItemInfo info;
        info.disabled = last;
        const std::string label = ctx.tr_format(key, {{"what", indicator.name}});
        if (icon_button(ctx, id + indicator.id, {x, y}, side, icon, label, info))
            ctx.act(SetColumns{moved_column(ctx.data, ctx.state.columns, indicator.id, by)});
    };
    const float right = at.x;
    move("table.columns.up.", Icon::Up, "table.column_up", right - ctx.px(side * 2), -1, shown.front() == indicator.id);
    move("table.columns.down.", Icon::Down, "table.column_down", right - ctx.px(side), 1, shown.back() == indicator.id);
}

void draw_box(UiContext& ctx, ImVec2 centre, bool checked, bool fixed) {
    const float half = ctx.px(8);
    const ImVec2 min{centre.x - half, centre.y - half}, max{centre.x + half, centre.y + half};
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (!checked) return list->AddRect(min, max, ctx.theme.muted, ctx.px(4), 0, ctx.px(1.25));
    list->AddRectFilled(min, max, fixed ? ctx.theme.muted : ctx.theme.accent, ctx.px(4));
    draw_icon(list, centre, ctx.px(11), Icon::Check, ctx.theme.on_accent, ctx.scale);
}

void draw_choice(UiContext& ctx, const Indicator& indicator, const ColumnIds& shown) {
    const bool checked = std::find(shown.begin(), shown.end(), indicator.id) != shown.end();
    const bool fixed = checked && shown.size() == 1;
    const float width = content_width(), pad = ctx.px(kPadding), box = ctx.px(28);
    const float moves = checked ? ctx.px(ctx.target() > 40 ? 80 : 56) : 0;
    const float room = width - pad - box - moves - ctx.px(4);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 name = ctx.text.measure(TextStyle::Body, indicator.name, room);
    const std::string below = about(ctx, indicator);
    const ImVec2 small = ctx.text.measure(TextStyle::Caption, below, room);
    const float height = std::max(name.y + small.y + ctx.px(12), ctx.px(ctx.target()));
    const ImVec2 max{min.x + width - moves, min.y + height};
    ItemInfo info;
    info.role = "checkbox";
    info.checked = checked;
    info.disabled = fixed;
    const Interaction on =
        hit_area(ctx, "table.columns.show." + indicator.id, min, max, indicator.name + ", " + below, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    draw_box(ctx, {min.x + pad + ctx.px(8), min.y + height * 0.5F}, checked, fixed);
    const float x = min.x + pad + box, y = std::round(min.y + (height - name.y - small.y) * 0.5F);
    ctx.text.draw(list, {x, y}, TextStyle::Body, ctx.theme.text, indicator.name, room);
    ctx.text.draw(list, {x, y + name.y}, TextStyle::Caption,
                  indicator.scope == IndicatorScope::Nation ? ctx.theme.warn : ctx.theme.muted, below, room);
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(2), min.y + ctx.px(2)}, {max.x - ctx.px(2), max.y - ctx.px(2)},
                        ctx.px(6));
    if (checked) draw_moves(ctx, indicator, {min.x + width, min.y}, height, shown);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, height});
    if (on.pressed) ctx.act(SetColumns{toggled_column(ctx.data, ctx.state.columns, indicator.id)});
}

void draw_heading(UiContext& ctx, std::string_view text) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ctx.text.draw(ImGui::GetWindowDrawList(), {at.x + ctx.px(kPadding), at.y}, TextStyle::Label, ctx.theme.muted, text);
    gap(ctx, 22);
}

}  // namespace

void draw_column_choice(UiContext& ctx) {
    const ColumnIds shown = shown_columns(ctx.data, ctx.state.columns);
    gap(ctx, 4);
    draw_heading(ctx, ctx.tr("table.columns_shown"));
    for (const std::string& id : shown) draw_choice(ctx, *ctx.data.indicator(id), shown);
    gap(ctx, 10);
    const std::vector<const Indicator*> all = grouped_indicators(ctx.data);
    if (shown.size() < all.size()) draw_heading(ctx, ctx.tr("table.columns_more"));
    for (const Indicator* indicator : all) {
        if (std::find(shown.begin(), shown.end(), indicator->id) == shown.end()) draw_choice(ctx, *indicator, shown);
    }
    gap(ctx, 10);
    ImGui::Indent(ctx.px(kPadding));
    ItemInfo info;
    info.disabled = ctx.state.columns.empty();
    if (button(ctx, "table.columns.reset", ctx.tr("table.columns_reset"), ButtonKind::Plain, 0, info))
        ctx.act(SetColumns{{}});
    ImGui::Unindent(ctx.px(kPadding));
}

}  // namespace ascn
