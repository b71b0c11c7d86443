// Where projects are many: a smooth spot around every place, all of one size on the screen and of one hue. Where spots
// overlap they add up, and the eye reads the depth of the hue as the number of projects nearby: `projects within so
// many pixels`, not within so many kilometres, so the picture gets finer as one comes closer. It shows the projects of
// the data set, not what a place is like, and a place without colour has no projects in it.
#pragma once

#include <vector>

#include "render/gl_object.h"
#include "render/map_renderer.h"
#include "render/program.h"

namespace ascn {

class DensityLayer {
public:
    void drop();
    /// Expects blending to be on, premultiplied. Makes its program when there is something to draw for the first time.
    void draw(const MapFrame& f, DrawStats& stats);

private:
    struct Vertex {
        float x = 0, y = 0, weight = 0;
    };
    bool ready();

    Program program_;
    GlBuffer vertices_;
    GlVertexArray array_;
    std::vector<Vertex> spots_;  // ASCN_SPOT_VERTICES times each
};

}  // namespace ascn
