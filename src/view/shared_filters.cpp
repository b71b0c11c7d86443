#include "view/shared_filters.h"

#include "view/facts.h"
#include "view/filter_chips.h"
#include "view/project_facts.h"

namespace ascn {
namespace {

constexpr double kBelow = 16;  // CSS px after each row of chips

}  // namespace

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
        if (country != nullptr && removable_chip(ctx, flow, "active.country." + id, chip_name(ctx, *country)))
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
    section_label(ctx, ctx.tr("filter.countries"));
    country_chips(ctx);
    gap(ctx, kBelow);
    section_label(ctx, ctx.tr("filter.plan_areas"));
    if (const auto area = area_chips(ctx, "filter.area.", ctx.state.areas)) ctx.act(ToggleArea{*area});
    gap(ctx, kBelow);
    section_label(ctx, ctx.tr("filter.sizes"));
    size_chips(ctx);
    gap(ctx, kBelow);
    cohort_choice(ctx, kBelow);
}

void draw_status_choices(UiContext& ctx) {
    section_label(ctx, ctx.tr("filter.status"));
    status_chips(ctx);
    gap(ctx, kBelow);
}

}  // namespace ascn
