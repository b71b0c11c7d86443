// Which focus areas the cities chose, and the projects they report in each.
#include <imgui.h>

#include <cmath>

#include "model/filter.h"
#include "view/areas_matrix.h"
#include "view/facts.h"
#include "view/page_frame.h"
#include "view/projects_view.h"
#include "view/report_texts.h"
#include "view/reports_memo.h"
#include "view/shared_filters.h"
#include "view/source_marks.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

void draw_year_chips(UiContext& ctx, const MatrixMemo& memo) {
    const std::vector<ReportCounts>& reports = reports_memo(ctx).history;
    Flow flow = flow_begin(ctx, 6);
    for (std::size_t i = 0; i < memo.years.size(); ++i) {
        ChipStyle style;
        style.selected = i == memo.shown;
        const std::string year = std::to_string(memo.years[i]), n = std::to_string(reports[i].total);
        std::string text = year;
        if (!ctx.narrow()) text.append(" \u00B7 ").append(n);
        if (chip(ctx, flow, "areas.year." + year, text, style,
                 ctx.tr_format("project.report_chip", {{"year", year}, {"n", n}})))
            ctx.act(SetYear{memo.years[i]});
    }
    flow_end(ctx, flow);
    gap(ctx, 8);
}

/// What the report prints otherwise than its own list has it.
std::vector<std::string> difference_lines(UiContext& ctx, int year) {
    std::vector<std::string> lines;
    for (const CountDifference& difference : reports_memo(ctx).differences)
        if (difference.year == year) lines.push_back(difference_text(ctx, difference));
    return lines;
}

/// A line that opens where the report contradicts itself. Nothing where it does not.
void draw_differences(UiContext& ctx, const MonitoringReport& report) {
    std::vector<std::string> lines = difference_lines(ctx, report.year);
    if (lines.empty()) return;
    const std::string text = ctx.tr_plural("areas.differences", static_cast<long>(lines.size()));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float icon = ctx.px(22), room = content_width() - icon, height = ctx.px(std::max(28.0, ctx.target() - 12));
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text, room);
    const float whole = std::max(height, size.y + ctx.px(6));
    const ImVec2 max{at.x + icon + size.x, at.y + whole};
    const Interaction on = hit_area(ctx, "areas.differences", at, max, text);
    ImDrawList* list = ImGui::GetWindowDrawList();
    draw_icon(list, {at.x + ctx.px(8), at.y + whole * 0.5F}, ctx.px(14), Icon::Warning, ctx.theme.warn, ctx.scale);
    ctx.text.draw(list, {at.x + icon, std::round(at.y + (whole - size.y) * 0.5F)}, TextStyle::Small,
                  on.hovered ? ctx.theme.text : ctx.theme.accent, text, room);
    if (on.focused) draw_focus_ring(ctx, list, at, max, ctx.px(4));
    if (on.pressed) {
        lines.insert(lines.end(), report.notes.begin(), report.notes.end());
        open_source_note(ctx, "areas.differences", report_name(ctx, report.year), std::move(lines), report.sources, at,
                         max);
    }
    ImGui::Dummy({content_width(), whole});
}

/// How many of the report's projects are of the cities shown, with the way to the report.
void draw_report_line(UiContext& ctx, const MatrixMemo& memo) {
    const std::string year = std::to_string(memo.year()), all = std::to_string(memo.report.total);
    const bool whole = memo.matrix().total == memo.report.total;
    const std::string text =
        whole ? ctx.tr_format("areas.report_all", {{"year", year}, {"all", all}})
              : ctx.tr_format("areas.report_part",
                              {{"year", year}, {"all", all}, {"n", std::to_string(memo.matrix().total)}});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float mark = ctx.px(kMarkSide), line = ctx.text.line(TextStyle::Small);
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Small, ctx.theme.text, text,
                                      content_width() - mark - ctx.px(4));
    const MonitoringReport* report = report_of(ctx.data, memo.year());
    const std::string title = report_name(ctx, memo.year());
    const ImVec2 pos{at.x + size.x + ctx.px(4), at.y + (line - mark) * 0.5F};
    if (report != nullptr)
        if (const Mark m = source_mark(ctx, "areas.report", pos, title))
            m.open(ctx, title, report_lines(ctx, *report), report->sources);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y + ctx.px(4)});
    if (report != nullptr) draw_differences(ctx, *report);
}

void draw_filters_fold(UiContext& ctx, const MatrixMemo& memo) {
    const std::string shown = std::to_string(memo.rows), all = std::to_string(count_in_picture(ctx.data, ctx.state));
    const std::string title =
        ctx.tr("filter.title") + " \u00B7 " + ctx.tr_format("filter.shown", {{"n", shown}, {"all", all}});
    if (fold(ctx, "areas.filters", title)) {
        gap(ctx, 4);
        draw_place_choices(ctx);
        draw_status_choices(ctx);
    }
    if (has_filters(ctx.state)) {
        Flow flow = flow_begin(ctx, 6);
        draw_active_filters(ctx, flow);
        if (chip(ctx, flow, "filter.clear", ctx.tr("filter.clear"), {})) ctx.act(ClearFilters{});
        flow_end(ctx, flow);
        gap(ctx, 10);
    }
    rule(ctx);
}

void draw_empty(UiContext& ctx) {
    gap(ctx, 20);
    paragraph(ctx, TextStyle::Heading, ctx.theme.text, ctx.tr("areas.none"));
    gap(ctx, 4);
    paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("areas.none_hint"));
}

/// Whose plans chose the areas: the mark of all their sources.
void draw_plan_sources(UiContext& ctx, const MatrixMemo& memo) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string& text = ctx.tr("areas.plans_note");
    const float mark = ctx.px(kMarkSide), line = ctx.text.line(TextStyle::Caption);
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Caption, ctx.theme.muted, text,
                                      std::min(content_width(), ctx.px(760)) - mark);
    if (const Mark m =
            source_mark(ctx, "areas.plans", {at.x + size.x, at.y + (line - mark) * 0.5F}, ctx.tr("card.plan"))) {
        std::vector<SourceIndex> sources;
        for (const FocusGroup& group : memo.matrix().groups)
            for (const FocusRow& row : group.rows) add_sources(sources, row.city->plan.focus_area_sources);
        m.open(ctx, ctx.tr("card.plan"), {ctx.tr("card.areas_mapped")}, sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y});
}

void draw_matrix_part(UiContext& ctx) {
    const MatrixMemo* memo = matrix_memo(ctx);
    gap(ctx, 12);
    if (memo == nullptr) {
        paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("areas.no_reports"));
        return;
    }
    draw_year_chips(ctx, *memo);
    draw_report_line(ctx, *memo);
    gap(ctx, 6);
    draw_filters_fold(ctx, *memo);
    if (memo->rows == 0) return draw_empty(ctx);
    gap(ctx, 10);
    draw_matrix_legend(ctx, *memo);
    gap(ctx, 4);
    draw_area_key(ctx);
    draw_matrix(ctx, *memo);
    gap(ctx, 14);
    draw_plan_sources(ctx, *memo);
}

void draw_title(UiContext& ctx) {
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("tab.areas"));
    draw_parts(ctx);
}

}  // namespace

void draw_areas_view(UiContext& ctx, Box css) {
    if (ctx.state.part == "projects" && projects_stand_beside(ctx)) {
        begin_page(ctx, "areas", css);
        draw_title(ctx);
        draw_projects_beside(ctx);
    } else {
        // all of it scrolls: the rows need the room
        const double padding = begin_page(ctx, "areas", css, {.padded = false});
        begin_scroll(ctx, ctx.state.part == "projects" ? "projects-scroll" : "areas-scroll", 0, padding);
        draw_title(ctx);
        if (ctx.state.part == "projects")
            draw_projects(ctx);
        else
            draw_matrix_part(ctx);
        end_scroll(ctx);
    }
    end_page(ctx);
}

}  // namespace ascn
