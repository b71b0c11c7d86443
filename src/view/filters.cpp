// Filters by focus area, country, membership, size and project status, and the legend of the circles.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/format.h"
#include "model/filter.h"
#include "model/indicators.h"
#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr std::string_view kCountriesFold = "filter.countries", kMoreFold = "filter.more";

/// Short names of countries that take too much room in a chip.
std::string_view chip_name(const UiContext& ctx, const Country& country) {
    return country.id == "BN" ? std::string_view(ctx.tr("country.short.BN")) : std::string_view(country.name);
}

void draw_area_chips(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.areas"));
    Flow flow = flow_begin(ctx, 6);
    for (FocusArea area : kFocusAreas) {
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        // the chips are the legend of the rings: each shows its area's place in them
        if (ctx.state.color == CircleColor::Area) style.ring_part = static_cast<int>(area);
        style.selected = ctx.state.areas.contains(area);
        const std::string id = "filter.area." + std::string(to_id(area));
        if (chip(ctx, flow, id, focus_area_name(ctx, area), style)) ctx.act(ToggleArea{area});
    }
    flow_end(ctx, flow);
}

/// Can be folded, to make room for the legends of layers.
void draw_country_chips(UiContext& ctx) {
    if (!fold(ctx, kCountriesFold, ctx.tr("filter.countries"), {.open = true, .rule = false})) return;
    Flow flow = flow_begin(ctx, 6);
    std::vector<const Country*> with_cities = countries_by_name(ctx.data, ctx.state);
    for (const Country* entry : with_cities) {
        const Country& country = *entry;
        ChipStyle style;
        const auto& kept = ctx.state.countries;
        style.selected = std::find(kept.begin(), kept.end(), country.id) != kept.end();
        if (chip(ctx, flow, "filter.country." + country.id, chip_name(ctx, country), style, country.name)) {
            ctx.act(ToggleCountry{country.id});
        }
    }
    flow_end(ctx, flow);
}

/// The pilot cities alone, or all members. Nothing where the data set has no later ones.
void draw_cohort_chip(UiContext& ctx) {
    const auto cities = ctx.data.cities();
    const auto later = std::count_if(cities.begin(), cities.end(), [](const City& c) { return !is_pilot(c); });
    if (later == 0) return;
    section_label(ctx, ctx.tr("filter.cohort"));
    Flow flow = flow_begin(ctx, 6);
    ChipStyle style;
    style.selected = ctx.state.cohort == Cohort::All;
    if (chip(ctx, flow, "filter.cohort", ctx.tr_plural("filter.later_members", static_cast<long>(later)), style))
        ctx.act(SetCohort{style.selected ? Cohort::Pilot2018 : Cohort::All});
    flow_end(ctx, flow);
    gap(ctx, 8);
}

void draw_size_chips(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.sizes"));
    Flow flow = flow_begin(ctx, 6);
    for (const SizeClass size : kSizeClasses) {
        ChipStyle style;
        style.selected = ctx.state.sizes.contains(size);
        const std::string id(to_id(size));
        if (chip(ctx, flow, "filter.size." + id, ctx.tr("size." + id), style)) ctx.act(ToggleSize{size});
    }
    flow_end(ctx, flow);
}

void draw_status_chips(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.status"));
    Flow flow = flow_begin(ctx, 6);
    for (const ProjectStatus status : kProjectStatuses) {
        ChipStyle style;
        style.selected = ctx.state.statuses.contains(status);
        const std::string id(to_id(status));
        if (chip(ctx, flow, "filter.status." + id, ctx.tr("status." + id), style)) ctx.act(ToggleStatus{status});
    }
    flow_end(ctx, flow);
}

/// Folded: the more common filters and the legends need the room.
void draw_more_chips(UiContext& ctx) {
    if (!fold(ctx, kMoreFold, ctx.tr("filter.more"), {.open = false, .rule = false})) return;
    draw_size_chips(ctx);
    gap(ctx, 12);
    draw_status_chips(ctx);
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
    draw_area_chips(ctx);
    gap(ctx, 8);
    draw_country_chips(ctx);
    gap(ctx, 14);
    draw_cohort_chip(ctx);
    draw_more_chips(ctx);
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
