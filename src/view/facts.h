// How a fact reads: value, unit, year and boundary, why it is missing, and the way to its source.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

/// Unit as text after a number: "persons" -> "", "km2" -> " km²", "persons/km2" -> " per km²".
std::string unit_suffix(const UiContext& ctx, std::string_view unit);
/// "1,285 km²", or "no published figure" / "not applicable".
std::string fact_value(const UiContext& ctx, const NumberFact& fact);
/// "2022 · municipality"; "year not stated" where it is so; "" for a missing fact.
std::string fact_qualifier(const UiContext& ctx, const NumberFact& fact);
/// What there is to say about a fact beside its value: how a derived one came about, how sure it is where that is not
/// "high", its note. One line each.
template <class T>
std::vector<std::string> fact_remarks(const UiContext& ctx, const Fact<T>& fact);
/// Lines of a figure's source note: value, qualifier, remarks.
std::vector<std::string> fact_lines(const UiContext& ctx, const NumberFact& fact);
/// Number of decimals a value of this unit is shown with.
int decimals_for(double value, std::string_view unit);

/// Asks for the small source card of a fact, anchored at a device px rectangle. The same item again closes it.
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, const NumberFact& fact,
                      ImVec2 anchor_min, ImVec2 anchor_max);
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, std::vector<std::string> lines,
                      std::span<const SourceIndex> sources, ImVec2 anchor_min, ImVec2 anchor_max);
/// Draws the open source card, if any; call last, above all panels.
void draw_source_note(UiContext& ctx);

/// The small "i" mark that opens a source note; for text rows. Returns its width in device px.
/// name: what assistive technology calls it the source of; the title where it is empty.
float source_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view title,
                  std::vector<std::string> lines, std::span<const SourceIndex> sources, std::string_view name = {});

enum class SourceDetail : std::uint8_t { Brief, Full };
/// A source as title (a link where there is an address), publisher, year and note; in full also with the day on which
/// it was read and its terms of use.
void source_entry(UiContext& ctx, std::string_view id, const Source& source, SourceDetail detail);
/// Adds the sources that `all` does not hold yet.
void add_sources(std::vector<SourceIndex>& all, std::span<const SourceIndex> more);

/// "a, b, c"
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
/// Text behind a small round bullet, in a column of that width, device px. Returns its height.
float draw_bullet(UiContext& ctx, ImVec2 pos, float width, std::string_view text);
/// The same as a paragraph of the panel.
void bullet(UiContext& ctx, std::string_view text);
/// Dates (ISO) of all officer lists of the data set, ascending, each once.
std::vector<std::string> officer_list_dates(const Dataset& data);

const std::string& focus_area_name(const UiContext& ctx, FocusArea area);
/// Name of a country; its id when unknown.
std::string_view country_name(const UiContext& ctx, const City& city);
/// Colour of a comparison column.
Color compare_color(const Theme& theme, int slot);

}  // namespace ascn
