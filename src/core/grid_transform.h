// Where the baked map's grid lies on the canvas, in numbers that stay precise as 32-bit floats at any zoom.
#pragma once

#include "core/camera.h"

namespace ascn {

/// Grid positions run from 0 to kGridMax on both axes.
inline constexpr double kGridMax = 65535;

/// px = (grid - origin) * scale + offset, in device px from the top left. The origin is a grid position near the middle
/// of the view, a whole number: the difference is exact, and small for all that can be seen.
struct GridTransform {
    Vec2 origin, scale, offset;
};
/// `box` is the part of the world that the grid spans, `dpr` device px per CSS px.
GridTransform grid_transform(const Camera& camera, const Viewport& viewport, double dpr, const Box& box);

/// Box on the grid, both ends included; empty at first.
struct GridBox {
    int min_x = 65536, min_y = 65536, max_x = -1, max_y = -1;
    void add(int x, int y);
    bool overlaps(const GridBox& o) const {
        return min_x <= o.max_x && o.min_x <= max_x && min_y <= o.max_y && o.min_y <= max_y;
    }
};
/// The part of the grid that a canvas of this many device px shows, with a margin for the width of lines.
GridBox visible_grid(const GridTransform& t, double width_px, double height_px);

}  // namespace ascn
