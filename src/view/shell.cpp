// The frame around everything: which panels there are at this window size, the top bar, the tabs.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/filter.h"
#include "view/bars.h"
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
