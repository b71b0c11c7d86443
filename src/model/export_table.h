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

class ExportTable {
public:
    ExportTable() = default;
    explicit ExportTable(std::vector<std::string_view> columns) : columns_(std::move(columns)) {}

    std::size_t rows() const { return columns_.empty() ? 0 : cells_.size() / columns_.size(); }
    const std::vector<std::string_view>& columns() const { return columns_; }
    const ExportCell& at(std::size_t row, std::size_t column) const { return cells_[row * columns_.size() + column]; }

    void begin_row() { cells_.resize(cells_.size() + columns_.size()); }
    /// The cell of the last row under a column, which must be one of the table's.
    ExportCell& cell(std::string_view column);

    /// RFC 4180: commas, quotes doubled, CRLF; UTF-8 with a byte order mark, without which some spreadsheets read Thai
    /// or Vietnamese as something else. Lists are parted by "; ", flags are "yes" and "no". A text that a spreadsheet
    /// would take for a formula stands behind an apostrophe; a number never does.
    std::string csv() const;
    /// An array of objects, each with all columns: numbers, texts, lists, flags and null.
    std::string json() const;

private:
    std::vector<std::string_view> columns_;
    std::vector<ExportCell> cells_;  ///< row after row
};

/// Digits of a number as data: no separators, as many as it was written with (15 at most).
std::string plain_number(double value);

}  // namespace ascn
