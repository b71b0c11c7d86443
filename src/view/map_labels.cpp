// Names on the map: of the cities beside their circles, of the member states on their land, and the hairlines that join
// a name or a circle that stands aside with where it belongs.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/views.h"

namespace ascn {
namespace {

constexpr double kHairline = 1;     // CSS px
constexpr double kHairHalo = 3;     // its light edge, which parts it from circles and coasts
constexpr double kPlaceDot = 1.75;  // radius of the dot where a city truly lies
constexpr double kLeastLine = 2;    // a shorter one says nothing
constexpr double kFadedCircle = 0.2;

void draw_hairline(UiContext& ctx, ImDrawList* list, const LeaderLine& line, double opacity) {
    const ImVec2 from{ctx.px(line.from.x), ctx.px(line.from.y)}, to{ctx.px(line.to.x), ctx.px(line.to.y)};
    list->AddLine(from, to, faded(ctx.theme.halo, opacity), ctx.px(kHairHalo));
    list->AddLine(from, to, faded(ctx.theme.text, opacity * 0.8), ctx.px(kHairline));
}

/// From a circle that stands aside to its true place.
void draw_way_home(UiContext& ctx, ImDrawList* list, const CityCircle& circle) {
    const Vec2 way = circle.place - circle.centre;
    const double far = length(way);
    if (far < circle.radius + kLeastLine) return;
    const double opacity = circle.faded && !circle.selected ? kFadedCircle : 1;
    const ImVec2 place{ctx.px(circle.place.x), ctx.px(circle.place.y)};
    list->AddCircleFilled(place, ctx.px(kPlaceDot + 1), faded(ctx.theme.circle_edge, opacity));
    draw_hairline(ctx, list, {circle.centre + way * ((circle.radius + 1) / far), circle.place}, opacity);
    list->AddCircleFilled(place, ctx.px(kPlaceDot), faded(ctx.theme.text, opacity));
}

void draw_city_name(UiContext& ctx, ImDrawList* list, const MapLabel& label, bool listed) {
    if (label.leader) draw_hairline(ctx, list, *label.leader, label.opacity);
    const TextStyle style = label.strong ? TextStyle::MapLabelStrong : TextStyle::MapLabel;
    const ImVec2 at{std::round(ctx.px(label.box.min.x)), std::round(ctx.px(label.box.min.y))};
    ctx.text.draw_with_halo(list, at, style, faded(ctx.theme.text, label.opacity), faded(ctx.theme.halo, label.opacity),
                            ctx.data.cities()[label.city].name, listed);
}

void draw_country_name(UiContext& ctx, ImDrawList* list, const CountryName& name, bool listed) {
    const std::string& text = ctx.data.countries()[name.country].name;
    const ImVec2 at{std::round(ctx.px(name.box.min.x)), std::round(ctx.px(name.box.min.y))};
    // its font has no stroked twin: the land's colour around it keeps coasts and borders off the letters
    const float off = ctx.px(1.25);
    // shades of a national figure are darker than plain land
    const Color ink = ctx.scene.shades.empty() ? ctx.theme.muted : ctx.theme.text;
    const double halo = ctx.scene.shades.empty() ? 0.7 : 1;
    for (const ImVec2 by : {ImVec2{-off, -off}, {off, -off}, {-off, off}, {off, off}})
        ctx.text.draw_plain(list, {at.x + by.x, at.y + by.y}, TextStyle::Label,
                            faded(ctx.theme.halo, name.opacity * halo), text, false);
    ctx.text.draw_plain(list, at, TextStyle::Label, faded(ink, name.opacity), text, listed);
}

}  // namespace

void draw_map_labels(UiContext& ctx) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    for (const CountryName& name : ctx.scene.leaving_names) draw_country_name(ctx, list, name, false);
    for (const CountryName& name : ctx.scene.country_names) draw_country_name(ctx, list, name, true);
    for (const CityCircle& circle : ctx.scene.circles) draw_way_home(ctx, list, circle);
    for (const MapLabel& label : ctx.scene.leaving) draw_city_name(ctx, list, label, false);
    for (const MapLabel& label : ctx.scene.labels) draw_city_name(ctx, list, label, true);
}

void draw_bare_map(UiContext& ctx) {
    ctx.text.begin_frame();
    draw_map_labels(ctx);
}

}  // namespace ascn
