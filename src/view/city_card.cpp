// The city card of wide windows, and what card and sheet share: header, key figures, foot.
#include "view/city_card.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"
#include "model/filter.h"
#include "view/charts.h"
#include "view/city_sections.h"
#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

struct Tile {
    const char* id;
    const char* key;
    std::string_view indicator;  ///< that conflicts name
    const NumberFact* fact;
};

/// Value and unit of a tile: "950" and "/km²", so that a narrow tile need not break between them.
struct TileFigure {
    std::string value, unit;
};

TileFigure tile_figure(const UiContext& ctx, const NumberFact& fact) {
    if (!fact.value) return {fact_value(ctx, fact), ""};
    if (fact.unit == "persons") return {format_compact(*fact.value), ""};
    const std::string number = format_number(*fact.value, decimals_for(*fact.value, fact.unit));
    if (fact.unit == "projects") return {number, ""};
    return {number, fact.unit == "km2" ? ctx.tr("unit.km2") : ctx.tr("unit.persons_per_km2_short")};
}

std::string tile_qualifier(const UiContext& ctx, const NumberFact& fact) {
    if (fact.unit != "projects" || !fact.value || !fact.year) return fact_qualifier(ctx, fact);
    return ctx.tr_format("card.projects_listed", {{"year", std::to_string(*fact.year)}});
}

/// Draws, or only measures, one tile's text; returns its height.
float draw_tile_text(UiContext& ctx, const Tile& tile, ImVec2 pen, float width, ImDrawList* list) {
    const float top = pen.y;
    const TileFigure figure = tile_figure(ctx, *tile.fact);
    const bool known = tile.fact->value.has_value();
    const TextStyle style = known ? TextStyle::Figure : TextStyle::Small;
    const std::string qualifier = tile_qualifier(ctx, *tile.fact);
    const ImVec2 value = ctx.text.measure(style, figure.value, width);
    const float label_line = ctx.text.line(TextStyle::Small), space = ctx.px(4);
    if (list != nullptr) ctx.text.draw_clipped(list, pen, TextStyle::Small, ctx.theme.muted, ctx.tr(tile.key), width);
    pen.y += label_line + ctx.px(2);
    if (list != nullptr) {
        ctx.text.draw(list, pen, style, known ? ctx.theme.text : ctx.theme.muted, figure.value, width);
        const float unit_y = pen.y + value.y - ctx.text.line(TextStyle::Small) - ctx.px(2);
        if (!figure.unit.empty())
            ctx.text.draw(list, {pen.x + value.x + space, unit_y}, TextStyle::Small, ctx.theme.muted, figure.unit);
        if (has_course(*tile.fact)) {
            const float right = pen.x + width, middle = pen.y + value.y * 0.5F;
            draw_sparkline(ctx, {right - ctx.px(56), middle - ctx.px(9)}, {right, middle + ctx.px(9)},
                           tile.fact->series, ctx.theme.accent);
        }
    }
    pen.y += value.y + ctx.px(2);
    if (qualifier.empty()) return pen.y - top;
    if (list != nullptr)
        return pen.y + ctx.text.draw(list, pen, TextStyle::Caption, ctx.theme.muted, qualifier, width).y - top;
    return pen.y + ctx.text.measure(TextStyle::Caption, qualifier, width).y - top;
}

/// The note of a tile: the figure, and its other years where the data set has them.
void open_tile_note(UiContext& ctx, const Tile& tile, ImVec2 min, ImVec2 max) {
    const Indicator* indicator = ctx.data.indicator(tile.indicator);
    if (indicator == nullptr) return open_source_note(ctx, tile.id, ctx.tr(tile.key), *tile.fact, min, max);
    open_source_note(ctx, tile.id, ctx.tr(tile.key), figure_lines(ctx, *indicator, *tile.fact), tile.fact->sources, min,
                     max);
}

void draw_tile(UiContext& ctx, const City& city, const Tile& tile, ImVec2 min, ImVec2 max) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float pad = ctx.px(10), corner = ctx.px(kMarkSide);
    const std::string& title = ctx.tr(tile.key);
    const std::string qualifier = tile_qualifier(ctx, *tile.fact);
    const std::string label = title + ": " + fact_value(ctx, *tile.fact) + (qualifier.empty() ? "" : ", " + qualifier);
    list->AddRectFilled(min, max, ctx.theme.tile, ctx.px(8));
    dispute_mark(ctx, std::string(tile.id) + ".dispute", {max.x - corner - ctx.px(4), min.y + ctx.px(6)}, title,
                 city.conflicts, tile.indicator);
    const Interaction on = hit_area(ctx, tile.id, min, max, label);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(8));
    draw_tile_text(ctx, tile, {min.x + pad, min.y + pad}, max.x - min.x - pad * 2, list);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(8));
    if (on.pressed) open_tile_note(ctx, tile, min, max);
}

/// The key figures, two in a row; a press on one opens its source.
void draw_tiles(UiContext& ctx, const City& city) {
    const std::array<Tile, 4> tiles = {
        {{"card.population", "indicator.population", "population", &city.population},
         {"card.area", "indicator.area", "area", &city.area_km2},
         {"card.density", "indicator.density", "density", &city.density},
         {"card.listed", "indicator.projects", "projects-listed", &city.projects_listed}}};
    const float spacing = ctx.px(8), pad = ctx.px(10), start = ImGui::GetCursorScreenPos().x;
    const float full = content_width(), width = std::floor((full - spacing) / 2);
    for (std::size_t row = 0; row < tiles.size(); row += 2) {
        float height = 0;
        for (std::size_t i = row; i < row + 2; ++i)
            height = std::max(height, draw_tile_text(ctx, tiles[i], {}, width - pad * 2, nullptr) + pad * 2);
        const float y = ImGui::GetCursorScreenPos().y;
        for (std::size_t i = row; i < row + 2; ++i) {
            const float x = i == row ? start : start + full - width;
            draw_tile(ctx, city, tiles[i], {x, y}, {x + width, y + height});
        }
        ImGui::SetCursorScreenPos({start, y});
        ImGui::Dummy({full, height});
        if (row == 0) gap(ctx, 8);
    }
}

}  // namespace

void draw_city_header(UiContext& ctx, const City& city) {
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float width = content_width(), side = ctx.px(std::max(32.0, ctx.target()));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string line =
        std::string(country_name(ctx, city)) + " \u00B7 " +
        ctx.tr_format(is_pilot(city) ? "card.cohort" : "card.joined", {{"year", std::to_string(city.cohort)}});
    const float room = width - side + ctx.px(6);
    ctx.text.draw_clipped(list, top, TextStyle::Small, ctx.theme.muted, line, room);
    if (icon_button(ctx, "card.close", {top.x + width - side + ctx.px(8), top.y - ctx.px(8)},
                    std::max(32.0, ctx.target()), Icon::Close, ctx.tr("action.close"))) {
        ctx.act(SelectCity{""});
    }
    ImVec2 pen{top.x, top.y + ctx.text.line(TextStyle::Small) + ctx.px(2)};
    const ImVec2 name = ctx.text.draw(list, pen, TextStyle::Title, ctx.theme.text, city.name, room);
    float bottom = pen.y + name.y;
    if (!city.native_names.empty()) {
        const std::string& native = city.native_names.front().text;
        const ImVec2 size = ctx.text.measure(TextStyle::Native, native);
        ImVec2 at{pen.x + name.x + ctx.px(10), pen.y + name.y - size.y - ctx.px(1)};
        if (at.x + size.x > top.x + room) {
            at = {pen.x, bottom};
            bottom += size.y;
        }
        ctx.text.draw_clipped(list, at, TextStyle::Native, ctx.theme.muted, native, width);
    }
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({width, bottom - top.y});
    gap(ctx, 12);
}

void draw_city_facts(UiContext& ctx, const City& city) {
    draw_tiles(ctx, city);
    draw_place_line(ctx, city);
    draw_indicator_section(ctx, city);
    draw_plan_section(ctx, city);
    draw_projects_section(ctx, city);
    draw_partnership_section(ctx, city);
    draw_matches_section(ctx, city);
    draw_people_section(ctx, city);
    draw_more_section(ctx, city);
    draw_sources_section(ctx, city);
}

double city_actions_height(const UiContext& ctx) { return std::max(36.0, ctx.target()) + 12; }

void draw_city_actions(UiContext& ctx, const City& city) {
    const auto& compared = ctx.state.compare;
    const bool in = std::find(compared.begin(), compared.end(), city.id) != compared.end();
    const bool full = !in && compared.size() >= kMaxCompared;
    const std::string& sources = ctx.tr("card.sources");
    const float sources_width = ctx.text.measure(TextStyle::BodyStrong, sources).x + ctx.px(28);
    const double main_width = static_cast<double>((content_width() - sources_width - ctx.px(8)) / ctx.scale);
    gap(ctx, 12);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ItemInfo info;
    info.disabled = full;
    const char* key = "card.compare_add";
    if (in) key = "card.compare_remove";
    if (full) key = "card.compare_full";
    if (button(ctx, "card.compare", ctx.tr(key), in ? ButtonKind::Plain : ButtonKind::Primary, main_width, info)) {
        ctx.act(ToggleCompare{city.id});
    }
    ImGui::SetCursorScreenPos({at.x + ctx.px(main_width + 8), at.y});
    if (button(ctx, "card.sources", sources, ButtonKind::Plain)) {
        ctx.scratch.scroll_to = "sources";
        ctx.scratch.sheet_target = ctx.css_height;
        ctx.wishes.reveal_city = true;
        ctx.wishes.animating = true;
    }
}

void draw_city_body(UiContext& ctx, const City& city, double scroll_height, bool actions) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (actions) {
        // drawn first, so that the keyboard need not walk through every source to reach them
        ImGui::SetCursorScreenPos({at.x, at.y + ctx.px(scroll_height)});
        draw_city_actions(ctx, city);
        ImGui::SetCursorScreenPos(at);
    }
    begin_scroll(ctx, ("facts-" + city.id).c_str(), scroll_height);
    draw_city_facts(ctx, city);
    end_scroll(ctx);
}

void draw_city_card(UiContext& ctx, Box css) {
    const City* city = ctx.data.city(ctx.state.city);
    if (city == nullptr) return;
    begin_panel(ctx, "city-card", css);
    draw_city_header(ctx, *city);
    const double used = static_cast<double>((ImGui::GetCursorScreenPos().y - ImGui::GetWindowPos().y) / ctx.scale);
    draw_city_body(ctx, *city, css.height() - used - 16 - city_actions_height(ctx), true);
    end_panel(ctx);
}

}  // namespace ascn
