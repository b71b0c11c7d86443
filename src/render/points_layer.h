// The load test's points on the GPU: their buffers, their program and how they are drawn.
#pragma once

#include <optional>

#include "model/points.h"
#include "model/scene.h"
#include "render/gl_object.h"
#include "render/map_renderer.h"
#include "render/program.h"

namespace ascn {

class PointsLayer {
public:
    /// Makes program and buffers in the current context; adds what went wrong to `problems`.
    void create(Problems& problems);
    void drop();
    /// Null: none. They must outlive the layer or the next set().
    void set(const StressPoints* points);

    /// Expects blending to be on, premultiplied.
    void draw(const MapFrame& f, DrawStats& stats) const;
    /// The circle that marks the point under the pointer.
    std::optional<CityCircle> hovered_mark(const MapFrame& f) const;

private:
    void upload();

    const StressPoints* points_ = nullptr;
    Program program_;
    GlBuffer vertices_;
    GlVertexArray array_;
};

}  // namespace ascn
