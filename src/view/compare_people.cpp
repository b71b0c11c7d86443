// Cells of the comparison that hold people, partnerships and what sources disagree on.
#include "core/format.h"
#include "view/compare_cells.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

const OfficerList* list_of(const std::vector<OfficerList>& lists, std::string_view date) {
    for (const OfficerList& list : lists) {
        if (list.as_of == date) return &list;
    }
    return nullptr;
}

void draw_list(Cell& cell, const OfficerList* list, const std::string& id, std::string_view row) {
    UiContext& ctx = cell.ctx;
    if (list == nullptr || list->officers.empty()) {
        const bool none = list == nullptr || list->missing != Missing::NotApplicable;
        cell.muted(ctx.tr(none ? "people.none_named" : "missing.not_applicable"));
        if (list == nullptr) return;
        if (!list->note.empty()) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, list->note);
    }
    for (std::size_t i = 0; i < list->officers.size(); ++i) {
        const Officer& officer = list->officers[i];
        if (i > 0) cell.pen.pos.y += ctx.px(8);
        cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, officer.name);
        if (!officer.designation.empty()) cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, officer.designation);
        if (officer.role == "CSCO-Alternate" || officer.role == "NR-Alternate")
            cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("people.alternate"));
    }
    const std::string title = titled(std::string(row) + " (" + format_date(list->as_of) + ")", cell.city);
    if (const Mark mark = source_line(cell, id, title, !list->note.empty(), list->sources))
        mark.open(ctx, title, officer_lines(ctx, *list), list->sources);
}

}  // namespace

void draw_officers(Cell& cell, std::string_view date) {
    draw_list(cell, list_of(cell.city.officer_lists, date), cell_id("officers." + std::string(date), cell.city),
              cell.ctx.tr("compare.row.officers"));
}

void draw_representatives(Cell& cell, std::string_view date) {
    const Country* country = cell.ctx.data.country(cell.city.country);
    draw_list(cell, country != nullptr ? list_of(country->representatives, date) : nullptr,
              cell_id("representatives." + std::string(date), cell.city), cell.ctx.tr("people.representative"));
}

void draw_partnerships(Cell& cell, const std::vector<bool>& own) {
    UiContext& ctx = cell.ctx;
    std::size_t thing = 0;
    for (const Partnership& partnership : ctx.data.network().partnerships) {
        for (const PartnershipCity& link : partnership.cities) {
            if (link.city != cell.city.id) continue;
            if (thing > 0) cell.pen.pos.y += ctx.px(6);
            cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, partnership.name);
            cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, partnership.partner);
            if (!link.text.empty()) cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, link.text);
            draw_only_here(cell, own, thing++);
            const std::vector<SourceIndex> sources = partnership_sources(partnership, link);
            const std::string title = titled(partnership.name, cell.city);
            const std::string id = cell_id("partnership." + partnership.id, cell.city);
            if (const Mark mark = source_line(cell, id, title, true, sources))
                mark.open(ctx, title, partnership_lines(ctx, partnership), sources);
        }
    }
    if (thing == 0) cell.muted(ctx.tr("compare.none_recorded"));
}

void draw_conflicts(Cell& cell) {
    UiContext& ctx = cell.ctx;
    const std::vector<Conflict>& conflicts = cell.city.conflicts;
    if (conflicts.empty()) return cell.muted(ctx.tr("compare.none_recorded"));
    std::vector<SourceIndex> sources;
    for (const Conflict& conflict : conflicts) {
        add_sources(sources, conflict.sources);
        cell.pen.pos.y += draw_bullet(ctx, cell.pen.pos, cell.pen.width, conflict.text) + ctx.px(4);
    }
    const std::string title = titled(ctx.tr("card.conflicts"), cell.city);
    if (const Mark mark = source_line(cell, cell_id("conflicts", cell.city), title, false, sources))
        mark.open(ctx, title, {}, sources);
}

}  // namespace ascn
