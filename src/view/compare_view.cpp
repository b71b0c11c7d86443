// The comparison's frame: how many columns fit, the header that stays, and below it the rows (compare_rows) or the
// charts (compare_charts).
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/city_chooser.h"
#include "view/compare_charts.h"
#include "view/compare_corner.h"
#include "view/compare_heads.h"
#include "view/compare_memo.h"
#include "view/compare_rows.h"
#include "view/page_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kMinColumn = 172;  // CSS px
constexpr double kMaxColumn = 560;  // longer lines are hard to read
constexpr int kNarrowColumns = 2;
constexpr double kSwipe = 40;  // CSS px that a finger goes to page the columns

/// Paddings and widths of a window width, CSS px.
struct Measures {
    double margin = 0, padding = 0, gap = 0, label = 0;
};

Measures measures_for(const UiContext& ctx) {
    if (ctx.narrow()) return {0, 12, 12, 0};
    if (ctx.css_width < kMediumWidth) return {16, 16, 16, 116};
    return {24, 22, 24, ctx.css_width < 1280 ? 150.0 : 184.0};
}

/// Box of the card: as wide as its columns may be, centred where the window is wider.
Box card_box(const UiContext& ctx, Box css, const Measures& m, int columns) {
    if (ctx.narrow()) return css;
    const double widest = m.padding * 2 + m.label + (kMaxColumn + m.gap) * std::max(columns, 2);
    const double width = std::min(css.width() - m.margin * 2, widest);
    const double x = std::round(css.centre().x - width / 2);
    return {{x, css.min.y + 16}, {x + width, css.max.y - m.margin}};
}

CompareLayout layout_for(UiContext& ctx, Box card, const Measures& m, int columns) {
    CompareLayout layout;
    layout.left = std::round(ctx.px(card.min.x + m.padding));
    layout.right = std::round(ctx.px(card.max.x - std::max(m.padding, 12.0)));
    layout.label_width = std::round(ctx.px(m.label));
    layout.column_gap = std::round(ctx.px(m.gap));
    const float room = layout.right - layout.column_x(0);
    const int fit = static_cast<int>((room + layout.column_gap) / (ctx.px(kMinColumn) + layout.column_gap));
    layout.visible = std::min(columns, ctx.narrow() ? kNarrowColumns : std::max(fit, 1));
    const int shown = std::max(layout.visible, ctx.narrow() ? kNarrowColumns : 1);
    const float gaps = layout.column_gap * static_cast<float>(shown - 1);
    layout.column_width = std::floor(std::min((room - gaps) / static_cast<float>(shown), ctx.px(kMaxColumn)));
    int& first = ctx.scratch.compare_first;
    first = std::clamp(first, 0, columns - layout.visible);
    layout.first = first;
    return layout;
}

/// The sections, and at their right the choice of rows. Leaves the cursor below.
void draw_sections(UiContext& ctx, const CompareLayout& layout) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float start = top.y + ctx.px(ctx.narrow() ? 0 : 6);
    ImGui::SetCursorScreenPos({layout.left, start});
    draw_parts(ctx, layout.right - layout.left);
    const ImVec2 below = ImGui::GetCursorScreenPos();
    if (!ctx.narrow() && ctx.state.part.empty())
        draw_row_options(ctx, layout.right, start, ctx.px(std::max(36.0, ctx.target())));
    ImGui::SetCursorScreenPos({top.x, below.y});
}

/// The part that stays. Leaves the cursor at its lower edge.
void draw_header(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout,
                 const SimilarCity* similar) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const int columns = static_cast<int>(comparison.columns.size());
    float y = top.y;
    if (ctx.narrow()) {
        y = draw_narrow_line(ctx, y, layout, columns);
        y = draw_heads(ctx, y, comparison, layout) + ctx.px(10);
    } else {
        const float start = y + ctx.px(14);
        float heads = draw_heads(ctx, start, comparison, layout) + ctx.px(4);
        draw_all_controls(ctx, heads, comparison, layout);
        heads += ctx.px(ctx.target());
        y = std::max(heads, draw_corner(ctx, start, layout, columns, similar)) + ctx.px(8);
    }
    const float line = std::max(1.0F, std::round(ctx.px(1)));
    y = std::round(y);
    ImGui::GetWindowDrawList()->AddRectFilled({layout.left, y}, {layout.right, y + line}, ctx.theme.rule);
    ImGui::SetCursorScreenPos({top.x, y + line});
}

/// Adds up where the finger on the columns goes. It goes on scrolling when it is lifted: what that adds counts no more.
void follow_swipe(UiContext& ctx) {
    ColumnSwipe& swipe = ctx.scratch.column_swipe;
    if (!ctx.scroll.finger) {
        swipe = {};
    } else if (ctx.scroll.two_fingers) {
        swipe.spent = true;
    } else if (!swipe.spent) {
        swipe.way = {swipe.way.x + ctx.scroll.dx, swipe.way.y + ctx.scroll.dy};
    }
}

/// A finger that goes sideways over the rows shows the next columns when it is lifted, as many as there is room for.
void page_by_swipe(UiContext& ctx, float top, const CompareLayout& layout, int columns) {
    ColumnSwipe& swipe = ctx.scratch.column_swipe;
    if (!ctx.scroll.released || swipe.spent) return;
    swipe.spent = true;
    if (std::abs(swipe.way.x) < ctx.px(kSwipe) || std::abs(swipe.way.x) < std::abs(swipe.way.y) * 1.5F) return;
    if (ctx.scroll.at.y < top || layout.visible >= columns || !ctx.scratch.chooser.empty()) return;
    const int step = swipe.way.x < 0 ? layout.visible : -layout.visible;
    ctx.scratch.compare_first = std::clamp(layout.first + step, 0, columns - layout.visible);
    ctx.wishes.animating = true;
}

/// A short word of what to do where the comparison is only an example, or has one column.
void draw_invitation(UiContext& ctx, const CompareLayout& layout, std::string_view text) {
    const float pad = ctx.px(12), icon = ctx.px(24), width = layout.right - layout.left;
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text, width - pad * 2 - icon);
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const ImVec2 min{layout.left, cursor.y + ctx.px(12)}, max{layout.right, min.y + size.y + pad * 1.5F};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled(min, max, ctx.theme.accent_soft, ctx.px(8));
    const float text_y = min.y + pad * 0.75F;
    draw_icon(list, {min.x + pad + ctx.px(7), text_y + ctx.text.line(TextStyle::Small) * 0.5F}, ctx.px(15), Icon::Info,
              ctx.theme.accent, ctx.scale);
    ctx.text.draw(list, {min.x + pad + icon, text_y}, TextStyle::Small, ctx.theme.text, text, width - pad * 2 - icon);
    ImGui::SetCursorScreenPos({cursor.x, max.y});
    ImGui::Dummy({1, 1});
}

/// What a narrow window has no room for in the part that stays. Leaves the cursor below.
void draw_narrow_tools(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout,
                       const SimilarCity* similar) {
    const ImVec2 cursor = ImGui::GetCursorScreenPos();
    const float height = ctx.px(ctx.target()), width = layout.right - layout.left;
    draw_all_controls(ctx, cursor.y, comparison, layout);
    float y = draw_row_options_below(ctx, {layout.left, cursor.y + height}, width, height);
    if (similar != nullptr) {
        draw_add_similar(ctx, {layout.left, y}, width, height, *similar);
        y += height;
    }
    ImGui::SetCursorScreenPos({cursor.x, y});
}

void draw_invitations(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    const City* selected = ctx.data.city(ctx.state.city);
    if (ctx.state.compare.empty() && selected != nullptr) {
        draw_invitation(ctx, layout, ctx.tr_format("compare.invite_selected", {{"city", selected->name}}));
    } else if (ctx.state.compare.empty()) {
        draw_invitation(ctx, layout, ctx.tr("compare.invite"));
    } else if (comparison.columns.size() == 1) {
        draw_invitation(ctx, layout, ctx.tr("compare.invite_second"));
    }
}

void draw_side_by_side(UiContext& ctx, const CompareMemo& memo, const CompareLayout& layout) {
    const Comparison& comparison = memo.comparison;
    const SimilarCity* similar = memo.similar ? &*memo.similar : nullptr;
    follow_swipe(ctx);
    draw_header(ctx, comparison, layout, similar);
    page_by_swipe(ctx, ImGui::GetCursorScreenPos().y, layout, static_cast<int>(comparison.columns.size()));
    begin_scroll(ctx, "compare-body", 0);
    if (ctx.narrow()) draw_narrow_tools(ctx, comparison, layout, similar);
    draw_invitations(ctx, comparison, layout);
    draw_compare_rows(ctx, memo, layout);
    end_scroll(ctx);
}

void draw_charts(UiContext& ctx, const Comparison& comparison, const CompareLayout& layout) {
    draw_chart_header(ctx, comparison, layout.left, layout.right);
    begin_scroll(ctx, "compare-charts", 0);
    draw_invitations(ctx, comparison, layout);
    draw_compare_charts(ctx, comparison, layout.left, layout.right);
    end_scroll(ctx);
}

}  // namespace

void draw_compare_view(UiContext& ctx, Box css) {
    const CompareMemo& memo = compare_memo(ctx);
    const Comparison& comparison = memo.comparison;
    const int columns = static_cast<int>(comparison.columns.size());
    const std::size_t items_before = ctx.items.size();
    const Measures m = measures_for(ctx);
    const Box card = card_box(ctx, css, m, columns);
    const CompareLayout layout = layout_for(ctx, card, m, columns);

    ImGui::GetBackgroundDrawList()->AddRectFilled({ctx.px(css.min.x), ctx.px(css.min.y)},
                                                  {ctx.px(css.max.x), ctx.px(css.max.y)}, ctx.theme.page);
    ctx.panels.push_back(css);
    PanelStyle style;
    style.padding = 0;
    style.radius = ctx.narrow() ? 0 : 12;
    style.shadow = !ctx.narrow();
    begin_panel(ctx, "compare", card, style);
    draw_sections(ctx, layout);
    if (ctx.state.part == "charts")
        draw_charts(ctx, comparison, layout);
    else
        draw_side_by_side(ctx, memo, layout);
    end_panel(ctx);

    // the list of cities is modal: nothing of the table can be reached below it
    if (!ctx.scratch.chooser.empty())
        ctx.items.erase(ctx.items.begin() + static_cast<std::ptrdiff_t>(items_before), ctx.items.end());
    draw_city_chooser(ctx, css, comparison.columns);
}

}  // namespace ascn
