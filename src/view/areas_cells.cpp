#include "view/areas_cells.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kBar = 4, kBarGap = 2;  // CSS px
constexpr const char* kDash = "\u2013";

bool is_slim(const UiContext& ctx, float width) { return width < ctx.px(560); }

}  // namespace

void draw_area_badge(UiContext& ctx, ImVec2 centre, FocusArea area) {
    const float r = ctx.px(10);
    const Color color = ctx.theme.area(area);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(centre, r, faded(color, 0.14));
    list->AddCircle(centre, r - ctx.px(1), color, 0, ctx.px(2));
    const std::string digit = std::to_string(static_cast<int>(area) + 1);
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
    ctx.text.draw(list, {std::round(centre.x - size.x * 0.5F), std::round(centre.y - size.y * 0.5F)},
                  TextStyle::SmallStrong, ctx.theme.text, digit);
}

void draw_chosen_tile(UiContext& ctx, ImVec2 min, ImVec2 max, FocusArea area) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const Color color = ctx.theme.area(area);
    const float radius = ctx.px(6), stroke = std::max(1.0F, ctx.px(1.5)), in = stroke * 0.5F;
    list->AddRectFilled(min, max, faded(color, ctx.theme.dark ? 0.22 : 0.12), radius);
    list->AddRect({min.x + in, min.y + in}, {max.x - in, max.y - in}, color, radius - in, 0, stroke);
}

float year_bars_width(const UiContext& ctx, std::size_t years) {
    return ctx.px(static_cast<double>(years) * (kBar + kBarGap) - kBarGap);
}

void draw_year_bars(UiContext& ctx, ImVec2 right_foot, float height, const YearBars& bars, Color color) {
    if (std::all_of(bars.counts.begin(), bars.counts.end(), [](ProjectCount n) { return n.value_or(0) == 0; })) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float bar = std::round(ctx.px(kBar)), step = std::round(ctx.px(kBar + kBarGap)),
                foot = std::round(right_foot.y);
    float x = std::round(right_foot.x - step * static_cast<float>(bars.counts.size()) + (step - bar));
    for (std::size_t i = 0; i < bars.counts.size(); ++i, x += step) {
        if (!bars.counts[i]) continue;
        const int n = *bars.counts[i];
        const float share = static_cast<float>(n) / static_cast<float>(std::max(bars.most, 1));
        const float h = n > 0 ? std::max(std::round(height * share), ctx.px(3)) : std::max(1.0F, ctx.px(1));
        const Color ink = n == 0 ? ctx.theme.muted : i == bars.shown ? color : faded(color, 0.45);
        list->AddRectFilled({x, foot - h}, {x + bar, foot}, ink);
    }
}

MatrixColumns matrix_columns(const UiContext& ctx) {
    MatrixColumns c;
    const float width = content_width();
    c.left = ImGui::GetCursorScreenPos().x;
    c.numbers = is_slim(ctx, width);
    c.total = std::round(c.numbers ? ctx.px(32) : std::clamp(width * 0.09F, ctx.px(64), ctx.px(104)));
    c.name = c.numbers ? std::clamp(width * 0.3F, ctx.px(90), ctx.px(150))
                       : std::clamp(width * 0.17F, ctx.px(120), ctx.px(230));
    c.cell = std::floor((width - c.total - c.name) / static_cast<float>(kFocusAreas.size()));
    c.name = width - c.total - c.cell * static_cast<float>(kFocusAreas.size());
    c.bars = c.cell >= ctx.px(72);
    c.short_names = c.cell < ctx.px(124);
    return c;
}

float middle_y(UiContext& ctx, TextStyle style, float top, float height) {
    return std::round(top + (height - ctx.text.line(style)) * 0.5F);
}

void draw_matrix_line(UiContext& ctx, const MatrixColumns& c, float y) {
    const float h = std::max(1.0F, std::round(ctx.px(1)));
    ImGui::GetWindowDrawList()->AddRectFilled({c.left, y}, {c.right(), y + h}, ctx.theme.rule);
}

std::string count_label(const UiContext& ctx, const MatrixMemo& memo, std::span<const ProjectCount> counts) {
    std::vector<std::string> years;
    for (std::size_t i = 0; i < counts.size(); ++i)
        years.push_back(std::to_string(memo.years[i]) + ": " + (counts[i] ? std::to_string(*counts[i]) : kDash));
    const ProjectCount shown = counts[memo.shown];
    const std::string year = std::to_string(memo.year());
    if (!shown) return ctx.tr_format("areas.joined_later", {{"year", year}}) + ". " + joined(years);
    const std::string projects = ctx.tr_plural("areas.projects", *shown);
    return ctx.tr_format("areas.in_report", {{"projects", projects}, {"year", year}}) + ". " + joined(years);
}

bool cell_control(UiContext& ctx, const MatrixCell& cell) {
    const Interaction on = hit_area(ctx, cell.id, cell.min, cell.max, cell.label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(cell.min, cell.max, ctx.theme.hover, ctx.px(6));
    if (on.focused)
        draw_focus_ring(ctx, list, {cell.min.x + ctx.px(2), cell.min.y + ctx.px(2)},
                        {cell.max.x - ctx.px(2), cell.max.y - ctx.px(2)}, ctx.px(5));
    return on.pressed;
}

void draw_count(UiContext& ctx, const MatrixMemo& memo, const MatrixColumns& c, ImVec2 min, ImVec2 max,
                std::span<const ProjectCount> counts, int most, Color color) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const ProjectCount n = counts[memo.shown];
    const bool any = n.value_or(0) > 0;
    const std::string text = n ? std::to_string(*n) : kDash;
    const TextStyle style = any ? TextStyle::BodyStrong : TextStyle::Small;
    const float width = ctx.text.measure(style, text).x;
    float x = std::round((min.x + max.x - width) * 0.5F);
    if (c.bars) {
        const float bars = year_bars_width(ctx, counts.size()), space = ctx.px(8);
        const float digits = std::max(width, ctx.text.measure(TextStyle::BodyStrong, "00").x);
        const float left = std::round((min.x + max.x - digits - space - bars) * 0.5F);
        x = left + digits - width;
        const float foot = std::round((min.y + max.y) * 0.5F + ctx.px(9));
        draw_year_bars(ctx, {left + digits + space + bars, foot}, ctx.px(18), {counts, memo.shown, most}, color);
    }
    ctx.text.draw(list, {x, middle_y(ctx, style, min.y, max.y - min.y)}, style, any ? ctx.theme.text : ctx.theme.muted,
                  text);
}

void open_projects(UiContext& ctx, const MatrixMemo& memo, const std::string& city, FocusAreaSet areas) {
    ctx.act(SetYear{memo.year()});
    ctx.act(OpenProjects{city, areas});
}

FocusAreaSet only(FocusArea area) {
    FocusAreaSet set;
    set.insert(area);
    return set;
}

}  // namespace ascn
