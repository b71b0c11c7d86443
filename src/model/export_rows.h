// Rows of an export: what all of them have in common, and their makers, one for each kind of view.
#pragma once

#include <span>

#include "model/export.h"

namespace ascn {

struct ExportRows {
    ExportRows(const Dataset& d, const Strings& s, std::vector<ExportColumn> columns)
        : data(d), strings(s), out{ExportTable(std::move(columns)), {}} {}

    const Dataset& data;
    const Strings& strings;
    ViewExport out;

    void number(std::string_view column, double value) { out.table.cell(column) = number_cell(value); }
    void text(std::string_view column, std::string_view value) { out.table.cell(column) = text_cell(value); }
    /// The word of the language table.
    void word(std::string_view column, const std::string& key) { text(column, strings.get(key)); }
    void add(std::string_view column, std::string_view value) { add_to_list(out.table.cell(column), value); }
    void flag(std::string_view column, bool value) { out.table.cell(column) = flag_cell(value); }
    /// Columns city, city_id, country.
    void city(const City& city);
    /// Columns source and source_url: each source once, on top of those that are there.
    void sources(std::span<const SourceIndex> indices);
    /// Column missing: 'no published figure' or 'not applicable'.
    void missing(std::optional<Missing> why);
    /// Columns year, boundary, missing, note, confidence, sources of a fact; not its value.
    template <class T>
    void facts(const Fact<T>& fact);
};

/// Columns of rows of figures.
std::vector<ExportColumn> figure_columns(bool ranked);
/// A row: a city's figure; nullptr: there is none.
void add_figure(ExportRows& rows, const City& city, const Indicator& indicator, const NumberFact* fact);

/// Rows of figures: Map, Table, Compare.
ViewExport export_map(const Dataset& data, const Strings& strings, const ViewState& state);
ViewExport export_city_table(const Dataset& data, const Strings& strings, const ViewState& state);
ViewExport export_comparison(const Dataset& data, const Strings& strings, const ViewState& state);
/// What the charts of Compare show.
ViewExport export_charts(const Dataset& data, const Strings& strings, const ViewState& state);
/// Focus areas: the cities by area; the list of projects.
ViewExport export_areas(const Dataset& data, const Strings& strings, const ViewState& state);
ViewExport export_projects(const Dataset& data, const Strings& strings, const ViewState& state);
/// Network: events; counts of the reports; partnerships.
ViewExport export_events(const Dataset& data, const Strings& strings, const ViewState& state);
ViewExport export_monitoring(const Dataset& data, const Strings& strings);
ViewExport export_partnerships(const Dataset& data, const Strings& strings);
/// Its sections of words: a row for each statement.
ViewExport export_framework(const Dataset& data, const Strings& strings);
ViewExport export_urbanisation(const Dataset& data, const Strings& strings);
ViewExport export_criticism(const Dataset& data, const Strings& strings);

}  // namespace ascn
