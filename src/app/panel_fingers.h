// Fingers on a panel: one scrolls what lies under it, and it glides on; two move and zoom what zooms.
#pragma once

#include <optional>

#include "app/frame_io.h"
#include "view/ui_context.h"

namespace ascn {

class PanelFingers {
public:
    /// The first finger on a panel, or another: of more than two the first two count.
    void down(const PointerEvent& e);
    bool holds(int id) const;
    /// Whether they have done more than a tap: controls let go without being pressed.
    bool moved() const { return active_; }
    void move(const PointerEvent& e);
    void up(int id);
    void cancel(int id);
    /// What glides stands still.
    void stop() { active_ = active_ && first_; }
    /// What they scroll in this frame; nullopt: nothing.
    std::optional<ScrollInput> take(double now_ms, double dpr, bool reduced_motion);
    /// Whether there is more to come without any event.
    bool gliding() const { return active_ && !first_; }

private:
    struct Finger {
        int id = 0;
        Vec2 start, pos;
    };
    void pinch(Finger& finger, Vec2 to);
    void lift(int id);
    void glide(double now_ms, bool reduced_motion);

    std::optional<Finger> first_, second_;
    bool rests_ = false;  // the one that stays after a pinch moves nothing, or it would jump, until another joins it
    Vec2 start_;          // where the one went down, or the middle of the two; CSS px
    bool active_ = false, released_ = false;
    Vec2 axes_;                // 1 or 0: which way one finger moves the content
    Vec2 pending_, velocity_;  // CSS px, CSS px per ms
    double zoom_ = 1;
    double last_ms_ = 0;
};

}  // namespace ascn
