// The projects of a city: those of the action plan as boxes, the others as a list that unfolds, and the list of each
// monitoring report as it was printed.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/city_sections.h"
#include "view/project_column.h"
#include "view/project_facts.h"
#include "view/reports_memo.h"
#include "view/widgets.h"

namespace ascn {
namespace {

std::string fold_id(const City& city, const Project& project) { return "card.more." + city.id + "." + project.id; }

void source_of_project(UiContext& ctx, const City& city, const Project& project, ImVec2 pos) {
    const std::string id = "card.project." + city.id + "." + project.id;
    const Mark mark = source_mark(ctx, id, pos, project_name(ctx, project.title, project));
    if (mark) mark.open(ctx, project.title, project_lines(ctx, project), project_sources(project));
}

void muted(UiContext& ctx, Pen& pen, TextStyle style, std::string_view text) {
    pen.text(ctx, style, ctx.theme.muted, text);
}

/// Reports and progress, below a small heading each.
void draw_details(UiContext& ctx, Pen& pen, const Project& project) {
    if (!project.history.empty()) {
        pen.pos.y += ctx.px(6);
        muted(ctx, pen, TextStyle::SmallStrong, ctx.tr("project.in_reports"));
        draw_listings(ctx, pen, project);
    }
    if (!project.progress.empty()) {
        pen.pos.y += ctx.px(6);
        muted(ctx, pen, TextStyle::SmallStrong, ctx.tr("project.progress"));
        draw_progress(ctx, pen, project);
    }
}

/// What scratch.scroll_to calls a project of the card.
std::string project_anchor(const Project& project) { return "project." + project.id; }

/// A line at the foot of a project's box that unfolds the rest.
bool draw_unfold(UiContext& ctx, Pen& pen, const City& city, const Project& project) {
    const std::string id = fold_id(city, project);
    const bool open = is_open(ctx, id);
    const std::string& text = ctx.tr(open ? "project.less" : "project.more");
    const float h = ctx.px(std::max(28.0, ctx.target() - 8));
    const ImVec2 min = pen.pos, max{min.x + pen.width, min.y + h};
    ItemInfo info;
    info.checked = open;
    const Interaction on = hit_area(ctx, id, min, max, text + ": " + project.title, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float middle = (min.y + max.y) * 0.5F;
    const Color ink = on.hovered ? ctx.theme.text : ctx.theme.accent;
    const ImVec2 at{min.x, std::round(middle - ctx.text.line(TextStyle::Caption) * 0.5F)};
    const ImVec2 size = ctx.text.draw(list, at, TextStyle::Caption, ink, text);
    draw_icon(list, {min.x + size.x + ctx.px(12), middle}, ctx.px(10), open ? Icon::Up : Icon::Down, ink, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(4));
    if (on.pressed) set_open(ctx, id, !open);
    pen.pos.y += h;
    return open;
}

/// A priority project: outlined, with summary and partners in sight.
void draw_box(UiContext& ctx, const City& city, const Project& project) {
    if (anchor(ctx, project_anchor(project))) set_open(ctx, fold_id(city, project), true);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float pad = ctx.px(12), width = content_width(), inner = width - pad * 2;
    ImDrawList* list = ImGui::GetWindowDrawList();
    Pen pen{{min.x + pad, min.y + pad}, inner};
    const float pill = status_pill_width(ctx, project), mark = ctx.px(kMarkSide);
    const ImVec2 title = ctx.text.draw(list, pen.pos, TextStyle::BodyStrong, ctx.theme.text, project.title,
                                       inner - pill - mark - ctx.px(8));
    status_pill(ctx, {min.x + width - pad - mark - pill, pen.pos.y}, project);
    source_of_project(ctx, city, project, {min.x + width - pad - mark + ctx.px(6), pen.pos.y - ctx.px(2)});
    pen.pos.y += title.y + ctx.px(4);
    if (!project.later_titles.empty()) {
        muted(ctx, pen, TextStyle::Caption,
              ctx.tr_format("project.later_title", {{"title", project.later_titles.back()}}));
        pen.pos.y += ctx.px(2);
    }
    if (!project.summary.empty()) muted(ctx, pen, TextStyle::Small, project.summary);
    if (!project.partners.empty()) {
        pen.pos.y += ctx.px(6);
        muted(ctx, pen, TextStyle::Caption, ctx.tr_format("project.partners", {{"list", joined(project.partners)}}));
    }
    pen.pos.y += ctx.px(6);
    draw_area_lines(ctx, pen, project.focus_areas);
    if (!project.history.empty()) {
        pen.pos.y += ctx.px(4);
        draw_history(ctx, pen, project);
    }
    if (!project.history.empty() || !project.progress.empty()) {
        if (draw_unfold(ctx, pen, city, project))
            draw_details(ctx, pen, project);
        else
            pen.pos.y -= ctx.px(6);
    }
    const ImVec2 max{min.x + width, pen.pos.y + pad};
    list->AddRect(min, max, ctx.theme.outline, ctx.px(8), 0, std::max(1.0F, ctx.px(1)));
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, max.y - min.y});
    gap(ctx, 8);
}

/// What unfolds below a project of the list.
void draw_list_details(UiContext& ctx, Pen& pen, const Project& project) {
    pen.pos.y += ctx.px(6);
    draw_area_lines(ctx, pen, project.focus_areas);
    if (!project.later_titles.empty())
        muted(ctx, pen, TextStyle::Caption,
              ctx.tr_format("project.later_title", {{"title", project.later_titles.back()}}));
    if (!project.summary.empty()) {
        pen.pos.y += ctx.px(4);
        muted(ctx, pen, TextStyle::Small, project.summary);
    }
    if (!project.partners.empty()) {
        pen.pos.y += ctx.px(4);
        muted(ctx, pen, TextStyle::Caption, ctx.tr_format("project.partners", {{"list", joined(project.partners)}}));
    }
    draw_details(ctx, pen, project);
}

/// Dots of the project's focus areas, one below the other.
void draw_dots(UiContext& ctx, ImVec2 top, FocusAreaSet areas) {
    float y = top.y + ctx.text.line(TextStyle::Body) * 0.5F;
    for (const FocusArea area : kFocusAreas) {
        if (!areas.contains(area)) continue;
        ImGui::GetWindowDrawList()->AddCircleFilled({top.x + ctx.px(4), y}, ctx.px(4), ctx.theme.area(area));
        y += ctx.px(11);
    }
}

/// A project of the list: dot, title, status and history; a press unfolds the rest.
void draw_line(UiContext& ctx, const City& city, const Project& project) {
    if (anchor(ctx, project_anchor(project))) set_open(ctx, fold_id(city, project), true);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float pad = ctx.px(9), width = content_width(), mark = ctx.px(kMarkSide), indent = ctx.px(16);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string id = fold_id(city, project);
    const bool open = is_open(ctx, id);
    rule(ctx);
    Pen pen{{min.x + indent, min.y + pad}, width - indent};
    const float pill = status_pill_width(ctx, project);
    draw_dots(ctx, {min.x, pen.pos.y}, project.focus_areas);
    status_pill(ctx, {min.x + width - mark - pill, pen.pos.y}, project);
    source_of_project(ctx, city, project, {min.x + width - mark + ctx.px(4), pen.pos.y - ctx.px(2)});
    const float title_room = width - indent - pill - mark - ctx.px(8);
    pen.pos.y += ctx.text.draw(list, pen.pos, TextStyle::Body, ctx.theme.text, project.title, title_room).y + ctx.px(2);
    const float caption = ctx.text.line(TextStyle::Caption);
    draw_icon(list, {min.x + width - mark * 0.5F + ctx.px(4), pen.pos.y + caption * 0.5F}, ctx.px(10),
              open ? Icon::Up : Icon::Down, ctx.theme.muted, ctx.scale);
    Pen strip{pen.pos, pen.width - mark};
    draw_history(ctx, strip, project);
    pen.pos.y = std::max(strip.pos.y, pen.pos.y + caption);

    const ImVec2 max{min.x + width, pen.pos.y + pad * 0.5F};
    ItemInfo info;
    info.checked = open;
    const Interaction on =
        hit_area(ctx, id, {min.x, min.y + ctx.px(1)}, max, project_name(ctx, project.title, project), info);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    if (on.focused) draw_focus_ring(ctx, list, {min.x, min.y + ctx.px(3)}, max, ctx.px(6));
    if (on.pressed) set_open(ctx, id, !open);
    if (open) draw_list_details(ctx, pen, project);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, pen.pos.y + pad - min.y});
}

/// A project as one report lists it.
void draw_listing(UiContext& ctx, const City& city, const Project& project, const Listing& listing) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float pad = ctx.px(8), width = content_width(), indent = ctx.px(16), mark = ctx.px(kMarkSide);
    rule(ctx);
    Pen pen{{min.x + indent, min.y + pad}, width - indent - mark - ctx.px(4)};
    FocusAreaSet area;
    area.insert(listing.focus_area);
    draw_dots(ctx, {min.x, pen.pos.y}, area);
    source_of_project(ctx, city, project, {min.x + width - mark + ctx.px(4), pen.pos.y - ctx.px(2)});
    pen.text(ctx, TextStyle::Body, ctx.theme.text, listing.title.empty() ? project.title : listing.title);
    std::string line = status_words(ctx, listing.status, listing.inferred);
    line += " \u00B7 " + focus_area_name(ctx, listing.focus_area);
    if (listing.page > 0) line += " \u00B7 " + ctx.tr_format("project.page", {{"page", std::to_string(listing.page)}});
    pen.text(ctx, TextStyle::Caption, ctx.theme.muted, line);
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, pen.pos.y + pad - min.y});
}

/// One chip for each report that lists projects of the city, with their number. Returns the chosen report, 0 for none.
int draw_report_chips(UiContext& ctx, const City& city, const std::vector<ReportCounts>& reports) {
    int chosen = 0;
    Flow flow = flow_begin(ctx, 6);
    for (const ReportCounts& report : reports) {
        if (report.total == 0) continue;
        ChipStyle style;
        style.selected = ctx.scratch.report_year == report.year;
        const std::string year = std::to_string(report.year), n = std::to_string(report.total);
        const std::string id = "card.report." + city.id + "." + year;
        std::string label = year;
        label += " \u00B7 ";
        label += n;
        if (chip(ctx, flow, id, label, style, ctx.tr_format("project.report_chip", {{"year", year}, {"n", n}}))) {
            ctx.scratch.report_year = style.selected ? 0 : report.year;
            ctx.wishes.animating = true;
        }
        if (style.selected) chosen = report.year;
    }
    flow_end(ctx, flow);
    gap(ctx, 8);
    return chosen;
}

void draw_registered(UiContext& ctx, const City& city) {
    const std::vector<ReportCounts>& reports = reports_memo(ctx).of(city);
    const bool listed = std::any_of(reports.begin(), reports.end(), [](const ReportCounts& r) { return r.total > 0; });
    const auto other = [](const Project& p) { return !p.priority; };
    const bool others = std::any_of(city.projects.begin(), city.projects.end(), other);
    if (!listed && !others) return;
    section_head(ctx, city, {}, "card.registered", {}, "projects");
    const int year = draw_report_chips(ctx, city, reports);
    if (year != 0) {
        for (const Project& project : city.projects) {
            if (const Listing* listing = listing_of(project, year)) draw_listing(ctx, city, project, *listing);
        }
    } else if (others) {
        for (const Project& project : city.projects) {
            if (!project.priority) draw_line(ctx, city, project);
        }
    } else {
        paragraph(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr("card.registered_none"));
    }
    rule(ctx);
}

}  // namespace

void draw_projects_section(UiContext& ctx, const City& city) {
    const bool priority =
        std::any_of(city.projects.begin(), city.projects.end(), [](const Project& p) { return p.priority; });
    if (priority || !city.plan.missing) {
        section_head(ctx, city, {}, "card.projects", {});
        if (!priority) paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("missing.none_published"));
        for (const Project& project : city.projects) {
            if (project.priority) draw_box(ctx, city, project);
        }
    }
    draw_registered(ctx, city);
    if (city.projects.empty() && city.plan.missing) {
        section_head(ctx, city, {}, "card.registered", {});
        paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("card.no_projects"));
    }
    if (city.projects.empty()) return;
    gap(ctx, 12);
    if (link(ctx, "card.open_projects", ctx.tr("card.open_projects"), TextStyle::Small)) {
        ctx.act(OpenProjects{city.id, {}});
        ctx.act(SetYear{0});
    }
}

}  // namespace ascn
