// The sections of the city card, top to bottom.
#pragma once

#include "view/ui_context.h"

namespace ascn {

/// Vision, focus areas, strategic targets, priority projects.
void draw_plan_sections(UiContext& ctx, const City& city);
/// Chief Smart City Officers by list.
void draw_people_section(UiContext& ctx, const City& city);
/// Other published figures, and where sources contradict each other.
void draw_figures_section(UiContext& ctx, const City& city);
/// Every source of the card, once.
void draw_sources_section(UiContext& ctx, const City& city);

}  // namespace ascn
