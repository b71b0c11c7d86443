// What stands in a cell. The pen moves down as text is written, so a cell's height is known when it is done.
#include "view/compare_cells.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// "Vision, Da Nang"
std::string titled(std::string_view what, const City& city) { return std::string(what) + ", " + city.name; }

/// Room of the small "i" before the words that it belongs to.
float source_indent(const UiContext& ctx) { return ctx.px(19); }

/// Centre of the "i" on a line of this height.
ImVec2 source_icon_at(const UiContext& ctx, ImVec2 line, float height) {
    return {line.x + ctx.px(7), line.y + height * 0.5F};
}

void draw_source_icon(const UiContext& ctx, ImVec2 centre, bool hovered) {
    const Color ink = hovered ? ctx.theme.accent : ctx.theme.muted;
    draw_icon(ImGui::GetWindowDrawList(), centre, ctx.px(13), Icon::Info, ink, ctx.scale * 0.8F);
}

/// A small "i Source" below the text of a cell. Nothing where there is neither source nor remark.
/// name: what assistive technology calls it the source of; the title where it is empty.
void source_line(Cell& cell, std::string_view id, std::string_view title, std::vector<std::string> lines,
                 const std::vector<SourceIndex>& sources, std::string_view name = {}) {
    if (sources.empty() && lines.empty()) return;
    UiContext& ctx = cell.ctx;
    Pen& pen = cell.pen;
    const float row = ctx.px(24), indent = source_indent(ctx), target = ctx.px(ctx.target());
    const std::string& word = ctx.tr("compare.source");
    const float width = std::min(pen.width, indent + ctx.text.measure(TextStyle::Caption, word).x);
    const float middle = pen.pos.y + row * 0.5F;
    const ImVec2 min{pen.pos.x, middle - target * 0.5F};
    const ImVec2 max{pen.pos.x + std::max(width, std::min(target, pen.width)), middle + target * 0.5F};
    const std::string label = ctx.tr_format("source.of", {{"what", name.empty() ? title : name}});
    const Interaction on = hit_area(ctx, id, min, max, label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_source_icon(ctx, source_icon_at(ctx, pen.pos, row), on.hovered);
    const float text_y = std::round(middle - ctx.text.line(TextStyle::Caption) * 0.5F);
    ctx.text.draw_clipped(list, {pen.pos.x + indent, text_y}, TextStyle::Caption,
                          on.hovered ? ctx.theme.accent : ctx.theme.muted, word, pen.width - indent);
    if (on.focused) draw_focus_ring(ctx, list, {min.x, middle - row * 0.5F}, {max.x, middle + row * 0.5F}, ctx.px(4));
    if (on.pressed) open_source_note(ctx, id, title, std::move(lines), sources, min, max);
    pen.pos.y += row;
}

// ---- numbers ----

const char* row_id(CompareRowId id) {
    switch (id) {
        case CompareRowId::Population:
            return "population";
        case CompareRowId::Area:
            return "area";
        default:
            return "density";
    }
}

std::string cell_id(std::string_view row, const City& city) {
    return "compare.source." + std::string(row) + "." + city.id;
}

std::string rank_text(const UiContext& ctx, const Rank& rank) {
    return ctx.tr_format("compare.rank", {{"rank", std::to_string(rank.rank)}, {"of", std::to_string(rank.of)}});
}

/// Number and unit on one line, and the rank at its right end where there is room; else the rank follows below the bar.
bool draw_value_line(Cell& cell, const NumberCell& number) {
    UiContext& ctx = cell.ctx;
    Pen& pen = cell.pen;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const double value = *number.fact.value;
    const std::string text = format_number(value, decimals_for(value, number.fact.unit));
    float x = pen.pos.x;
    const ImVec2 size = ctx.text.draw(list, pen.pos, TextStyle::BodyStrong, ctx.theme.text, text);
    x += size.x;
    if (const std::string unit = unit_suffix(ctx, number.fact.unit); !unit.empty()) {
        x += ctx.text.draw(list, {x, pen.pos.y}, TextStyle::Body, ctx.theme.muted, unit).x;
    }
    bool rank_placed = true;
    if (number.rank) {
        const std::string rank = rank_text(ctx, *number.rank);
        const float width = ctx.text.measure(TextStyle::Caption, rank).x, at = pen.pos.x + pen.width - width;
        rank_placed = at >= x + ctx.px(12);
        const float drop = std::round((size.y - ctx.text.line(TextStyle::Caption)) * 0.6F);
        if (rank_placed) ctx.text.draw(list, {at, pen.pos.y + drop}, TextStyle::Caption, ctx.theme.muted, rank);
    }
    pen.pos.y += size.y + ctx.px(5);
    return rank_placed;
}

/// From zero on the row's shared scale; a figure that is not zero leaves a visible mark.
void draw_bar(Cell& cell, double share) {
    const float h = cell.ctx.px(6);
    const float w = share > 0 ? std::max(h, std::round(cell.pen.width * static_cast<float>(share))) : 0;
    const ImVec2 min = cell.pen.pos, max{min.x + w, min.y + h};
    if (w > 0) {
        const Color color = compare_color(cell.ctx.theme, cell.column);
        ImGui::GetWindowDrawList()->AddRectFilled(min, max, color, h * 0.5F);
    }
    cell.pen.pos.y += h + cell.ctx.px(4);
}

void draw_known_number(Cell& cell, const NumberCell& number, CompareRowId row) {
    UiContext& ctx = cell.ctx;
    const ImVec2 top = cell.pen.pos;
    const bool rank_placed = draw_value_line(cell, number);
    draw_bar(cell, number.bar);
    const std::string qualifier = fact_qualifier(ctx, number.fact);
    const ImVec2 mark = source_icon_at(ctx, cell.pen.pos, ctx.text.line(TextStyle::Caption));
    Pen caption{{cell.pen.pos.x + source_indent(ctx), cell.pen.pos.y}, cell.pen.width - source_indent(ctx)};
    caption.text(ctx, TextStyle::Caption, ctx.theme.muted, qualifier);
    cell.pen.pos.y = caption.pos.y;
    if (!rank_placed) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, rank_text(ctx, *number.rank));

    const std::string title = titled(number_row_name(ctx, row), cell.city);
    std::string label = title + ": " + fact_value(ctx, number.fact) + ", " + qualifier;
    if (number.rank) label += ", " + rank_text(ctx, *number.rank);
    const float out = ctx.px(5);
    const ImVec2 min{top.x - out, top.y - out}, max{top.x + cell.pen.width + out, cell.pen.pos.y + out};
    const std::string id = cell_id(row_id(row), cell.city);
    const Interaction on = hit_area(ctx, id, min, max, ctx.tr_format("source.of", {{"what", label}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_source_icon(ctx, mark, on.hovered);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(6));
    if (on.pressed) open_source_note(ctx, id, title, number.fact, min, max);
}

// ---- the action plan ----

void draw_area_lines(Cell& cell) {
    UiContext& ctx = cell.ctx;
    for (const FocusArea area : kFocusAreas) {
        if (!cell.city.plan.focus_areas.contains(area)) continue;
        const float line = ctx.text.line(TextStyle::Small), dot = ctx.px(4);
        const ImVec2 centre{cell.pen.pos.x + dot, cell.pen.pos.y + line * 0.5F};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, dot, ctx.theme.area(area));
        Pen text{{cell.pen.pos.x + ctx.px(16), cell.pen.pos.y}, cell.pen.width - ctx.px(16)};
        text.text(ctx, TextStyle::Small, ctx.theme.text, focus_area_name(ctx, area));
        cell.pen.pos.y = text.pos.y + ctx.px(4);
    }
}

void draw_area_chips(Cell& cell) {
    UiContext& ctx = cell.ctx;
    Flow flow;
    flow.start = flow.pen = cell.pen.pos;
    flow.width = cell.pen.width;
    flow.spacing = ctx.px(6);
    for (const FocusArea area : kFocusAreas) {
        if (!cell.city.plan.focus_areas.contains(area)) continue;
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        style.static_text = true;
        chip(ctx, flow, {}, focus_area_name(ctx, area), style);
    }
    cell.pen.pos.y = flow.pen.y + flow.row_height + ctx.px(4);
}

/// The pill stands behind the title where the title leaves room on its only line, else below it.
void draw_project_title(Cell& cell, const Project& project) {
    UiContext& ctx = cell.ctx;
    const ImVec2 top = cell.pen.pos;
    cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, project.title);
    if (!project.status) {
        cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("compare.status_unknown"));
        return;
    }
    const float pill = status_pill_width(ctx, project), line = ctx.text.line(TextStyle::BodyStrong);
    const float title = ctx.text.measure(TextStyle::BodyStrong, project.title).x;
    if (title + ctx.px(8) + pill <= cell.pen.width) {
        status_pill(ctx, {top.x + title + ctx.px(8), std::round(top.y + (line - ctx.px(20)) * 0.5F)}, project);
        return;
    }
    cell.pen.pos.y += ctx.px(2);
    status_pill(ctx, cell.pen.pos, project);
    cell.pen.pos.y += ctx.px(24);
}

void draw_project(Cell& cell, const Project& project) {
    UiContext& ctx = cell.ctx;
    draw_project_title(cell, project);
    const Color muted = ctx.theme.muted;
    if (!project.later_titles.empty()) {
        cell.pen.text(ctx, TextStyle::Caption, muted,
                      ctx.tr_format("project.later_title", {{"title", project.later_titles.back()}}));
    }
    if (!project.summary.empty()) cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, project.summary);
    if (!project.partners.empty()) {
        cell.pen.pos.y += ctx.px(2);
        cell.pen.text(ctx, TextStyle::Caption, muted,
                      ctx.tr_format("project.partners", {{"list", joined(project.partners)}}));
    }
    const std::string title = titled(project.title, cell.city);
    source_line(cell, cell_id("project", cell.city) + "." + project.id, title, project_lines(ctx, project),
                project_sources(project), project_name(ctx, title, project));
}

// ---- people ----

const OfficerList* list_of(const City& city, std::string_view date) {
    for (const OfficerList& list : city.officer_lists) {
        if (list.as_of == date) return &list;
    }
    return nullptr;
}

}  // namespace

const std::string& number_row_name(const UiContext& ctx, CompareRowId row) {
    switch (row) {
        case CompareRowId::Population:
            return ctx.tr("indicator.population");
        case CompareRowId::Area:
            return ctx.tr("indicator.area");
        default:
            return ctx.tr("indicator.density");
    }
}

void draw_number(Cell& cell, const NumberCell& number, CompareRowId row) {
    if (number.fact.value) return draw_known_number(cell, number, row);
    UiContext& ctx = cell.ctx;
    const std::string missing = fact_value(ctx, number.fact);
    cell.muted(missing);
    std::vector<std::string> lines;
    if (!fact_remarks(ctx, number.fact).empty()) lines = fact_lines(ctx, number.fact);
    source_line(cell, cell_id(row_id(row), cell.city), titled(number_row_name(ctx, row), cell.city), std::move(lines),
                number.fact.sources);
}

void draw_vision(Cell& cell) {
    UiContext& ctx = cell.ctx;
    const TextFact& vision = cell.city.plan.vision;
    if (vision.value) {
        cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, *vision.value);
    } else {
        cell.muted(ctx.tr("missing.none_published"));
    }
    source_line(cell, cell_id("vision", cell.city), titled(ctx.tr("compare.row.vision"), cell.city),
                fact_remarks(ctx, vision), vision.sources);
}

void draw_focus_areas(Cell& cell, bool as_chips) {
    UiContext& ctx = cell.ctx;
    const ActionPlan& plan = cell.city.plan;
    if (plan.focus_areas.empty()) {
        cell.muted(ctx.tr("missing.none_published"));
    } else if (as_chips) {
        draw_area_chips(cell);
    } else {
        draw_area_lines(cell);
    }
    std::vector<std::string> lines;
    if (!plan.focus_areas_as_written.empty()) {
        lines.push_back(ctx.tr_format("card.areas_as_written", {{"list", joined(plan.focus_areas_as_written, "; ")}}));
    }
    if (!plan.focus_areas_note.empty()) lines.push_back(plan.focus_areas_note);
    source_line(cell, cell_id("areas", cell.city), titled(ctx.tr("compare.row.areas"), cell.city), std::move(lines),
                plan.focus_area_sources);
}

void draw_targets(Cell& cell) {
    UiContext& ctx = cell.ctx;
    std::vector<SourceIndex> sources;
    std::vector<std::string> notes;
    bool any = false;
    for (const TextFact& target : cell.city.plan.targets) {
        add_sources(sources, target.sources);
        for (std::string& remark : fact_remarks(ctx, target)) notes.push_back(std::move(remark));
        if (!target.value) continue;
        any = true;
        cell.pen.pos.y += draw_bullet(ctx, cell.pen.pos, cell.pen.width, *target.value) + ctx.px(4);
    }
    if (!any) cell.muted(ctx.tr("missing.none_published"));
    source_line(cell, cell_id("targets", cell.city), titled(ctx.tr("compare.row.targets"), cell.city), std::move(notes),
                sources);
}

void draw_projects(Cell& cell) {
    const std::vector<Project>& projects = cell.city.projects;
    if (projects.empty()) cell.muted(cell.ctx.tr("missing.none_published"));
    for (std::size_t i = 0; i < projects.size(); ++i) {
        if (i > 0) cell.pen.pos.y += cell.ctx.px(8);
        draw_project(cell, projects[i]);
    }
}

void draw_officers(Cell& cell, std::string_view date) {
    UiContext& ctx = cell.ctx;
    const OfficerList* list = list_of(cell.city, date);
    if (list == nullptr || list->officers.empty()) {
        const bool none = list == nullptr || list->missing != Missing::NotApplicable;
        cell.muted(ctx.tr(none ? "people.none_named" : "missing.not_applicable"));
        if (list == nullptr) return;
    }
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < list->officers.size(); ++i) {
        const Officer& officer = list->officers[i];
        if (i > 0) cell.pen.pos.y += ctx.px(8);
        cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, officer.name);
        if (!officer.designation.empty()) cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, officer.designation);
        if (officer.role == "CSCO-Alternate") {
            cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("people.alternate"));
        }
        if (!officer.note.empty()) lines.push_back(officer.name + ": " + officer.note);
    }
    if (!list->note.empty()) {
        if (list->officers.empty()) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, list->note);
        lines.push_back(list->note);
    }
    source_line(cell, cell_id("officers." + std::string(date), cell.city),
                titled(ctx.tr("compare.row.officers") + " (" + format_date(date) + ")", cell.city), std::move(lines),
                list->sources);
}

}  // namespace ascn
