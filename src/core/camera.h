// The map's camera as a value: what is in the middle of the free part of the viewport, and how large.
#pragma once

#include <span>

#include "core/geo.h"

namespace ascn {

/// Part of the viewport covered by panels, CSS px from each edge. The camera's centre lies in the middle of the rest.
struct Insets {
    double left = 0, top = 0, right = 0, bottom = 0;
    bool operator==(const Insets&) const = default;
};

/// Viewport of the map in CSS px, origin at the page's top left.
struct Viewport {
    double width = 1, height = 1;
    Insets insets;
    bool operator==(const Viewport&) const = default;
    /// Middle of the part that no panel covers.
    Vec2 focus() const;
};

struct Camera {
    Vec2 centre{0.5, 0.5};  ///< world point under viewport.focus()
    double zoom = 4;        ///< log2 scale: the world is kTileSize * 2^zoom CSS px wide
    bool operator==(const Camera&) const = default;
};

/// Where the camera may go.
struct CameraLimits {
    Box bounds;           ///< world box in which the centre stays
    double min_zoom = 2;  ///< log2
    double max_zoom = 12;
};

/// The region: 88..146 E, 16 S..32 N for the centre; zoom 3.2..12.
CameraLimits region_limits();
/// The home view's box: the member states with a margin.
Box region_box();
/// What the home view shows in a viewport: the region, or where the free part is taller than wide only the part of it
/// in which the pilot cities lie, so that they are not small.
Box home_box(const Viewport& v);

/// CSS px per world unit.
double world_scale(double zoom);
Vec2 screen_from_world(const Camera& c, const Viewport& v, Vec2 world);
Vec2 world_from_screen(const Camera& c, const Viewport& v, Vec2 screen);
/// Moves the picture by a screen vector (CSS px): what was at p is then at p + delta.
Camera panned(const Camera& c, Vec2 delta_px);
/// Changes zoom by dz; the world point under `anchor` (CSS px) stays there.
Camera zoomed_about(const Camera& c, const Viewport& v, Vec2 anchor, double dz, const CameraLimits& limits);
/// The largest view that shows all of `box` inside the viewport's free part.
Camera fitted(const Box& box, const Viewport& v, const CameraLimits& limits);
/// The same for places, with `margin_px` CSS px around them where the free part has room, and no closer than
/// `max_zoom`. Without places: the region.
Camera fitted_places(std::span<const Vec2> world, const Viewport& v, const CameraLimits& limits, double margin_px,
                     double max_zoom);
/// Nearest camera within the limits.
Camera clamped(const Camera& c, const CameraLimits& limits);

/// The limits' soft edge: a hand that pulls the camera beyond them is followed by about half the way at first, then
/// less and less, never by more than this.
inline constexpr double kSoftEdgePx = 110, kSoftEdgeZoom = 0.7;
/// What to show where a hand has pulled the camera to `pulled`. Within the limits: `pulled` itself.
Camera softened(const Camera& pulled, const CameraLimits& limits);
/// The inverse: where a hand must have pulled the camera that `shown` is what is seen.
Camera unsoftened(const Camera& shown, const CameraLimits& limits);

/// Smooth path between two cameras: van Wijk and Nuij, "Smooth and efficient zooming and panning", IEEE InfoVis 2003,
/// with their rho = 1.42; slow at both ends.
class Flight {
public:
    Flight() = default;
    /// viewport_px: width of the view in CSS px. duration_ms <= 0: chosen from the path's length, 250 to 1200 ms; 0
    /// where `from` is already `to`.
    Flight(const Camera& from, const Camera& to, double viewport_px, double duration_ms = 0);
    double duration_ms() const { return duration_ms_; }
    /// Camera t ms after the start; `to` exactly from duration_ms on.
    Camera at(double t_ms) const;

private:
    static constexpr double kRho = 1.42;
    Camera from_, to_;
    double duration_ms_ = 0;
    double distance_ = 0;     ///< between the centres, world units; 0 for a zoom on the spot
    double w0_ = 1;           ///< width of the first view, world units
    double path_length_ = 0;  ///< S of the paper
    double r0_ = 0;           ///< r0 of the paper
};

}  // namespace ascn
