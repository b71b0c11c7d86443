// Moves the camera: gestures of mouse and fingers, wheel, keys, flights, inertia. Plain values in, a camera out.
#pragma once

#include <optional>
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
    const Viewport& viewport() const { return viewport_; }
    /// True while the camera shows the whole region by itself: it is fitted again when the window changes.
    bool at_home() const { return at_home_; }

    /// keep_picture: what is on the screen stays there when the insets change; else the centre stays the centre.
    void set_viewport(const Viewport& viewport, bool keep_picture, double now_ms);
    void set_reduced_motion(bool reduced) { reduced_motion_ = reduced; }
    /// Jumps. Home: fits the region.
    void jump_to(const Camera& camera);
    void jump_home();
    void fly_to(const Camera& camera, double now_ms, double duration_ms = 0);
    void fly_home(double now_ms);
    /// A step of the zoom buttons or keys, about the middle of the free part.
    void zoom_step(double dz, double now_ms);
    void pan_step(Vec2 delta_px, double now_ms);

    /// Pointer events whose press began on the map.
    void pointer_down(const PointerEvent& e);
    void pointer_move(const PointerEvent& e);
    void pointer_up(const PointerEvent& e);
    void pointer_cancel(int id);
    void wheel(const WheelEvent& e, double now_ms);

    /// Moves flights, zooming and inertia on to `now`. True while something moves.
    bool advance(double now_ms);
    bool dragging() const { return !pointers_.empty() && moved_; }
    bool pressed() const { return !pointers_.empty(); }
    bool moving() const { return flight_.has_value() || zooming_ || length(velocity_) > 0 || dragging(); }
    /// When a held press becomes a long press; nullopt: none is waiting.
    std::optional<double> long_press_at() const;
    /// The press that ended, once.
    std::optional<MapTap> take_tap();

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
    Pointer* find(int id);
    void touch_camera();  ///< the user moves it: flights and inertia end, home is left
    void pinch(const Pointer& moved, Vec2 before);
    void release(const Pointer& p, double now_ms);

    CameraLimits limits_;
    Camera camera_;
    Viewport viewport_;
    bool at_home_ = true, reduced_motion_ = false;

    std::vector<Pointer> pointers_;
    bool moved_ = false, long_pressed_ = false, pinched_ = false, caught_ = false;
    std::vector<Sample> trail_;
    std::optional<MapTap> tap_;
    double last_tap_ms_ = -1e9;
    Vec2 last_tap_pos_;

    std::optional<Flight> flight_;
    double flight_start_ms_ = 0, last_ms_ = 0;
    Vec2 velocity_;  ///< CSS px per ms, inertia
    bool zooming_ = false;
    bool starting_ = false;  ///< a flight or zooming waits for its first frame
    double zoom_target_ = 0;
    Vec2 zoom_anchor_;
};

}  // namespace ascn
