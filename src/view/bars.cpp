#include "view/bars.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kMargin = 16;
/// Widths from which on the top bar has room for its longer forms, CSS px.
constexpr double kWithTitle = 700, kRoomy = 960, kWithLongTitle = 1280;

struct Tab {
    View view;
    const char* id;
    const char* short_name;  ///< key of the name where room is scarce; the full one has the id as its key
    Icon icon;
};
constexpr std::array<Tab, 6> kTabs = {{{View::Map, "tab.map", "tab.map", Icon::Map},
                                       {View::Compare, "tab.compare", "tab.compare", Icon::Columns},
                                       {View::Table, "tab.table", "tab.table", Icon::Table},
                                       {View::Areas, "tab.areas", "tab.areas_short", Icon::Grid},
                                       {View::Network, "tab.network", "tab.network", Icon::Network},
                                       {View::About, "tab.about", "tab.about", Icon::Info}}};

bool is_roomy(const UiContext& ctx) { return ctx.css_width >= kRoomy && !ctx.embed; }

Interaction tab_area(UiContext& ctx, const Tab& tab, ImVec2 min, ImVec2 max) {
    ItemInfo info;
    info.role = "tab";
    info.selected = ctx.state.view == tab.view;
    std::string label = ctx.tr(tab.id);
    if (tab.view == View::Compare && !ctx.state.compare.empty())
        label += " (" + ctx.tr_plural("compare.count", static_cast<long>(ctx.state.compare.size())) + ")";
    const Interaction on = hit_area(ctx, tab.id, min, max, label, info);
    if (on.pressed) ctx.act(SetView{tab.view});
    return on;
}

/// One tab of the top bar; returns its right edge.
float draw_top_tab(UiContext& ctx, const Tab& tab, float x, float bar) {
    const bool active = ctx.state.view == tab.view;
    const std::string& text = ctx.tr(is_roomy(ctx) ? tab.id : tab.short_name);
    const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, text);
    const float pad = ctx.px(is_roomy(ctx) ? 12 : 7);
    const ImVec2 min{x, ctx.px(6)}, max{x + size.x + pad * 2, bar - ctx.px(2)};
    const Interaction on = tab_area(ctx, tab, min, max);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered && !active) list->AddRectFilled(min, {max.x, max.y - ctx.px(4)}, ctx.theme.hover, ctx.px(8));
    const Color ink = active ? ctx.theme.accent : ctx.theme.muted;
    ctx.text.draw(list, {min.x + pad, std::round((bar - size.y) * 0.5F)}, TextStyle::BodyStrong, ink, text);
    if (active) list->AddRectFilled({min.x + pad, bar - ctx.px(2)}, {max.x - pad, bar}, ctx.theme.accent);
    if (on.focused) draw_focus_ring(ctx, list, min, {max.x, max.y - ctx.px(4)}, ctx.px(6));
    return max.x;
}

void draw_theme_button(UiContext& ctx, ImVec2 at, double side) {
    // back to what the system asks for is 'auto' again: the address then leaves the theme to its reader
    ThemeChoice next = ctx.theme.dark ? ThemeChoice::Light : ThemeChoice::Dark;
    if (ctx.system_dark == !ctx.theme.dark) next = ThemeChoice::Auto;
    const std::string& label = ctx.tr(ctx.theme.dark ? "action.theme_light" : "action.theme_dark");
    if (icon_button(ctx, "bar.theme", at, side, ctx.theme.dark ? Icon::Sun : Icon::Moon, label))
        ctx.act(SetTheme{next});
}

/// CSS px: in words where there is room for them.
double share_width(UiContext& ctx, double side) {
    if (!is_roomy(ctx)) return side;
    return static_cast<double>(ctx.text.measure(TextStyle::BodyStrong, ctx.tr("action.share")).x / ctx.scale) + 28;
}

void draw_share_button(UiContext& ctx, double left, double side) {
    const std::string& share = ctx.tr("action.share");
    const ImVec2 at{ctx.px(left), ctx.px((bar_height(ctx) - side) / 2)};
    if (!is_roomy(ctx)) {
        if (icon_button(ctx, "bar.share", at, side, Icon::Link, share)) ctx.wishes.share = true;
        return;
    }
    ImGui::SetCursorScreenPos(at);
    if (button(ctx, "bar.share", share, ButtonKind::Plain, share_width(ctx, side))) ctx.wishes.share = true;
}

/// Title and tabs. Returns their right edge, CSS px.
double draw_tabs(UiContext& ctx) {
    const float bar = ctx.px(bar_height(ctx));
    float x = ctx.px(8);
    if (ctx.css_width >= kWithTitle) {
        const std::string& title = ctx.tr(ctx.css_width < kWithLongTitle || ctx.embed ? "app.short" : "app.title");
        const ImVec2 size = ctx.text.measure(TextStyle::Heading, title);
        const float left = ctx.px(18);
        ctx.text.draw(ImGui::GetWindowDrawList(), {left, std::round((bar - size.y) * 0.5F)}, TextStyle::Heading,
                      ctx.theme.text, title);
        x = left + size.x + ctx.px(8);
    }
    for (const Tab& tab : kTabs) x = draw_top_tab(ctx, tab, x, bar);
    return static_cast<double>(x / ctx.scale);
}

void draw_wide_bar(UiContext& ctx) {
    const double left = draw_tabs(ctx);
    if (ctx.embed) return draw_embed_tools(ctx, left, bar_height(ctx));
    const double side = std::max(36.0, ctx.target()), gap = is_roomy(ctx) ? 8 : 2;
    const double share_left = ctx.css_width - (is_roomy(ctx) ? kMargin : 6) - share_width(ctx, side);
    const double theme_left = share_left - gap - side;
    const double right = theme_left - (is_roomy(ctx) ? 12 : 4);
    const double search = std::clamp(right - left - (is_roomy(ctx) ? 24 : 8), 100.0, 340.0);
    ctx.search_box = Box{{right - search, 9}, {right, 47}};
    draw_theme_button(ctx, {ctx.px(theme_left), ctx.px((bar_height(ctx) - side) / 2)}, side);
    draw_share_button(ctx, share_left, side);
}

void draw_narrow_bar(UiContext& ctx) {
    const float bar = ctx.px(bar_height(ctx));
    const std::string& title = ctx.tr("app.short");
    const ImVec2 size = ctx.text.measure(TextStyle::Heading, title);
    ctx.text.draw(ImGui::GetWindowDrawList(), {ctx.px(14), std::round((bar - size.y) * 0.5F)}, TextStyle::Heading,
                  ctx.theme.text, title);
    const double left = 14 + static_cast<double>(size.x / ctx.scale) + 12, right = ctx.css_width - 6 - 88;
    if (ctx.embed) return draw_embed_tools(ctx, left - 12, bar_height(ctx));
    ctx.search_box = Box{{left, 6}, {right, 50}};
    draw_theme_button(ctx, {ctx.px(right + 2), ctx.px(6)}, 44);
    draw_share_button(ctx, right + 46, 44);
}

/// How many cities are compared, at an icon's shoulder.
void draw_count(UiContext& ctx, ImVec2 at, std::size_t count) {
    const float r = ctx.px(7.5);
    const std::string digit = std::to_string(count);
    const ImVec2 size = ctx.text.measure(TextStyle::Label, digit);
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddCircleFilled(at, r, ctx.theme.accent);
    ctx.text.draw(list, {std::round(at.x - size.x * 0.5F), std::round(at.y - size.y * 0.5F)}, TextStyle::Label,
                  ctx.theme.card, digit);
}

/// One tab at the foot: an icon above its name.
void draw_foot_tab(UiContext& ctx, const Tab& tab, ImVec2 min, ImVec2 max) {
    const bool active = ctx.state.view == tab.view;
    const Interaction on = tab_area(ctx, tab, min, max);
    const Color ink = active ? ctx.theme.accent : ctx.theme.muted;
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float x = (min.x + max.x) * 0.5F, icon_y = min.y + ctx.px(19);
    draw_icon(list, {x, icon_y}, ctx.px(18), tab.icon, ink, ctx.scale);
    if (tab.view == View::Compare && !ctx.state.compare.empty())
        draw_count(ctx, {x + ctx.px(13), icon_y - ctx.px(6)}, ctx.state.compare.size());
    const std::string& text = ctx.tr(tab.short_name);
    const float room = max.x - min.x, width = std::min(ctx.text.measure(TextStyle::Caption, text).x, room);
    ctx.text.draw_clipped(list, {std::round(x - width * 0.5F), min.y + ctx.px(33)}, TextStyle::Caption, ink, text,
                          room);
    if (active) list->AddRectFilled({x - ctx.px(16), min.y}, {x + ctx.px(16), min.y + ctx.px(2)}, ctx.theme.accent);
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(4), min.y + ctx.px(4)}, {max.x - ctx.px(4), max.y - ctx.px(4)},
                        ctx.px(6));
}

}  // namespace

double bar_height(const UiContext& ctx) { return ctx.embed ? 48 : 56; }

void draw_top_bar(UiContext& ctx) {
    PanelStyle style;
    style.radius = 0;
    style.padding = 0;
    begin_panel(ctx, "top-bar", {{0, 0}, {ctx.css_width, bar_height(ctx)}}, style);
    if (ctx.narrow())
        draw_narrow_bar(ctx);
    else
        draw_wide_bar(ctx);
    end_panel(ctx);
}

void draw_bottom_bar(UiContext& ctx) {
    PanelStyle style;
    style.radius = 0;
    style.padding = 0;
    style.shadow = false;
    const double top = ctx.css_height - kBottomBar;
    begin_panel(ctx, "bottom-bar", {{0, top}, {ctx.css_width, ctx.css_height}}, style);
    ImGui::GetWindowDrawList()->AddRectFilled(
        {0, ctx.px(top)}, {ctx.px(ctx.css_width), ctx.px(top) + std::max(1.0F, ctx.px(1))}, ctx.theme.rule);
    const double width = ctx.css_width / static_cast<double>(kTabs.size());
    for (std::size_t i = 0; i < kTabs.size(); ++i) {
        const double left = width * static_cast<double>(i);
        draw_foot_tab(ctx, kTabs[i], {ctx.px(left), ctx.px(top + 2)}, {ctx.px(left + width), ctx.px(ctx.css_height)});
    }
    end_panel(ctx);
}

}  // namespace ascn
