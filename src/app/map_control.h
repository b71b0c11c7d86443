// Moves the camera: gestures of mouse and fingers, wheel, keys, flights, inertia. Plain values in, a camera out.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "app/frame_io.h"
#include "core/camera.h"

namespace ascn {

/// A press that was no drag.
struct MapTap {
    Vec2 pos;             ///< CSS px
    bool add = false;     ///< ctrl- or shift-click, or a long press: adds to the comparison
    bool coarse = false;  ///< by finger
};

class MapControl {
public:
    explicit MapControl(const CameraLimits& limits) : limits_(limits) {}

    const Camera& camera() const { return camera_; }
    /// Where a flight leads; without one the camera.
    Camera goal() const { return flight_ ? flight_->at(flight_->duration_ms()) : camera_; }
    const Viewport& viewport() const { return viewport_; }
    /// True while the camera shows the whole region by itself: it is fitted again when the window changes.
    bool at_home() const { return at_home_; }

    /// keep_picture: what is on the screen stays there when the insets change; else the centre stays the centre.
    void set_viewport(const Viewport& viewport, bool keep_picture, double now_ms);
    void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
    /// One finger is the host page's, to scroll it: it taps, but moves nothing here.
    void set_cooperative(bool cooperative) { cooperative_ = cooperative; }
    /// Jumps. Home: fits the region.
    void jump_to(const Camera& camera);
    void jump_home();
    void fly_to(const Camera& camera, double now_ms, double duration_ms = 0);
    void fly_home(double now_ms);
    /// Flies to where all these places (world) are in sight, no closer than max_zoom.
    void fit(std::span<const Vec2> places, double max_zoom, double now_ms);
    /// A step of the zoom buttons or keys, about the middle of the free part. Steps add up while they run.
    void zoom_step(double dz, double now_ms);
    void pan_step(Vec2 delta_px, double now_ms);

    /// Pointer events whose press began on the map.
    void pointer_down(const PointerEvent& e);
    void pointer_move(const PointerEvent& e);
    void pointer_up(const PointerEvent& e);
    void pointer_cancel(int id);
    void wheel(const WheelEvent& e, double now_ms);
    /// Gives up the rectangle that is being drawn; what is left of the press does nothing. False: there is none.
    bool cancel_box();

    /// Moves flights, zooming and inertia on to `now`. True while something moves.
    bool advance(double now_ms);
    bool dragging() const { return !pointers_.empty() && moved_; }
    bool pressed() const { return !pointers_.empty(); }
    /// By itself: it needs frames.
    bool animating() const;
    bool moving() const { return animating() || dragging() || outside(); }
    /// When a held press becomes a long press; nullopt: none is waiting.
    std::optional<double> long_press_at() const;
    /// The press that ended, once.
    std::optional<MapTap> take_tap();
    /// The rectangle that a drag with shift draws, CSS px: the map will zoom to it.
    std::optional<Box> zoom_box() const;
    /// A finger has pulled at a cooperative map alone. True once for each such swipe.
    bool take_refusal();

private:
    struct Pointer {
        int id = 0;
        Vec2 start, pos;
        double down_ms = 0;
        PointerType type = PointerType::Mouse;
        Modifiers mods = 0;
    };
    struct Sample {
        Vec2 pos;
        double time_ms = 0;
    };
    /// What the press of one pointer does once it has moved.
    enum class Drag : std::uint8_t { Pan, Box, Zoom };

    // map_control.cpp: the camera
    bool outside() const { return camera_ != clamped(camera_, limits_); }
    void end_flight();    ///< the user moves the camera: flights and inertia end, home is left
    void touch_camera();  ///< and what zooms or pans by itself ends too
    void begin_glide(double now_ms);
    void zoom_to(double zoom, Vec2 anchor, double now_ms);
    void glide(double dt);
    void coast(double dt);

    // map_gestures.cpp: the hand
    Pointer* find(int id);
    bool waits_for_second_tap(const PointerEvent& e) const;
    void hold();
    void pull(Vec2 delta_px, Vec2 anchor, double dz);
    void pinch(const Pointer& moved, Vec2 before);
    void drag(const Pointer& p, Vec2 before);
    void release(const Pointer& p, double now_ms);
    void fling(double now_ms);
    bool has_moved_under(const Pointer& p, double now_ms) const;
    void tap(const Pointer& p, double now_ms);

    CameraLimits limits_;
    Camera camera_;
    Viewport viewport_;
    bool at_home_ = true, reduced_motion_ = false, cooperative_ = false;

    std::vector<Pointer> pointers_;
    Camera pulled_;  ///< where the hand has pulled the camera to: beyond the limits the picture follows less
    Drag drag_ = Drag::Pan;
    bool moved_ = false;    ///< farther than a hand trembles
    bool spent_ = false;    ///< the press has had its effect
    bool pinched_ = false;  ///< by two fingers, at some time
    bool caught_ = false;   ///< the press has stopped a gliding map
    bool second_ = false;   ///< the press follows a tap closely
    bool refused_ = false;
    std::vector<Sample> trail_;
    std::optional<MapTap> tap_;
    double last_tap_ms_ = -1e9, first_down_ms_ = 0;
    Vec2 last_tap_pos_, tapped_centre_, pinch_middle_;

    std::optional<Flight> flight_;
    double flight_start_ms_ = 0, last_ms_ = 0;
    Vec2 velocity_;  ///< of the picture, CSS px per ms: inertia
    Vec2 pan_rest_;  ///< CSS px that the picture has still to move
    bool zooming_ = false;
    bool starting_ = false;  ///< a flight or glide waits for its first frame
    double zoom_target_ = 0;
    Vec2 zoom_anchor_;
};

}  // namespace ascn
