// What lies over the map's picture: hover card, zoom buttons, scale bar, credits.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/format.h"
#include "view/facts.h"
#include "view/map_marks.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

namespace {

constexpr double kCreditsLine = 18;  // CSS px from one line to the next

/// "Population: 1,220,200 (2022)": the figure that sizes the circles.
std::string hover_figure(const UiContext& ctx, const City& city) {
    const Indicator* indicator = ctx.data.indicator(ctx.state.indicator);
    const NumberFact* fact = indicator != nullptr ? ctx.data.figure(city, *indicator) : nullptr;
    const bool population = indicator == nullptr || indicator->id == kDefaultIndicator;
    if (population) fact = &city.population;
    std::string text = (population ? ctx.tr("indicator.population") : indicator->name) + ": ";
    if (fact == nullptr) return text + ctx.tr("missing.no_figure");
    text += population ? fact_value(ctx, *fact) : figure_value(ctx, *indicator, *fact);
    if (fact->year) text += " (" + std::to_string(*fact->year) + ")";
    return text;
}

/// What the card of a city says, a line each; its item says the same.
std::vector<std::string> card_rows(const UiContext& ctx, const City& city) {
    std::vector<std::string> rows = layer_lines(ctx, city);
    rows.insert(rows.begin(), {city.name, std::string(country_name(ctx, city)), hover_figure(ctx, city)});
    return rows;
}

std::string city_item(const City& city) { return "city." + city.id; }

/// The circle under the pointer, else the one with the keyboard focus.
const CityCircle* pointed_out(const UiContext& ctx) {
    const CityCircle* focused = nullptr;
    const bool any_focus = ctx.scratch.focused_item.starts_with("city.");
    for (const CityCircle& c : ctx.scene.circles) {
        if (c.hovered) return &c;
        if (any_focus && city_item(ctx.data.cities()[c.city]) == ctx.scratch.focused_item) focused = &c;
    }
    // where it is out of sight the map is about to move there
    return focused != nullptr && ctx.scene.free.contains(focused->centre) ? focused : nullptr;
}

void draw_hover_card(UiContext& ctx) {
    const CityCircle* circle = pointed_out(ctx);
    if (circle == nullptr) return;
    const std::vector<std::string> rows = card_rows(ctx, ctx.data.cities()[circle->city]);
    const auto style_of = [](std::size_t row) { return row == 0 ? TextStyle::SmallStrong : TextStyle::Caption; };
    const float wrap = ctx.px(std::min(320.0, ctx.css_width - 60));
    float w = 0, h = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ImVec2 size = ctx.text.measure(style_of(i), rows[i], wrap);
        w = std::max(w, size.x);
        h += size.y;
    }
    const float pad = ctx.px(10);
    // beside the circle, not the pointer: it stands still while the pointer moves within the circle
    const ImVec2 anchor{ctx.px(circle->centre.x), ctx.px(circle->centre.y)};
    const float away = ctx.px(circle->radius + 8);
    ImVec2 min{anchor.x + away, anchor.y + away};
    if (min.x + w + pad * 2 > ctx.px(ctx.css_width - ctx.insets.right - 8)) min.x = anchor.x - away - w - pad * 2;
    if (min.y + h + pad * 2 > ctx.px(ctx.css_height - 8)) min.y = anchor.y - away - h - pad * 2;
    min = {std::round(std::max(min.x, ctx.px(8))), std::round(std::max(min.y, ctx.px(8)))};
    const ImVec2 max{min.x + w + pad * 2, min.y + h + pad * 2};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    draw_shadow(list, min, max, ctx.px(8), ctx.theme.shadow, ctx.scale);
    list->AddRectFilled(min, max, ctx.theme.card, ctx.px(8));
    ImVec2 pen{min.x + pad, min.y + pad};
    for (std::size_t i = 0; i < rows.size(); ++i)
        pen.y += ctx.text.draw(list, pen, style_of(i), i == 0 ? ctx.theme.text : ctx.theme.muted, rows[i], wrap).y;
}

constexpr double kTray = 80;  // of phones, CSS px

/// "Hanoi, Viet Nam. Population: 8,500,000 (2022)", and what layers say of the city.
std::string city_label(const UiContext& ctx, const City& city) {
    std::vector<std::string> rows = card_rows(ctx, city);
    rows[1] = rows[0] + ", " + rows[1];
    rows.erase(rows.begin());
    return joined(rows, ". ");
}

double button_side(const UiContext& ctx) { return std::max(36.0, ctx.target()); }

/// Zoom in, zoom out, whole region, and what was chosen, in one small card. Returns its CSS box.
Box draw_zoom_buttons(UiContext& ctx, double left, double bottom) {
    const double side = button_side(ctx);
    const bool column = ctx.narrow();
    const double long_side = map_buttons_width(ctx);
    const Box box{{left, bottom - (column ? long_side : side)}, {left + (column ? side : long_side), bottom}};
    PanelStyle style;
    style.padding = 0;
    begin_panel(ctx, "zoom", box, style);
    struct Button {
        const char* id;
        Icon icon;
        const char* key;
        CameraCommand::Kind kind;
    };
    constexpr std::array<Button, 4> kButtons = {
        {{"map.zoom_in", Icon::Plus, "action.zoom_in", CameraCommand::Kind::ZoomIn},
         {"map.zoom_out", Icon::Minus, "action.zoom_out", CameraCommand::Kind::ZoomOut},
         {"map.home", Icon::Home, "action.home", CameraCommand::Kind::Home},
         {"map.fit", Icon::Fit, "action.fit", CameraCommand::Kind::Fit}}};
    ImVec2 at = ImGui::GetCursorScreenPos();
    for (const Button& b : kButtons) {
        if (b.kind == CameraCommand::Kind::Fit && !ctx.can_fit) continue;
        if (icon_button(ctx, b.id, at, side, b.icon, ctx.tr(b.key))) ctx.wishes.camera.push_back({b.kind, ""});
        (column ? at.y : at.x) += ctx.px(side + 2);
    }
    end_panel(ctx);
    return box;
}

void draw_scale_bar(UiContext& ctx, double left, double bottom) {
    const ScaleBar& bar = ctx.scene.scale_bar;
    if (bar.px <= 0) return;
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const float x = std::round(ctx.px(left)), y = std::round(ctx.px(bottom)), w = std::round(ctx.px(bar.px)),
                tick = ctx.px(4);
    const float line = std::max(1.0F, std::round(ctx.px(1.25)));
    list->AddRectFilled({x, y - line}, {x + w, y}, ctx.theme.muted);
    list->AddRectFilled({x, y - tick}, {x + line, y}, ctx.theme.muted);
    list->AddRectFilled({x + w - line, y - tick}, {x + w, y}, ctx.theme.muted);
    const bool km = bar.metres >= 1000;
    const std::string number = format_number(km ? bar.metres / 1000 : bar.metres);
    const std::string text = ctx.tr_format(km ? "scale.km" : "scale.m", {{"n", number}});
    const ImVec2 at{x + w + ctx.px(6), std::round(y - ctx.text.line(TextStyle::Caption) * 0.72F)};
    ctx.text.draw_with_halo(list, at, TextStyle::Caption, ctx.theme.muted, ctx.theme.halo, text);
    const ImVec2 size = ctx.text.measure(TextStyle::Caption, text);
    ctx.over_map.push_back(ctx.css_box({x, at.y}, {at.x + size.x, at.y + size.y}));
}

void draw_credits_line(UiContext& ctx, double right, double bottom, const std::string& text) {
    const ImVec2 size = ctx.text.measure(TextStyle::Caption, text);
    const ImVec2 at{std::round(ctx.px(right) - size.x), std::round(ctx.px(bottom) - size.y + ctx.px(4))};
    ctx.text.draw_with_halo(ImGui::GetBackgroundDrawList(), at, TextStyle::Caption, ctx.theme.muted, ctx.theme.halo,
                            text);
    ctx.over_map.push_back(ctx.css_box(at, {at.x + size.x, at.y + size.y}));
}

std::string short_credits(const UiContext& ctx) {
    return ctx.tr("map.credits_sources") + " \u00B7 " + ctx.tr("map.credits_borders");
}

/// In full where there is room for it, else short, and that on two lines where a window is too narrow even for it.
void draw_credits(UiContext& ctx, double right, double bottom, double room) {
    const auto width = [&ctx](const std::string& text) { return ctx.text.measure(TextStyle::Caption, text).x; };
    if (const std::string& full = ctx.tr("map.credits"); width(full) <= ctx.px(room))
        return draw_credits_line(ctx, right, bottom, full);
    const std::string text = short_credits(ctx);
    if (width(text) <= ctx.px(right - 8)) return draw_credits_line(ctx, right, bottom, text);
    draw_credits_line(ctx, right, bottom, ctx.tr("map.credits_sources"));
    draw_credits_line(ctx, right, bottom - kCreditsLine, ctx.tr("map.credits_borders"));
}

/// Where the zoom buttons stand on a phone above a sheet of a height; empty: it leaves no room for them.
Box zoom_column(const UiContext& ctx, double sheet_height) {
    const double covered = kBottomBar + (ctx.state.city.empty() ? 0 : sheet_height);
    const double side = button_side(ctx), left = ctx.css_width - 12 - side;
    const double bottom = ctx.css_height - covered - 34 - (ctx.state.compare.empty() ? 0 : kTray);
    const double top = bottom - map_buttons_width(ctx);
    // the map above a sheet that is drawn up is hardly seen
    return top > 130 ? Box{{left, top}, {left + side, bottom}} : Box{};
}

/// Scale bar, credits and zoom buttons above the bottom bar, the sheet and the tray of a phone.
void draw_narrow_map_foot(UiContext& ctx) {
    const double covered = ctx.css_height - kBottomBar - (ctx.state.city.empty() ? 0 : ctx.scratch.sheet_height);
    const double credits = static_cast<double>(ctx.text.measure(TextStyle::Caption, short_credits(ctx)).x / ctx.scale);
    const bool one_line = ctx.scene.scale_bar.px + 70 + credits < ctx.css_width - 24;
    draw_scale_bar(ctx, 12, covered - (one_line ? 10 : 10 + kCreditsLine));
    draw_credits(ctx, ctx.css_width - 10, covered - 8, 0);
    // while the sheet moves they move with it: where they will be counts too
    const Vec2 rise{0, ctx.state.city.empty() ? 0 : ctx.scratch.sheet_height - ctx.scratch.sheet_target};
    const std::vector<Box> texts = ctx.over_map;
    for (const Box& text : texts) ctx.over_map.push_back({text.min + rise, text.max + rise});
    if (ctx.picture) return;
    const Box now = zoom_column(ctx, ctx.scratch.sheet_height), then = zoom_column(ctx, ctx.scratch.sheet_target);
    if (now.height() > 0) draw_zoom_buttons(ctx, now.min.x, now.max.y);
    if (then.height() > 0) ctx.over_map.push_back(then);
}

}  // namespace

double map_buttons_width(const UiContext& ctx) {
    const int count = ctx.can_fit ? 4 : 3;
    return button_side(ctx) * count + 2 * (count - 1);
}

void draw_map_overlay(UiContext& ctx) {
    draw_partner_arcs(ctx);
    draw_match_lines(ctx);
    draw_circle_bands(ctx);
    draw_map_labels(ctx);
    draw_partner_chips(ctx);
    draw_match_ranks(ctx);
    if (ctx.narrow()) {
        draw_narrow_map_foot(ctx);
    } else {
        if (!ctx.picture) draw_zoom_buttons(ctx, 16, ctx.css_height - 36);
        draw_scale_bar(ctx, 18, ctx.css_height - 10);
        draw_credits(ctx, ctx.css_width - 16, ctx.css_height - 8, ctx.css_width - ctx.scene.scale_bar.px - 140);
    }
    if (!ctx.picture) draw_hover_card(ctx);
}

void draw_city_items(UiContext& ctx) {
    ImDrawList* list = ImGui::GetBackgroundDrawList();
    const auto cities = ctx.data.cities();
    std::vector<const CityCircle*> by_city(cities.size(), nullptr);
    for (const CityCircle& c : ctx.scene.circles) by_city[c.city] = &c;
    for (std::size_t i = 0; i < cities.size(); ++i) {
        if (by_city[i] == nullptr) continue;
        const CityCircle& circle = *by_city[i];
        const City& city = cities[i];
        const std::string id = city_item(city);
        const double r = std::max(circle.radius, 12.0);
        const Box box{{circle.centre.x - r, circle.centre.y - r}, {circle.centre.x + r, circle.centre.y + r}};
        const bool covered = std::any_of(ctx.panels.begin(), ctx.panels.end(),
                                         [&circle](const Box& panel) { return panel.contains(circle.centre); });
        const bool in_sight = !covered && box.overlaps({{0, 0}, {ctx.css_width, ctx.css_height}});
        UiItem item{id, "button", city_label(ctx, city), in_sight ? box : Box{}, std::nullopt, circle.selected, false};
        ctx.items.push_back(std::move(item));
        if (ctx.scratch.focused_item == id) {
            list->AddCircle({ctx.px(circle.centre.x), ctx.px(circle.centre.y)}, ctx.px(circle.radius + 5),
                            ctx.theme.focus, 0, ctx.px(2.5));
            if (!in_sight && ctx.scratch.scroll_to_focus)
                ctx.wishes.camera.push_back({CameraCommand::Kind::ShowCity, city.id});
            ctx.scratch.scroll_to_focus = false;
        }
        if (ctx.scratch.activated_item == id) {
            ctx.scratch.activated_item.clear();
            ctx.act(SelectCity{city.id});
        }
    }
}

}  // namespace ascn
