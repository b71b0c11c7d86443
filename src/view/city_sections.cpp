#include "view/city_sections.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/project_facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

/// Section label with the mark of its sources at the end of the line.
void label_with_source(UiContext& ctx, std::string_view id, std::string_view key, std::vector<std::string> lines,
                       std::span<const SourceIndex> sources) {
    const std::string& text = ctx.tr(key);
    gap(ctx, 18);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Label, ctx.theme.muted, text);
    if (!sources.empty()) {
        source_mark(ctx, id, {at.x + size.x + ctx.px(2), std::round(at.y + size.y * 0.5F - ctx.px(12))}, text,
                    std::move(lines), sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y + ctx.px(6)});
}

void text_fact(UiContext& ctx, const TextFact& fact) {
    if (fact.value) return paragraph(ctx, TextStyle::Body, ctx.theme.text, *fact.value);
    const bool none = fact.missing != Missing::NotApplicable;
    paragraph(ctx, TextStyle::Body, ctx.theme.muted,
              ctx.tr(none ? "missing.none_published" : "missing.not_applicable"));
}

/// Status by report year: one labelled mark a year, filled where stated, outlined where inferred, a dash for none.
void draw_history(UiContext& ctx, const Project& project, ImVec2 pen) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    for (const Listing& year : project.history) {
        const std::string text = std::to_string(year.year);
        const float r = ctx.px(4), cy = pen.y + ctx.text.line(TextStyle::Caption) * 0.5F;
        const ImVec2 centre{pen.x + r, cy};
        const float line = std::max(1.0F, ctx.px(1.5));
        if (!year.status) {
            list->AddLine({centre.x - r, cy}, {centre.x + r, cy}, ctx.theme.muted, line);
        } else if (year.inferred) {
            list->AddCircle(centre, r - line * 0.5F, status_ink(ctx.theme, *year.status), 0, line);
        } else {
            list->AddCircleFilled(centre, r, status_ink(ctx.theme, *year.status));
        }
        const ImVec2 size =
            ctx.text.draw(list, {pen.x + r * 2 + ctx.px(4), pen.y}, TextStyle::Caption, ctx.theme.muted, text);
        pen.x += r * 2 + ctx.px(4) + size.x + ctx.px(10);
    }
}

void draw_project(UiContext& ctx, const City& city, const Project& project) {
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const float pad = ctx.px(12), width = content_width(), inner = width - pad * 2;
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 pen{min.x + pad, min.y + pad};
    const float pill = status_pill_width(ctx, project);
    const float mark = ctx.px(24), title_room = inner - pill - mark - ctx.px(8);
    const ImVec2 title = ctx.text.draw(list, pen, TextStyle::BodyStrong, ctx.theme.text, project.title, title_room);
    status_pill(ctx, {min.x + width - pad - mark - pill, pen.y}, project);
    source_mark(ctx, "card.project." + city.id + "." + project.id,
                {min.x + width - pad - mark + ctx.px(6), pen.y - ctx.px(2)}, project.title, project_lines(ctx, project),
                project_sources(project), project_name(ctx, project.title, project));
    pen.y += title.y + ctx.px(4);
    const auto write = [&](TextStyle style, std::string_view text) {
        pen.y += ctx.text.draw(list, pen, style, ctx.theme.muted, text, inner).y;
    };
    if (!project.later_titles.empty()) {
        write(TextStyle::Caption, ctx.tr_format("project.later_title", {{"title", project.later_titles.back()}}));
        pen.y += ctx.px(2);
    }
    write(TextStyle::Small, project.summary);
    if (!project.partners.empty()) {
        pen.y += ctx.px(6);
        write(TextStyle::Caption, ctx.tr_format("project.partners", {{"list", joined(project.partners)}}));
    }
    for (FocusArea area : kFocusAreas) {
        if (!project.focus_areas.contains(area)) continue;
        pen.y += ctx.px(6);
        const float line = ctx.text.line(TextStyle::Caption);
        list->AddCircleFilled({pen.x + ctx.px(4), pen.y + line * 0.5F}, ctx.px(4), ctx.theme.area(area));
        ctx.text.draw(list, {pen.x + ctx.px(14), pen.y}, TextStyle::Caption, ctx.theme.muted,
                      focus_area_name(ctx, area));
        pen.y += line;
    }
    if (!project.history.empty()) {
        pen.y += ctx.px(6);
        draw_history(ctx, project, pen);
        pen.y += ctx.text.line(TextStyle::Caption);
    }
    const ImVec2 max{min.x + width, pen.y + pad};
    list->AddRect(min, max, ctx.theme.outline, ctx.px(8), 0, std::max(1.0F, ctx.px(1)));
    ImGui::SetCursorScreenPos(min);
    ImGui::Dummy({width, max.y - min.y});
    gap(ctx, 8);
}

void draw_officer_list(UiContext& ctx, const City& city, const OfficerList& officers) {
    const std::string when = ctx.tr_format("people.as_of", {{"date", format_date(officers.as_of)}});
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Caption, ctx.theme.muted, when);
    std::vector<std::string> lines = {when};
    if (!officers.note.empty()) lines.push_back(officers.note);
    for (const Officer& o : officers.officers) {
        if (!o.note.empty()) lines.push_back(o.name + ": " + o.note);
    }
    if (!officers.sources.empty()) {
        source_mark(ctx, "card.officers." + city.id + "." + officers.as_of,
                    {at.x + size.x + ctx.px(2), std::round(at.y + size.y * 0.5F - ctx.px(12))}, ctx.tr("people.title"),
                    std::move(lines), officers.sources);
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), size.y + ctx.px(2)});
    for (const Officer& o : officers.officers) {
        paragraph(ctx, TextStyle::BodyStrong, ctx.theme.text, o.name);
        std::string post = o.designation;
        if (o.role == "CSCO-Alternate") post += " (" + ctx.tr("people.alternate") + ")";
        paragraph(ctx, TextStyle::Small, ctx.theme.muted, post);
        gap(ctx, 6);
    }
    if (officers.officers.empty()) {
        paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("people.none_named"));
        gap(ctx, 6);
    }
}

std::vector<SourceIndex> sources_of(const City& city) {
    std::vector<SourceIndex> all;
    add_sources(all, city.population.sources);
    add_sources(all, city.area_km2.sources);
    add_sources(all, city.plan.vision.sources);
    add_sources(all, city.plan.focus_area_sources);
    for (const TextFact& t : city.plan.targets) add_sources(all, t.sources);
    for (const Project& p : city.projects) add_sources(all, project_sources(p));
    for (const OfficerList& o : city.officer_lists) add_sources(all, o.sources);
    for (const NumberFact& f : city.population_alternatives) add_sources(all, f.sources);
    for (const NumberFact& f : city.area_alternatives) add_sources(all, f.sources);
    for (const Conflict& c : city.conflicts) add_sources(all, c.sources);
    for (const NativeName& n : city.native_names) add_sources(all, n.sources);
    add_sources(all, city.location_sources);
    add_sources(all, city.cohort_sources);
    return all;
}

void draw_alternatives(UiContext& ctx, const City& city, std::string_view kind, std::string_view key,
                       const std::vector<NumberFact>& facts) {
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const NumberFact& fact = facts[i];
        const std::string& title = ctx.tr(key);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = content_width() - ctx.px(28);
        const ImVec2 a = ctx.text.draw(ImGui::GetWindowDrawList(), at, TextStyle::Small, ctx.theme.text,
                                       title + " " + fact_value(ctx, fact), width);
        const ImVec2 b = ctx.text.draw(ImGui::GetWindowDrawList(), {at.x, at.y + a.y}, TextStyle::Caption,
                                       ctx.theme.muted, fact_qualifier(ctx, fact), width);
        const std::string id = "card.other." + city.id + "." + std::string(kind) + "." + std::to_string(i);
        source_mark(ctx, id, {at.x + width + ctx.px(4), at.y}, title, fact_lines(ctx, fact), fact.sources);
        ImGui::SetCursorScreenPos(at);
        ImGui::Dummy({content_width(), a.y + b.y + ctx.px(8)});
    }
}

void draw_conflict(UiContext& ctx, const City& city, std::size_t i) {
    const Conflict& conflict = city.conflicts[i];
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width() - ctx.px(28), height = draw_bullet(ctx, at, width, conflict.text);
    source_mark(ctx, "card.conflict." + city.id + "." + std::to_string(i), {at.x + width + ctx.px(4), at.y},
                ctx.tr("card.conflicts"), {conflict.text}, conflict.sources);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({content_width(), std::max(height, ctx.px(24)) + ctx.px(4)});
}

}  // namespace

void draw_plan_sections(UiContext& ctx, const City& city) {
    const ActionPlan& plan = city.plan;
    label_with_source(ctx, "card.vision", "card.vision", fact_remarks(ctx, plan.vision), plan.vision.sources);
    text_fact(ctx, plan.vision);

    std::vector<std::string> notes;
    if (!plan.focus_areas_as_written.empty())
        notes.push_back(ctx.tr_format("card.areas_as_written", {{"list", joined(plan.focus_areas_as_written, "; ")}}));
    if (!plan.focus_areas_note.empty()) notes.push_back(plan.focus_areas_note);
    label_with_source(ctx, "card.areas", "card.areas", std::move(notes), plan.focus_area_sources);
    Flow flow = flow_begin(ctx, 6);
    for (FocusArea area : kFocusAreas) {
        if (!plan.focus_areas.contains(area)) continue;
        ChipStyle style;
        style.dot = ctx.theme.area(area);
        style.static_text = true;
        chip(ctx, flow, "", focus_area_name(ctx, area), style);
    }
    flow_end(ctx, flow);
    if (!plan.focus_areas_note.empty()) {
        gap(ctx, 6);
        paragraph(ctx, TextStyle::Caption, ctx.theme.muted, ctx.tr("card.areas_mapped"));
    }

    std::vector<SourceIndex> target_sources;
    std::vector<std::string> remarks;
    for (const TextFact& t : plan.targets) {
        add_sources(target_sources, t.sources);
        for (std::string& remark : fact_remarks(ctx, t)) remarks.push_back(std::move(remark));
    }
    label_with_source(ctx, "card.targets", "card.targets", std::move(remarks), target_sources);
    for (const TextFact& t : plan.targets) {
        if (t.value) bullet(ctx, *t.value);
    }
    if (plan.targets.empty()) paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("missing.none_published"));

    label_with_source(ctx, "card.projects", "card.projects", {}, {});
    for (const Project& p : city.projects) draw_project(ctx, city, p);
    if (city.projects.empty()) paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("missing.none_published"));
}

void draw_people_section(UiContext& ctx, const City& city) {
    label_with_source(ctx, "card.people", "people.title", {}, {});
    for (const OfficerList& officers : city.officer_lists) draw_officer_list(ctx, city, officers);
}

void draw_figures_section(UiContext& ctx, const City& city) {
    if (!city.population_alternatives.empty() || !city.area_alternatives.empty()) {
        label_with_source(ctx, "card.others", "card.others", {}, {});
        draw_alternatives(ctx, city, "population", "indicator.population", city.population_alternatives);
        draw_alternatives(ctx, city, "area", "indicator.area", city.area_alternatives);
    }
    if (!city.conflicts.empty()) {
        label_with_source(ctx, "card.conflicts", "card.conflicts", {}, {});
        for (std::size_t i = 0; i < city.conflicts.size(); ++i) draw_conflict(ctx, city, i);
    }
}

void draw_sources_section(UiContext& ctx, const City& city) {
    gap(ctx, 18);
    if (ctx.scratch.scroll_to_sources) {
        ImGui::SetScrollHereY(0);
        ctx.scratch.scroll_to_sources = false;
        ctx.wishes.animating = true;
    }
    section_label(ctx, ctx.tr("card.all_sources"));
    const std::vector<SourceIndex> all = sources_of(city);
    for (SourceIndex s : all) {
        source_entry(ctx, "card.source." + ctx.data.source(s).id, ctx.data.source(s), SourceDetail::Brief);
    }
}

}  // namespace ascn
