// Lets names come and go softly. Placement (labels.h) knows only which texts there are; this remembers from frame to
// frame how far each of them has come, and the ones that are on their way out.
#pragma once

#include <vector>

#include "core/camera.h"
#include "model/scene.h"

namespace ascn {

inline constexpr double kFadeMs = 150;

class LabelFade {
public:
    /// The next picture's names are there at once: it is a first one, or has nothing to do with the last.
    void reset() { fresh_ = true; }
    /// Sets the names' opacities and fills `leaving`. A name that has changed its place goes at the old one and comes
    /// at the new one. `at_once`: without fading.
    void apply(MapScene& scene, const Camera& camera, const Viewport& viewport, double now_ms, bool at_once);
    /// Something is still on its way: it needs another frame.
    bool busy() const { return busy_; }

private:
    template <class Name>
    struct Track {
        Name name;
        Vec2 anchor;       ///< world point that its box goes with
        Vec2 anchor_px;    ///< where that was when the box was made, CSS px
        double level = 0;  ///< 0 gone, 1 there
        bool there = false;
    };
    template <class Name>
    void follow(std::vector<Track<Name>>& tracks, std::vector<Name>& names, std::vector<Name>& leaving,
                const Camera& camera, const Viewport& viewport, double step);

    std::vector<Track<MapLabel>> labels_;
    std::vector<Track<CountryName>> names_;
    double last_ms_ = 0;
    bool fresh_ = true, busy_ = false;
};

}  // namespace ascn
