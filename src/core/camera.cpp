#include "core/camera.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

constexpr double kMinFlightMs = 250;
constexpr double kMaxFlightMs = 1200;
constexpr double kMsPerPathLength = 350;  // chosen by eye: neighbouring cities 0.4 s, across the region 1.2 s

/// v within [low, high]; `fallback` for NaN.
double bounded(double v, double low, double high, double fallback) {
    return std::isnan(v) ? fallback : std::max(low, std::min(v, high));
}

/// How far something follows that is pulled `d` beyond its edge: half of it at first, in the end `reach`.
double follow(double d, double reach) { return reach * d / (d + 2 * reach); }
/// The inverse. What is shown `y` beyond is at most a hair less than `reach`.
double unfollow(double y, double reach) {
    const double shown = std::min(y, reach * 0.999);
    return 2 * reach * shown / (reach - shown);
}

/// Applies `edge` to the part of v that lies beyond low or high.
template <class Edge>
double beyond(double v, double low, double high, Edge edge) {
    if (v < low) return low - edge(low - v);
    if (v > high) return high + edge(v - high);
    return v;
}

template <class Zoom, class Px>
Camera with_edges(const Camera& c, const CameraLimits& l, Zoom zoom_edge, Px px_edge, const Camera& shown) {
    const double scale = world_scale(shown.zoom);
    const auto edge = [&](double world) { return px_edge(world * scale) / scale; };
    return {{beyond(c.centre.x, l.bounds.min.x, l.bounds.max.x, edge),
             beyond(c.centre.y, l.bounds.min.y, l.bounds.max.y, edge)},
            beyond(c.zoom, l.min_zoom, l.max_zoom, zoom_edge)};
}

/// Slow at both ends.
double ease_in_out(double t) { return t * t * (3 - 2 * t); }

}  // namespace

Vec2 Viewport::focus() const {
    return {(insets.left + width - insets.right) / 2, (insets.top + height - insets.bottom) / 2};
}

CameraLimits region_limits() { return {world_box(88, -16, 146, 32), 3.2, 12}; }

Box region_box() { return world_box(92, -11.5, 141, 28.5); }

Box home_box(const Viewport& v) {
    const double width = v.width - v.insets.left - v.insets.right;
    const double height = v.height - v.insets.top - v.insets.bottom;
    return width < height * 0.9 ? world_box(93.5, -10.5, 128, 24) : region_box();
}

double world_scale(double zoom) { return kTileSize * std::exp2(zoom); }

Vec2 screen_from_world(const Camera& c, const Viewport& v, Vec2 world) {
    return v.focus() + (world - c.centre) * world_scale(c.zoom);
}

Vec2 world_from_screen(const Camera& c, const Viewport& v, Vec2 screen) {
    return c.centre + (screen - v.focus()) * (1 / world_scale(c.zoom));
}

Camera panned(const Camera& c, Vec2 delta_px) { return {c.centre - delta_px * (1 / world_scale(c.zoom)), c.zoom}; }

Camera zoomed_about(const Camera& c, const Viewport& v, Vec2 anchor, double dz, const CameraLimits& limits) {
    const Vec2 fixed = world_from_screen(c, v, anchor);
    Camera out = c;
    out.zoom = bounded(c.zoom + dz, limits.min_zoom, limits.max_zoom, c.zoom);
    out.centre = fixed - (anchor - v.focus()) * (1 / world_scale(out.zoom));
    return clamped(out, limits);
}

Camera fitted(const Box& box, const Viewport& v, const CameraLimits& limits) {
    const double free_width = std::max(1.0, v.width - v.insets.left - v.insets.right);
    const double free_height = std::max(1.0, v.height - v.insets.top - v.insets.bottom);
    // a box without width or height fits at any scale: the limit decides
    const double finest = world_scale(limits.max_zoom);
    double scale = finest;
    if (box.width() > 0) scale = std::min(scale, free_width / box.width());
    if (box.height() > 0) scale = std::min(scale, free_height / box.height());
    return clamped({box.centre(), std::log2(scale / kTileSize)}, limits);
}

Camera fitted_places(std::span<const Vec2> world, const Viewport& v, const CameraLimits& limits, double margin_px,
                     double max_zoom) {
    if (world.empty()) return fitted(home_box(v), v, limits);
    Box box{world.front(), world.front()};
    for (const Vec2 p : world) {
        box.min = {std::min(box.min.x, p.x), std::min(box.min.y, p.y)};
        box.max = {std::max(box.max.x, p.x), std::max(box.max.y, p.y)};
    }
    Viewport inner = v;
    const double width = v.width - v.insets.left - v.insets.right, height = v.height - v.insets.top - v.insets.bottom;
    // in a small window the margin must leave something
    const double margin = std::max(0.0, std::min({margin_px, width / 4, height / 4}));
    inner.insets.left += margin;
    inner.insets.right += margin;
    inner.insets.top += margin;
    inner.insets.bottom += margin;
    CameraLimits close = limits;
    close.max_zoom = std::max(limits.min_zoom, std::min(limits.max_zoom, max_zoom));
    return fitted(box, inner, close);
}

Camera softened(const Camera& pulled, const CameraLimits& limits) {
    const auto zoom = [](double d) { return follow(d, kSoftEdgeZoom); };
    const auto px = [](double d) { return follow(d, kSoftEdgePx); };
    Camera shown = pulled;
    shown.zoom = beyond(pulled.zoom, limits.min_zoom, limits.max_zoom, zoom);
    return with_edges(pulled, limits, zoom, px, shown);
}

Camera unsoftened(const Camera& shown, const CameraLimits& limits) {
    return with_edges(
        shown, limits, [](double d) { return unfollow(d, kSoftEdgeZoom); },
        [](double d) { return unfollow(d, kSoftEdgePx); }, shown);
}

Camera clamped(const Camera& c, const CameraLimits& limits) {
    const Box& b = limits.bounds;
    const Vec2 middle = b.centre();
    return {{bounded(c.centre.x, b.min.x, b.max.x, middle.x), bounded(c.centre.y, b.min.y, b.max.y, middle.y)},
            bounded(c.zoom, limits.min_zoom, limits.max_zoom, limits.min_zoom)};
}

// Names follow the paper: u is the distance travelled, w the width of the view, both in world units; s is the length of
// the path in its perceptual metric (equations 7 to 9). Where the paper subtracts two products of hyperbolic functions,
// sinh(rho s) / cosh(rho s + r0) is the same value without the cancellation.
Flight::Flight(const Camera& from, const Camera& to, double viewport_px, double duration_ms) : from_(from), to_(to) {
    const double px = viewport_px >= 1 ? viewport_px : 1;
    w0_ = px / world_scale(from.zoom);
    const double w1 = px / world_scale(to.zoom);
    distance_ = length(to.centre - from.centre);
    // below a ten-thousandth of a pixel the path is a zoom on the spot
    if (distance_ * px < 1e-4 * std::min(w0_, w1)) distance_ = 0;

    const double rho2 = kRho * kRho;
    if (distance_ == 0) {
        path_length_ = std::abs(std::log(w1 / w0_)) / kRho;
    } else {
        const double spread = w1 * w1 - w0_ * w0_;
        const double reach = rho2 * rho2 * distance_ * distance_;
        const double b0 = (spread + reach) / (2 * w0_ * rho2 * distance_);
        const double b1 = (spread - reach) / (2 * w1 * rho2 * distance_);
        r0_ = std::asinh(-b0);
        path_length_ = (std::asinh(-b1) - r0_) / kRho;
    }
    if (from == to || !std::isfinite(path_length_)) return;  // nothing to fly: at() gives `to`
    duration_ms_ =
        duration_ms > 0 ? duration_ms : std::clamp(path_length_ * kMsPerPathLength, kMinFlightMs, kMaxFlightMs);
}

Camera Flight::at(double t_ms) const {
    if (!(t_ms < duration_ms_)) return to_;
    if (t_ms <= 0) return from_;
    const double rho_s = kRho * path_length_ * ease_in_out(t_ms / duration_ms_);
    if (distance_ == 0) {
        const double direction = to_.zoom > from_.zoom ? 1 : -1;
        const double zoom = from_.zoom + direction * rho_s / std::log(2.0);
        return {to_.centre, zoom};
    }
    const double u = w0_ / (kRho * kRho) * std::sinh(rho_s) / std::cosh(rho_s + r0_);
    const double w = w0_ * std::cosh(r0_) / std::cosh(rho_s + r0_);
    const double part = std::clamp(u / distance_, 0.0, 1.0);
    return {from_.centre + (to_.centre - from_.centre) * part, from_.zoom + std::log2(w0_ / w)};
}

}  // namespace ascn
