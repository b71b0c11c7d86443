// What the map shows besides its circles: choices and their legends. A legend stands below its choices as long as its
// layer is shown, whether they are folded or not: a map without one could not be read.
#include "model/map_layers.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/map_key.h"
#include "view/map_marks.h"
#include "view/ring_marks.h"
#include "view/source_marks.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

void caption(UiContext& ctx, std::string_view text) {
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted, text);
    gap(ctx, 6);
}

void draw_color_chips(UiContext& ctx) {
    section_label(ctx, ctx.tr("color.title"));
    struct Choice {
        CircleColor color;
        const char* id;
        const char* key;
    };
    constexpr std::array<Choice, 3> kChoices = {{{CircleColor::None, "color.none", "color.none"},
                                                 {CircleColor::Area, "color.area", "color.area"},
                                                 {CircleColor::Cohort, "color.cohort", "color.cohort"}}};
    Flow flow = flow_begin(ctx, 6);
    for (const Choice& choice : kChoices) {
        ChipStyle style;
        style.selected = ctx.state.color == choice.color;
        if (chip(ctx, flow, choice.id, ctx.tr(choice.key), style)) ctx.act(SetCircleColor{choice.color});
    }
    flow_end(ctx, flow);
    gap(ctx, 14);
}

void draw_layer_chips(UiContext& ctx) {
    section_label(ctx, ctx.tr("layer.title"));
    Flow flow = flow_begin(ctx, 6);
    for (const MapLayer layer : kMapLayers) {
        ChipStyle style;
        style.selected = ctx.state.layers.contains(layer);
        const std::string id = "layer." + std::string(to_id(layer));
        if (chip(ctx, flow, id, ctx.tr(id), style)) ctx.act(ToggleLayer{layer});
    }
    flow_end(ctx, flow);
    gap(ctx, 14);
}

void draw_nation_chips(UiContext& ctx) {
    Flow flow{};
    bool any = false;
    for (const Indicator& indicator : ctx.data.indicators()) {
        if (indicator.scope != IndicatorScope::Nation) continue;
        if (!any) {
            section_label(ctx, ctx.tr("nation.title"));
            flow = flow_begin(ctx, 6);
        }
        any = true;
        ChipStyle style;
        style.selected = ctx.state.nation == indicator.id;
        if (chip(ctx, flow, "nat." + indicator.id, indicator.name, style))
            ctx.act(SetNation{style.selected ? "" : indicator.id});
    }
    if (!any) return;
    flow_end(ctx, flow);
    gap(ctx, 14);
}

void draw_color_legend(UiContext& ctx) {
    if (ctx.state.color == CircleColor::Area) return caption(ctx, ctx.tr("color.area_legend"));
    if (ctx.state.color != CircleColor::Cohort) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 pilot = legend_line(ctx, 20, ctx.tr("color.pilot"));
    list->AddCircle(pilot, ctx.px(7), ctx.theme.pilot, 0, ctx.px(3.5));
    draw_dashed_ring(list, legend_line(ctx, 20, ctx.tr("color.later")), ctx.px(7), ctx.theme.later, ctx.px(3.5));
    gap(ctx, 6);
}

/// Partners that have no arc: organisations of no one country, and those of the cities' own countries.
void draw_partner_legend(UiContext& ctx) {
    const City* city = ctx.data.city(ctx.state.city);
    std::string text = ctx.tr("layer.partners_legend");
    if (city != nullptr) text += " " + ctx.tr_format("layer.partners_of", {{"city", city->name}});
    caption(ctx, text);
    Flow flow = flow_begin(ctx, 6);
    for (const PartnerMark& mark : ctx.scene.partners) {
        if (mark.group.place) continue;
        const std::string id = partner_item_id(mark.group);
        std::string shown = partner_name(ctx, mark.group), label = shown;
        shown += ' ';
        shown += std::to_string(mark.group.partnerships.size());
        label += ": ";
        label += ctx.tr_plural("partner.count", static_cast<long>(mark.group.partnerships.size()));
        const ImVec2 min = flow.pen;
        ChipStyle style;
        style.selected = ctx.scratch.note && ctx.scratch.note->id == id;
        if (chip(ctx, flow, id, shown, style, label))
            open_partner_note(ctx, id, mark.group, min, {min.x + content_width(), flow.pen.y + flow.row_height});
    }
    flow_end(ctx, flow);
    gap(ctx, 8);
}

void draw_layer_legends(UiContext& ctx) {
    const EnumSet<MapLayer> layers = ctx.state.layers;
    if (layers.contains(MapLayer::Partners)) draw_partner_legend(ctx);
    if (layers.contains(MapLayer::Matches)) {
        const City* city = ctx.data.city(ctx.state.city);
        caption(ctx, city != nullptr ? ctx.tr_format("layer.matches_legend", {{"city", city->name}})
                                     : ctx.tr("layer.matches_none"));
    }
    if (layers.contains(MapLayer::Density)) {
        const int most = most_projects(ctx.data, ctx.scene.circles);
        caption(ctx, ctx.tr_format("layer.density_legend", {{"n", std::to_string(most)}}));
    }
}

std::string years_of(const Choropleth& map) {
    const std::string first = std::to_string(map.first_year);
    if (map.first_year == 0) return {};
    return map.first_year == map.last_year ? first : first + "\u2013" + std::to_string(map.last_year);
}

std::string class_text(const Indicator& indicator, const ShadeClass& c) {
    const std::string low = format_number(c.low, indicator.decimals), high = format_number(c.high, indicator.decimals);
    return low == high ? low : low + " \u2013 " + high;
}

void draw_nation_legend(UiContext& ctx) {
    const Choropleth map = make_choropleth(ctx.data, ctx.state.nation);
    if (map.indicator == nullptr) return;
    draw_nation_head(ctx, map);
    for (int step = 0; step < kShadeSteps; ++step) {
        const ShadeClass& c = map.classes[static_cast<std::size_t>(step)];
        if (c.countries > 0) draw_swatch(ctx, legend_line(ctx, 26, class_text(*map.indicator, c)), step);
    }
    if (map.missing > 0) draw_swatch(ctx, legend_line(ctx, 26, ctx.tr("missing.no_figure")), -1);
    gap(ctx, 4);
    caption(ctx, ctx.tr("nation.classes"));
}

}  // namespace

ImVec2 legend_line(UiContext& ctx, double mark_width, std::string_view text) {
    const float height = ctx.px(20), width = ctx.px(mark_width), indent = width + ctx.px(8);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float above = std::round((height - ctx.text.line(TextStyle::Caption)) * 0.5F);
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), {at.x + indent, at.y + above}, TextStyle::Caption,
                                      ctx.theme.text, text, content_width() - indent);
    ImGui::Dummy({content_width(), std::max(height, size.y + above * 2)});
    return {at.x + width * 0.5F, at.y + height * 0.5F};
}

void draw_swatch(UiContext& ctx, ImVec2 middle, int step) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ImVec2 min{std::round(middle.x - ctx.px(13)), std::round(middle.y - ctx.px(8))};
    const ImVec2 max{min.x + std::round(ctx.px(26)), min.y + std::round(ctx.px(16))};
    list->AddRectFilled(min, max, step >= 0 ? ctx.theme.shade(step) : ctx.theme.member_land);
    if (step < 0) {
        list->PushClipRect(min, max, true);
        for (float x = min.x - (max.y - min.y); x < max.x; x += ctx.px(5))
            list->AddLine({x, max.y}, {x + max.y - min.y, min.y}, ctx.theme.no_figure, ctx.px(1));
        list->PopClipRect();
    }
    list->AddRect(min, max, ctx.theme.border, 0, 0, std::max(1.0F, ctx.px(1)));
}

void draw_nation_head(UiContext& ctx, const Choropleth& map) {
    const Indicator& indicator = *map.indicator;
    const std::string unit = indicator.unit == "1" ? std::string() : indicator.unit, years = years_of(map);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = content_width() - ctx.px(kMarkSide);
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::SmallStrong, ctx.theme.text,
                                      indicator.name + (unit.empty() ? "" : ", " + unit), room);
    const Mark mark = source_mark(ctx, "nation.source", {at.x + room, at.y - ctx.px(4)}, indicator.name);
    if (mark) mark.open(ctx, indicator.name, {ctx.tr("nation.not_cities"), indicator.definition}, map.sources);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), std::max(size.y, ctx.px(18))});
    paragraph(ctx, TextStyle::Caption, ctx.theme.muted,
              ctx.tr("nation.not_cities") + (years.empty() ? "" : " \u00B7 " + years));
    gap(ctx, 6);
}

void draw_map_layers(UiContext& ctx) {
    gap(ctx, 14);
    if (fold(ctx, "layers", ctx.tr("layer.fold"))) {
        draw_color_chips(ctx);
        draw_layer_chips(ctx);
        draw_nation_chips(ctx);
    }
    draw_color_legend(ctx);
    draw_layer_legends(ctx);
    draw_nation_legend(ctx);
}

}  // namespace ascn
