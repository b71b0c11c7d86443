// When the next frame is due, and why. Nothing asks for it: no frame.
#pragma once

#include <optional>

namespace ascn {

class Repaint {
public:
    /// Something has changed: draw now, and `settle` more frames (ImGui spreads quick events over frames).
    void request(int settle = 2);
    /// A frame at this time at the latest.
    void request_at(double time_ms);
    /// Called at the start of a frame: what was asked for is met; the frame may ask again.
    void begin_frame(double now_ms);
    /// ms until the next frame; nullopt: none.
    std::optional<double> next_wake_ms(double now_ms) const;

private:
    int frames_ = 0;
    std::optional<double> at_ms_;
};

}  // namespace ascn
