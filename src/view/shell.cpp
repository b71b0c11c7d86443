// The frame around everything: which panels there are at this window size, the top bar, the tabs.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "model/filter.h"
#include "view/data_panel.h"
#include "view/map_key.h"
#include "view/pages.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kMargin = 16;
constexpr double kFiltersWidth = 288;
constexpr double kCardWidth = 372;
constexpr double kLeastKey = 190;
constexpr double kStrip = 28;  // scale bar and credits below the panels

/// Height of the top bar, CSS px.
double bar_height(const UiContext& ctx) { return ctx.embed ? 48 : 56; }

struct Tab {
    View view;
    const char* id;
    const char* key;
};
constexpr std::array<Tab, 6> kTabs = {{{View::Map, "tab.map", "tab.map"},
                                       {View::Compare, "tab.compare", "tab.compare"},
                                       {View::Table, "tab.table", "tab.table"},
                                       {View::Areas, "tab.areas", "tab.areas"},
                                       {View::Network, "tab.network", "tab.network"},
                                       {View::About, "tab.about", "tab.about"}}};

/// One tab of the top bar; returns its right edge.
float draw_top_tab(UiContext& ctx, const Tab& tab, float x, float bar) {
    const bool active = ctx.state.view == tab.view;
    const std::string& text = ctx.tr(tab.key);
    const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, text);
    const float pad = ctx.px(12);
    const ImVec2 min{x, ctx.px(6)}, max{x + size.x + pad * 2, bar - ctx.px(2)};
    ItemInfo info;
    info.role = "tab";
    info.selected = active;
    const Interaction on = hit_area(ctx, tab.id, min, max, text, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered && !active) list->AddRectFilled(min, {max.x, max.y - ctx.px(4)}, ctx.theme.hover, ctx.px(8));
    const Color ink = active ? ctx.theme.accent : ctx.theme.muted;
    ctx.text.draw(list, {min.x + pad, std::round((bar - size.y) * 0.5F)}, TextStyle::BodyStrong, ink, text);
    if (active) list->AddRectFilled({min.x + pad, bar - ctx.px(2)}, {max.x - pad, bar}, ctx.theme.accent);
    if (on.focused) draw_focus_ring(ctx, list, min, {max.x, max.y - ctx.px(4)}, ctx.px(6));
    if (on.pressed) ctx.act(SetView{tab.view});
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

void draw_wide_bar(UiContext& ctx) {
    const float bar = ctx.px(bar_height(ctx));
    ImDrawList* list = ImGui::GetWindowDrawList();
    const std::string& title = ctx.tr(ctx.css_width < 900 || ctx.embed ? "app.short" : "app.title");
    const ImVec2 size = ctx.text.measure(TextStyle::Heading, title);
    const float title_x = ctx.px(18);
    ctx.text.draw(list, {title_x, std::round((bar - size.y) * 0.5F)}, TextStyle::Heading, ctx.theme.text, title);
    float x = title_x + size.x + ctx.px(8);
    for (const Tab& tab : kTabs) x = draw_top_tab(ctx, tab, x, bar);
    if (ctx.embed) return draw_embed_tools(ctx, static_cast<double>(x / ctx.scale), bar_height(ctx));

    double right = ctx.css_width - kMargin;
    const std::string& share = ctx.tr("action.share");
    const double share_width = static_cast<double>(ctx.text.measure(TextStyle::BodyStrong, share).x / ctx.scale) + 28;
    const double side = std::max(36.0, ctx.target());
    right -= share_width;
    ImGui::SetCursorScreenPos({ctx.px(right), ctx.px((bar_height(ctx) - side) / 2)});
    const double share_left = right;
    right -= 8 + side;
    const double theme_left = right;
    const double search_width = std::clamp(right - 12 - static_cast<double>(x / ctx.scale) - 24, 120.0, 340.0);
    right -= 12 + search_width;
    ctx.search_box = Box{{right, 9}, {right + search_width, 47}};
    draw_theme_button(ctx, {ctx.px(theme_left), ctx.px((bar_height(ctx) - side) / 2)}, side);
    ImGui::SetCursorScreenPos({ctx.px(share_left), ctx.px((bar_height(ctx) - side) / 2)});
    if (button(ctx, "bar.share", share, ButtonKind::Plain, share_width)) ctx.wishes.share = true;
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
    if (icon_button(ctx, "bar.share", {ctx.px(right + 46), ctx.px(6)}, 44, Icon::Link, ctx.tr("action.share"))) {
        ctx.wishes.share = true;
    }
}

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
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({0, ctx.px(top)}, {ctx.px(ctx.css_width), ctx.px(top) + std::max(1.0F, ctx.px(1))},
                        ctx.theme.rule);
    const double width = ctx.css_width / static_cast<double>(kTabs.size());
    for (std::size_t i = 0; i < kTabs.size(); ++i) {
        const Tab& tab = kTabs[i];
        const bool active = ctx.state.view == tab.view;
        const ImVec2 min{ctx.px(width * static_cast<double>(i)), ctx.px(top + 2)};
        const ImVec2 max{ctx.px(width * static_cast<double>(i + 1)), ctx.px(ctx.css_height)};
        ItemInfo info;
        info.role = "tab";
        info.selected = active;
        std::string text = ctx.tr(tab.key);
        if (tab.view == View::Compare && !ctx.state.compare.empty())
            text += " " + std::to_string(ctx.state.compare.size());
        const Interaction on = hit_area(ctx, tab.id, min, max, text, info);
        const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, text);
        const ImVec2 at{std::round((min.x + max.x - size.x) * 0.5F), std::round((min.y + max.y - size.y) * 0.5F)};
        ctx.text.draw(list, at, active ? TextStyle::BodyStrong : TextStyle::Body,
                      active ? ctx.theme.accent : ctx.theme.muted, text);
        if (active) list->AddRectFilled({at.x, min.y}, {at.x + size.x, min.y + ctx.px(2)}, ctx.theme.accent);
        if (on.focused)
            draw_focus_ring(ctx, list, {min.x + ctx.px(4), min.y + ctx.px(4)}, {max.x - ctx.px(4), max.y - ctx.px(6)},
                            ctx.px(6));
        if (on.pressed) ctx.act(SetView{tab.view});
    }
    end_panel(ctx);
}

void draw_toast(UiContext& ctx) {
    if (ctx.scratch.toast.empty()) return;
    if (ctx.now_ms >= ctx.scratch.toast_until_ms) {
        ctx.scratch.toast.clear();
        return;
    }
    ImDrawList* list = ImGui::GetForegroundDrawList();
    const ImVec2 size = ctx.text.measure(TextStyle::BodyStrong, ctx.scratch.toast);
    const float w = size.x + ctx.px(32), h = ctx.px(40), x = (ctx.px(ctx.css_width) - w) * 0.5F, y = ctx.px(72);
    list->AddRectFilled({x, y}, {x + w, y + h}, ctx.theme.text, ctx.px(8));
    ctx.text.draw(list, {x + ctx.px(16), std::round(y + (h - size.y) * 0.5F)}, TextStyle::BodyStrong, ctx.theme.card,
                  ctx.scratch.toast);
}

/// Where the bars at the top end, CSS px.
double bars_height(const UiContext& ctx) { return bar_height(ctx) + data_bar_height(ctx); }

double filter_button_side(const UiContext& ctx) { return std::max(40.0, ctx.target()); }

/// In windows too narrow to keep the filters open: the button that opens them.
void draw_filter_button(UiContext& ctx) {
    const double side = filter_button_side(ctx);
    PanelStyle style;
    style.padding = 0;
    const double top = bars_height(ctx) + 12;
    const Box box{{kMargin, top}, {kMargin + side, top + side}};
    begin_panel(ctx, "filter-button", box, style);
    ctx.over_map.push_back(box);
    const std::string& label = ctx.tr("filter.title");
    ItemInfo info;
    info.checked = ctx.scratch.filters_open;
    if (icon_button(ctx, "filter.open", ImGui::GetCursorScreenPos(), side, Icon::Filter, label, info)) {
        ctx.scratch.filters_open = !ctx.scratch.filters_open;
        ctx.wishes.animating = true;
    }
    if (has_filters(ctx.state)) {
        const ImVec2 at = ImGui::GetWindowPos();
        ImGui::GetWindowDrawList()->AddCircleFilled({at.x + ctx.px(side - 9), at.y + ctx.px(9)}, ctx.px(4),
                                                    ctx.theme.accent);
    }
    end_panel(ctx);
}

void draw_unfolded_filters(UiContext& ctx, double bottom) {
    if (!ctx.scratch.filters_open) return;
    const double top = bars_height(ctx) + 12 + filter_button_side(ctx) + 8;
    const double width = std::min(kFiltersWidth + 40, ctx.css_width - 2 * kMargin);
    draw_filters(ctx, {{kMargin, top}, {kMargin + width, bottom}});
}

/// Where the filters are folded, and their legends with them: the key beside their button, or below it where a card
/// leaves no room there. It ends above `bottom`.
void draw_key(UiContext& ctx, double right, double bottom) {
    const double top = bars_height(ctx) + 12, side = filter_button_side(ctx);
    const Box beside{{kMargin + side + 8, top}, {right, bottom}};
    if (beside.width() >= kLeastKey) return draw_map_key(ctx, beside, side);
    draw_map_key(ctx, {{kMargin, top + side + 8}, {right, bottom}}, side);
}

void draw_wide_map(UiContext& ctx) {
    const double bottom = ctx.css_height - kStrip - 8, top = bars_height(ctx) + 16;
    const bool room = ctx.css_width >= kMediumWidth && !ctx.embed;
    const bool card = !ctx.state.city.empty();
    const double card_left = ctx.css_width - kMargin - kCardWidth;
    // the card comes first for the keyboard: it is what was just opened
    if (card) ctx.pages->city_card(ctx, {{card_left, top}, {ctx.css_width - kMargin, bottom}});
    ctx.pages->compare_tray(ctx, kMargin + map_buttons_width(ctx) + 16, card ? card_left - 12 : ctx.css_width - kMargin,
                            bottom);
    if (room) {
        draw_filters(ctx, {{kMargin, top}, {kMargin + kFiltersWidth, bottom - 60}});
    } else {
        draw_filter_button(ctx);
        if (!ctx.scratch.filters_open) draw_key(ctx, (card ? card_left : ctx.css_width) - kMargin, bottom - 60);
        draw_unfolded_filters(ctx, bottom - 60);
    }
    ctx.insets = {room ? kMargin + kFiltersWidth : 0, bars_height(ctx), card ? kCardWidth + kMargin : 0, kStrip};
}

void draw_narrow_map(UiContext& ctx) {
    ctx.insets = {0, bars_height(ctx), 0, kBottomBar};
    const double sheet_top = ctx.css_height - kBottomBar - (ctx.state.city.empty() ? 0 : ctx.scratch.sheet_height);
    if (sheet_top > bars_height(ctx) + 12 + filter_button_side(ctx)) {
        draw_filter_button(ctx);
        if (!ctx.scratch.filters_open) draw_key(ctx, ctx.css_width - 12, sheet_top - 60);
    }
    if (!ctx.state.city.empty()) {
        ctx.pages->city_sheet(ctx, kBottomBar);
        // the picture stays where it is while the sheet is dragged; above a full one hardly any map is seen
        ctx.insets.bottom = kBottomBar + std::min(ctx.scratch.sheet_target, ctx.css_height * 0.55);
    } else {
        ctx.scratch.sheet_city.clear();
    }
    const double covered = ctx.state.city.empty() ? kBottomBar : kBottomBar + ctx.scratch.sheet_height;
    const bool low = ctx.state.city.empty() || ctx.scratch.sheet_target < ctx.css_height * 0.4;
    if (low && !ctx.scratch.filters_open) {
        const double foot = covered + (ctx.css_width < 380 ? 52 : 34);
        const Box tray = ctx.pages->compare_tray(ctx, 8, ctx.css_width - 8, ctx.css_height - foot);
        // a phone's map is too small to leave cities under the tray
        if (tray.height() > 0) ctx.insets.bottom = foot + tray.height();
    }
    draw_unfolded_filters(ctx, ctx.css_height - kBottomBar - 8);
}

/// The map as it is kept in a picture: what it shows, its legend and the selected city, nothing to be pressed.
void draw_map_picture(UiContext& ctx) {
    const double top = bars_height(ctx) + 16, bottom = ctx.css_height - kStrip - 8;
    const double card_left = ctx.css_width - kMargin - kCardWidth;
    draw_map_overlay(ctx);
    const bool card = !ctx.state.city.empty();
    if (ctx.narrow()) {
        if (card) ctx.pages->city_sheet(ctx, kBottomBar);
        const double sheet_top = ctx.css_height - kBottomBar - (card ? ctx.scratch.sheet_height : 0);
        return draw_map_key(ctx, {{12, top}, {ctx.css_width - 12, sheet_top - 12}}, filter_button_side(ctx));
    }
    if (card) ctx.pages->city_card(ctx, {{card_left, top}, {ctx.css_width - kMargin, bottom}});
    draw_map_key(ctx, {{kMargin, top}, {(card ? card_left : ctx.css_width) - kMargin, bottom}}, 36);
}

/// The view that fills the window below the bars.
void draw_page(UiContext& ctx, Box room) {
    switch (ctx.state.view) {
        case View::Compare:
            return ctx.pages->compare_view(ctx, room);
        case View::Table:
            return ctx.pages->table_view(ctx, room);
        case View::Areas:
            return ctx.pages->areas_view(ctx, room);
        case View::Network:
            return ctx.pages->network_view(ctx, room);
        case View::Map:
        case View::About:
            break;
    }
    ctx.pages->about_view(ctx, room);
}

}  // namespace

void draw_shell(UiContext& ctx) {
    ctx.text.begin_frame();
    const double bottom = ctx.narrow() ? ctx.css_height - kBottomBar : ctx.css_height;
    if (ctx.state.view == View::Map && ctx.picture) {
        draw_map_picture(ctx);
    } else if (ctx.state.view == View::Map) {
        draw_zoom_box(ctx);
        draw_map_overlay(ctx);
        draw_top_bar(ctx);
        draw_data_bar(ctx, bar_height(ctx));
        // the chips of partners, drawn by now, kept clear of where the key was
        const double key_bottom = std::exchange(ctx.scratch.key_bottom, 0);
        if (ctx.narrow())
            draw_narrow_map(ctx);
        else
            draw_wide_map(ctx);
        if (ctx.scratch.key_bottom != key_bottom) ctx.wishes.animating = true;
        draw_city_items(ctx);
        draw_map_hint(ctx);
    } else {
        ctx.insets = {0, bars_height(ctx), 0, ctx.css_height - bottom};
        draw_top_bar(ctx);
        draw_data_bar(ctx, bar_height(ctx));
        const Box room{{0, bars_height(ctx)}, {ctx.css_width, bottom}};
        draw_page(ctx, room);
    }
    if (ctx.narrow() && !ctx.picture) draw_bottom_bar(ctx);
    ctx.pages->source_note(ctx);
    if (data_problems_open(ctx)) {
        // modal: nothing below it can be reached, and the page lays no search box over it
        ctx.items.clear();
        ctx.search_box.reset();
        draw_data_problems(ctx);
    }
    stack_panels(ctx);
    draw_toast(ctx);
}

}  // namespace ascn
