// The camera's own motion: flights, steps that glide, inertia, and the way back from beyond the limits.
#include "app/map_control.h"

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

constexpr double kInertiaMs = 220;  // time constant of the slowing
constexpr double kMinSpeed = 0.02;  // CSS px per ms
constexpr double kGlideMs = 70;     // time constant of wheel, keys and buttons
constexpr double kSpringMs = 60;    // of the way back to the limits
constexpr double kSliceMs = 4;      // inertia and the spring meet at an edge: found to within this
constexpr double kFrameMs = 16;
constexpr double kMinReplanMs = 150;  // a flight whose start moved takes at least so long
constexpr double kFitMarginPx = 64;   // CSS px around what is fitted: circles and names
constexpr double kWheelZoomPerPx = 0.0028;
// Trackpads send a pinch as a wheel with ctrl, 100 px for a factor of e: log2(e) / 100 makes the picture follow
// exactly.
constexpr double kPinchZoomPerPx = 0.0144;
constexpr double kPinchPx = 25;  // from a mouse with the key held come larger deltas: they zoom like any wheel

/// Zoom about a place without limits.
Camera zoomed_freely(const Camera& c, const Viewport& v, Vec2 anchor, double dz) {
    const Vec2 fixed = world_from_screen(c, v, anchor);
    const double zoom = c.zoom + dz;
    return {fixed - (anchor - v.focus()) * (1 / world_scale(zoom)), zoom};
}

/// Share of a way that a glide goes in dt.
double glided(double dt) { return 1 - std::exp(-dt / kGlideMs); }

struct Motion {
    double x = 0, v = 0;
};
/// A critically damped spring about 0, exactly (Euler's equation with a double root); stops where it comes to 0.
Motion sprung(Motion m, double dt) {
    const double k = 1 / kSpringMs, b = m.v + k * m.x, decay = std::exp(-k * dt);
    const Motion out{(m.x + b * dt) * decay, (m.v - k * b * dt) * decay};
    const bool there = out.x * m.x <= 0 || (std::abs(out.x) < 0.25 && std::abs(out.v) < kMinSpeed);
    return there ? Motion{} : out;
}
/// Friction.
Motion slowed(Motion m, double dt) {
    const double decay = std::exp(-dt / kInertiaMs);
    return {m.x + m.v * kInertiaMs * (1 - decay), m.v * decay};
}

}  // namespace

void MapControl::set_viewport(const Viewport& viewport, bool keep_picture, double now_ms) {
    if (viewport == viewport_) return;
    const bool keep = keep_picture && viewport.width == viewport_.width && viewport.height == viewport_.height;
    if (keep) camera_.centre = world_from_screen(camera_, viewport_, viewport.focus());
    viewport_ = viewport;
    if (at_home_) {
        if (keep)
            fly_home(now_ms);
        else
            jump_home();
        return;
    }
    camera_ = clamped(camera_, limits_);
    pulled_ = camera_;
    if (keep && flight_) {
        // the path began under the old middle: go on from what is on the screen to the same goal
        const Camera goal = flight_->at(flight_->duration_ms());
        fly_to(goal, now_ms, std::max(kMinReplanMs, flight_->duration_ms() - (now_ms - flight_start_ms_)));
    }
}

void MapControl::jump_to(const Camera& camera) {
    touch_camera();
    camera_ = pulled_ = clamped(camera, limits_);
}

void MapControl::jump_home() {
    jump_to(fitted(home_box(viewport_), viewport_, limits_));
    at_home_ = true;
}

void MapControl::fly_to(const Camera& camera, double now_ms, double duration_ms) {
    const Camera to = clamped(camera, limits_);
    touch_camera();
    if (reduced_motion_ || to == camera_) {
        camera_ = to;
        return;
    }
    flight_ = Flight(camera_, to, viewport_.width, duration_ms);
    flight_start_ms_ = now_ms;
    starting_ = true;
}

void MapControl::fly_home(double now_ms) {
    fly_to(fitted(home_box(viewport_), viewport_, limits_), now_ms, 350);
    at_home_ = true;
}

void MapControl::fit(std::span<const Vec2> places, double max_zoom, double now_ms) {
    fly_to(fitted_places(places, viewport_, limits_, kFitMarginPx, max_zoom), now_ms);
}

void MapControl::end_flight() {
    flight_.reset();
    velocity_ = {};
    at_home_ = false;
}

void MapControl::touch_camera() {
    end_flight();
    zooming_ = false;
    pan_rest_ = {};
}

void MapControl::begin_glide(double now_ms) {
    if (zooming_ || length(pan_rest_) > 0) return;
    last_ms_ = now_ms;
    starting_ = true;
}

void MapControl::zoom_to(double zoom, Vec2 anchor, double now_ms) {
    end_flight();
    const double target = std::clamp(zoom, limits_.min_zoom, limits_.max_zoom);
    if (reduced_motion_) {
        camera_ = zoomed_about(camera_, viewport_, anchor, target - camera_.zoom, limits_);
        return;
    }
    begin_glide(now_ms);
    zoom_anchor_ = anchor;
    zoom_target_ = target;
    zooming_ = true;
}

void MapControl::zoom_step(double dz, double now_ms) {
    zoom_to((zooming_ ? zoom_target_ : camera_.zoom) + dz, viewport_.focus(), now_ms);
}

void MapControl::pan_step(Vec2 delta_px, double now_ms) {
    end_flight();
    if (reduced_motion_) {
        camera_ = clamped(panned(camera_, delta_px), limits_);
        return;
    }
    begin_glide(now_ms);
    pan_rest_ = pan_rest_ + delta_px;
}

void MapControl::wheel(const WheelEvent& e, double now_ms) {
    const double px = std::abs(e.delta.y), sign = e.delta.y > 0 ? -1 : 1;
    if (!(px > 0)) return;
    const bool ctrl = (e.mods & kModCtrl) != 0;
    if (ctrl && px < kPinchPx) {
        // fingers on a trackpad: the picture keeps up with them
        touch_camera();
        camera_ = zoomed_about(camera_, viewport_, e.pos, sign * px * kPinchZoomPerPx, limits_);
        pulled_ = camera_;
        return;
    }
    const double dz = std::max(px * kWheelZoomPerPx, ctrl ? kPinchPx * kPinchZoomPerPx : 0);
    zoom_to((zooming_ ? zoom_target_ : camera_.zoom) + sign * std::min(dz, 1.0), e.pos, now_ms);
}

bool MapControl::animating() const {
    return flight_ || zooming_ || length(pan_rest_) > 0 || length(velocity_) > 0 || (pointers_.empty() && outside());
}

bool MapControl::advance(double now_ms) {
    if (starting_) {
        // keys and wheel know only the time of the last frame, which may lie long ago: what they began begins now
        flight_start_ms_ = std::max(flight_start_ms_, now_ms - kFrameMs);
        last_ms_ = std::max(last_ms_, now_ms - kFrameMs);
        starting_ = false;
    }
    const double dt = std::clamp(now_ms - last_ms_, 0.0, 250.0);
    last_ms_ = now_ms;
    if (const auto at = long_press_at(); at && now_ms >= *at) {
        spent_ = true;
        tap_ = MapTap{pointers_.front().start, true, pointers_.front().type != PointerType::Mouse};
    }
    if (flight_) {
        const double t = now_ms - flight_start_ms_;
        camera_ = clamped(flight_->at(t), limits_);
        if (t >= flight_->duration_ms()) flight_.reset();
    }
    glide(dt);
    if (pointers_.empty() && (length(velocity_) > 0 || outside())) coast(dt);
    return moving();
}

/// Zooming about a place and panning by steps, each on its way to its goal.
void MapControl::glide(double dt) {
    if (!zooming_ && length(pan_rest_) == 0) return;
    if (zooming_) {
        const double rest = zoom_target_ - camera_.zoom;
        const bool last = std::abs(rest) < 0.004;
        const double step = last ? rest : rest * glided(dt);
        // from beyond the limits it comes back by itself
        camera_ = outside() ? zoomed_freely(camera_, viewport_, zoom_anchor_, step)
                            : zoomed_about(camera_, viewport_, zoom_anchor_, step, limits_);
        if (last) {
            camera_.zoom = zoom_target_;
            zooming_ = false;
        }
    }
    if (length(pan_rest_) > 0) {
        const Vec2 step = length(pan_rest_) < 0.3 ? pan_rest_ : pan_rest_ * glided(dt);
        camera_ = clamped(panned(camera_, step), limits_);
        pan_rest_ = pan_rest_ - step;
    }
    // a hand that holds the map meanwhile goes on from here
    pulled_ = unsoftened(camera_, limits_);
}

/// Inertia; beyond the limits a spring that brings the camera back.
void MapControl::coast(double dt) {
    const double scale = world_scale(camera_.zoom);
    while (dt > 0) {
        const double slice = std::min(dt, kSliceMs);
        dt -= slice;
        const Vec2 edge = clamped(camera_, limits_).centre;
        const auto move = [&](double& centre, double edge_at, double& speed) {
            // the centre goes against the picture
            const Motion before{(centre - edge_at) * scale, -speed};
            const Motion after = before.x != 0 ? sprung(before, slice) : slowed(before, slice);
            centre = edge_at + after.x / scale;
            speed = -after.v;
        };
        move(camera_.centre.x, edge.x, velocity_.x);
        move(camera_.centre.y, edge.y, velocity_.y);
    }
    if (length(velocity_) < kMinSpeed && !outside()) velocity_ = {};
}

}  // namespace ascn
