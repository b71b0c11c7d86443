#include "view/table_tools.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "model/filter.h"
#include "view/shared_filters.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPanelWidth = 344;  // CSS px

bool limits_rows(const ViewState& state) { return has_filters(state) || !state.query.empty(); }

void show_all(UiContext& ctx) {
    ctx.act(ClearFilters{});
    if (!ctx.state.query.empty()) ctx.act(SetQuery{""});
}

/// One panel at a time.
void draw_openers(UiContext& ctx, Flow& flow) {
    UiScratch& scratch = ctx.scratch;
    ChipStyle style;
    style.selected = scratch.filters_open;
    style.trailing = scratch.filters_open ? Icon::Up : Icon::Down;
    if (chip(ctx, flow, "filter.open", ctx.tr("filter.title"), style)) {
        scratch.filters_open = !scratch.filters_open;
        scratch.columns_open = false;
        ctx.wishes.animating = true;
    }
    style.selected = scratch.columns_open;
    style.trailing = scratch.columns_open ? Icon::Up : Icon::Down;
    if (chip(ctx, flow, "table.columns", ctx.tr("table.columns"), style)) {
        scratch.columns_open = !scratch.columns_open;
        scratch.filters_open = false;
        ctx.wishes.animating = true;
    }
    ChipStyle shade;
    shade.selected = ctx.state.shade;
    if (shade.selected) shade.trailing = Icon::Check;
    if (chip(ctx, flow, "table.shade", ctx.tr("table.shade"), shade)) ctx.act(ToggleShade{});
}

/// Weak to strong, and what that means.
void draw_shade_key(UiContext& ctx) {
    const float h = ctx.text.line(TextStyle::Caption), side = ctx.px(14), width = content_width();
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    ImDrawList* list = ImGui::GetWindowDrawList();
    constexpr int kSteps = 5;
    constexpr double kLow = 640;  // CSS px: rows need the room more
    for (int i = 0; i < kSteps; ++i) {
        const float x = pos.x + side * static_cast<float>(i);
        list->AddRectFilled({x, pos.y + ctx.px(2)}, {x + side, pos.y + h - ctx.px(2)},
                            table_shade(ctx.theme, static_cast<double>(i) / (kSteps - 1)));
    }
    const float from = side * kSteps + ctx.px(8);
    const ImVec2 size =
        ctx.text.draw(list, {pos.x + from, pos.y}, TextStyle::Caption, ctx.theme.muted,
                      ctx.tr(ctx.css_height < kLow ? "table.shade_key_short" : "table.shade_key"), width - from);
    ImGui::Dummy({width, std::max(size.y, h)});
    gap(ctx, 8);
}

/// A link-like button of the foot. Returns its left edge.
float draw_foot_button(UiContext& ctx, std::string_view id, const std::string& text, float right, float y, float height,
                       bool& pressed) {
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, text);
    const float pad = ctx.px(10);
    const ImVec2 min{right - size.x - pad * 2, y}, max{right, y + height};
    const Interaction on = hit_area(ctx, id, min, max, text);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = (min.y + max.y) * 0.5F, half = ctx.px(15);
    if (on.hovered) list->AddRectFilled({min.x, middle - half}, {max.x, middle + half}, ctx.theme.hover, ctx.px(6));
    ctx.text.draw(list, {min.x + pad, std::round(middle - size.y * 0.5F)}, TextStyle::SmallStrong, ctx.theme.accent,
                  text);
    if (on.focused) draw_focus_ring(ctx, list, {min.x, middle - half}, {max.x, middle + half}, ctx.px(6));
    pressed = on.pressed;
    return min.x;
}

bool has_foot_buttons(const UiContext& ctx) { return !ctx.state.city.empty() || !ctx.state.compare.empty(); }

double foot_button_height(const UiContext& ctx) { return std::max(36.0, ctx.target()); }

/// The way to the comparison and, of the selected city, to the map. Returns where they begin.
float draw_foot_buttons(UiContext& ctx, float right, float y) {
    const float height = ctx.px(foot_button_height(ctx));
    bool pressed = false;
    if (!ctx.state.compare.empty()) {
        const auto count = static_cast<long>(ctx.state.compare.size());
        right =
            draw_foot_button(ctx, "table.compare", ctx.tr_plural("table.compare", count), right, y, height, pressed);
        if (pressed) ctx.act(SetView{View::Compare});
    }
    if (const City* city = ctx.data.city(ctx.state.city)) {
        const std::string text =
            ctx.tr_format(ctx.css_width < 360 ? "table.on_map" : "table.show_on_map", {{"city", city->name}});
        right = draw_foot_button(ctx, "table.show_on_map", text, right, y, height, pressed);
        if (pressed) {
            ctx.act(SetView{View::Map});
            ctx.wishes.camera.push_back({CameraCommand::Kind::FlyToCity, city->id});
        }
    }
    return right;
}

/// As high as its content, from the next frame on.
void fit_panel(UiContext& ctx, double needed) {
    if (std::abs(needed - ctx.scratch.table_panel_height) <= 1) return;
    ctx.scratch.table_panel_height = needed;
    ctx.wishes.animating = true;
}

double caption_height(const UiContext& ctx) {
    return static_cast<double>(ctx.text.line(TextStyle::Caption) / ctx.scale);
}

}  // namespace

void draw_table_tools(UiContext& ctx, const TableData& data, double padding) {
    gap(ctx, ctx.narrow() ? 8 : 12);
    ImGui::Indent(ctx.px(padding));
    Flow flow = flow_begin(ctx, 8);
    flow.width -= ctx.px(padding);
    draw_openers(ctx, flow);
    const ViewState& state = ctx.state;
    if (!state.query.empty() &&
        removable_chip(ctx, flow, "table.chip.query", ctx.tr_format("table.only_rows_with", {{"text", state.query}})))
        ctx.act(SetQuery{""});
    // a phone's rows need the room: there the panel alone tells what is filtered
    if (!ctx.narrow()) draw_active_filters(ctx, flow);
    if (limits_rows(state)) {
        ChipStyle style;
        style.trailing = Icon::Close;
        if (chip(ctx, flow, "table.clear", ctx.tr("filter.clear"), style)) show_all(ctx);
    }
    flow_end(ctx, flow);
    gap(ctx, ctx.narrow() ? 8 : 12);
    if (state.shade && !data.table.rows.empty()) draw_shade_key(ctx);
    ImGui::Unindent(ctx.px(padding));
    rule(ctx);
}

double draw_table_panel(UiContext& ctx, const TableData& data, Box room) {
    const bool filters = ctx.scratch.filters_open, columns = ctx.scratch.columns_open;
    if (!filters && !columns) return 0;
    const double margin = ctx.narrow() ? 8 : 16, top = room.min.y + 8;
    const double x = room.min.x + margin, width = std::min(kPanelWidth, room.width() - margin * 2);
    const double most = room.max.y - 8 - top, needed = ctx.scratch.table_panel_height;
    const Box box{{x, top}, {x + width, top + (needed > 0 ? std::min(needed, most) : most)}};
    PanelStyle style;
    style.front = true;
    style.padding = 0;
    begin_panel(ctx, filters ? "table-filters" : "table-columns", box, style);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float side = ctx.px(ctx.target()), bar = side + ctx.px(8), pad = ctx.px(16);
    const std::string& title = ctx.tr(filters ? "filter.title" : "table.columns");
    ctx.text.draw(ImGui::GetWindowDrawList(),
                  {at.x + pad, std::round(at.y + (bar - ctx.text.line(TextStyle::BodyStrong)) * 0.5F)},
                  TextStyle::BodyStrong, ctx.theme.text, title);
    const ImVec2 close_at{at.x + ctx.px(width) - side - ctx.px(4), at.y + ctx.px(4)};
    const char* close_id = filters ? "filter.close" : "table.columns.close";
    const bool closed = icon_button(ctx, close_id, close_at, ctx.target(), Icon::Close, ctx.tr("action.close"));
    ImGui::SetCursorScreenPos({at.x, at.y + bar});
    rule(ctx);
    begin_scroll(ctx, filters ? "table-filters-scroll" : "table-columns-scroll", 0, filters ? 16 : 8);
    const float start = ImGui::GetCursorPosY();
    if (filters) {
        draw_filter_choices(ctx);
        if (limits_rows(ctx.state)) {
            gap(ctx, 12);
            const std::string shown = std::to_string(data.table.rows.size());
            const std::string all = std::to_string(count_in_picture(ctx.data, ctx.state));
            paragraph(ctx, TextStyle::Small, ctx.theme.muted,
                      ctx.tr_format("filter.shown", {{"n", shown}, {"all", all}}));
            gap(ctx, 8);
            if (button(ctx, "filter.clear", ctx.tr("filter.clear"), ButtonKind::Plain)) show_all(ctx);
        }
    } else {
        draw_column_choice(ctx);
    }
    fit_panel(ctx,
              static_cast<double>((ImGui::GetCursorPosY() - start + bar) / ctx.scale) + (filters ? 32 : 16) + 8 + 2);
    end_scroll(ctx);
    end_panel(ctx);
    if (closed) {
        ctx.scratch.filters_open = ctx.scratch.columns_open = false;
        ctx.wishes.animating = true;
    }
    return ctx.css_width >= kMediumWidth ? margin + width : 0;
}

double table_foot_height(const UiContext& ctx) {
    const double caption = caption_height(ctx) + 14;
    if (!ctx.narrow()) return std::max(caption, foot_button_height(ctx));
    return has_foot_buttons(ctx) ? foot_button_height(ctx) : caption;
}

void draw_table_foot(UiContext& ctx, double padding) {
    rule(ctx);
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float height = ctx.px(table_foot_height(ctx)), pad = ctx.px(padding);
    float right = pos.x + content_width() - pad + ctx.px(10);
    if (has_foot_buttons(ctx)) {
        right = draw_foot_buttons(ctx, right, pos.y);
        if (ctx.narrow()) return;  // there the signs give way to what can be done
    }
    const std::string& text = ctx.tr(ctx.css_width < kMediumWidth ? "table.signs_short" : "table.signs");
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(),
                          {pos.x + pad, std::round(pos.y + (height - ctx.text.line(TextStyle::Caption)) * 0.5F)},
                          TextStyle::Caption, ctx.theme.muted, text, right - pos.x - pad - ctx.px(12));
}

}  // namespace ascn
