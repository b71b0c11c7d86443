// What a reader takes away of a view: its figures, projects or events as CSV or JSON, and what the file says of itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "data/strings.h"
#include "model/export_table.h"
#include "model/view_state.h"

namespace ascn {

enum class ExportKind : unsigned char {
    Csv,
    Json,  ///< head and rows
    Head,  ///< the head alone, for a picture's strip
};
/// The kind of a number from outside the program; nullopt for one that is none.
inline std::optional<ExportKind> export_kind_from(int number) {
    if (number < 0 || number > static_cast<int>(ExportKind::Head)) return std::nullopt;
    return static_cast<ExportKind>(number);
}

/// What the data set does not know of itself.
struct ExportAbout {
    std::string title;     ///< of the page
    std::string link;      ///< address of the state
    std::string own_data;  ///< name of the reader's own data set; "" of the built-in one
};

/// Rows, and every source that stands in them.
struct ViewExport {
    ExportTable table;
    std::vector<SourceIndex> sources;  ///< in the order of the rows, each once
};

/// The rows of the state's view. Map and Table: a row for each city that the filters keep and each indicator (on the
/// map those that circles and countries show). Compare: vision and focus areas of its columns' plans, then their
/// figures with ranks; its charts: a row for each bar, part of a bar, dot and point of a series. Focus areas: a row for
/// each city and area; its projects: a row for each project, once, as the list orders them, without a year with its
/// status in each report. Network: events of the timeline, counts of the monitoring reports, the statements of
/// framework, urbanisation and criticism, else the partnerships. About: none. Every row has its year, its sources with
/// their addresses, and where there is no value the reason.
ViewExport export_view(const Dataset& data, const Strings& strings, const ViewState& state);

/// What is filtered and how, a line each, as the strip of a picture says it: "Country: Thailand, Viet Nam".
std::vector<std::string> export_lines(const Dataset& data, const Strings& strings, const ViewState& state);

/// The whole text of a file. Head: title, view, part, link, filters, version and date of the data and their licence (or
/// the name of the reader's own data set), disclaimer, sources, number of rows.
std::string export_text(const Dataset& data, const Strings& strings, const ViewState& state, const ExportAbout& about,
                        ExportKind kind);

}  // namespace ascn
