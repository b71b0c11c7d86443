// The views that the bare map does without. On the web they are the second part of the program, which arrives after the
// first picture: nothing but this table leads there, so that the build can cut the program in two.
#pragma once

#include <string>

#include "core/geo.h"

namespace ascn {

class Dataset;
class Strings;
struct ExportAbout;
struct UiContext;
struct ViewState;
enum class ExportKind : unsigned char;

struct Pages {
    /// The selected city: right panel, or the bottom sheet.
    void (*city_card)(UiContext& ctx, Box css);
    void (*city_sheet)(UiContext& ctx, double bottom_bar_height);
    /// The row of compared cities at the lower edge of the map. Returns its CSS box (empty when nothing is compared).
    Box (*compare_tray)(UiContext& ctx, double left, double right, double bottom);
    /// Whole-window views below the top bar; css: their room.
    void (*compare_view)(UiContext& ctx, Box css);
    void (*table_view)(UiContext& ctx, Box css);
    void (*areas_view)(UiContext& ctx, Box css);
    void (*network_view)(UiContext& ctx, Box css);
    void (*about_view)(UiContext& ctx, Box css);
    /// The open source card, if any; call last, above all panels.
    void (*source_note)(UiContext& ctx);
    /// The view as a file.
    std::string (*view_file)(const Dataset& data, const Strings& strings, const ViewState& state,
                             const ExportAbout& about, ExportKind kind);
};

/// The views themselves (library ascn_pages).
const Pages& all_pages();
/// What stands in their places until they are there, or where they could not be loaded.
const Pages& waiting_pages();

/// Height of the bottom sheet when it opens, CSS px.
inline constexpr double kSheetPeek = 216;

}  // namespace ascn
