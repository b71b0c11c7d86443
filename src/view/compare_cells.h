// The cells of the comparison: each writes one city's value of one row, with its way to the source.
#pragma once

#include <imgui.h>

#include <span>
#include <string>
#include <string_view>

#include "model/compare.h"
#include "model/compare_differences.h"
#include "model/history.h"
#include "view/project_column.h"
#include "view/source_note.h"
#include "view/ui_context.h"

namespace ascn {

/// One cell: whose, in which column, and the pen.
struct Cell {
    UiContext& ctx;
    const City& city;
    int column = 0;
    Pen pen;

    void muted(std::string_view text) { pen.text(ctx, TextStyle::Body, ctx.theme.muted, text); }
};

/// "Vision, Da Nang"
std::string titled(std::string_view what, const City& city);
/// Id of a cell's way to its source.
std::string cell_id(std::string_view row, const City& city);
/// A small "i Source" below the text of a cell. Nothing where there is neither source nor remark.
/// lines: makes what the note says, once it is asked for; `remarks` tells whether there is any.
/// name: what assistive technology calls it the source of; the title where it is empty.
Mark source_line(Cell& cell, std::string_view id, std::string_view title, bool remarks,
                 std::span<const SourceIndex> sources, std::string_view name = {});

// ---- figures ----
/// What is to be pointed out of a figure among those of its row.
struct NumberMarks {
    Extreme extreme = Extreme::None;
    std::optional<double> ratio;     ///< of the row's largest to its smallest
    bool boundaries_differ = false;  ///< then the cell's own is to be seen
    bool has_bar = false;            ///< of the row: its figures are amounts of the cities themselves
};
void draw_number(Cell& cell, const NumberCell& number, const Indicator& indicator, const NumberMarks& marks);

/// "only here" below a thing that no other of the compared cities has.
void draw_only_here(Cell& cell, const std::vector<bool>& own, std::size_t thing);

// ---- the action plan ----
void draw_vision(Cell& cell);
/// as_chips: pills; otherwise plain lines, for columns too narrow for the longest pill.
/// own: which are only this city's, in order; empty: none is to be marked.
void draw_focus_areas(Cell& cell, bool as_chips, const std::vector<bool>& own);
void draw_targets(Cell& cell, const std::vector<bool>& own);
void draw_priority_projects(Cell& cell);

// ---- projects by report ----
/// One report's count, by status, on a scale that all columns and years share; most: the largest count of them.
void draw_report(Cell& cell, const ReportCounts& report, int most);
void draw_report_areas(Cell& cell, const ReportCounts& report);
void draw_other_projects(Cell& cell);

// ---- people, partnerships, notes ----
/// The officers that the list of this date (ISO) names; of the city, or of its country.
void draw_officers(Cell& cell, std::string_view date);
void draw_representatives(Cell& cell, std::string_view date);
void draw_partnerships(Cell& cell, const std::vector<bool>& own);
void draw_conflicts(Cell& cell);

}  // namespace ascn
