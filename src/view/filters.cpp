// Filters by focus area, country, membership, size and project status, and the legend of the circles.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/format.h"
#include "model/filter.h"
#include "model/indicators.h"
#include "view/facts.h"
#include "view/filter_chips.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr std::string_view kCountriesFold = "filter.countries", kMoreFold = "filter.more";

void draw_areas(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.areas"));
    // the chips are the legend of the rings
    const bool rings = ctx.state.color == CircleColor::Area;
    if (const auto area = area_chips(ctx, "filter.area.", ctx.state.areas, rings)) ctx.act(ToggleArea{*area});
}

/// Can be folded, to make room for the legends of layers.
void draw_countries(UiContext& ctx) {
    if (fold(ctx, kCountriesFold, ctx.tr("filter.countries"), {.open = true, .rule = false})) country_chips(ctx);
}

/// Folded: the more common filters and the legends need the room.
void draw_more(UiContext& ctx) {
    if (!fold(ctx, kMoreFold, ctx.tr("filter.more"), {.open = false, .rule = false})) return;
    section_label(ctx, ctx.tr("filter.sizes"));
    size_chips(ctx);
    gap(ctx, 12);
    section_label(ctx, ctx.tr("filter.status"));
    status_chips(ctx);
    gap(ctx, 14);
}

/// What sizes the circles, folded: the indicators to choose from.
void draw_indicator_fold(UiContext& ctx) {
    const Indicator* indicator = ctx.data.indicator(ctx.state.indicator);
    const bool population = indicator == nullptr || indicator->id == kDefaultIndicator;
    const std::string title =
        population ? ctx.tr("legend.population") : ctx.tr_format("legend.indicator", {{"name", indicator->name}});
    if (!fold(ctx, "legend.indicator", title)) return;
    Flow flow = flow_begin(ctx, 6);
    for (const Indicator* entry : comparable_indicators(ctx.data)) {
        if (!can_size_circles(ctx.data, *entry)) continue;
        ChipStyle style;
        style.selected = entry->id == ctx.state.indicator;
        if (chip(ctx, flow, "ind." + entry->id, entry->name, style)) ctx.act(SetIndicator{entry->id});
    }
    flow_end(ctx, flow);
    gap(ctx, 10);
}

/// Three circles of round values, side by side where they fit, and the ring of 'no figure' where a city has none.
void draw_legend(UiContext& ctx) {
    if (ctx.scene.legend.empty()) return;
    const Indicator* indicator = ctx.data.indicator(ctx.state.indicator);
    const std::string unit = indicator != nullptr ? unit_suffix(ctx, indicator->unit) : std::string();
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float right = origin.x + content_width(), line = ctx.text.line(TextStyle::Caption);
    ImVec2 pen = origin;
    float row = 0;
    for (const LegendEntry& e : ctx.scene.legend) {
        const std::string text = format_compact(e.value, e.decimals) + unit;
        const float r = ctx.px(e.radius), width = r * 2 + ctx.px(5) + ctx.text.measure(TextStyle::Caption, text).x;
        if (pen.x > origin.x && pen.x + width > right) {
            pen = {origin.x, pen.y + row + ctx.px(4)};
            row = 0;
        }
        row = std::max({row, r * 2, line});
        const float cy = pen.y + row * 0.5F;
        list->AddCircleFilled({pen.x + r, cy}, r, ctx.theme.circle);
        ctx.text.draw(list, {pen.x + r * 2 + ctx.px(5), std::round(cy - line * 0.5F)}, TextStyle::Caption,
                      ctx.theme.muted, text);
        pen.x += width + ctx.px(12);
    }
    ImGui::Dummy({content_width(), pen.y + row - origin.y});
    const auto& circles = ctx.scene.circles;
    const bool any_hollow = std::any_of(circles.begin(), circles.end(), [](const CityCircle& c) { return c.hollow; });
    if (!any_hollow) return;
    gap(ctx, 4);
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float r = ctx.px(5);
    list->AddCircle({p.x + r, p.y + line * 0.5F}, r, ctx.theme.circle, 0, ctx.px(1.5));
    const ImVec2 size = ctx.text.draw(list, {p.x + r * 2 + ctx.px(6), p.y}, TextStyle::Caption, ctx.theme.muted,
                                      ctx.tr("missing.no_figure"));
    ImGui::Dummy({size.x, line});
}

}  // namespace

void draw_filter_choices(UiContext& ctx) {
    if (!std::exchange(ctx.scratch.filters_seen, true)) {
        // a link that opens with layers shows their legends; later nothing moves away from under the pointer
        const ViewState& s = ctx.state;
        const bool legends = s.color != CircleColor::None || !s.nation.empty() || !s.layers.empty();
        if (legends && s.countries.empty()) set_open(ctx, kCountriesFold, false, true);
        if (!s.sizes.empty() || !s.statuses.empty()) set_open(ctx, kMoreFold, true);
    }
    draw_areas(ctx);
    gap(ctx, 8);
    draw_countries(ctx);
    gap(ctx, 14);
    cohort_choice(ctx, 8);
    draw_more(ctx);
}

void draw_filters(UiContext& ctx, Box css) {
    const double wanted = ctx.scratch.filters_height > 0 ? ctx.scratch.filters_height : css.height();
    css.max.y = css.min.y + std::min(css.height(), wanted);
    PanelStyle style;
    style.front = ctx.scratch.filters_open;  // unfolded over other panels
    begin_panel(ctx, "filters", css, style);
    begin_scroll(ctx, "filters-scroll", 0);
    const float top = ImGui::GetCursorPosY();
    draw_filter_choices(ctx);
    draw_indicator_fold(ctx);
    draw_legend(ctx);
    draw_map_layers(ctx);
    if (has_filters(ctx.state)) {
        gap(ctx, 12);
        const std::string shown = std::to_string(count_passing(ctx.data, ctx.state));
        const std::string all = std::to_string(count_in_picture(ctx.data, ctx.state));
        paragraph(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr_format("filter.shown", {{"n", shown}, {"all", all}}));
        gap(ctx, 8);
        if (button(ctx, "filter.clear", ctx.tr("filter.clear"), ButtonKind::Plain)) ctx.act(ClearFilters{});
    }
    const double needed = static_cast<double>((ImGui::GetCursorPosY() - top) / ctx.scale) + 32 + 8;
    if (std::abs(needed - ctx.scratch.filters_height) > 1) {
        ctx.scratch.filters_height = needed;
        ctx.wishes.animating = true;
    }
    end_scroll(ctx);
    end_panel(ctx);
}

}  // namespace ascn
