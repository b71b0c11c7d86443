// Each cell writes with its own pen from the top of its row; the row is as high as its tallest cell.
#include "view/compare_rows.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Writes downwards in a column.
struct Pen {
    ImVec2 pos;
    float width = 0;

    void text(UiContext& ctx, TextStyle style, Color color, std::string_view utf8) {
        pos.y += ctx.text.draw(ImGui::GetWindowDrawList(), pos, style, color, utf8, width).y;
    }
};

/// One cell: whose, in which column, and the pen.
struct Cell {
    UiContext& ctx;
    const City& city;
    int column = 0;
    Pen pen;

    void muted(std::string_view text) { pen.text(ctx, TextStyle::Body, ctx.theme.muted, text); }
};

class Rows {
public:
    Rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout)
        : ctx_(ctx), comparison_(comparison), layout_(layout), y_(ImGui::GetCursorScreenPos().y) {}

    void section(std::string_view title) {
        y_ += ctx_.px(20);
        const ImVec2 pos{layout_.left, y_};
        y_ += ctx_.text.draw(list(), pos, TextStyle::Label, ctx_.theme.muted, title, layout_.right - layout_.left).y;
        y_ += ctx_.px(10);
        rule();
    }

    template <class DrawCell>
    void row(std::string_view label, std::string_view note, DrawCell draw_cell) {
        const bool stacked = layout_.label_width <= 0;
        y_ += ctx_.px(10);
        Pen name{{layout_.left, y_}, stacked ? layout_.right - layout_.left : layout_.label_width};
        name.text(ctx_, stacked ? TextStyle::SmallStrong : TextStyle::Body, ctx_.theme.text, label);
        if (!note.empty()) name.text(ctx_, TextStyle::Caption, ctx_.theme.muted, note);
        float bottom = name.pos.y;
        if (stacked) y_ = bottom = bottom + ctx_.px(4);
        for (int i = 0; i < layout_.visible; ++i) {
            const int column = layout_.first + i;
            Cell cell{ctx_, *comparison_.columns[static_cast<std::size_t>(column)], column,
                      {{layout_.column_x(i), y_}, layout_.column_width}};
            draw_cell(cell);
            bottom = std::max(bottom, cell.pen.pos.y);
        }
        y_ = std::ceil(bottom) + ctx_.px(12);
        rule();
    }

    /// Tells ImGui how far the content goes.
    void finish() {
        ImGui::SetCursorScreenPos({layout_.left, y_});
        ImGui::Dummy({1, ctx_.px(8)});
    }

private:
    static ImDrawList* list() { return ImGui::GetWindowDrawList(); }
    void rule() {
        const float h = std::max(1.0F, std::round(ctx_.px(1)));
        list()->AddRectFilled({layout_.left, y_}, {layout_.right, y_ + h}, ctx_.theme.rule);
        y_ += h;
    }

    UiContext& ctx_;
    const Comparison& comparison_;
    const CompareLayout& layout_;
    float y_;
};

/// "Vision, Da Nang"
std::string titled(std::string_view what, const City& city) { return std::string(what) + ", " + city.name; }

/// A small "i Source" below the text of a cell. Nothing where there is neither source nor remark.
void source_line(Cell& cell, std::string_view id, std::string_view title, std::vector<std::string> lines,
                 const std::vector<SourceIndex>& sources) {
    if (sources.empty() && lines.empty()) return;
    UiContext& ctx = cell.ctx;
    Pen& pen = cell.pen;
    const float row = ctx.px(24), icon = ctx.px(14), target = ctx.px(ctx.target());
    const std::string& word = ctx.tr("compare.source");
    const float width = std::min(pen.width, icon + ctx.px(5) + ctx.text.measure(TextStyle::Caption, word).x);
    const float middle = pen.pos.y + row * 0.5F;
    const ImVec2 min{pen.pos.x, middle - target * 0.5F};
    const ImVec2 max{pen.pos.x + std::max(width, std::min(target, pen.width)), middle + target * 0.5F};
    const Interaction on = hit_area(ctx, id, min, max, ctx.tr_format("source.of", {{"what", title}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color ink = on.hovered ? ctx.theme.accent : ctx.theme.muted;
    draw_icon(list, {pen.pos.x + icon * 0.5F, middle}, ctx.px(13), Icon::Info, ink, ctx.scale * 0.8F);
    const float text_y = std::round(middle - ctx.text.line(TextStyle::Caption) * 0.5F);
    ctx.text.draw_clipped(list, {pen.pos.x + icon + ctx.px(5), text_y}, TextStyle::Caption, ink, word,
                          pen.width - icon - ctx.px(5));
    if (on.focused) draw_focus_ring(ctx, list, {min.x, middle - row * 0.5F}, {max.x, middle + row * 0.5F}, ctx.px(4));
    if (on.pressed) open_source_note(ctx, id, title, std::move(lines), sources, min, max);
    pen.pos.y += row;
}

void union_of(std::vector<SourceIndex>& all, const std::vector<SourceIndex>& more) {
    for (const SourceIndex source : more) {
        if (std::find(all.begin(), all.end(), source) == all.end()) all.push_back(source);
    }
}

// ---- numbers ----

const char* row_key(CompareRowId id) {
    switch (id) {
        case CompareRowId::Population: return "indicator.population";
        case CompareRowId::Area: return "indicator.area";
        default: return "indicator.density";
    }
}

const char* row_id(CompareRowId id) {
    switch (id) {
        case CompareRowId::Population: return "population";
        case CompareRowId::Area: return "area";
        default: return "density";
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
    if (!qualifier.empty()) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, qualifier);
    if (!rank_placed) cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, rank_text(ctx, *number.rank));

    const std::string title = titled(ctx.tr(row_key(row)), cell.city);
    std::string label = title + ": " + fact_value(ctx, number.fact) + ", " + qualifier;
    if (number.rank) label += ", " + rank_text(ctx, *number.rank);
    const float out = ctx.px(5);
    const ImVec2 min{top.x - out, top.y - out}, max{top.x + cell.pen.width + out, cell.pen.pos.y + out};
    const std::string id = cell_id(row_id(row), cell.city);
    const Interaction on = hit_area(ctx, id, min, max, ctx.tr_format("source.of", {{"what", label}}));
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(6));
    if (on.pressed) open_source_note(ctx, id, title, number.fact, min, max);
}

void draw_number(Cell& cell, const NumberCell& number, CompareRowId row) {
    if (number.fact.value) return draw_known_number(cell, number, row);
    UiContext& ctx = cell.ctx;
    const std::string missing = fact_value(ctx, number.fact);
    cell.muted(missing);
    std::vector<std::string> lines;
    if (!number.fact.note.empty()) lines = {missing, number.fact.note};
    source_line(cell, cell_id(row_id(row), cell.city), titled(ctx.tr(row_key(row)), cell.city), std::move(lines),
                number.fact.sources);
}

// ---- the action plan ----

void draw_vision(Cell& cell) {
    UiContext& ctx = cell.ctx;
    const TextFact& vision = cell.city.plan.vision;
    if (vision.value) {
        cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, *vision.value);
    } else {
        cell.muted(ctx.tr("missing.none_published"));
    }
    std::vector<std::string> lines;
    if (!vision.note.empty()) lines.push_back(vision.note);
    source_line(cell, cell_id("vision", cell.city), titled(ctx.tr("compare.row.vision"), cell.city), std::move(lines),
                vision.sources);
}

/// True where every chip of the shown columns fits its column.
bool chips_fit(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    for (int i = 0; i < layout.visible; ++i) {
        const City& city = *comparison.columns[static_cast<std::size_t>(layout.first + i)];
        for (const FocusArea area : kFocusAreas) {
            if (!city.plan.focus_areas.contains(area)) continue;
            const float text = ctx.text.measure(TextStyle::Small, focus_area_name(ctx, area)).x;
            if (text + ctx.px(12 * 2 + 8 + 7) > layout.column_width) return false;
        }
    }
    return true;
}

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
        std::string written;
        for (const std::string& area : plan.focus_areas_as_written) written += (written.empty() ? "" : "; ") + area;
        lines.push_back(ctx.tr_format("card.areas_as_written", {{"list", written}}));
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
        union_of(sources, target.sources);
        if (!target.note.empty()) notes.push_back(target.note);
        if (!target.value) continue;
        any = true;
        const float indent = ctx.px(14), r = ctx.px(2);
        const ImVec2 centre{cell.pen.pos.x + r + ctx.px(1), cell.pen.pos.y + ctx.text.line(TextStyle::Body) * 0.5F};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, r, ctx.theme.muted);
        Pen text{{cell.pen.pos.x + indent, cell.pen.pos.y}, cell.pen.width - indent};
        text.text(ctx, TextStyle::Body, ctx.theme.text, *target.value);
        cell.pen.pos.y = text.pos.y + ctx.px(4);
    }
    if (!any) cell.muted(ctx.tr("missing.none_published"));
    source_line(cell, cell_id("targets", cell.city), titled(ctx.tr("compare.row.targets"), cell.city), std::move(notes),
                sources);
}

/// The pill stands behind the title where the title leaves room on its only line, else below it.
void draw_project_title(Cell& cell, const PriorityProject& project) {
    UiContext& ctx = cell.ctx;
    const ImVec2 top = cell.pen.pos;
    cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, project.title);
    if (!project.status) {
        cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("compare.status_unknown"));
        return;
    }
    const float pill = status_pill_width(ctx, *project.status), line = ctx.text.line(TextStyle::BodyStrong);
    const float title = ctx.text.measure(TextStyle::BodyStrong, project.title).x;
    if (title + ctx.px(8) + pill <= cell.pen.width) {
        status_pill(ctx, {top.x + title + ctx.px(8), std::round(top.y + (line - ctx.px(20)) * 0.5F)}, *project.status);
        return;
    }
    cell.pen.pos.y += ctx.px(2);
    status_pill(ctx, cell.pen.pos, *project.status);
    cell.pen.pos.y += ctx.px(24);
}

void draw_project(Cell& cell, const PriorityProject& project) {
    UiContext& ctx = cell.ctx;
    draw_project_title(cell, project);
    const Color muted = ctx.theme.muted;
    if (!project.later_title.empty()) {
        cell.pen.text(ctx, TextStyle::Caption, muted, ctx.tr_format("project.later_title", {{"title", project.later_title}}));
    }
    if (!project.summary.empty()) cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, project.summary);
    if (!project.partners.empty()) {
        std::string partners;
        for (const std::string& partner : project.partners) partners += (partners.empty() ? "" : ", ") + partner;
        cell.pen.pos.y += ctx.px(2);
        cell.pen.text(ctx, TextStyle::Caption, muted, ctx.tr_format("project.partners", {{"list", partners}}));
    }
    std::vector<std::string> lines;
    if (project.status && !project.status_as_of.empty()) {
        lines.push_back(ctx.tr_format("compare.status_as_of", {{"date", format_date(project.status_as_of)}}));
    }
    if (!project.note.empty()) lines.push_back(project.note);
    source_line(cell, cell_id("project", cell.city) + "." + project.id, titled(project.title, cell.city),
                std::move(lines), project.sources);
}

void draw_projects(Cell& cell) {
    const std::vector<PriorityProject>& projects = cell.city.plan.projects;
    if (projects.empty()) cell.muted(cell.ctx.tr("missing.none_published"));
    for (std::size_t i = 0; i < projects.size(); ++i) {
        if (i > 0) cell.pen.pos.y += cell.ctx.px(8);
        draw_project(cell, projects[i]);
    }
}

// ---- people ----

/// Dates of all officer lists of the data set, ascending: every comparison has the same rows.
std::vector<std::string> officer_dates(const Dataset& data) {
    std::vector<std::string> dates;
    for (const City& city : data.cities()) {
        for (const OfficerList& list : city.officer_lists) dates.push_back(list.as_of);
    }
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

const OfficerList* list_of(const City& city, std::string_view date) {
    for (const OfficerList& list : city.officer_lists) {
        if (list.as_of == date) return &list;
    }
    return nullptr;
}

void draw_officers(Cell& cell, const std::string& date) {
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
    source_line(cell, cell_id("officers." + date, cell.city),
                titled(ctx.tr("compare.row.officers") + " (" + format_date(date) + ")", cell.city), std::move(lines),
                list->sources);
}

}  // namespace

void draw_compare_rows(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    Rows rows(ctx, comparison, layout);
    rows.section(ctx.tr("compare.section.glance"));
    for (const NumberRow& row : comparison.numbers) {
        const std::string_view note = row.boundaries_differ ? std::string_view(ctx.tr("compare.boundaries_differ")) : "";
        rows.row(ctx.tr(row_key(row.id)), note, [&row](Cell& cell) {
            draw_number(cell, row.cells[static_cast<std::size_t>(cell.column)], row.id);
        });
    }
    rows.section(ctx.tr("compare.section.plan"));
    const bool as_chips = chips_fit(ctx, comparison, layout);
    rows.row(ctx.tr("compare.row.vision"), {}, draw_vision);
    rows.row(ctx.tr("compare.row.areas"), {}, [as_chips](Cell& cell) { draw_focus_areas(cell, as_chips); });
    rows.row(ctx.tr("compare.row.targets"), {}, draw_targets);
    rows.row(ctx.tr("compare.row.projects"), {}, draw_projects);
    rows.section(ctx.tr("compare.section.people"));
    for (const std::string& date : officer_dates(ctx.data)) {
        rows.row(ctx.tr("compare.row.officers"), ctx.tr_format("people.as_of", {{"date", format_date(date)}}),
                 [&date](Cell& cell) { draw_officers(cell, date); });
    }
    rows.finish();
}

}  // namespace ascn
