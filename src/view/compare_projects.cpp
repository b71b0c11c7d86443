// Cells of the comparison that hold projects: those of the action plan, and what the monitoring reports count and list.
#include <algorithm>
#include <cmath>

#include "model/history.h"
#include "view/compare_cells.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/report_texts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// The pill stands behind the title where the title leaves room on its only line, else below it.
void draw_title(Cell& cell, const Project& project) {
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

void draw_project_source(Cell& cell, const Project& project) {
    UiContext& ctx = cell.ctx;
    const std::string title = titled(project.title, cell.city);
    const std::string id = cell_id("project", cell.city) + "." + project.id;
    const std::vector<SourceIndex> sources = project_sources(project);
    if (const Mark mark = source_line(cell, id, title, true, sources, project_name(ctx, title, project)))
        mark.open(ctx, title, project_lines(ctx, project), sources);
}

void draw_priority(Cell& cell, const Project& project) {
    UiContext& ctx = cell.ctx;
    draw_title(cell, project);
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
    cell.pen.pos.y += ctx.px(2);
    draw_history(ctx, cell.pen, project);
    draw_project_source(cell, project);
}

void draw_other(Cell& cell, const Project& project) {
    UiContext& ctx = cell.ctx;
    const float indent = ctx.px(14), dot = ctx.px(4);
    float y = cell.pen.pos.y + ctx.text.line(TextStyle::Body) * 0.5F;
    for (const FocusArea area : kFocusAreas) {
        if (!project.focus_areas.contains(area)) continue;
        ImGui::GetWindowDrawList()->AddCircleFilled({cell.pen.pos.x + dot, y}, dot, ctx.theme.area(area));
        y += ctx.px(11);
    }
    const Pen whole = cell.pen;
    cell.pen = {{whole.pos.x + indent, whole.pos.y}, whole.width - indent};
    cell.pen.text(ctx, TextStyle::Body, ctx.theme.text, project.title);
    draw_history(ctx, cell.pen, project);
    draw_project_source(cell, project);
    cell.pen = {{whole.pos.x, cell.pen.pos.y}, whole.width};
}

/// Planning, ongoing, completed and unknown side by side, on the shared scale.
void draw_status_bar(Cell& cell, const ReportCounts& report, int most) {
    UiContext& ctx = cell.ctx;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float h = ctx.px(8), y = cell.pen.pos.y;
    const float unit = most > 0 ? cell.pen.width / static_cast<float>(most) : 0;
    float x = cell.pen.pos.x;
    const auto part = [&](int n, Color color) {
        if (n == 0) return;
        const float end = x + unit * static_cast<float>(n);
        list->AddRectFilled({std::round(x), y}, {std::round(end) - std::max(1.0F, ctx.px(1)), y + h}, color, ctx.px(2));
        x = end;
    };
    part(report.status.completed, ctx.theme.good);
    part(report.status.ongoing, ctx.theme.info);
    part(report.status.planning, ctx.theme.warn);
    part(report.status_unknown, ctx.theme.outline);
    cell.pen.pos.y += h + ctx.px(4);
}

std::string counts_text(const UiContext& ctx, const ReportCounts& report) {
    std::string text;
    const auto add = [&](int n, const char* key) {
        if (n == 0) return;
        text += (text.empty() ? "" : " \u00B7 ") + ctx.tr_format(key, {{"n", std::to_string(n)}});
    };
    add(report.status.completed, "count.completed");
    add(report.status.ongoing, "count.ongoing");
    add(report.status.planning, "count.planning");
    add(report.status_unknown, "count.unknown");
    return text;
}

}  // namespace

void draw_priority_projects(Cell& cell) {
    bool any = false;
    for (const Project& project : cell.city.projects) {
        if (!project.priority) continue;
        if (any) cell.pen.pos.y += cell.ctx.px(8);
        draw_priority(cell, project);
        any = true;
    }
    if (!any) cell.muted(missing_words(cell.ctx, cell.city.plan.missing));
}

void draw_other_projects(Cell& cell) {
    bool any = false;
    for (const Project& project : cell.city.projects) {
        if (project.priority) continue;
        if (any) cell.pen.pos.y += cell.ctx.px(4);
        draw_other(cell, project);
        any = true;
    }
    if (!any) cell.muted(cell.ctx.tr("compare.none"));
}

/// Of a report that lists none of the city's projects: whether it could have.
void say_not_listed(Cell& cell, int year) {
    cell.muted(cell.ctx.tr(cell.city.cohort > year ? "missing.not_applicable" : "compare.not_listed"));
}

void draw_report(Cell& cell, const ReportCounts& report, int most) {
    UiContext& ctx = cell.ctx;
    const std::string year = std::to_string(report.year);
    if (report.total == 0) return say_not_listed(cell, report.year);
    cell.pen.text(ctx, TextStyle::BodyStrong, ctx.theme.text, std::to_string(report.total));
    cell.pen.pos.y += ctx.px(4);
    draw_status_bar(cell, report, most);
    cell.pen.text(ctx, TextStyle::Caption, ctx.theme.muted, counts_text(ctx, report));
    const MonitoringReport* printed = report_of(ctx.data, report.year);
    if (printed == nullptr) return;
    const std::string title = titled(report_name(ctx, report.year), cell.city);
    if (const Mark mark = source_line(cell, cell_id("report." + year, cell.city), title, false, printed->sources)) {
        std::vector<std::string> lines = {counts_text(ctx, report)};
        if (report.status_inferred > 0)
            lines.push_back(ctx.tr_plural("count.inferred", static_cast<long>(report.status_inferred)));
        mark.open(ctx, title, std::move(lines), printed->sources);
    }
}

void draw_report_areas(Cell& cell, const ReportCounts& report) {
    UiContext& ctx = cell.ctx;
    if (report.total == 0) return say_not_listed(cell, report.year);
    for (std::size_t i = 0; i < kFocusAreas.size(); ++i) {
        if (report.focus_areas[i] == 0) continue;
        const float line = ctx.text.line(TextStyle::Small), indent = ctx.px(16);
        const ImVec2 centre{cell.pen.pos.x + ctx.px(4), cell.pen.pos.y + line * 0.5F};
        ImGui::GetWindowDrawList()->AddCircleFilled(centre, ctx.px(4), ctx.theme.area(kFocusAreas[i]));
        const std::string count = std::to_string(report.focus_areas[i]);
        const float width = ctx.text.measure(TextStyle::SmallStrong, count).x;
        ctx.text.draw(ImGui::GetWindowDrawList(), {cell.pen.pos.x + indent, cell.pen.pos.y}, TextStyle::SmallStrong,
                      ctx.theme.text, count);
        const float x = cell.pen.pos.x + indent + width + ctx.px(6);
        Pen text{{x, cell.pen.pos.y}, cell.pen.width - (x - cell.pen.pos.x)};
        text.text(ctx, TextStyle::Small, ctx.theme.muted, focus_area_name(ctx, kFocusAreas[i]));
        cell.pen.pos.y = text.pos.y + ctx.px(2);
    }
}

}  // namespace ascn
