// The sections of the Network view, and what they share: columns of a readable width, records with a source.
#pragma once

#include <imgui.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "view/page_frame.h"
#include "view/source_marks.h"
#include "view/ui_context.h"

struct ImGuiWindow;

namespace ascn {

/// Who runs the network, and what it met and agreed on.
void draw_governance_part(UiContext& ctx);
/// The diagram at its head: roles, their holders, and who reports to whom.
void draw_governance_diagram(UiContext& ctx);
void draw_timeline_part(UiContext& ctx);
void draw_framework_part(UiContext& ctx);
void draw_monitoring_part(UiContext& ctx);
/// Its charts: by year and status, by focus area, by country.
void draw_monitoring_charts(UiContext& ctx);
void draw_partners_part(UiContext& ctx);
void draw_urbanisation_part(UiContext& ctx);
void draw_criticism_part(UiContext& ctx);

// ---- what they share ----

/// Longest line of text that reads well, CSS px.
inline constexpr double kReadable = 640;
/// Widest card of the view, CSS px.
inline constexpr double kNetworkCard = 1120;

/// Keeps what is drawn in a column: content_width() and new lines stay within it. Device px.
class ColumnScope {
public:
    ColumnScope(float left, float width);
    ~ColumnScope();
    ColumnScope(const ColumnScope&) = delete;
    ColumnScope& operator=(const ColumnScope&) = delete;

private:
    ImGuiWindow* window_;
    float indent_, right_;
};

/// A section's content, which scrolls, with room between it and the scroll bar.
class SectionScope {
public:
    SectionScope(UiContext& ctx, const char* id);
    ~SectionScope();
    SectionScope(const SectionScope&) = delete;
    SectionScope& operator=(const SectionScope&) = delete;

private:
    UiContext& ctx_;
    std::optional<ColumnScope> column_;
};

/// Columns of one width beside each other; what follows stands below the longest.
class Beside {
public:
    Beside(UiContext& ctx, int columns, double gap_css);
    ~Beside();
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;
    /// Moves to the top of column i and stays in it as long as the scope lives.
    [[nodiscard]] ColumnScope at(int i);

private:
    void note_bottom();

    ImVec2 top_;
    float width_, gap_, bottom_;
};

/// Heading of a chapter; a short text below it where there is one.
void network_heading(UiContext& ctx, std::string_view title, std::string_view text = {});
/// A paragraph of a readable width.
void readable(UiContext& ctx, TextStyle style, Color color, std::string_view text);

/// An entry of a list: a short word at the left (above, on narrow screens), title, text, and the mark of its sources.
struct Record {
    std::string id;          ///< of the mark
    std::string lead;        ///< "2018", "8 July 2018"
    std::string_view title;  ///< "" none
    std::string by;          ///< small, below the title
    std::string_view text;
    std::string link;         ///< id of the title as a link; "" plain
    std::string_view label;   ///< of the link, for assistive technology; "" the title
    double lead_width = 148;  ///< CSS px
    bool chosen = false;
    bool ruled = true;  ///< a thin line below it; false: more of it follows
};
struct RecordResult {
    Mark mark;
    bool followed = false;  ///< its link was pressed
    ImVec2 lead;            ///< where the lead stands
};
RecordResult record(UiContext& ctx, const Record& record);

/// How sure something is where that is not "high", and its note.
std::vector<std::string> network_remarks(const UiContext& ctx, std::string_view confidence, std::string_view note);
/// Records of statements, each with its date at the left; ids "<prefix>.<statement>".
void statement_record(UiContext& ctx, std::string_view prefix, const Statement& statement);
/// Where sources differ about something: a fold of records. Draws nothing where they agree.
void conflict_fold(UiContext& ctx, std::string_view about);
/// The six marks of the timeline's categories.
void draw_event_shape(UiContext& ctx, ImDrawList* list, ImVec2 centre, EventCategory category, Color color);

}  // namespace ascn
