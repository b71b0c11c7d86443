#include "core/grid_transform.h"

#include <algorithm>
#include <cmath>

namespace ascn {

GridTransform grid_transform(const Camera& camera, const Viewport& viewport, double dpr, const Box& box) {
    const auto origin = [](double centre, double min, double size) {
        return std::clamp(std::round((centre - min) / size * kGridMax), 0.0, kGridMax);
    };
    GridTransform t;
    t.origin = {origin(camera.centre.x, box.min.x, box.width()), origin(camera.centre.y, box.min.y, box.height())};
    const double px_per_world = world_scale(camera.zoom) * dpr;
    t.scale = {box.width() / kGridMax * px_per_world, box.height() / kGridMax * px_per_world};
    const Vec2 world = {box.min.x + box.width() * t.origin.x / kGridMax,
                        box.min.y + box.height() * t.origin.y / kGridMax};
    t.offset = screen_from_world(camera, viewport, world) * dpr;
    return t;
}

void GridBox::add(int x, int y) {
    min_x = std::min(min_x, x);
    min_y = std::min(min_y, y);
    max_x = std::max(max_x, x);
    max_y = std::max(max_y, y);
}

GridBox visible_grid(const GridTransform& t, double width_px, double height_px) {
    constexpr double kMarginPx = 8;
    // one step more: rounding must not lose what lies on the very edge
    const auto grid = [](double px, double origin, double scale, double offset, int more) {
        return static_cast<int>(std::clamp(std::round((px - offset) / scale + origin) + more, -1.0, kGridMax + 1));
    };
    return {grid(-kMarginPx, t.origin.x, t.scale.x, t.offset.x, -1),
            grid(-kMarginPx, t.origin.y, t.scale.y, t.offset.y, -1),
            grid(width_px + kMarginPx, t.origin.x, t.scale.x, t.offset.x, 1),
            grid(height_px + kMarginPx, t.origin.y, t.scale.y, t.offset.y, 1)};
}

}  // namespace ascn
