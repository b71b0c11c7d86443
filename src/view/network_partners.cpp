// Who works with the network: the table of origins and cities, and every partnership with its source.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"
#include "model/partner_matrix.h"
#include "view/facts.h"
#include "view/map_marks.h"
#include "view/network_matrix.h"
#include "view/network_parts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr std::array<std::string_view, 8> kKindIds = {
    "government", "development-bank", "international-organisation", "city", "company", "research", "event", "other"};

const std::string& kind_name(const UiContext& ctx, PartnerKind kind) {
    return ctx.tr("network.partner." + std::string(kKindIds[static_cast<std::size_t>(kind)]));
}

// ---- the list ----

void draw_filter(UiContext& ctx) {
    const auto& all = ctx.data.network().partnerships;
    Flow flow = flow_begin(ctx, 6);
    for (std::size_t i = 0; i < kKindIds.size(); ++i) {
        const auto kind = static_cast<PartnerKind>(i);
        const auto n = std::count_if(all.begin(), all.end(), [kind](const Partnership& p) { return p.kind == kind; });
        if (n == 0) continue;
        ChipStyle style;
        style.selected = ctx.scratch.partner_kinds.contains(kind);
        const std::string text = kind_name(ctx, kind) + " \u00B7 " + std::to_string(n);
        if (chip(ctx, flow, "network.partner." + std::string(kKindIds[i]), text, style)) {
            ctx.scratch.partner_kinds.toggle(kind);
            ctx.wishes.animating = true;
        }
    }
    flow_end(ctx, flow);
}

/// A city's name as a link to the map, and what is done there.
void draw_city(UiContext& ctx, const Partnership& p, const PartnershipCity& named) {
    const City* city = ctx.data.city(named.city);
    if (city == nullptr) return;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width(), names = ctx.narrow() ? width : ctx.px(136);
    const std::string id = "network.partner_city." + p.id + "." + city->id;
    const float height = ctx.px(std::max(24.0, ctx.target() * 0.75));
    const ImVec2 size = ctx.text.measure(TextStyle::Small, city->name);
    const float line = ctx.text.line(TextStyle::Small);
    const ImVec2 text{at.x, std::round(at.y + (height - line) * 0.5F)}, max{at.x + size.x, at.y + height};
    ItemInfo info;
    info.role = "link";
    const Interaction on = hit_area(ctx, id, at, max, ctx.tr_format("compare.open", {{"city", city->name}}), info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ctx.text.draw(list, text, TextStyle::Small, ctx.theme.accent, city->name);
    if (on.hovered)
        list->AddLine({text.x, text.y + line}, {max.x, text.y + line}, ctx.theme.accent, std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, list, text, {max.x, text.y + line}, ctx.px(3));
    if (on.pressed) show_on_map(ctx, *city);
    float bottom = at.y + height;
    if (!named.text.empty()) {
        const ImVec2 pos = ctx.narrow() ? ImVec2{at.x, bottom - ctx.px(4)} : ImVec2{at.x + names, text.y};
        const float room = ctx.narrow() ? width : width - names;
        const float words = ctx.text.draw(list, pos, TextStyle::Small, ctx.theme.text, named.text, room).y;
        bottom = std::max(bottom, pos.y + words + ctx.px(4));
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, bottom - at.y});
}

std::string by_line(const UiContext& ctx, const Partnership& p) {
    std::string text = p.partner + " \u00B7 " + kind_name(ctx, p.kind);
    std::vector<std::string> countries;
    for (const std::string& country : p.partner_countries) {
        PartnerGroup group;
        group.country = country;
        const std::string name = partner_name(ctx, group);
        // a government is mostly named by its country
        if (p.partner.find(name) == std::string::npos) countries.push_back(name);
    }
    if (!countries.empty()) text += " \u00B7 " + joined(countries);
    if (!p.amount.empty()) text += " \u00B7 " + p.amount;
    return text;
}

std::vector<SourceIndex> all_sources(const Partnership& p) {
    std::vector<SourceIndex> all = p.sources;
    for (const PartnershipCity& city : p.cities) add_sources(all, city.sources);
    return all;
}

void draw_partnership(UiContext& ctx, const Partnership& p) {
    anchor(ctx, "partnership." + p.id);
    Record r;
    r.id = "network.partnership." + p.id;
    r.lead = p.start.empty() ? ctx.tr("network.start_unknown")
                             : ctx.tr_format("partnership.since", {{"date", format_date(p.start)}});
    r.title = p.name;
    r.by = by_line(ctx, p);
    r.text = p.text;
    r.ruled = false;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (const Mark mark = record(ctx, r).mark) {
        std::vector<std::string> lines = partnership_lines(ctx, p);
        for (std::string& line : network_remarks(ctx, p.confidence, "")) lines.push_back(std::move(line));
        mark.open(ctx, p.name, std::move(lines), all_sources(p));
    }
    const float lead = ctx.narrow() ? 0 : ctx.px(r.lead_width);
    const float width = std::min(content_width() - lead - ctx.px(kMarkSide + 8), ctx.px(kReadable));
    {
        const ColumnScope column(at.x + lead, width);
        for (const PartnershipCity& city : p.cities) draw_city(ctx, p, city);
        if (p.cities.empty()) {
            gap(ctx, 2);
            paragraph(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr("network.partner.whole"));
        }
        gap(ctx, 8);
    }
    const ColumnScope column(at.x, lead + width + ctx.px(kMarkSide + 8));
    rule(ctx);
}

/// What the search leads to must not be hidden by a filter.
void show_asked(UiContext& ctx) {
    if (ctx.scratch.scroll_to.starts_with("partnership.")) ctx.scratch.partner_kinds = {};
}

void draw_list(UiContext& ctx) {
    const auto kept = partnerships_of_kinds(ctx.data, ctx.scratch.partner_kinds);
    const std::string title = ctx.tr_plural("partner.count", static_cast<long>(kept.size()));
    network_heading(ctx, title, ctx.tr("network.partners.list"));
    draw_filter(ctx);
    gap(ctx, 8);
    for (const Partnership* p : kept) draw_partnership(ctx, *p);
    conflict_fold(ctx, "partnerships");
}

void draw_map_link(UiContext& ctx) {
    if (!button(ctx, "network.partners.map", ctx.tr("network.partners.map"), ButtonKind::Plain)) return;
    if (!ctx.state.layers.contains(MapLayer::Partners)) ctx.act(ToggleLayer{MapLayer::Partners});
    ctx.act(SelectCity{""});
    ctx.act(SetView{View::Map});
}

}  // namespace

void draw_partners_part(UiContext& ctx) {
    show_asked(ctx);
    const SectionScope section(ctx, "network-partners");
    gap(ctx, 14);
    readable(ctx, TextStyle::Body, ctx.theme.text, ctx.tr("network.partners.text"));
    gap(ctx, 10);
    draw_map_link(ctx);
    gap(ctx, 14);
    const PartnerMatrix matrix = make_partner_matrix(ctx.data);
    if (content_width() >= ctx.px(560))
        draw_partner_matrix(ctx, matrix);
    else
        draw_partner_origins(ctx, matrix);
    draw_list(ctx);
}

}  // namespace ascn
