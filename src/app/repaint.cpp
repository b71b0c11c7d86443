#include "app/repaint.h"

#include <algorithm>

namespace ascn {

void Repaint::request(int settle) { frames_ = std::max(frames_, settle + 1); }

void Repaint::request_at(double time_ms) { at_ms_ = at_ms_ ? std::min(*at_ms_, time_ms) : time_ms; }

void Repaint::begin_frame(double now_ms) {
    if (frames_ > 0) --frames_;
    if (at_ms_ && *at_ms_ <= now_ms) at_ms_.reset();
}

std::optional<double> Repaint::next_wake_ms(double now_ms) const {
    if (frames_ > 0) return 0;
    if (!at_ms_) return std::nullopt;
    return std::max(0.0, *at_ms_ - now_ms);
}

}  // namespace ascn
