// How a fact reads: value, unit, year and boundary, why it is missing, and the way to its source.
#pragma once

#include <span>
#include <string>

#include "view/ui_context.h"

namespace ascn {

/// Unit as text after a number: "persons" -> "", "km2" -> " km²", "persons/km2" -> " per km²".
std::string unit_suffix(const UiContext& ctx, std::string_view unit);
/// "1,285 km²", or "no published figure" / "not applicable".
std::string fact_value(const UiContext& ctx, const NumberFact& fact);
/// "2022 · municipality"; "year not stated" where it is so; "" for a missing fact.
std::string fact_qualifier(const UiContext& ctx, const NumberFact& fact);
/// Number of decimals a value of this unit is shown with.
int decimals_for(double value, std::string_view unit);

/// Asks for the small source card of a fact, anchored at a device px rectangle. The same item again closes it.
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, const NumberFact& fact,
                      ImVec2 anchor_min, ImVec2 anchor_max);
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title,
                      std::vector<std::string> lines, std::span<const SourceIndex> sources, ImVec2 anchor_min,
                      ImVec2 anchor_max);
/// Draws the open source card, if any; call last, above all panels.
void draw_source_note(UiContext& ctx);

/// The small "i" mark that opens a source note; for text rows. Returns its width in device px.
float source_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view title,
                  std::vector<std::string> lines, std::span<const SourceIndex> sources);
/// A source as title (a link where there is an address), publisher and year.
void source_entry(UiContext& ctx, std::string_view id_prefix, const Source& source);

const std::string& focus_area_name(const UiContext& ctx, FocusArea area);
/// Name of a country; its id when unknown.
std::string_view country_name(const UiContext& ctx, const City& city);
/// Colour of a comparison column.
Color compare_color(const Theme& theme, int slot);

}  // namespace ascn
