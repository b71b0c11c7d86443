// What stays while the rows move: heads that sort, and what each column comes to.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "model/filter.h"
#include "view/facts.h"
#include "view/table_grid.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPadding = 12, kHeadTop = 10;  // CSS px
constexpr std::string_view kSummaryFold = "table.summary";
constexpr double kRoomForSummary = 640;  // height of a window, CSS px, that leaves the rows enough beside it

/// "", "a" and "d": not sorted by it, ascending, descending.
char order_by(const ViewState& state, std::string_view column) {
    std::string_view sort = state.sort;
    const bool down = sort.starts_with('-');
    if (down) sort.remove_prefix(1);
    if (sort != column) return 0;
    return down ? 'd' : 'a';
}

/// What the head is called: its column, and how the rows stand by it.
std::string head_label(const UiContext& ctx, std::string_view name, std::string_view caption, bool text, char order) {
    std::string label(name);
    if (!caption.empty()) label += ", " + std::string(caption);
    const char* key = order == 0             ? "table.sort"
                      : text && order == 'a' ? "table.sorted_a_z"
                      : text                 ? "table.sorted_z_a"
                      : order == 'a'         ? "table.sorted_up"
                                             : "table.sorted_down";
    return label + "; " + ctx.tr(key);
}

void sort_by(UiContext& ctx, std::string_view id) {
    ctx.act(SetSort{sort_after_click(ctx.state.sort, id)});
    ImGui::SetScrollY(0);
}

void draw_arrow(const GridFrame& frame, ImVec2 centre, char order) {
    if (order == 0) return;
    draw_icon(ImGui::GetWindowDrawList(), centre, frame.ctx.px(10), order == 'a' ? Icon::Up : Icon::Down,
              frame.ctx.theme.accent, frame.ctx.scale);
}

/// Lines of the name at the right end (of texts: at the left), unit and year below them, all on the head's foot.
void draw_column_head(GridFrame& frame, const GridColumn& column) {
    UiContext& ctx = frame.ctx;
    const ImVec2 min{frame.column_x(column), frame.min.y}, max{min.x + column.width, frame.top()};
    const std::string id = "table.head." + column.id;
    const bool text = !column.figure;
    const char order = order_by(ctx.state, column.id);
    std::string caption = column.caption;
    if (column.national) caption += (caption.empty() ? "" : ", ") + ctx.tr("scope.nation");
    ItemInfo info;
    info.selected = order != 0;
    follow_focus_in_grid(frame, id, min, max, Along::Columns);
    const Interaction on = hit_area(ctx, id, min, max, head_label(ctx, column.name, caption, text, order), info);
    if (on.pressed) sort_by(ctx, column.id);
    if (!frame.in_sight(column)) return;

    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover);
    const float line = ctx.text.line(TextStyle::SmallStrong), small = ctx.text.line(TextStyle::Caption);
    const float right = max.x - ctx.px(kPadding);
    float y = max.y - ctx.px(kHeadTop) - small;
    const auto put = [&](TextStyle style, Color color, const std::string& words, float end) {
        const float left = min.x + ctx.px(kPadding);
        const float x = text ? left : std::max(left, end - ctx.text.measure(style, words).x);
        ctx.text.draw_clipped(list, {x, y}, style, color, words, max.x - ctx.px(2) - x);
        return x;
    };
    if (column.national) {
        put(TextStyle::Caption, ctx.theme.warn, ctx.tr("scope.nation"), right);
        y -= small;
    }
    put(TextStyle::Caption, ctx.theme.muted, column.caption, right);
    if (text) y += small;
    y -= ctx.px(2);
    const Color ink = order != 0 ? ctx.theme.accent : ctx.theme.text;
    for (auto words = column.lines.rbegin(); words != column.lines.rend(); ++words) {
        y -= line;
        const float x = put(TextStyle::SmallStrong, ink, *words, right);
        const float middle = y + line * 0.5F;
        const float end = x + ctx.text.measure(TextStyle::SmallStrong, *words).x;
        if (words == column.lines.rbegin()) draw_arrow(frame, {text ? end + ctx.px(9) : x - ctx.px(9), middle}, order);
    }
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(3), min.y + ctx.px(3)}, {max.x - ctx.px(3), max.y - ctx.px(4)},
                        ctx.px(4));
}

/// Above the names: what they are, and how many.
void draw_corner(GridFrame& frame) {
    UiContext& ctx = frame.ctx;
    const ImVec2 min = frame.min, max{frame.left(), frame.top()};
    const char order = order_by(ctx.state, kSortByName);
    const int all = count_in_picture(ctx.data, ctx.state);
    const auto shown = static_cast<int>(frame.data.table.rows.size());
    const std::string count =
        shown == all ? ctx.tr_plural("compare.count", all)
                     : ctx.tr_format("table.count", {{"n", std::to_string(shown)}, {"all", std::to_string(all)}});
    ItemInfo info;
    info.selected = order != 0;
    const Interaction on =
        hit_area(ctx, "table.head.name", min, max, head_label(ctx, ctx.tr("table.city"), count, true, order), info);
    if (on.pressed) sort_by(ctx, kSortByName);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover);
    const float x = min.x + ctx.px(ctx.narrow() ? 12 : 16), small = ctx.text.line(TextStyle::Caption);
    float y = max.y - ctx.px(kHeadTop) - small;
    const float room = max.x - x - ctx.px(4);
    if (frame.data.stress_rows > 0) {
        const std::string more = ctx.tr_plural("table.test_rows", static_cast<long>(frame.data.stress_rows));
        ctx.text.draw_clipped(list, {x, y}, TextStyle::Caption, ctx.theme.warn, more, room);
        y -= small;
    }
    ctx.text.draw_clipped(list, {x, y}, TextStyle::Caption, ctx.theme.muted, count, room);
    const float line = ctx.text.line(TextStyle::SmallStrong);
    y -= line + ctx.px(2);
    const ImVec2 size = ctx.text.draw(list, {x, y}, TextStyle::SmallStrong,
                                      order != 0 ? ctx.theme.accent : ctx.theme.text, ctx.tr("table.city"));
    draw_arrow(frame, {x + size.x + ctx.px(9), y + line * 0.5F}, order);
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(5), min.y + ctx.px(3)}, {max.x - ctx.px(3), max.y - ctx.px(4)},
                        ctx.px(4));
}

// ---- summary ----

bool summary_open(const UiContext& ctx) { return is_open(ctx, kSummaryFold, ctx.css_height >= kRoomForSummary); }

constexpr std::array<const char*, 4> kSummaryKeys = {"table.known", "table.smallest", "table.median", "table.largest"};
constexpr std::size_t kMedianLine = 2;

std::string summary_text(const TableColumn& column, std::size_t line) {
    if (line == 0) return std::to_string(column.summary.known);
    if (column.summary.known == 0) return "";
    NumberFact fact;
    fact.value = line == 1 ? column.summary.min : line == kMedianLine ? column.summary.median : column.summary.max;
    return figure_number(*column.indicator, fact);
}

template <class Draw>
void for_summary_lines(const GridFrame& frame, const Draw& draw) {
    const bool open = summary_open(frame.ctx);
    float y = frame.bottom() + frame.ctx.px(8);
    for (std::size_t line = 0; line < kSummaryKeys.size(); ++line) {
        if (!open && line != kMedianLine) continue;
        draw(line, y);
        y += frame.ctx.text.line(TextStyle::Small) + frame.ctx.px(1);
    }
}

/// The lines' names; a press folds all but the median away.
void draw_summary_names(GridFrame& frame) {
    UiContext& ctx = frame.ctx;
    const bool open = summary_open(ctx);
    const ImVec2 min{frame.min.x, frame.bottom()}, max{frame.left(), frame.max.y};
    ItemInfo info;
    info.checked = open;
    const Interaction on = hit_area(ctx, kSummaryFold, min, max, ctx.tr("table.summary"), info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover);
    const float x = min.x + ctx.px(ctx.narrow() ? 12 : 16);
    for_summary_lines(frame, [&](std::size_t line, float y) {
        ctx.text.draw(list, {x, y}, TextStyle::Small, ctx.theme.muted, ctx.tr(kSummaryKeys[line]));
    });
    const float middle = frame.bottom() + ctx.px(8) + ctx.text.line(TextStyle::Small) * 0.5F;
    draw_icon(list, {max.x - ctx.px(16), middle}, ctx.px(12), open ? Icon::Down : Icon::Up, ctx.theme.muted, ctx.scale);
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(5), min.y + ctx.px(5)}, {max.x - ctx.px(4), max.y - ctx.px(5)},
                        ctx.px(4));
    if (on.pressed) {
        set_open(ctx, kSummaryFold, !open, ctx.css_height >= kRoomForSummary);
        ctx.wishes.animating = true;
    }
}

}  // namespace

void draw_table_head(GridFrame& frame) {
    ImGui::PushClipRect(frame.min, {frame.left(), frame.top()}, true);
    draw_corner(frame);
    ImGui::PopClipRect();
    ImGui::PushClipRect({frame.left(), frame.min.y}, {frame.max.x, frame.top()}, true);
    for (const GridColumn& column : frame.data.columns) draw_column_head(frame, column);
    ImGui::PopClipRect();
}

float table_summary_height(UiContext& ctx) {
    const float lines = summary_open(ctx) ? static_cast<float>(kSummaryKeys.size()) : 1.0F;
    const float height = (ctx.text.line(TextStyle::Small) + ctx.px(1)) * lines + ctx.px(8) * 2;
    return std::round(std::max(height, ctx.px(ctx.target() > 40 ? 44 : 32)));
}

void draw_table_summary(GridFrame& frame) {
    UiContext& ctx = frame.ctx;
    ImGui::PushClipRect({frame.min.x, frame.bottom()}, {frame.left(), frame.max.y}, true);
    ImGui::GetWindowDrawList()->AddRectFilled({frame.min.x, frame.bottom()}, frame.max, ctx.theme.tile);
    draw_summary_names(frame);
    ImGui::PopClipRect();
    ImGui::PushClipRect({frame.left(), frame.bottom()}, frame.max, true);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({frame.min.x, frame.bottom()}, frame.max, ctx.theme.tile);
    for (const GridColumn& column : frame.data.columns) {
        if (!column.figure || !frame.in_sight(column)) continue;
        const float right = frame.column_x(column) + column.width - ctx.px(kPadding);
        for_summary_lines(frame, [&](std::size_t line, float y) {
            const std::string text = summary_text(frame.data.table.columns[*column.figure], line);
            ctx.text.draw(list, {right - ctx.text.measure(TextStyle::Small, text).x, y}, TextStyle::Small,
                          line == 0 ? ctx.theme.muted : ctx.theme.text, text);
        });
    }
    ImGui::PopClipRect();
}

}  // namespace ascn
