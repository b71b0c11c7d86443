#include "view/chart_marks.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kCardWidth = 280;  // CSS px, the widest
constexpr double kLeastTarget = 24;

float one_px(const UiContext& ctx) { return std::max(1.0F, std::round(ctx.px(1))); }

void draw_polygon(ImDrawList* list, std::span<const ImVec2> points, Color color, bool hollow, float stroke) {
    for (const ImVec2& p : points) list->PathLineTo(p);
    if (hollow)
        list->PathStroke(color, ImDrawFlags_Closed, stroke);
    else
        list->PathFillConvex(color);
}

void draw_hatching(ImDrawList* list, ImVec2 min, ImVec2 max, Color color, float step, float stroke) {
    const float height = max.y - min.y;
    // from a fixed grid, so that neighbouring bars' lines agree and nothing swims while the page scrolls sideways
    for (float x = std::floor((min.x - height) / step) * step; x < max.x; x += step)
        list->AddLine({x, max.y}, {x + height, min.y}, color, stroke);
}

/// Slanted the other way.
void draw_back_hatching(ImDrawList* list, ImVec2 min, ImVec2 max, Color color, float step, float stroke) {
    const float height = max.y - min.y;
    for (float x = std::floor((min.x - height) / step) * step; x < max.x; x += step)
        list->AddLine({x, min.y}, {x + height, max.y}, color, stroke);
}

void draw_stripes(ImDrawList* list, ImVec2 min, ImVec2 max, Color color, float step, float stroke) {
    for (float y = max.y - step * 0.5F; y > min.y; y -= step) list->AddLine({min.x, y}, {max.x, y}, color, stroke);
}

void draw_dots(ImDrawList* list, ImVec2 min, ImVec2 max, Color color, float step) {
    for (float y = min.y + step * 0.5F; y < max.y; y += step) {
        for (float x = min.x + step * 0.5F; x < max.x; x += step) list->AddCircleFilled({x, y}, step * 0.28F, color, 8);
    }
}

}  // namespace

MarkShape shape_of(int series) {
    constexpr std::array kShapes = {MarkShape::Circle, MarkShape::Square, MarkShape::Diamond, MarkShape::Up,
                                    MarkShape::Down};
    return kShapes[static_cast<std::size_t>(series) % kShapes.size()];
}

BarFill fill_of(int series) {
    constexpr std::array kFills = {BarFill::Solid, BarFill::Hatched, BarFill::Dotted, BarFill::Striped,
                                   BarFill::Crossed};
    return kFills[static_cast<std::size_t>(series) % kFills.size()];
}

void draw_shape(UiContext& ctx, ImVec2 centre, float radius, MarkShape shape, Color color, bool hollow) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float stroke = std::max(1.0F, ctx.px(1.5)), x = centre.x, y = centre.y;
    // of about the same area as the circle
    const float square = radius * 0.89F, diamond = radius * 1.25F, side = radius * 1.2F;
    switch (shape) {
        case MarkShape::Circle:
            if (hollow)
                list->AddCircle(centre, radius - stroke * 0.5F, color, 0, stroke);
            else
                list->AddCircleFilled(centre, radius, color);
            break;
        case MarkShape::Square:
            draw_polygon(list,
                         std::array{ImVec2{x - square, y - square}, ImVec2{x + square, y - square},
                                    ImVec2{x + square, y + square}, ImVec2{x - square, y + square}},
                         color, hollow, stroke);
            break;
        case MarkShape::Diamond:
            draw_polygon(list,
                         std::array{ImVec2{x, y - diamond}, ImVec2{x + diamond, y}, ImVec2{x, y + diamond},
                                    ImVec2{x - diamond, y}},
                         color, hollow, stroke);
            break;
        case MarkShape::Up:
            draw_polygon(
                list,
                std::array{ImVec2{x, y - side}, ImVec2{x + side, y + side * 0.8F}, ImVec2{x - side, y + side * 0.8F}},
                color, hollow, stroke);
            break;
        case MarkShape::Down:
            draw_polygon(
                list,
                std::array{ImVec2{x - side, y - side * 0.8F}, ImVec2{x + side, y - side * 0.8F}, ImVec2{x, y + side}},
                color, hollow, stroke);
            break;
    }
}

void draw_fill(UiContext& ctx, ImVec2 min, ImVec2 max, BarFill fill, Color color, float radius) {
    if (max.x <= min.x || max.y <= min.y) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (fill == BarFill::Solid) return list->AddRectFilled(min, max, color, radius);
    const float line = one_px(ctx);
    if (fill != BarFill::Hollow) {
        list->AddRectFilled(min, max, faded(color, 0.16), radius);
        const float step = ctx.px(5), stroke = std::max(1.0F, ctx.px(1.4));
        list->PushClipRect(min, max, true);
        if (fill == BarFill::Hatched || fill == BarFill::Crossed) draw_hatching(list, min, max, color, step, stroke);
        if (fill == BarFill::Crossed) draw_back_hatching(list, min, max, color, step, stroke);
        if (fill == BarFill::Striped) draw_stripes(list, min, max, color, step, stroke);
        if (fill == BarFill::Dotted) draw_dots(list, min, max, color, step);
        list->PopClipRect();
    }
    list->AddRect(min, max, color, radius, 0, line);
}

void ChartMarks::add(ImVec2 min, ImVec2 max, ChartMark mark) {
    const float least = ctx_.px(kLeastTarget);
    const float out_x = std::max(0.0F, (least - (max.x - min.x)) * 0.5F),
                out_y = std::max(0.0F, (least - (max.y - min.y)) * 0.5F);
    marks_.push_back({std::move(mark), min, max, {min.x - out_x, min.y - out_y}, {max.x + out_x, max.y + out_y}});
}

void ChartMarks::add_point(ImVec2 centre, float radius, ChartMark mark) {
    add({centre.x - radius, centre.y - radius}, {centre.x + radius, centre.y + radius}, std::move(mark));
}

std::size_t ChartMarks::nearest_to_pointer() const {
    const ImVec2 mouse = ImGui::GetMousePos();
    std::size_t nearest = marks_.size();
    float best = 0;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const Placed& m = marks_[i];
        if (!ImRect(m.hit_min, m.hit_max).Contains(mouse)) continue;
        const float dx = std::max({m.min.x - mouse.x, 0.0F, mouse.x - m.max.x}),
                    dy = std::max({m.min.y - mouse.y, 0.0F, mouse.y - m.max.y});
        const float cx = (m.min.x + m.max.x) * 0.5F - mouse.x, cy = (m.min.y + m.max.y) * 0.5F - mouse.y;
        // outside distance first; of marks that lie upon each other the one whose middle is nearer
        const float far = (dx * dx + dy * dy) * 1e4F + cx * cx + cy * cy;
        if (nearest == marks_.size() || far < best) {
            nearest = i;
            best = far;
        }
    }
    return nearest;
}

std::optional<ChartMarks::Pressed> ChartMarks::end() {
    // ImGui gives the pointer to the area that is handed in first: so the nearest goes first, and its item is put back
    // into its place
    const std::size_t nearest = nearest_to_pointer(), start = ctx_.items.size();
    std::optional<Pressed> pressed;
    const Placed* shown = nullptr;
    const auto take = [&](std::size_t i) {
        Placed& m = marks_[i];
        const std::string item = id_ + "." + m.mark.id;
        const Interaction on = hit_area(ctx_, item, m.hit_min, m.hit_max, m.mark.name + ": " + m.mark.value);
        if (on.hovered || (on.focused && shown == nullptr)) shown = &m;
        if (on.focused) draw_focus_ring(ctx_, ImGui::GetWindowDrawList(), m.min, m.max, ctx_.px(4));
        if (on.pressed) pressed = Pressed{item, m.mark, m.min, m.max};
    };
    if (nearest < marks_.size()) take(nearest);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        if (i != nearest) take(i);
    }
    if (nearest < marks_.size() && ctx_.items.size() == start + marks_.size()) {
        const auto first = ctx_.items.begin() + static_cast<std::ptrdiff_t>(start);
        std::rotate(first, first + 1, first + static_cast<std::ptrdiff_t>(nearest) + 1);
    }
    if (shown != nullptr) {
        const float out = ctx_.px(2);
        ImGui::GetWindowDrawList()->AddRect({shown->min.x - out, shown->min.y - out},
                                            {shown->max.x + out, shown->max.y + out}, ctx_.theme.text, ctx_.px(4), 0,
                                            one_px(ctx_));
        // the note of the mark, once it is open, says the same
        const bool told = ctx_.scratch.note && ctx_.scratch.note->id == id_ + "." + shown->mark.id;
        if (!told) draw_value_card(ctx_, shown->min, shown->max, shown->mark.name, shown->mark.value);
    }
    return pressed;
}

void draw_value_card(UiContext& ctx, ImVec2 anchor_min, ImVec2 anchor_max, std::string_view name,
                     std::string_view value) {
    if (!ImGui::IsRectVisible(anchor_min, anchor_max)) return;
    const float pad = ctx.px(10), away = ctx.px(8), edge = ctx.px(8);
    const float widest = std::min(ctx.px(kCardWidth), ctx.px(ctx.css_width) - edge * 2 - pad * 2);
    const ImVec2 head = ctx.text.measure(TextStyle::SmallStrong, name, widest),
                 body = ctx.text.measure(TextStyle::Small, value, widest);
    const ImVec2 size{std::max(head.x, body.x) + pad * 2, head.y + body.y + pad * 1.4F};
    const float middle = (anchor_min.x + anchor_max.x) * 0.5F;
    const float x = std::clamp(middle - size.x * 0.5F, edge, std::max(edge, ctx.px(ctx.css_width) - edge - size.x));
    const bool above = anchor_min.y - away - size.y > edge;
    const ImVec2 min{std::round(x), std::round(above ? anchor_min.y - away - size.y : anchor_max.y + away)};
    const ImVec2 max{min.x + size.x, min.y + size.y};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    draw_shadow(list, min, max, ctx.px(6), ctx.theme.shadow, ctx.scale * 0.5F);
    list->AddRectFilled(min, max, ctx.theme.card, ctx.px(6));
    list->AddRect(min, max, ctx.theme.outline, ctx.px(6), 0, one_px(ctx));
    const ImVec2 at{min.x + pad, min.y + pad * 0.7F};
    ctx.text.draw(list, at, TextStyle::SmallStrong, ctx.theme.text, name, widest);
    ctx.text.draw(list, {at.x, at.y + head.y}, TextStyle::Small, ctx.theme.muted, value, widest);
}

float draw_series_keys(UiContext& ctx, ImVec2 pos, float width, std::span<const SeriesKey> entries) {
    const float line = std::max(ctx.text.line(TextStyle::Small), ctx.px(20)), sign = ctx.px(14), apart = ctx.px(18);
    ImVec2 pen = pos;
    for (const SeriesKey& entry : entries) {
        const float text = std::min(ctx.text.measure(TextStyle::Small, entry.text).x, width - sign - ctx.px(7));
        const float room = sign + ctx.px(7) + text;
        if (pen.x > pos.x && pen.x + room > pos.x + width) pen = {pos.x, pen.y + line};
        const float middle = std::round(pen.y + line * 0.5F);
        if (entry.line)
            ImGui::GetWindowDrawList()->AddLine({pen.x, middle}, {pen.x + sign, middle}, entry.color, ctx.px(2));
        if (entry.shape)
            draw_shape(ctx, {pen.x + sign * 0.5F, middle}, ctx.px(4.5), *entry.shape, entry.color);
        else if (!entry.line)
            draw_fill(ctx, {pen.x, middle - ctx.px(5)}, {pen.x + sign, middle + ctx.px(5)}, entry.fill, entry.color,
                      ctx.px(2));
        const float y = std::round(middle - ctx.text.line(TextStyle::Small) * 0.5F);
        ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {pen.x + sign + ctx.px(7), y}, TextStyle::Small,
                              ctx.theme.text, entry.text, text + 1);
        pen.x += room + apart;
    }
    return entries.empty() ? 0 : pen.y + line - pos.y;
}

}  // namespace ascn
