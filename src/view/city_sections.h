// The sections of the city card, top to bottom.
#pragma once

#include <span>
#include <string_view>

#include "view/facts.h"
#include "view/source_note.h"
#include "view/ui_context.h"

namespace ascn {

/// Setting, time zone and place of the city on one line.
void draw_place_line(UiContext& ctx, const City& city);
/// Every indicator that the data set has for the city, folded by group.
void draw_indicator_section(UiContext& ctx, const City& city);
/// Vision, focus areas, strategic targets; or why there is no plan.
void draw_plan_section(UiContext& ctx, const City& city);
/// Priority projects of 2018, the other registered ones, and the list of each monitoring report.
void draw_projects_section(UiContext& ctx, const City& city);
void draw_partnership_section(UiContext& ctx, const City& city);
/// The cities most like it, each with the reasons; a press selects one.
void draw_matches_section(UiContext& ctx, const City& city);
/// Chief Smart City Officers by list, and the country's National Representatives.
void draw_people_section(UiContext& ctx, const City& city);
/// Other published figures, recognitions, where sources contradict each other, what was looked for and not found.
void draw_more_section(UiContext& ctx, const City& city);
/// Every source of a city's facts, once.
std::vector<SourceIndex> sources_of(const Dataset& data, const City& city);
void draw_sources_section(UiContext& ctx, const City& city);
inline constexpr std::string_view kSourcesFold = "card.all_sources";

// ---- what they share ----

/// Heading of a section, with the mark of its sources behind it where there are any, and the warning where conflicts of
/// the city are `about` it.
Mark section_head(UiContext& ctx, const City& city, std::string_view id, std::string_view key,
                  std::span<const SourceIndex> sources, std::string_view about = {});
/// A text and its mark at the right end.
Mark marked_text(UiContext& ctx, std::string_view id, TextStyle style, Color color, std::string_view text,
                 std::string_view name, bool as_bullet = false);

}  // namespace ascn
