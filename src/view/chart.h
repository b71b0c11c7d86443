// Charts with axes. A Plot is begun over a rectangle, takes bars, lines and points in the axes' own values, and is
// ended: the way chart libraries work, so that one could take its place.
#pragma once

#include <imgui.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/axis.h"
#include "view/chart_marks.h"
#include "view/ui_context.h"

namespace ascn {

struct PlotAxis {
    Axis scale;                        ///< of values
    std::vector<std::string> names{};  ///< of categories instead; the i-th stands at value i
    std::string title{};               ///< with unit; a logarithmic axis says so behind it; "" none
    bool plain = false;                ///< ticks without thousands separators: years
    bool grid = true;                  ///< thin lines through the plot at its ticks

    bool categories() const { return !names.empty(); }
};

struct PlotPoint {
    double x = 0, y = 0;
};

struct PointLook {
    Color color = 0;
    MarkShape shape = MarkShape::Circle;
    double radius = 4.5;  ///< CSS px
    bool hollow = false;
};

/// One bar of a category: the `slot`-th of `slots` side by side, from a value to a value (stacked bars begin where the
/// one before ended). It lies along the axis that has values.
struct Bar {
    std::size_t category = 0, slot = 0, slots = 1;
    double from = 0, to = 0;
    Color color = 0;
    BarFill fill = BarFill::Solid;
};

class Plot {
public:
    /// Draws the axes into the device px rectangle; id: of the marks' items, language-independent. Categories of the y
    /// axis run downwards.
    Plot(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, PlotAxis x, PlotAxis y);

    /// Device px of a pair of values; of a category its middle.
    ImVec2 at(double x, double y) const;
    /// The rectangle inside the axes.
    ImVec2 inner_min() const { return min_; }
    ImVec2 inner_max() const { return max_; }
    /// False where none of it is in sight: nothing needs to be drawn then, marks are to be given all the same.
    bool visible() const { return visible_; }

    void bar(const Bar& bar, ChartMark mark);
    /// A stroke through the points; their marks are points of their own.
    void line(std::span<const PlotPoint> points, Color color, double width_css = 2);
    void point(double x, double y, const PointLook& look, ChartMark mark);
    /// Text beside a point, where it covers no other; `must`: even then. Returns whether it was drawn.
    bool name(double x, double y, std::string_view text, Color color, bool must = false, double gap_css = 8);
    /// A thin line across the plot at a value of the x (upright) or y axis.
    void rule_at_x(double value, Color color);
    void rule_at_y(double value, Color color);

    /// Takes the input and shows the card of the mark that has pointer or focus. Returns the one that was pressed.
    std::optional<ChartMarks::Pressed> end() { return marks_.end(); }

private:
    float room_left() const;
    /// Names keep off the way between two points.
    void keep_clear(ImVec2 from, ImVec2 to);
    void draw_x_axis();
    void draw_y_axis();
    float along_x(double value) const;
    float along_y(double value) const;

    UiContext& ctx_;
    PlotAxis x_, y_;
    ImVec2 min_{}, max_{};  // inside the axes
    float left_ = 0;        // of the whole
    bool visible_ = true;
    ChartMarks marks_;
    std::vector<ImVec4> taken_;  // boxes of names and points
};

/// Height, CSS px, that a plot of horizontal bars needs: that many categories with that many bars side by side.
double bars_height(std::size_t categories, std::size_t slots);

/// A line over the axis with a dot for each of `others`, faint, and a tick at `middle` (the median) if there is one.
/// What stands out is drawn upon it at x_of(), with marks of a ChartMarks.
struct DotStrip {
    ImVec2 pos{};
    float width = 0;
    Axis axis;

    float x_of(double value) const { return pos.x + width * static_cast<float>(axis.place(value)); }
};
void draw_dot_strip(UiContext& ctx, const DotStrip& strip, std::span<const double> others,
                    std::optional<double> middle);

}  // namespace ascn
