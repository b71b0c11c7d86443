#include "view/project_facts.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"

namespace ascn {
const std::string& status_word(const UiContext& ctx, const std::optional<ProjectStatus>& status) {
    if (!status) return ctx.tr("status.unknown");
    switch (*status) {
        case ProjectStatus::Planning:
            return ctx.tr("status.planning");
        case ProjectStatus::Ongoing:
            return ctx.tr("status.ongoing");
        case ProjectStatus::Completed:
            break;
    }
    return ctx.tr("status.completed");
}

std::string status_words(const UiContext& ctx, const std::optional<ProjectStatus>& status, bool inferred) {
    std::string text = status_word(ctx, status);
    if (status && inferred) text += " (" + ctx.tr("status.inferred") + ")";
    return text;
}

Color status_ink(const Theme& theme, ProjectStatus status) {
    switch (status) {
        case ProjectStatus::Planning:
            return theme.warn;
        case ProjectStatus::Ongoing:
            return theme.info;
        case ProjectStatus::Completed:
            break;
    }
    return theme.good;
}

Color status_ground(const Theme& theme, ProjectStatus status) {
    switch (status) {
        case ProjectStatus::Planning:
            return theme.warn_soft;
        case ProjectStatus::Ongoing:
            return theme.info_soft;
        case ProjectStatus::Completed:
            break;
    }
    return theme.good_soft;
}

namespace {

/// "Ongoing", or "Ongoing in 2022" where the latest report no longer lists the project.
std::string pill_text(const UiContext& ctx, const Project& project) {
    const std::string& word = status_word(ctx, project.status);
    if (project.status == ProjectStatus::Completed || project.history.empty()) return word;
    const auto& reports = ctx.data.network().monitoring;
    const int last = project.history.back().year;
    if (reports.empty() || last >= reports.back().year) return word;
    return ctx.tr_format("status.in_year", {{"status", word}, {"year", std::to_string(last)}});
}

}  // namespace

float status_pill_width(UiContext& ctx, const Project& project) {
    if (!project.status) return 0;
    return ctx.text.measure(TextStyle::Caption, pill_text(ctx, project)).x + ctx.px(16);
}

ImVec2 status_pill(UiContext& ctx, ImVec2 pos, const Project& project) {
    if (!project.status) return {};
    const float w = status_pill_width(ctx, project), h = ctx.px(20);
    const Color ink = status_ink(ctx.theme, *project.status);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (status_is_inferred(project)) {
        list->AddRect(pos, {pos.x + w, pos.y + h}, ink, h * 0.5F, 0, std::max(1.0F, ctx.px(1)));
    } else {
        list->AddRectFilled(pos, {pos.x + w, pos.y + h}, status_ground(ctx.theme, *project.status), h * 0.5F);
    }
    const float text_y = std::round(pos.y + (h - ctx.text.line(TextStyle::Caption)) * 0.5F);
    ctx.text.draw(list, {pos.x + ctx.px(8), text_y}, TextStyle::Caption, ink, pill_text(ctx, project));
    return {w, h};
}

std::vector<std::string> project_lines(const UiContext& ctx, const Project& project) {
    std::vector<std::string> lines;
    if (project.status && !project.status_as_of.empty()) {
        lines.push_back(ctx.tr_format("project.status_as_of", {{"date", format_date(project.status_as_of)}}) + ": " +
                        status_words(ctx, project.status, status_is_inferred(project)));
    }
    for (const Listing& year : project.history) {
        lines.push_back(std::to_string(year.year) + ": " + status_words(ctx, year.status, year.inferred));
    }
    if (!project.note.empty()) lines.push_back(project.note);
    return lines;
}

std::vector<SourceIndex> project_sources(const Project& project) {
    std::vector<SourceIndex> all = project.sources;
    for (const Listing& year : project.history) add_sources(all, year.sources);
    for (const TextFact& fact : project.progress) add_sources(all, fact.sources);
    return all;
}

std::string project_name(const UiContext& ctx, std::string_view title, const Project& project) {
    const std::string status = status_words(ctx, project.status, status_is_inferred(project));
    return ctx.tr_format("project.name_and_status", {{"title", title}, {"status", status}});
}

}  // namespace ascn
