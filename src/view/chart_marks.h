// What every chart has in common, whatever it looks like: marks that answer to pointer, finger, keyboard and assistive
// technology, the small card with a mark's value, patterns and shapes that tell series apart without colour, legends.
#pragma once

#include <imgui.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

enum class MarkShape : std::uint8_t { Circle, Square, Diamond, Up, Down };
/// How the n-th of several series is drawn: five shapes for five columns of a comparison.
MarkShape shape_of(int series);
/// A mark around a point; hollow: its outline alone.
void draw_shape(UiContext& ctx, ImVec2 centre, float radius, MarkShape shape, Color color, bool hollow = false);

enum class BarFill : std::uint8_t {
    Solid,
    Hatched,  ///< slanted lines on a tint
    Dotted,
    Striped,  ///< level lines on a tint
    Crossed,  ///< lines slanted both ways on a tint
    Hollow,   ///< an outline: for what is not known
};
/// The n-th of several series: five fills for five columns of a comparison.
BarFill fill_of(int series);
void draw_fill(UiContext& ctx, ImVec2 min, ImVec2 max, BarFill fill, Color color, float radius = 0);

/// One mark of a chart, as it is told: "Da Nang" and "1,220,190 persons (2022)" are read as "Da Nang: 1,220,190 persons
/// (2022)".
struct ChartMark {
    std::string id;  ///< unique in the chart, independent of the language
    std::string name, value;
};

/// The marks of one chart: add each as it is drawn, then end(). Where areas overlap the one nearest to the pointer has
/// it. Marks are items in the order in which they were added.
class ChartMarks {
public:
    ChartMarks(UiContext& ctx, std::string id) : ctx_(ctx), id_(std::move(id)) {}

    /// A device px rectangle; it grows to a target that a pointer or finger meets.
    void add(ImVec2 min, ImVec2 max, ChartMark mark);
    void add_point(ImVec2 centre, float radius, ChartMark mark);

    /// A mark that was pressed: where it lies, device px, for the note that follows.
    struct Pressed {
        std::string item;  ///< full id of the item
        ChartMark mark;
        ImVec2 min{}, max{};
    };
    /// Takes the input, rings the mark that has pointer or focus and shows its card.
    std::optional<Pressed> end();

private:
    struct Placed {
        ChartMark mark;
        ImVec2 min, max, hit_min, hit_max;
    };
    std::size_t nearest_to_pointer() const;

    UiContext& ctx_;
    std::string id_;
    std::vector<Placed> marks_;
};

/// A small card with one value beside what it belongs to, above all panels.
void draw_value_card(UiContext& ctx, ImVec2 anchor_min, ImVec2 anchor_max, std::string_view name,
                     std::string_view value);

struct SeriesKey {
    std::string text;
    Color color = 0;
    std::optional<MarkShape> shape;  ///< a mark; without one a box with the fill
    BarFill fill = BarFill::Solid;
    bool line = false;  ///< a stroke through the mark
};
/// Entries in as many lines as they need. Returns the height, device px.
float draw_series_keys(UiContext& ctx, ImVec2 pos, float width, std::span<const SeriesKey> entries);

}  // namespace ascn
