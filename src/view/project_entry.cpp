#include "view/project_entry.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/facts.h"
#include "view/page_frame.h"
#include "view/project_column.h"
#include "view/project_facts.h"
#include "view/source_marks.h"
#include "view/status_strip.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPad = 10, kIndent = 20, kReading = 720;  // CSS px; longest line of a text that unfolds

/// Where the parts of an entry go, device px from its corner.
struct Parts {
    bool beside = false;  ///< the strip stands beside the text, not below it
    float text_x = 0, text_width = 0, strip_x = 0, strip_y = 0;
    float title = 0;  ///< height
    float height = 0;
};

Parts parts_of(UiContext& ctx, const ProjectEntry& entry, float width, std::size_t years) {
    Parts p;
    const ImVec2 strip = status_strip_size(ctx, years);
    const float pad = ctx.px(kPad), mark = ctx.px(kMarkSide);
    p.beside = width >= ctx.px(620);
    p.text_x = ctx.px(kIndent);
    p.text_width = width - p.text_x - mark - ctx.px(4) - (p.beside ? strip.x + ctx.px(20) : 0);
    p.title = ctx.text.measure(TextStyle::BodyStrong, entry.project->title, p.text_width).y;
    float y =
        pad + p.title + ctx.px(2) + ctx.text.line(TextStyle::Small) + ctx.text.line(TextStyle::Caption) + ctx.px(4);
    if (!entry.project->partners.empty()) y += ctx.text.line(TextStyle::Caption);
    if (!entry.found_by.empty()) y += ctx.text.line(TextStyle::Caption);
    if (p.beside) {
        p.strip_x = width - mark - ctx.px(8) - strip.x;
        p.strip_y = pad;
        y = std::max(y, pad + strip.y);
    } else {
        p.strip_x = p.text_x;
        p.strip_y = y + ctx.px(4);
        y += ctx.px(4) + strip.y;
    }
    p.height = std::round(y + pad);
    return p;
}

/// Dot and name of each focus area on one line.
void draw_areas(UiContext& ctx, ImVec2 pos, float width, FocusAreaSet areas) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = ctx.text.line(TextStyle::Caption), right = pos.x + width;
    for (const FocusArea area : kFocusAreas) {
        if (!areas.contains(area) || pos.x + ctx.px(30) > right) continue;
        list->AddCircleFilled({pos.x + ctx.px(4), pos.y + line * 0.5F}, ctx.px(4), ctx.theme.area(area));
        pos.x += ctx.px(14);
        pos.x +=
            ctx.text
                .draw_clipped(list, pos, TextStyle::Caption, ctx.theme.muted, focus_area_name(ctx, area), right - pos.x)
                .x +
            ctx.px(12);
    }
}

/// Title, status and city, areas, partners, by which topic it is found, strip.
void draw_folded(UiContext& ctx, const ProjectEntry& entry, const Parts& p, ImVec2 pos, std::span<const int> years) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Project& project = *entry.project;
    ImVec2 at{pos.x + p.text_x, pos.y + ctx.px(kPad)};
    ctx.text.draw(list, at, TextStyle::BodyStrong, ctx.theme.text, project.title, p.text_width);
    at.y += p.title + ctx.px(2);
    const auto status = status_of(entry);
    const std::string words = entry_status(ctx, entry);
    const Color ink = status ? status_ink(ctx.theme, *status) : ctx.theme.muted;
    const float taken = ctx.text.draw_clipped(list, at, TextStyle::Small, ink, words, p.text_width).x;
    const std::string place = "  \u00B7  " + entry.city->name + ", " + std::string(country_name(ctx, *entry.city));
    ctx.text.draw_clipped(list, {at.x + taken, at.y}, TextStyle::Small, ctx.theme.text, place, p.text_width - taken);
    at.y += ctx.text.line(TextStyle::Small) + ctx.px(2);
    draw_areas(ctx, at, p.text_width, areas_of(entry));
    at.y += ctx.text.line(TextStyle::Caption) + ctx.px(2);
    const auto caption = [&](const std::string& text) {
        ctx.text.draw_clipped(list, at, TextStyle::Caption, ctx.theme.muted, text, p.text_width);
        at.y += ctx.text.line(TextStyle::Caption);
    };
    if (!project.partners.empty()) caption(ctx.tr_format("project.partners", {{"list", joined(project.partners)}}));
    if (!entry.found_by.empty()) caption(entry_topics(ctx, entry));
    draw_status_strip(ctx, {pos.x + p.strip_x, pos.y + p.strip_y}, project, years);
}

void draw_source(UiContext& ctx, const ProjectRow& row, ImVec2 pos, float width) {
    const Project& project = *row.entry->project;
    const ImVec2 at{pos.x + width - ctx.px(kMarkSide), pos.y + ctx.px(kPad - 3)};
    const Mark mark = source_mark(ctx, row.id + ".source", at, project_name(ctx, project.title, project));
    if (mark) mark.open(ctx, project.title, project_lines(ctx, project), project_sources(project));
}

// ---- what unfolds ----

void show_city(UiContext& ctx, const ProjectEntry& entry) {
    show_on_map(ctx, *entry.city);
    ctx.scratch.scroll_to = "project." + entry.project->id;
}

void draw_partner_chips(UiContext& ctx, const ProjectRow& row) {
    const std::vector<std::string>& partners = row.entry->project->partners;
    if (partners.empty()) return;
    gap(ctx, 8);
    section_label(ctx, ctx.tr("projects.partners"));
    Flow flow = flow_begin(ctx, 6);
    for (std::size_t i = 0; i < partners.size(); ++i) {
        const std::string id = row.id + ".partner." + std::to_string(i);
        if (chip(ctx, flow, id, partners[i], {}, ctx.tr_format("projects.with_partner", {{"partner", partners[i]}})))
            ctx.act(SetPartner{partners[i]});
    }
    flow_end(ctx, flow);
}

/// Text of a column, from the cursor down.
template <class Draw>
void column(UiContext& ctx, Draw draw) {
    Pen pen{ImGui::GetCursorScreenPos(), std::min(content_width(), ctx.px(kReading))};
    const float top = pen.pos.y;
    draw(pen);
    ImGui::Dummy({pen.width, pen.pos.y - top});
}

void draw_details(UiContext& ctx, const ProjectRow& row) {
    const Project& project = *row.entry->project;
    column(ctx, [&](Pen& pen) {
        if (!project.later_titles.empty()) {
            pen.text(ctx, TextStyle::Caption, ctx.theme.muted,
                     ctx.tr_format("project.later_title", {{"title", project.later_titles.back()}}));
            pen.pos.y += ctx.px(4);
        }
        pen.text(ctx, TextStyle::Body, project.summary.empty() ? ctx.theme.muted : ctx.theme.text,
                 project.summary.empty() ? ctx.tr("projects.no_summary") : project.summary);
    });
    draw_partner_chips(ctx, row);
    if (!project.history.empty()) {
        gap(ctx, 10);
        section_label(ctx, ctx.tr("project.in_reports"));
        column(ctx, [&](Pen& pen) { draw_listings(ctx, pen, project); });
    }
    if (!project.progress.empty()) {
        gap(ctx, 8);
        section_label(ctx, ctx.tr("project.progress"));
        column(ctx, [&](Pen& pen) { draw_progress(ctx, pen, project); });
    }
    gap(ctx, 10);
    const std::string text = ctx.tr_format("projects.show_city", {{"city", row.entry->city->name}});
    if (button(ctx, row.id + ".show", text, ButtonKind::Plain)) show_city(ctx, *row.entry);
    gap(ctx, 14);
}

}  // namespace

std::string entry_status(const UiContext& ctx, const ProjectEntry& entry) {
    const bool inferred = entry.listing != nullptr ? entry.listing->inferred : status_is_inferred(*entry.project);
    return brief_status(ctx, status_of(entry), inferred);
}

std::string entry_topics(const UiContext& ctx, const ProjectEntry& entry) {
    const std::vector<std::string> names = topic_names(ctx, entry.found_by);
    return names.empty() ? std::string() : ctx.tr_format("search.by_topic", {{"list", joined(names)}});
}

float project_heading_height(UiContext& ctx) { return std::round(ctx.px(44)); }

float project_entry_height(UiContext& ctx, const ProjectEntry& entry, float width, std::size_t years) {
    return parts_of(ctx, entry, width, years).height;
}

void draw_project_heading(UiContext& ctx, const ProjectGroup& group, ImVec2 pos, float width) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float foot = pos.y + project_heading_height(ctx) - ctx.px(6), line = ctx.text.line(TextStyle::Heading);
    ImVec2 at{pos.x, std::round(foot - line)};
    std::string name;
    if (group.city != nullptr) {
        name = group.city->name;
    } else if (group.area) {
        list->AddCircleFilled({at.x + ctx.px(5), at.y + line * 0.5F}, ctx.px(5), ctx.theme.area(*group.area));
        at.x += ctx.px(kIndent);
        name = focus_area_name(ctx, *group.area);
    } else {
        name = brief_status(ctx, group.status, false);
    }
    const std::string count = std::to_string(group.entries.size());
    const float digits = ctx.text.measure(TextStyle::Small, count).x;
    ctx.text.draw_clipped(list, at, TextStyle::Heading, ctx.theme.text, name,
                          pos.x + width - digits - ctx.px(12) - at.x);
    const float small = foot - ctx.text.line(TextStyle::Small) - ctx.px(1);
    ctx.text.draw(list, {pos.x + width - digits - ctx.px(6), std::round(small)}, TextStyle::Small, ctx.theme.muted,
                  count);
}

float draw_project_entry(UiContext& ctx, const ProjectsMemo& memo, const ProjectRow& row, ImVec2 pos, bool in_sight) {
    const bool open = is_open(ctx, row.id);
    const ImVec2 max{pos.x + memo.width, pos.y + row.height};
    ItemInfo info;
    info.checked = open;
    const Interaction on = hit_area(ctx, row.id, pos, {max.x - ctx.px(kMarkSide + 2), max.y}, row.label, info);
    if (on.pressed) set_open(ctx, row.id, !open);
    // the mark of an entry that has the focus is what Tab reaches next
    if (in_sight || on.focused) draw_source(ctx, row, pos, memo.width);
    if (!in_sight) return open && row.unfolded > 0 ? row.unfolded : row.height;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(pos, max, ctx.theme.hover, ctx.px(6));
    list->AddRectFilled(pos, {max.x, pos.y + std::max(1.0F, std::round(ctx.px(1)))}, ctx.theme.rule);
    const Parts p = parts_of(ctx, *row.entry, memo.width, memo.years.size());
    draw_folded(ctx, *row.entry, p, pos, memo.years);
    const ImVec2 chevron{pos.x + ctx.px(6), pos.y + ctx.px(kPad) + ctx.text.line(TextStyle::BodyStrong) * 0.5F};
    draw_icon(list, chevron, ctx.px(11), open ? Icon::Up : Icon::Down, ctx.theme.muted, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, {pos.x, pos.y + ctx.px(3)}, {max.x, max.y - ctx.px(2)}, ctx.px(6));
    if (!open) return row.height;
    ImGui::SetCursorScreenPos({pos.x, max.y});
    ImGui::Indent(ctx.px(kIndent));
    draw_details(ctx, row);
    ImGui::Unindent(ctx.px(kIndent));
    return ImGui::GetCursorScreenPos().y - pos.y;
}

}  // namespace ascn
