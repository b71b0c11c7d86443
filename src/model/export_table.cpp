#include "model/export_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/json_text.h"

namespace ascn {
namespace {

using Kind = ExportCell::Kind;

/// Calls `each` with every text of a list.
template <class F>
void for_each_text(std::string_view list, const F& each) {
    for (;;) {
        const std::size_t end = std::min(list.find(kListSeparator), list.size());
        each(list.substr(0, end));
        if (end == list.size()) return;
        list.remove_prefix(end + 1);
    }
}

std::string csv_text(const ExportCell& cell) {
    switch (cell.kind) {
        case Kind::Empty:
        case Kind::Number:
            return cell.text;
        case Kind::Yes:
            return "yes";
        case Kind::No:
            return "no";
        case Kind::Text:
        case Kind::List:
            break;
    }
    std::string text;
    bool first = true;
    for_each_text(cell.text, [&](std::string_view part) {
        if (!std::exchange(first, false)) text += "; ";
        text += part;
    });
    // a spreadsheet takes a text that begins like this for a formula; after an apostrophe it is a text
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
    return text;
}

void add_csv_field(std::string& out, std::string_view text) {
    const bool blank_ends = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blank_ends && text.find_first_of(",;\"\r\n\t") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

std::string json_value(const ExportCell& cell) {
    switch (cell.kind) {
        case Kind::Empty:
            return "null";
        case Kind::Number:
            return cell.text;
        case Kind::Yes:
            return "true";
        case Kind::No:
            return "false";
        case Kind::Text:
            return json_string(cell.text);
        case Kind::List:
            break;
    }
    std::string out = "[";
    for_each_text(cell.text, [&out](std::string_view part) {
        if (out.size() > 1) out += ',';
        out += json_string(part);
    });
    return out + "]";
}

}  // namespace

std::string plain_number(double value) {
    if (!std::isfinite(value)) return "";
    char buffer[40];
    const int n = std::snprintf(buffer, sizeof buffer, "%.15g", value == 0 ? 0.0 : value);
    return {buffer, static_cast<std::size_t>(n)};
}

ExportCell number_cell(double value) {
    std::string digits = plain_number(value);
    if (digits.empty()) return {};
    return {Kind::Number, std::move(digits)};
}

ExportCell flag_cell(bool value) { return {value ? Kind::Yes : Kind::No, {}}; }

ExportCell text_cell(std::string_view text) {
    if (text.empty()) return {};
    return {Kind::Text, std::string(text)};
}

void add_to_list(ExportCell& cell, std::string_view text) {
    if (cell.kind == Kind::List) cell.text += kListSeparator;
    cell.kind = Kind::List;
    cell.text += text;
}

ExportCell& ExportTable::cell(std::string_view column, int year) {
    std::size_t at = cells_.size() - columns_.size();
    for (const ExportColumn& one : columns_) {
        if (one.name == column && one.year == year) break;
        ++at;
    }
    return cells_[at];
}

std::string ExportTable::csv() const {
    std::string out = "\xEF\xBB\xBF";
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (i > 0) out += ',';
        add_csv_field(out, columns_[i].name);
        if (columns_[i].year != 0) out += "_" + std::to_string(columns_[i].year);
    }
    out += "\r\n";
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        if (i % columns_.size() > 0) out += ',';
        add_csv_field(out, csv_text(cells_[i]));
        if (i % columns_.size() + 1 == columns_.size()) out += "\r\n";
    }
    return out;
}

std::string ExportTable::json_row(std::size_t row) const {
    std::string out = "{";
    int year = 0;  // of the object that is open, inside of "history"
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const ExportColumn& column = columns_[i];
        if (column.year != year) {
            if (year != 0) out += column.year != 0 ? "}" : "}]";
            if (i > 0) out += ", ";
            if (year == 0) out += "\"history\": [";
            if (column.year != 0) out += "{\"report_year\": " + std::to_string(column.year) + ", ";
            year = column.year;
        } else if (i > 0) {
            out += ", ";
        }
        out += json_string(column.name) + ": " + json_value(cells_[row * columns_.size() + i]);
    }
    return out + (year != 0 ? "}]}" : "}");
}

std::string ExportTable::json() const {
    std::string out = "[";
    for (std::size_t row = 0; row < rows(); ++row) {
        out += row > 0 ? ",\n  " : "\n  ";
        out += json_row(row);
    }
    return out + (rows() > 0 ? "\n ]" : "]");
}

}  // namespace ascn
