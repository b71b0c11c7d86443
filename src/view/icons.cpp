// Icons as strokes on a 16 x 16 grid, drawn where they are used: no icon font, sharp at every scale.
#include <array>

#include "view/widgets.h"

namespace ascn {
namespace {

struct Pen {
    ImDrawList* list;
    ImVec2 origin;
    float unit;
    Color color;
    float width;

    ImVec2 at(float x, float y) const { return {origin.x + x * unit, origin.y + y * unit}; }
    void line(std::initializer_list<ImVec2> points, bool closed = false) const {
        for (const ImVec2& p : points) list->PathLineTo(at(p.x, p.y));
        list->PathStroke(color, closed ? ImDrawFlags_Closed : 0, width);
    }
    void arc(float x, float y, float r, float from, float to) const {
        list->PathArcTo(at(x, y), r * unit, from, to);
        list->PathStroke(color, 0, width);
    }
    void dot(float x, float y, float r) const { list->AddCircleFilled(at(x, y), r * unit, color); }
};

void draw_sun(const Pen& pen) {
    pen.arc(8, 8, 2.8F, 0, 6.2832F);
    constexpr std::array<ImVec2, 8> kRays = {
        {{1, 0}, {0.7F, 0.7F}, {0, 1}, {-0.7F, 0.7F}, {-1, 0}, {-0.7F, -0.7F}, {0, -1}, {0.7F, -0.7F}}};
    for (const ImVec2& r : kRays) pen.line({{8 + r.x * 4.8F, 8 + r.y * 4.8F}, {8 + r.x * 6.6F, 8 + r.y * 6.6F}});
}

void draw_moon(const Pen& pen) {
    // two arcs: the outer three quarters of a circle, and the bite
    pen.list->PathArcTo(pen.at(8, 8), 6 * pen.unit, 0.35F, 4.36F);
    pen.list->PathArcTo(pen.at(10.4F, 5.6F), 4.9F * pen.unit, 3.75F, 0.96F);
    pen.list->PathStroke(pen.color, ImDrawFlags_Closed, pen.width);
}

}  // namespace

void draw_icon(ImDrawList* list, ImVec2 centre, float size, Icon icon, Color color, float scale) {
    const float unit = size / 16.0F;
    const Pen pen{list, {centre.x - size * 0.5F, centre.y - size * 0.5F}, unit, color, 1.6F * scale};
    switch (icon) {
        case Icon::None:
            break;
        case Icon::Plus:
            pen.line({{8, 3}, {8, 13}});
            pen.line({{3, 8}, {13, 8}});
            break;
        case Icon::Minus:
            pen.line({{3, 8}, {13, 8}});
            break;
        case Icon::Close:
            pen.line({{3.5F, 3.5F}, {12.5F, 12.5F}});
            pen.line({{12.5F, 3.5F}, {3.5F, 12.5F}});
            break;
        case Icon::Home:
            pen.line({{2, 6}, {2, 2}, {6, 2}});
            pen.line({{10, 2}, {14, 2}, {14, 6}});
            pen.line({{14, 10}, {14, 14}, {10, 14}});
            pen.line({{6, 14}, {2, 14}, {2, 10}});
            break;
        case Icon::Fit:
            // the corners of Home around what is to be seen
            pen.line({{2, 5}, {2, 2}, {5, 2}});
            pen.line({{11, 2}, {14, 2}, {14, 5}});
            pen.line({{14, 11}, {14, 14}, {11, 14}});
            pen.line({{5, 14}, {2, 14}, {2, 11}});
            pen.dot(6, 6, 1.5F);
            pen.dot(10.5F, 8, 1.5F);
            pen.dot(6.5F, 10.5F, 1.5F);
            break;
        case Icon::Left:
            pen.line({{10, 3}, {5, 8}, {10, 13}});
            break;
        case Icon::Right:
            pen.line({{6, 3}, {11, 8}, {6, 13}});
            break;
        case Icon::Up:
            pen.line({{3, 10}, {8, 5}, {13, 10}});
            break;
        case Icon::Down:
            pen.line({{3, 6}, {8, 11}, {13, 6}});
            break;
        case Icon::External:
            pen.line({{7, 3}, {3, 3}, {3, 13}, {13, 13}, {13, 9}});
            pen.line({{9, 2.5F}, {13.5F, 2.5F}, {13.5F, 7}});
            pen.line({{13.5F, 2.5F}, {7.5F, 8.5F}});
            break;
        case Icon::Link:
            pen.arc(5, 8, 3, 1.2F, 5.1F);
            pen.arc(11, 8, 3, -1.94F, 1.94F);
            pen.line({{5.5F, 8}, {10.5F, 8}});
            break;
        case Icon::Filter:
            pen.line({{2, 4}, {14, 4}});
            pen.line({{4.5F, 8}, {11.5F, 8}});
            pen.line({{6.5F, 12}, {9.5F, 12}});
            break;
        case Icon::Sun:
            draw_sun(pen);
            break;
        case Icon::Moon:
            draw_moon(pen);
            break;
        case Icon::Check:
            pen.line({{3, 8.5F}, {6.5F, 12}, {13, 4.5F}});
            break;
        case Icon::Info:
            pen.arc(8, 8, 6, 0, 6.2832F);
            pen.line({{8, 7.5F}, {8, 11.2F}});
            pen.dot(8, 4.9F, 0.95F);
            break;
        case Icon::Swap:
            pen.line({{2, 5.5F}, {14, 5.5F}, {11, 2.5F}});
            pen.line({{14, 10.5F}, {2, 10.5F}, {5, 13.5F}});
            break;
        case Icon::Warning:
            pen.line({{8, 2.2F}, {14.5F, 13.5F}, {1.5F, 13.5F}}, true);
            pen.line({{8, 6.6F}, {8, 9.6F}});
            pen.dot(8, 11.6F, 0.9F);
            break;
        case Icon::Map:
            pen.line({{1.8F, 3.6F}, {6, 2}, {10, 4}, {14.2F, 2.4F}, {14.2F, 12.4F}, {10, 14}, {6, 12}, {1.8F, 13.6F}},
                     true);
            pen.line({{6, 2}, {6, 12}});
            pen.line({{10, 4}, {10, 14}});
            break;
        case Icon::Columns:
            pen.line({{2, 2.5F}, {6.8F, 2.5F}, {6.8F, 13.5F}, {2, 13.5F}}, true);
            pen.line({{9.2F, 2.5F}, {14, 2.5F}, {14, 13.5F}, {9.2F, 13.5F}}, true);
            break;
        case Icon::Table:
            pen.line({{2, 2.5F}, {14, 2.5F}, {14, 13.5F}, {2, 13.5F}}, true);
            pen.line({{2, 6.2F}, {14, 6.2F}});
            pen.line({{2, 9.9F}, {14, 9.9F}});
            pen.line({{6.5F, 2.5F}, {6.5F, 13.5F}});
            break;
        case Icon::Grid:
            for (const float y : {3.2F, 8.0F, 12.8F}) {
                for (const float x : {3.2F, 8.0F, 12.8F}) pen.dot(x, y, x == y ? 1.9F : 1.1F);
            }
            break;
        case Icon::Network:
            pen.line({{8, 4}, {3.4F, 11.8F}, {12.6F, 11.8F}}, true);
            for (const ImVec2& p : {ImVec2{8, 3.8F}, ImVec2{3.4F, 12}, ImVec2{12.6F, 12}}) pen.dot(p.x, p.y, 2.2F);
            break;
    }
}

}  // namespace ascn
