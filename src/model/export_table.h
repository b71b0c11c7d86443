// A table on its way out of the explorer: rows with the same columns, written as CSV or as JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ascn {

struct ExportCell {
    enum class Kind : unsigned char { Empty, Number, Text, List, Yes, No };
    Kind kind = Kind::Empty;
    std::string text;  ///< of a number its digits; of a list its texts, parted by kListSeparator
};

/// Stands in no text of a data set.
inline constexpr char kListSeparator = '\x1F';

ExportCell number_cell(double value);
ExportCell flag_cell(bool value);
/// An empty text is an empty cell.
ExportCell text_cell(std::string_view text);
/// A list: one more text.
void add_to_list(ExportCell& cell, std::string_view text);

/// A column; with a year it tells `name` as that year's report has it. Columns of one year stand beside each other, and
/// years behind each other: in CSV they are "status_2024", in JSON an array "history" with an object for each year,
/// {"report_year": 2024, "status": ...}.
struct ExportColumn {
    ExportColumn(const char* column, int of_year = 0) : name(column), year(of_year) {}
    std::string_view name;
    int year = 0;
};

class ExportTable {
public:
    ExportTable() = default;
    explicit ExportTable(std::vector<ExportColumn> columns) : columns_(std::move(columns)) {}

    std::size_t rows() const { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
    void begin_row() { cells_.resize(cells_.size() + columns_.size()); }
    /// The cell of the last row under a column, which must be one of the table's.
    ExportCell& cell(std::string_view column, int year = 0);

    /// RFC 4180: commas, quotes doubled, CRLF; UTF-8 with a byte order mark, without which some spreadsheets read Thai
    /// or Vietnamese as something else. Lists are parted by "; ", flags are "yes" and "no". A text that a spreadsheet
    /// would take for a formula stands behind an apostrophe; a number never does.
    std::string csv() const;
    /// An array of objects, each with all columns: numbers, texts, lists, flags and null; those of years as an array.
    std::string json() const;

private:
    std::string json_row(std::size_t row) const;

    std::vector<ExportColumn> columns_;
    std::vector<ExportCell> cells_;  ///< row after row
};

/// Digits of a number as data: no separators, as many as it was written with (15 at most).
std::string plain_number(double value);

}  // namespace ascn
