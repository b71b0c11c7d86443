#include "view/map_key.h"

#include <algorithm>
#include <cmath>

#include "core/format.h"
#include "view/map_marks.h"
#include "view/ring_marks.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kWidth = 256, kMark = 26, kPad = 12;  // CSS px
constexpr double kTallEnough = 480;                    // CSS px: a lower or narrow window's key is folded at first
constexpr const char* kFold = "key";

void draw_ring_lines(UiContext& ctx) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float radius = ctx.px(6.5), width = ctx.px(3.5);
    if (ctx.state.color == CircleColor::Area) {
        const ImVec2 at = legend_line(ctx, kMark, ctx.tr("key.areas"));
        for (int i = 0; i < kRingParts; ++i)
            draw_ring_part(list, at, radius, i, ctx.theme.area(kFocusAreas[static_cast<std::size_t>(i)]), width);
    }
    if (ctx.state.color == CircleColor::Cohort) {
        list->AddCircle(legend_line(ctx, kMark, ctx.tr("color.pilot")), radius, ctx.theme.pilot, 0, width);
        draw_dashed_ring(list, legend_line(ctx, kMark, ctx.tr("color.later")), radius, ctx.theme.later, width);
    }
}

void draw_layer_lines(UiContext& ctx) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const EnumSet<MapLayer> layers = ctx.state.layers;
    if (layers.contains(MapLayer::Partners)) {
        const ImVec2 at = legend_line(ctx, kMark, ctx.tr("key.partners"));
        const float x = ctx.px(kMark / 2), y = ctx.px(4);
        list->AddLine({at.x - x, at.y - y}, {at.x + x, at.y - y}, ctx.theme.accent, ctx.px(1.5));
        list->AddLine({at.x - x, at.y + y}, {at.x + x, at.y + y}, ctx.theme.accent, ctx.px(4.5));
    }
    if (layers.contains(MapLayer::Matches)) {
        const City* city = ctx.data.city(ctx.state.city);
        const ImVec2 at = legend_line(
            ctx, kMark,
            city != nullptr ? ctx.tr_format("key.matches", {{"city", city->name}}) : ctx.tr("layer.matches_none"));
        list->AddCircle(at, ctx.px(7), ctx.theme.accent, 0, ctx.px(1.5));
        list->AddCircleFilled(at, ctx.px(2), ctx.theme.text);
    }
    if (layers.contains(MapLayer::Density)) {
        const std::string most = std::to_string(most_projects(ctx.data, ctx.scene.circles));
        const ImVec2 at = legend_line(ctx, kMark, ctx.tr_format("key.density", {{"n", most}}));
        const float x = ctx.px(kMark / 2), y = ctx.px(6);
        const Color none = faded(ctx.theme.density, 0), full = faded(ctx.theme.density, 0.7);
        list->AddRectFilledMultiColor({at.x - x, at.y - y}, {at.x + x, at.y + y}, none, full, full, none);
    }
}

/// The classes in a row, and below it the smallest and the largest figure.
void draw_nation(UiContext& ctx) {
    const Choropleth map = make_choropleth(ctx.data, ctx.state.nation);
    if (map.indicator == nullptr) return;
    gap(ctx, 4);
    draw_nation_head(ctx, map);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float step_width = ctx.px(kMark), half = ctx.px(8);
    float right = at.x;
    const ShadeClass *first = nullptr, *last = nullptr;
    for (int step = 0; step < kShadeSteps; ++step) {
        const ShadeClass& c = map.classes[static_cast<std::size_t>(step)];
        if (c.countries == 0) continue;
        draw_swatch(ctx, {right + step_width * 0.5F, at.y + half}, step);
        right += step_width;
        if (first == nullptr) first = &c;
        last = &c;
    }
    if (first != nullptr) {
        const std::string low = format_number(first->low, map.indicator->decimals);
        const std::string high = format_number(last->high, map.indicator->decimals);
        const float y = std::round(at.y + half * 2 + ctx.px(2));
        ImDrawList* list = ImGui::GetWindowDrawList();
        const ImVec2 size = ctx.text.draw(list, {at.x, y}, TextStyle::Caption, ctx.theme.text, low);
        const float width = ctx.text.measure(TextStyle::Caption, high).x;
        // beside the row where it is too short for both
        const float x = std::max(std::round(right - width), at.x + size.x + ctx.px(12));
        ctx.text.draw(list, {x, y}, TextStyle::Caption, ctx.theme.text, high);
        ImGui::Dummy({content_width(), y + size.y - at.y});
    }
    if (map.missing > 0) draw_swatch(ctx, legend_line(ctx, kMark, ctx.tr("missing.no_figure")), -1);
}

void draw_lines(UiContext& ctx) {
    draw_ring_lines(ctx);
    draw_layer_lines(ctx);
    draw_nation(ctx);
}

}  // namespace

void draw_map_key(UiContext& ctx, Box room, double head) {
    const ViewState& s = ctx.state;
    if (s.color == CircleColor::None && s.nation.empty() && s.layers.empty()) return;
    if (room.height() < head || room.width() < 2 * head) return;
    FoldStyle folding;
    folding.open = ctx.css_height >= kTallEnough && !ctx.narrow();
    folding.rule = false;
    const std::string& title = ctx.tr("key.title");
    const bool open = ctx.picture || is_open(ctx, kFold, folding.open);
    const double words = static_cast<double>(ctx.text.measure(TextStyle::Label, title).x / ctx.scale);
    const double known = ctx.scratch.key_height > 0 ? ctx.scratch.key_height : room.height();
    const double needed = open ? std::max(head, known) : head;
    room.max.x = room.min.x + std::min(room.width(), open ? kWidth : words + 2 * kPad + 32);
    room.max.y = room.min.y + std::min(room.height(), needed);
    PanelStyle style;
    style.padding = 0;
    begin_panel(ctx, "map-key", room, style);
    ctx.over_map.push_back(room);
    ctx.scratch.key_bottom = room.max.y;
    ctx.scratch.key_right = room.max.x;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    fold_line(ctx, kFold, title, folding, {at.x + ctx.px(kPad), at.y},
              {ctx.px(room.max.x - kPad), at.y + ctx.px(head)});
    if (open) {
        ImGui::SetCursorScreenPos({at.x, at.y + ctx.px(head)});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
        begin_scroll(ctx, "map-key-scroll", 0, kPad);
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() - ctx.px(kPad));  // the head has room of its own
        const float top = ImGui::GetCursorPosY();
        draw_lines(ctx);
        const double height = head + kPad + static_cast<double>((ImGui::GetCursorPosY() - top) / ctx.scale);
        if (std::abs(height - ctx.scratch.key_height) > 1) {
            ctx.scratch.key_height = height;
            ctx.wishes.animating = true;
        }
        end_scroll(ctx);
        ImGui::PopStyleVar();
    }
    end_panel(ctx);
}

}  // namespace ascn
