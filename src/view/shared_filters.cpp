#include "view/shared_filters.h"

#include <algorithm>

#include "model/filter.h"
#include "view/facts.h"
#include "view/project_facts.h"

namespace ascn {
namespace {

std::string_view short_name(const UiContext& ctx, const Country& country) {
    return country.id == "BN" ? std::string_view(ctx.tr("country.short.BN")) : std::string_view(country.name);
}

void draw_countries(UiContext& ctx) {
    std::vector<const Country*> countries = countries_by_name(ctx.data, ctx.state);
    section_label(ctx, ctx.tr("filter.countries"));
    Flow flow = flow_begin(ctx, 6);
    for (const Country* country : countries) {
        const auto& kept = ctx.state.countries;
        ChipStyle style;
        style.selected = std::find(kept.begin(), kept.end(), country->id) != kept.end();
        if (chip(ctx, flow, "filter.country." + country->id, short_name(ctx, *country), style, country->name))
            ctx.act(ToggleCountry{country->id});
    }
    flow_end(ctx, flow);
    gap(ctx, 16);
}

void draw_plan_areas(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.plan_areas"));
    Flow flow = flow_begin(ctx, 6);
    for (const FocusArea area : kFocusAreas) {
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        style.selected = ctx.state.areas.contains(area);
        const std::string id = "filter.area." + std::string(to_id(area));
        if (chip(ctx, flow, id, focus_area_name(ctx, area), style)) ctx.act(ToggleArea{area});
    }
    flow_end(ctx, flow);
    gap(ctx, 16);
}

void draw_sizes(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.sizes"));
    Flow flow = flow_begin(ctx, 6);
    for (const SizeClass size : kSizeClasses) {
        ChipStyle style;
        style.selected = ctx.state.sizes.contains(size);
        const std::string id = "filter.size." + std::string(to_id(size));
        if (chip(ctx, flow, id, size_class_name(ctx, size), style)) ctx.act(ToggleSize{size});
    }
    flow_end(ctx, flow);
    gap(ctx, 16);
}

std::string later_members(const UiContext& ctx) {
    const auto cities = ctx.data.cities();
    const auto later = std::count_if(cities.begin(), cities.end(), [](const City& c) { return !is_pilot(c); });
    return later > 0 ? ctx.tr_plural("filter.later_members", static_cast<long>(later)) : std::string();
}

void draw_members(UiContext& ctx) {
    const std::string text = later_members(ctx);
    if (text.empty()) return;
    section_label(ctx, ctx.tr("filter.cohort"));
    Flow flow = flow_begin(ctx, 6);
    ChipStyle style;
    style.selected = ctx.state.cohort == Cohort::All;
    if (chip(ctx, flow, "filter.cohort", text, style))
        ctx.act(SetCohort{style.selected ? Cohort::Pilot2018 : Cohort::All});
    flow_end(ctx, flow);
    gap(ctx, 16);
}

}  // namespace

const std::string& size_class_name(const UiContext& ctx, SizeClass size) {
    return ctx.tr("size." + std::string(to_id(size)));
}

bool removable_chip(UiContext& ctx, Flow& flow, std::string_view id, std::string_view text, Color dot) {
    ChipStyle style;
    style.dot = dot;
    style.selected = true;
    style.trailing = Icon::Close;
    return chip(ctx, flow, id, text, style, ctx.tr_format("filter.remove", {{"what", text}}));
}

void draw_active_filters(UiContext& ctx, Flow& flow) {
    const ViewState& state = ctx.state;
    for (const std::string& id : state.countries) {
        const Country* country = ctx.data.country(id);
        if (country != nullptr && removable_chip(ctx, flow, "active.country." + id, short_name(ctx, *country)))
            ctx.act(ToggleCountry{id});
    }
    for (const FocusArea area : kFocusAreas) {
        if (!state.areas.contains(area)) continue;
        const std::string text = ctx.tr_format("filter.plan_with", {{"area", focus_area_name(ctx, area)}});
        const std::string id = "active.area." + std::string(to_id(area));
        if (removable_chip(ctx, flow, id, text, ctx.theme.area(area))) ctx.act(ToggleArea{area});
    }
    for (const SizeClass size : kSizeClasses) {
        if (!state.sizes.contains(size)) continue;
        if (removable_chip(ctx, flow, "active.size." + std::string(to_id(size)), size_class_name(ctx, size)))
            ctx.act(ToggleSize{size});
    }
    for (const ProjectStatus status : kProjectStatuses) {
        if (!state.statuses.contains(status)) continue;
        if (removable_chip(ctx, flow, "active.status." + std::string(to_id(status)), status_word(ctx, status)))
            ctx.act(ToggleStatus{status});
    }
    if (state.cohort == Cohort::All && removable_chip(ctx, flow, "active.cohort", later_members(ctx)))
        ctx.act(SetCohort{Cohort::Pilot2018});
}

void draw_place_choices(UiContext& ctx) {
    draw_countries(ctx);
    draw_plan_areas(ctx);
    draw_sizes(ctx);
    draw_members(ctx);
}

void draw_status_choices(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.status"));
    Flow flow = flow_begin(ctx, 6);
    for (const ProjectStatus status : kProjectStatuses) {
        ChipStyle style;
        style.selected = ctx.state.statuses.contains(status);
        const std::string id = "filter.status." + std::string(to_id(status));
        if (chip(ctx, flow, id, status_word(ctx, status), style)) ctx.act(ToggleStatus{status});
    }
    flow_end(ctx, flow);
    gap(ctx, 16);
}

}  // namespace ascn
