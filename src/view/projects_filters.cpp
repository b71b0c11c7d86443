#include "view/projects_filters.h"

#include <imgui.h>

#include <cmath>

#include "model/filter.h"
#include "view/facts.h"
#include "view/filter_chips.h"
#include "view/report_texts.h"
#include "view/shared_filters.h"

namespace ascn {
namespace {

void end_choices(UiContext& ctx, Flow& flow) {
    flow_end(ctx, flow);
    gap(ctx, 16);
}

void draw_years(UiContext& ctx, const std::vector<int>& years) {
    section_label(ctx, ctx.tr("projects.year"));
    Flow flow = flow_begin(ctx, 6);
    const auto year_chip = [&](int year, const std::string& text) {
        ChipStyle style;
        style.selected = ctx.state.year == year;
        if (chip(ctx, flow, "projects.year." + std::to_string(year), text, style)) ctx.act(SetYear{year});
    };
    year_chip(0, ctx.tr("projects.year_all"));
    for (const int year : years) year_chip(year, std::to_string(year));
    end_choices(ctx, flow);
}

void draw_areas(UiContext& ctx) {
    section_label(ctx, ctx.tr("projects.areas"));
    if (const auto area = area_chips(ctx, "projects.area.", ctx.state.project_areas)) ctx.act(ToggleProjectArea{*area});
    gap(ctx, 16);
}

void draw_cities(UiContext& ctx) {
    if (!fold(ctx, "projects.cities", ctx.tr("projects.city"))) return;
    gap(ctx, 4);
    Flow flow = flow_begin(ctx, 6);
    for (const City& city : ctx.data.cities()) {
        if (!passes_filters(city, ctx.state) && city.id != ctx.state.project_city) continue;
        ChipStyle style;
        style.selected = city.id == ctx.state.project_city;
        if (chip(ctx, flow, "projects.city." + city.id, city.name, style))
            ctx.act(SetProjectCity{style.selected ? std::string() : city.id});
    }
    end_choices(ctx, flow);
}

void draw_partners(UiContext& ctx, const std::vector<PartnerCount>& partners) {
    if (partners.empty() || !fold(ctx, "projects.partners", ctx.tr("projects.partner"))) return;
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("projects.partner_hint"));
    gap(ctx, 6);
    Flow flow = flow_begin(ctx, 6);
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const PartnerCount& partner = partners[i];
        ChipStyle style;
        style.selected = ctx.state.partner == partner.name;
        const std::string text = partner.name + " \u00B7 " + std::to_string(partner.projects);
        if (chip(ctx, flow, "projects.partner." + std::to_string(i), text, style,
                 partner.name + ", " + ctx.tr_plural("areas.projects", partner.projects)))
            ctx.act(SetPartner{style.selected ? std::string() : partner.name});
    }
    end_choices(ctx, flow);
}

}  // namespace

void draw_project_choices(UiContext& ctx, const std::vector<int>& years, const std::vector<PartnerCount>& partners) {
    draw_years(ctx, years);
    draw_status_choices(ctx);
    draw_areas(ctx);
    draw_cities(ctx);
    draw_partners(ctx, partners);
    if (fold(ctx, "projects.places", ctx.tr("projects.places"))) {
        gap(ctx, 4);
        draw_place_choices(ctx);
    }
}

bool has_project_filters(const ViewState& state) {
    return has_filters(state) || !state.query.empty() || !state.project_city.empty() || !state.project_areas.empty() ||
           !state.partner.empty() || state.year != 0;
}

void clear_project_filters(UiContext& ctx) {
    ctx.act(OpenProjects{});  // no city, no area, no partner, no search text
    ctx.act(SetYear{0});
    ctx.act(ClearFilters{});
}

void draw_active_choices(UiContext& ctx) {
    const ViewState& state = ctx.state;
    if (!has_project_filters(state)) return;
    Flow flow = flow_begin(ctx, 6);
    if (!state.query.empty() &&
        removable_chip(ctx, flow, "active.query", ctx.tr_format("projects.query", {{"text", state.query}})))
        ctx.act(SetQuery{});
    if (state.year != 0 && removable_chip(ctx, flow, "active.year", report_name(ctx, state.year))) ctx.act(SetYear{0});
    if (const City* city = ctx.data.city(state.project_city);
        city != nullptr && removable_chip(ctx, flow, "active.city", city->name))
        ctx.act(SetProjectCity{});
    for (const FocusArea area : kFocusAreas) {
        if (state.project_areas.contains(area) && removable_chip(ctx, flow, "active.parea." + std::string(to_id(area)),
                                                                 focus_area_name(ctx, area), ctx.theme.area(area)))
            ctx.act(ToggleProjectArea{area});
    }
    if (!state.partner.empty() && removable_chip(ctx, flow, "active.partner",
                                                 ctx.tr_format("projects.partner_chip", {{"partner", state.partner}})))
        ctx.act(SetPartner{});
    draw_active_filters(ctx, flow);
    if (chip(ctx, flow, "projects.clear", ctx.tr("filter.clear"), {})) clear_project_filters(ctx);
    flow_end(ctx, flow);
    gap(ctx, 10);
}

void draw_groupings(UiContext& ctx) {
    Flow flow = flow_begin(ctx, 6);
    const std::string& words = ctx.tr("projects.group");
    const float height = ctx.px(ctx.target() > 40 ? 40 : 28), line = ctx.text.line(TextStyle::Small);
    const ImVec2 at{flow.pen.x, std::round(flow.pen.y + (height - line) * 0.5F)};
    flow.pen.x += ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Small, ctx.theme.muted, words).x + ctx.px(8);
    for (const ProjectGrouping grouping :
         {ProjectGrouping::City, ProjectGrouping::FocusArea, ProjectGrouping::Status, ProjectGrouping::None}) {
        ChipStyle style;
        style.selected = ctx.state.grouping == grouping;
        const std::string id(to_id(grouping));
        if (chip(ctx, flow, "projects.group." + id, ctx.tr("projects.group." + id), style))
            ctx.act(SetGrouping{grouping});
    }
    flow_end(ctx, flow);
    gap(ctx, 10);
}

}  // namespace ascn
