// Readers of the parts that cities, countries, projects and the network share (data/schema/common.schema.json).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/network.h"
#include "data/object_reader.h"
#include "data/read_context.h"
#include "data/schema.h"

namespace ascn {

/// What a figure has to be.
struct FigureRule {
    std::string_view unit;         ///< "" = any
    Bounds bounds;                 ///< of the value and of those of other years
    bool whole = false;            ///< no fractions
    std::optional<Bounds> months;  ///< of the climate's months; nullopt = the figure has none
};

/// The member "source": ids -> positions in the list of sources.
std::vector<SourceIndex> read_sources(ObjectReader& r, const ReadContext& context);
/// The member "confidence"; "" where it is not there.
std::string read_confidence(ObjectReader& r);
/// The member "missing".
std::optional<Missing> read_missing(ObjectReader& r);
/// A member that holds the id of a country in the data set.
std::string read_country(ObjectReader& r, std::string_view key, const ReadContext& context);
FocusArea read_focus_area(ObjectReader& r, std::string_view key);
FocusAreaSet read_focus_areas(ObjectReader& r, std::string_view key, const ReadContext& context);
std::optional<ProjectStatus> read_status(ObjectReader& r, std::string_view key);

NumberFact read_number_fact(JsonValue value, const FigureRule& rule, const ReadContext& context);
TextFact read_text_fact(JsonValue value, const ReadContext& context);
std::vector<TextFact> read_text_facts(JsonValue list, const ReadContext& context);
/// The member "indicators": figures by the id of an indicator, of scope Nation or of the other scopes.
std::vector<IndicatorValue> read_indicator_values(ObjectReader& r, bool national, const ReadContext& context);
std::vector<OfficerList> read_officer_lists(JsonValue list, const ReadContext& context);
std::vector<Conflict> read_conflicts(JsonValue list, const ReadContext& context);

/// Reports items whose member does not stand in ascending order: years, dates as text, numbers.
enum class Order { Ascending, NotDescending };
void check_order(JsonValue list, std::string_view key, Order order, const ReadContext& context);

/// Reads every item of a list by `read(item, context)`; there is one result an item, however broken.
template <class T>
std::vector<T> read_all(JsonValue list, const ReadContext& context, T (*read)(JsonValue, const ReadContext&)) {
    std::vector<T> out;
    out.reserve(list.size());
    for (JsonValue item : list) out.push_back(read(item, context));
    return out;
}

}  // namespace ascn
