#include "view/filter_chips.h"

#include <algorithm>

#include "model/filter.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {

std::string_view chip_name(const UiContext& ctx, const Country& country) {
    return country.id == "BN" ? std::string_view(ctx.tr("country.short.BN")) : std::string_view(country.name);
}

const std::string& size_class_name(const UiContext& ctx, SizeClass size) {
    return ctx.tr("size." + std::string(to_id(size)));
}

std::string later_members(const UiContext& ctx) {
    const auto cities = ctx.data.cities();
    const auto later = std::count_if(cities.begin(), cities.end(), [](const City& c) { return !is_pilot(c); });
    return later > 0 ? ctx.tr_plural("filter.later_members", static_cast<long>(later)) : std::string();
}

std::optional<FocusArea> area_chips(UiContext& ctx, std::string_view prefix, FocusAreaSet chosen, bool rings) {
    std::optional<FocusArea> pressed;
    Flow flow = flow_begin(ctx, 6);
    for (const FocusArea area : kFocusAreas) {
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        if (rings) style.ring_part = static_cast<int>(area);
        style.selected = chosen.contains(area);
        const std::string id = std::string(prefix) + std::string(to_id(area));
        if (chip(ctx, flow, id, focus_area_name(ctx, area), style)) pressed = area;
    }
    flow_end(ctx, flow);
    return pressed;
}

void country_chips(UiContext& ctx) {
    const auto& kept = ctx.state.countries;
    Flow flow = flow_begin(ctx, 6);
    for (const Country* country : countries_by_name(ctx.data, ctx.state)) {
        ChipStyle style;
        style.selected = std::find(kept.begin(), kept.end(), country->id) != kept.end();
        if (chip(ctx, flow, "filter.country." + country->id, chip_name(ctx, *country), style, country->name))
            ctx.act(ToggleCountry{country->id});
    }
    flow_end(ctx, flow);
}

void size_chips(UiContext& ctx) {
    Flow flow = flow_begin(ctx, 6);
    for (const SizeClass size : kSizeClasses) {
        ChipStyle style;
        style.selected = ctx.state.sizes.contains(size);
        if (chip(ctx, flow, "filter.size." + std::string(to_id(size)), size_class_name(ctx, size), style))
            ctx.act(ToggleSize{size});
    }
    flow_end(ctx, flow);
}

void status_chips(UiContext& ctx) {
    Flow flow = flow_begin(ctx, 6);
    for (const ProjectStatus status : kProjectStatuses) {
        ChipStyle style;
        style.selected = ctx.state.statuses.contains(status);
        const std::string id(to_id(status));
        if (chip(ctx, flow, "filter.status." + id, ctx.tr("status." + id), style)) ctx.act(ToggleStatus{status});
    }
    flow_end(ctx, flow);
}

void cohort_choice(UiContext& ctx, double room_below) {
    const std::string text = later_members(ctx);
    if (text.empty()) return;
    section_label(ctx, ctx.tr("filter.cohort"));
    Flow flow = flow_begin(ctx, 6);
    ChipStyle style;
    style.selected = ctx.state.cohort == Cohort::All;
    if (chip(ctx, flow, "filter.cohort", text, style))
        ctx.act(SetCohort{style.selected ? Cohort::Pilot2018 : Cohort::All});
    flow_end(ctx, flow);
    gap(ctx, room_below);
}

}  // namespace ascn
