// The table as the view draws it: made once for each change of what it depends on, and laid out for this window.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

#include "model/table.h"
#include "view/ui_context.h"

namespace ascn {

/// A column of the grid: an indicator's, or the countries'.
struct GridColumn {
    std::optional<std::size_t> figure;  ///< place in CityTable::columns; nullopt: the countries
    std::string id;                     ///< as ViewState::sort names it
    std::string name, caption;          ///< its head; unit and usual year
    std::vector<std::string> lines;     ///< the name, wrapped
    UsualYear year;
    float x = 0, width = 0;  ///< device px, from the end of the first column
    bool national = false;
};

/// What the table is made of, and its measures, device px.
struct TableData {
    ViewState key;  ///< the parts of the state that it was made of
    const void* cities_key = nullptr;
    std::uint32_t stress_rows = 0;
    CityTable table;
    std::vector<std::uint32_t> order;  ///< see order_with_stress()

    double width_key = 0;  ///< window and scale that the columns were measured for
    float scale_key = 0;
    std::vector<GridColumn> columns;
    float first_width = 0, columns_width = 0, head_height = 0;

    /// The city of a row; nullptr: a synthetic one.
    const TableRow* row(std::size_t at) const {
        return order[at] < table.rows.size() ? &table.rows[order[at]] : nullptr;
    }
    /// Number of a synthetic row, from 0.
    std::uint32_t stress_row(std::size_t at) const { return order[at] - static_cast<std::uint32_t>(table.rows.size()); }
};

/// The table of this frame. It stays what it is until the state's filters, order or columns change, or the window.
TableData& table_data(UiContext& ctx);

/// A figure's shade, the stronger the larger; part: 0 to 1. Text on it keeps 4.5:1.
Color table_shade(const Theme& theme, double part);

}  // namespace ascn
