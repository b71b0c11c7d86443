// One baked mesh on the GPU, cut into chunks so that a zoomed-in view sends only what it shows through the vertex
// shaders: with software GL these cost as much as the pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/grid_transform.h"
#include "data/map_mesh.h"
#include "render/gl_object.h"

namespace ascn {

class MeshBuffers {
public:
    /// Uploads a mesh to the current context.
    void create(const MapMesh& mesh);
    void drop();
    explicit operator bool() const { return static_cast<bool>(fill_array_); }

    /// Draws the triangles of one class, or of one country (its position in the mesh), or all lines, that may be seen
    /// in `view`; the caller has set the program and its uniforms. Returns the number of draw calls and adds the
    /// vertices to `vertices`.
    int draw_fill(LandClass land, const GridBox& view, std::uint64_t& vertices) const;
    int draw_country(std::size_t country, const GridBox& view, std::uint64_t& vertices) const;
    int draw_lines(const GridBox& view, std::uint64_t& vertices) const;

private:
    struct Chunk {
        GridBox box;
        std::uint32_t first = 0, count = 0;  // indices, or vertices of the line strip
        LandClass land = LandClass::Other;
        std::uint8_t country = 0;
    };
    void create_fill(const MapMesh& mesh);
    void create_lines(const MapMesh& mesh);
    int draw_chunks(std::span<const Chunk> chunks, const GridBox& view, std::uint64_t& vertices) const;
    /// Calls draw(first, count) for every run of neighbouring visible chunks.
    template <class Draw>
    static int for_visible_runs(std::span<const Chunk> chunks, const GridBox& view, Draw draw);

    GlBuffer fill_vertices_, indices_, line_vertices_;
    GlVertexArray fill_array_, line_array_;
    bool wide_indices_ = false;
    std::uint32_t line_vertex_count_ = 0;
    std::vector<Chunk> fill_chunks_, line_chunks_;
};

}  // namespace ascn
