// The panels, one draw function each. They read the context and put their wishes there.
#pragma once

#include <string>

#include "view/ui_context.h"

namespace ascn {

struct ExportAbout;
enum class ExportKind : unsigned char;

/// Decides the layout for the window, draws the bars and the state's view. The one entry for App.
void draw_shell(UiContext& ctx);

/// The names of the cities beside their circles.
void draw_map_labels(UiContext& ctx);
/// The map without panels, bars or anything to press.
void draw_bare_map(UiContext& ctx);
/// The right part of an embed's top bar, from `left` on, CSS px.
void draw_embed_tools(UiContext& ctx, double left, double bar_height);
/// Labels, hover card, zoom buttons, scale bar and credits over the map.
void draw_map_overlay(UiContext& ctx);
/// Width of the row of zoom buttons, CSS px.
double map_buttons_width(const UiContext& ctx);
/// The rectangle that will be zoomed to, and what the map asks for where a gesture belongs to the host page.
void draw_zoom_box(UiContext& ctx);
void draw_map_hint(UiContext& ctx);
/// A hint's time runs from its first frame on, whether it is drawn or not, and then it goes.
void age_map_hint(UiScratch& scratch, double now_ms);
/// When the hint that is shown looks different next.
double map_hint_change_ms(const UiScratch& scratch, double now_ms, bool reduced_motion);
/// Every city's circle as an item, after those of the panels: Tab walks over them by name, Enter selects.
void draw_city_items(UiContext& ctx);
/// The filters and what the map shows; left panel, or a sheet on narrow screens.
void draw_filters(UiContext& ctx, Box css);
/// The chips of the filters alone, which map and table share.
void draw_filter_choices(UiContext& ctx);
/// The filters' sections on what the map shows: which indicator sizes the circles, rings, layers, with their legends.
void draw_map_layers(UiContext& ctx);
/// The views of view/pages.h, which the others reach by UiContext::pages alone.
void draw_city_card(UiContext& ctx, Box css);
void draw_city_sheet(UiContext& ctx, double bottom_bar_height);
Box draw_compare_tray(UiContext& ctx, double left, double right, double bottom);
void draw_compare_view(UiContext& ctx, Box css);
void draw_table_view(UiContext& ctx, Box css);
void draw_areas_view(UiContext& ctx, Box css);
void draw_network_view(UiContext& ctx, Box css);
void draw_about_view(UiContext& ctx, Box css);
void draw_source_note(UiContext& ctx);
std::string make_view_file(const Dataset& data, const Strings& strings, const ViewState& state,
                           const ExportAbout& about, ExportKind kind);

}  // namespace ascn
