// How a fact reads: value, unit, year and boundary, why it is missing, what its source note says.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

/// Unit as text after a number: "persons" -> "", "km2" -> " km²", "persons/km2" -> " per km²", "mm" -> " mm", "%" ->
/// "%".
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
/// Number of decimals a value of this unit is shown with: of areas only those below 100 have any; of other units as
/// many as the value has, up to three.
int decimals_for(double value, std::string_view unit);

/// A figure of an indicator: as many decimals as its series has.
std::string figure_value(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact);
/// The same without the unit; "" for a missing one.
std::string figure_number(const Indicator& indicator, const NumberFact& fact);
/// As fact_qualifier(), with the region or nation plainly named where the figure is not the city's.
std::string figure_qualifier(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact);
/// Lines of its source note: value, qualifier, remarks, what the indicator means, the figures of other years.
std::vector<std::string> figure_lines(const UiContext& ctx, const Indicator& indicator, const NumberFact& fact);

/// Adds the sources that `all` does not hold yet.
void add_sources(std::vector<SourceIndex>& all, std::span<const SourceIndex> more);

/// What the source note of a text, a list of officers, the focus areas or a partnership says.
std::vector<std::string> text_lines(const UiContext& ctx, const TextFact& fact);
std::vector<std::string> officer_lines(const UiContext& ctx, const OfficerList& list);
std::vector<std::string> focus_area_remarks(const UiContext& ctx, const ActionPlan& plan);
std::vector<std::string> partnership_lines(const UiContext& ctx, const Partnership& partnership);
std::vector<SourceIndex> partnership_sources(const Partnership& partnership, const PartnershipCity& city);
/// "none published" or "not applicable", for a text.
const std::string& missing_words(const UiContext& ctx, const std::optional<Missing>& missing);

/// "a, b, c"
std::string joined(const std::vector<std::string>& parts, std::string_view separator = ", ");
/// Text behind a small round bullet, in a column of that width, device px. Returns its height.
float draw_bullet(UiContext& ctx, ImVec2 pos, float width, std::string_view text);
/// The same as a paragraph of the panel.
void bullet(UiContext& ctx, std::string_view text);
/// Dates (ISO) of all officer lists of the data set, ascending, each once.
std::vector<std::string> officer_list_dates(const Dataset& data);
/// The same of the lists of National Representatives.
std::vector<std::string> representative_list_dates(const Dataset& data);

const std::string& focus_area_name(const UiContext& ctx, FocusArea area);
/// Names of the topics in the reader's language, in the order of the data set.
std::vector<std::string> topic_names(const UiContext& ctx, TopicSet topics);
const std::string& indicator_group_name(const UiContext& ctx, IndicatorGroup group);
/// Name of a country; its id when unknown.
std::string_view country_name(const UiContext& ctx, const City& city);
/// Colour of a comparison column.
Color compare_color(const Theme& theme, int slot);

}  // namespace ascn
