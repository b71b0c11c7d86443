// Partnerships on the map: a chip at the edge for each country that partners come from, in its true direction (where
// the great circle from the middle of the map begins), and an arc from it to every city that it works with. The curve
// itself is drawn for the eye: it is not the way over the globe.
#include <algorithm>
#include <array>
#include <cmath>

#include "model/edge_chips.h"
#include "view/facts.h"
#include "view/map_marks.h"
#include "view/source_marks.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Of the scene's partners: where the chip stands, CSS px.
struct PlacedChip {
    const PartnerMark* mark = nullptr;
    Box box;
};

double chip_height(const UiContext& ctx) { return ctx.target() > 40 ? 34 : 28; }

std::string chip_number(const PartnerGroup& group) { return std::to_string(group.partnerships.size()); }

double chip_width(const UiContext& ctx, const PartnerGroup& group) {
    const float text = ctx.text.measure(TextStyle::Small, partner_name(ctx, group, ctx.narrow())).x +
                       ctx.text.measure(TextStyle::SmallStrong, chip_number(group)).x;
    return static_cast<double>(text / ctx.scale) + 12 + 6 + 12;
}

/// What panels, buttons and credits leave free for chips.
EdgeRoom chip_room(const UiContext& ctx) {
    EdgeRoom room{ctx.scene.free};
    room.box.min = room.box.min + Vec2{10, 10};
    room.box.max = room.box.max - Vec2{10, 10};
    // the button of the filters where they are folded
    if (ctx.scene.free.min.x <= 0) room.top_left = 60;
    if (ctx.scratch.key_bottom > 0) {
        room.top_left = std::max(room.top_left, ctx.scratch.key_right + 8 - room.box.min.x);
        room.left_top = ctx.scratch.key_bottom + 8;
        // where there is no room for a row beside it
        if (room.box.width() - room.top_left < 200) {
            room.top_left = 0;
            room.box.min.y = std::max(room.box.min.y, room.left_top);
        }
    }
    if (ctx.narrow()) {
        room.box.max.y -= 34;    // credits
        room.bottom_right = 52;  // buttons
        room.sides = false;      // at the sides they would hide cities
    } else {
        room.box.max.y -= ctx.state.compare.empty() ? 44 : 68;  // the row of the zoom buttons, the compared cities
    }
    return room;
}

std::vector<PlacedChip> place_chips(const UiContext& ctx) {
    std::vector<PlacedChip> placed;
    std::vector<EdgeChip> wanted;
    const double height = chip_height(ctx);
    const EdgeRoom room = chip_room(ctx);
    for (const PartnerMark& mark : ctx.scene.partners) {
        if (!mark.group.place) continue;
        const Vec2 size{chip_width(ctx, mark.group), height};
        placed.push_back({&mark, {}});
        // one whose capital is in sight takes part as well, or its box would cover a neighbour's
        wanted.push_back({mark.direction, size});
    }
    if (room.box.width() < 160 || room.box.height() < 4 * height) return {};
    const std::vector<Box> boxes = place_edge_chips(room, wanted, 6);
    for (std::size_t i = 0; i < placed.size(); ++i) placed[i].box = boxes[i];
    return placed;
}

void draw_arcs_of(UiContext& ctx, const PlacedChip& chip, Color color) {
    const Vec2 from = chip.mark->in_sight ? chip.mark->at : chip.box.centre();
    for (const PartnerLink& link : chip.mark->group.links) {
        const CityCircle* to = circle_of(ctx, link.city);
        if (to == nullptr) continue;
        const std::vector<ImVec2> points =
            arc_points({ctx.px(from.x), ctx.px(from.y)}, {ctx.px(to->centre.x), ctx.px(to->centre.y)},
                       from.y < to->centre.y ? Bend::South : Bend::North);
        const float width = ctx.px(std::min(6.0, 1.5 * link.partnerships));
        const Color ink = to->faded && !to->selected ? faded(color, 0.2) : color;
        draw_line_below(ctx, points, ctx.scene.circles, ink, width);
    }
}

void draw_chip(UiContext& ctx, const PlacedChip& chip, std::string& hot) {
    const PartnerGroup& group = chip.mark->group;
    const std::string id = partner_item_id(group), name = partner_name(ctx, group, ctx.narrow());
    PanelStyle style;
    style.padding = 0;
    style.radius = chip.box.height() / 2;
    begin_panel(ctx, id.c_str(), chip.box, style);
    const ImVec2 min{ctx.px(chip.box.min.x), ctx.px(chip.box.min.y)},
        max{ctx.px(chip.box.max.x), ctx.px(chip.box.max.y)};
    const std::string count = ctx.tr_plural("partner.count", static_cast<long>(group.partnerships.size()));
    const Interaction on = hit_area(ctx, id, min, max, partner_name(ctx, group) + ": " + count);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = (max.y - min.y) * 0.5F;
    const bool open = ctx.scratch.note && ctx.scratch.note->id == id;
    if (on.hovered || on.focused || open) hot = id;
    if (on.hovered || open) list->AddRectFilled(min, max, ctx.theme.accent_soft, radius);
    list->AddRect(min, max, open ? ctx.theme.accent : ctx.theme.outline, radius, 0, std::max(1.0F, ctx.px(1)));
    const float y = std::round((min.y + max.y - ctx.text.line(TextStyle::Small)) * 0.5F);
    const ImVec2 size = ctx.text.draw(list, {min.x + ctx.px(12), y}, TextStyle::Small, ctx.theme.text, name);
    ctx.text.draw(list, {min.x + ctx.px(18) + size.x, y}, TextStyle::SmallStrong, ctx.theme.accent, chip_number(group));
    if (on.focused) draw_focus_ring(ctx, list, min, max, radius);
    if (on.pressed) open_partner_note(ctx, id, group, min, max);
    end_panel(ctx);
}

}  // namespace

std::string partner_item_id(const PartnerGroup& group) {
    if (group.kind == PartnerGroup::Kind::Home) return "partner.home";
    if (group.kind == PartnerGroup::Kind::International) return "partner.international";
    return "partner." + group.country;
}

std::string partner_name(const UiContext& ctx, const PartnerGroup& group, bool brief) {
    if (group.kind == PartnerGroup::Kind::Home) return ctx.tr("partner.home");
    if (group.kind == PartnerGroup::Kind::International) return ctx.tr("partner.international");
    if (const Country* member = ctx.data.country(group.country)) return member->name;
    constexpr std::array<std::string_view, 4> kLong = {"GB", "KR", "NZ", "US"};
    if (brief && std::find(kLong.begin(), kLong.end(), group.country) != kLong.end())
        return ctx.tr("partner.short." + group.country);
    const std::string key = "partner.country." + group.country, &name = ctx.tr(key);
    return name == key ? group.country : name;  // data of the reader's own may name any country
}

void open_partner_note(UiContext& ctx, const std::string& id, const PartnerGroup& group, ImVec2 min, ImVec2 max) {
    std::vector<std::string> lines;
    std::vector<SourceIndex> sources;
    for (const Partnership* p : group.partnerships) {
        std::vector<std::string> cities;
        for (const PartnershipCity& named : p->cities)
            if (const City* city = ctx.data.city(named.city)) cities.push_back(city->name);
        lines.push_back(p->name + ": " + (cities.empty() ? ctx.tr("partner.network") : joined(cities)));
        add_sources(sources, p->sources);
    }
    open_source_note(ctx, id, partner_name(ctx, group), std::move(lines), sources, min, max);
}

void draw_partner_arcs(UiContext& ctx) {
    if (ctx.scene.partners.empty()) return;
    const std::vector<PlacedChip> chips = place_chips(ctx);
    const std::string& hot = ctx.scratch.hot_partner;
    for (const PlacedChip& chip : chips)
        if (hot.empty()) draw_arcs_of(ctx, chip, faded(ctx.theme.accent, 0.75));
    if (hot.empty()) return;
    for (const PlacedChip& chip : chips)
        if (partner_item_id(chip.mark->group) != hot) draw_arcs_of(ctx, chip, faded(ctx.theme.accent, 0.18));
    for (const PlacedChip& chip : chips)
        if (partner_item_id(chip.mark->group) == hot) draw_arcs_of(ctx, chip, ctx.theme.accent);
}

void draw_partner_chips(UiContext& ctx) {
    if (ctx.scene.partners.empty() && ctx.scratch.hot_partner.empty()) return;
    std::string hot;
    for (const PlacedChip& chip : place_chips(ctx)) draw_chip(ctx, chip, hot);
    // the arcs were drawn before: they follow in the next frame
    if (hot != ctx.scratch.hot_partner) ctx.wishes.animating = true;
    ctx.scratch.hot_partner = hot;
}

}  // namespace ascn
