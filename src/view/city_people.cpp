// People and partnerships of a city.
#include <imgui.h>

#include <cmath>

#include "core/format.h"
#include "model/partnerships.h"
#include "view/city_sections.h"
#include "view/widgets.h"

namespace ascn {
namespace {

void draw_officer(UiContext& ctx, const Officer& officer) {
    paragraph(ctx, TextStyle::BodyStrong, ctx.theme.text, officer.name);
    const bool alternate = officer.role == "CSCO-Alternate" || officer.role == "NR-Alternate";
    if (alternate)
        paragraph(ctx, TextStyle::Small, ctx.theme.muted,
                  officer.designation + " (" + ctx.tr("people.alternate") + ")");
    else if (!officer.designation.empty())
        paragraph(ctx, TextStyle::Small, ctx.theme.muted, officer.designation);
    gap(ctx, 6);
}

void draw_list(UiContext& ctx, const std::string& id, std::string_view title, const OfficerList& list) {
    const std::string when = ctx.tr_format("people.as_of", {{"date", format_date(list.as_of)}});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Caption, ctx.theme.muted, when);
    if (!list.sources.empty()) {
        const ImVec2 pos{at.x + size.x + ctx.px(2), std::round(at.y + size.y * 0.5F - ctx.px(kMarkSide / 2))};
        if (const Mark mark = source_mark(ctx, id, pos, std::string(title) + ", " + when))
            mark.open(ctx, title, officer_lines(ctx, list), list.sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y + ctx.px(2)});
    for (const Officer& officer : list.officers) draw_officer(ctx, officer);
    if (!list.officers.empty()) return;
    const bool none = list.missing != Missing::NotApplicable;
    paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr(none ? "people.none_named" : "missing.not_applicable"));
    if (!list.note.empty()) paragraph(ctx, TextStyle::Small, ctx.theme.muted, list.note);
    gap(ctx, 6);
}

}  // namespace

void draw_people_section(UiContext& ctx, const City& city) {
    anchor(ctx, "people");
    if (!city.officer_lists.empty()) {
        section_head(ctx, city, {}, "people.title", {}, "officers");
        for (const OfficerList& list : city.officer_lists)
            draw_list(ctx, "card.officers." + city.id + "." + list.as_of, ctx.tr("people.title"), list);
    }
    const Country* country = ctx.data.country(city.country);
    if (country == nullptr || country->representatives.empty()) return;
    section_head(ctx, city, {}, "people.representative", {});
    const std::string title = ctx.tr("people.representative") + ", " + country->name;
    for (const OfficerList& list : country->representatives)
        draw_list(ctx, "card.representative." + country->id + "." + list.as_of, title, list);
}

void draw_partnership_section(UiContext& ctx, const City& city) {
    bool any = false;
    for (const Partnership& partnership : ctx.data.network().partnerships) {
        for (const PartnershipCity& link : partnership.cities) {
            if (link.city != city.id) continue;
            if (!any) section_head(ctx, city, {}, "card.partnerships", {});
            any = true;
            const std::string id = "card.partnership." + city.id + "." + partnership.id;
            const Mark mark =
                marked_text(ctx, id, TextStyle::BodyStrong, ctx.theme.text, partnership.name, partnership.name);
            if (mark)
                mark.open(ctx, partnership.name, partnership_lines(ctx, partnership),
                          partnership_sources(partnership, link));
            std::string by = partnership.partner;
            if (!partnership.start.empty())
                by += " \u00B7 " + ctx.tr_format("partnership.since", {{"date", format_date(partnership.start)}});
            paragraph(ctx, TextStyle::Caption, ctx.theme.muted, by);
            if (!link.text.empty()) {
                gap(ctx, 2);
                paragraph(ctx, TextStyle::Small, ctx.theme.text, link.text);
            }
            gap(ctx, 10);
        }
    }
}

}  // namespace ascn
