// A project's status report by report, as a row of small marks with a letter each.
#pragma once

#include <span>
#include <string>

#include "view/ui_context.h"

namespace ascn {

/// Size of the strip of so many reports, device px.
ImVec2 status_strip_size(UiContext& ctx, std::size_t years);
/// One mark a report with its year below: filled where the report states the status, outlined where it is read from the
/// report's table of icons, "?" where the report does not say, a dot where it does not list the project.
void draw_status_strip(UiContext& ctx, ImVec2 pos, const Project& project, std::span<const int> years);
/// The marks in words, in the flow of a panel.
void draw_status_legend(UiContext& ctx);
/// The strip in words: "2022: not listed, 2023: Ongoing".
std::string status_strip_words(const UiContext& ctx, const Project& project, std::span<const int> years);
/// "Ongoing", "Ongoing, inferred", "Status not stated"
std::string brief_status(const UiContext& ctx, const std::optional<ProjectStatus>& status, bool inferred);

}  // namespace ascn
