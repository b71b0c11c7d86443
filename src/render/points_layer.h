// The load test's points on the GPU: where they are and what they are lies there since they were set, and one byte a
// point says how each shows. A frame sends no point again, only the bytes of those that changed.
#pragma once

#include <cstdint>
#include <vector>

#include "model/points.h"
#include "render/gl_object.h"
#include "render/map_renderer.h"
#include "render/program.h"

namespace ascn {

class PointsLayer {
public:
    /// There is a context now; the program and the buffers are made when there are points.
    void create();
    void drop();
    /// Null: none. They must be prepared, and outlive the layer or the next set(). Nothing shows before upload().
    void set(const StressPoints* points);
    /// Sends so many more points to the GPU. True while there are more to send.
    bool upload(std::size_t points);

    /// Expects blending to be on, premultiplied.
    void draw(const MapFrame& f, DrawStats& stats);

private:
    struct Marked {
        std::uint32_t place = 0;
        std::uint8_t bits = 0;
    };
    void make_buffers();
    void update_marks(const MapFrame& f);
    void send_mark(std::uint32_t place, std::uint8_t bits) const;

    const StressPoints* points_ = nullptr;
    std::size_t uploaded_ = 0;
    std::vector<Marked> marked_, wanted_;  // as the GPU has it, as the frame wants it
    bool context_ = false;
    Program program_;
    GlBuffer positions_, marks_;
    GlVertexArray array_;
};

}  // namespace ascn
