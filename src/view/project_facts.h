// How a project reads: its status as word and mark, and the way to its sources.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

/// "Ongoing"; "not stated" where there is none.
const std::string& status_word(const UiContext& ctx, const std::optional<ProjectStatus>& status);
/// The same, and how it is known where it was not stated: "Ongoing (read from the report's table of icons)".
std::string status_words(const UiContext& ctx, const std::optional<ProjectStatus>& status, bool inferred);
Color status_ink(const Theme& theme, ProjectStatus status);
/// Behind words in that ink.
Color status_ground(const Theme& theme, ProjectStatus status);

/// A coloured word: the project's latest status, filled where a report states it, outlined where it is inferred.
/// Device px. Draws nothing and has no size where the status is not known.
ImVec2 status_pill(UiContext& ctx, ImVec2 pos, const Project& project);
float status_pill_width(UiContext& ctx, const Project& project);

/// What the source note of a project says: latest status and its date, status year by year, the compilers' note.
std::vector<std::string> project_lines(const UiContext& ctx, const Project& project);
/// Sources of the project, of its statuses and of its progress, each once.
std::vector<SourceIndex> project_sources(const Project& project);
/// The project for assistive technology: `title` and the status, which stands beside it as a drawn mark only.
std::string project_name(const UiContext& ctx, std::string_view title, const Project& project);

}  // namespace ascn
