#include "render/mesh_buffers.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "constants.glsl"

namespace ascn {
namespace {

constexpr std::uint32_t kChunkTriangles = 256;
constexpr std::uint32_t kChunkLineVertices = 512;

const void* buffer_offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

template <class T>
void upload(GLenum target, const GlBuffer& buffer, const std::vector<T>& data) {
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
}

void add_to(GridBox& box, MeshVertex v) { box.add(v.x, v.y); }

/// One vertex of line.vert.
struct LineVertex {
    MeshVertex before, at, after;
    std::uint8_t bits = 0;  ///< ASCN_LINE_*
    std::uint8_t unused = 0;
    std::uint16_t extent = 0;  ///< longer side of an islet's box, grid units; 65535 for what is no islet
};

bool same_place(MeshVertex a, MeshVertex b) { return a.x == b.x && a.y == b.y; }

/// Whether a line turns by more than 90 degrees: below that a mitre is as good as round, for a line of a pixel or two.
bool sharp_turn(MeshVertex before, MeshVertex at, MeshVertex after) {
    const int ux = at.x - before.x, uy = at.y - before.y, vx = after.x - at.x, vy = after.y - at.y;
    return std::int64_t{ux} * vx + std::int64_t{uy} * vy < 0;
}

/// Adds lines to one triangle strip: a left and a right vertex a point. Where the strip stops and starts anew, the last
/// and the first vertex stand twice, so that the triangles in between have no area.
class LineStrip {
public:
    explicit LineStrip(std::vector<LineVertex>& strip) : strip_(strip) {}

    /// Points must differ from their neighbours.
    void add(std::span<const MeshVertex> line, std::uint8_t line_class) {
        const std::size_t n = line.size();
        if (n < 2) return;
        const bool closed = n > 3 && same_place(line.front(), line.back());
        const std::uint16_t extent = closed ? longer_side(line) : std::uint16_t{65535};
        for (std::size_t i = 0; i < n; ++i) {
            const bool first = i == 0, last = i + 1 == n;
            LineVertex v;
            v.before = !first ? line[i - 1] : closed ? line[n - 2] : line[i];
            v.at = line[i];
            v.after = !last ? line[i + 1] : closed ? line[1] : line[i];
            v.extent = extent;
            const bool stops = (!closed && (first || last)) || sharp_turn(v.before, v.at, v.after);
            if (!stops) {
                push(v, line_class, first);
                continue;
            }
            if (!first) push(v, line_class | ASCN_LINE_ENDS, false);
            if (!last) push(v, line_class | ASCN_LINE_STARTS, true);
        }
    }

private:
    static std::uint16_t longer_side(std::span<const MeshVertex> line) {
        GridBox box;
        for (const MeshVertex v : line) add_to(box, v);
        return static_cast<std::uint16_t>(std::max(box.max_x - box.min_x, box.max_y - box.min_y));
    }

    void push(LineVertex v, int bits, bool anew) {
        v.bits = static_cast<std::uint8_t>(bits);
        if (anew && !strip_.empty()) {
            strip_.push_back(strip_.back());
            strip_.push_back(v);
        }
        strip_.push_back(v);
        v.bits = static_cast<std::uint8_t>(bits | ASCN_LINE_RIGHT);
        strip_.push_back(v);
    }

    std::vector<LineVertex>& strip_;
};

}  // namespace

void MeshBuffers::create(const MapMesh& mesh) {
    create_fill(mesh);
    create_lines(mesh);
    glBindVertexArray(0);
}

void MeshBuffers::drop() { *this = MeshBuffers(); }

void MeshBuffers::create_fill(const MapMesh& mesh) {
    fill_chunks_.clear();
    for (const FillRange& range : mesh.fills) {
        for (std::uint32_t at = 0; at < range.count; at += 3 * kChunkTriangles) {
            Chunk chunk{
                {}, range.first + at, std::min(range.count - at, 3 * kChunkTriangles), range.land, range.country};
            for (std::uint32_t i = 0; i < chunk.count; ++i)
                add_to(chunk.box, mesh.fill_vertices[mesh.indices[chunk.first + i]]);
            fill_chunks_.push_back(chunk);
        }
    }
    fill_array_ = make_vertex_array();
    glBindVertexArray(fill_array_.name());
    fill_vertices_ = make_buffer();
    upload(GL_ARRAY_BUFFER, fill_vertices_, mesh.fill_vertices);
    glEnableVertexAttribArray(ASCN_ATTRIB_POSITION);
    glVertexAttribPointer(ASCN_ATTRIB_POSITION, 2, GL_UNSIGNED_SHORT, GL_FALSE, sizeof(MeshVertex), nullptr);
    indices_ = make_buffer();
    wide_indices_ = mesh.fill_vertices.size() > 65536;
    if (wide_indices_) {
        upload(GL_ELEMENT_ARRAY_BUFFER, indices_, mesh.indices);
    } else {
        upload(GL_ELEMENT_ARRAY_BUFFER, indices_, std::vector<std::uint16_t>(mesh.indices.begin(), mesh.indices.end()));
    }
}

void MeshBuffers::create_lines(const MapMesh& mesh) {
    std::vector<LineVertex> strip;
    strip.reserve(3 * mesh.line_vertices.size());
    LineStrip writer(strip);
    std::vector<MeshVertex> points;
    for (const Polyline& line : mesh.lines) {
        const MeshVertex* begin = mesh.line_vertices.data() + line.first;
        points.clear();
        std::unique_copy(begin, begin + line.count, std::back_inserter(points), same_place);
        writer.add(points, line.line == LineClass::Coast ? ASCN_LINE_COAST : ASCN_LINE_BORDER);
    }
    line_vertex_count_ = static_cast<std::uint32_t>(strip.size());
    line_chunks_.clear();
    for (std::uint32_t first = 0; first < line_vertex_count_; first += kChunkLineVertices) {
        Chunk chunk{{}, first, std::min(line_vertex_count_ - first, kChunkLineVertices), LandClass::Other, 0};
        // the two vertices after the chunk end its last triangles
        for (std::uint32_t i = first; i < std::min(first + chunk.count + 2, line_vertex_count_); ++i)
            add_to(chunk.box, strip[i].at);
        line_chunks_.push_back(chunk);
    }
    line_array_ = make_vertex_array();
    glBindVertexArray(line_array_.name());
    line_vertices_ = make_buffer();
    upload(GL_ARRAY_BUFFER, line_vertices_, strip);
    const std::pair<GLuint, std::size_t> positions[] = {{ASCN_ATTRIB_LINE_BEFORE, offsetof(LineVertex, before)},
                                                        {ASCN_ATTRIB_LINE_AT, offsetof(LineVertex, at)},
                                                        {ASCN_ATTRIB_LINE_AFTER, offsetof(LineVertex, after)}};
    for (const auto& [at, offset] : positions) {
        glEnableVertexAttribArray(at);
        glVertexAttribPointer(at, 2, GL_UNSIGNED_SHORT, GL_FALSE, sizeof(LineVertex), buffer_offset(offset));
    }
    glEnableVertexAttribArray(ASCN_ATTRIB_LINE_CLASS);
    glVertexAttribIPointer(ASCN_ATTRIB_LINE_CLASS, 1, GL_UNSIGNED_BYTE, sizeof(LineVertex),
                           buffer_offset(offsetof(LineVertex, bits)));
    glEnableVertexAttribArray(ASCN_ATTRIB_LINE_EXTENT);
    glVertexAttribPointer(ASCN_ATTRIB_LINE_EXTENT, 1, GL_UNSIGNED_SHORT, GL_FALSE, sizeof(LineVertex),
                          buffer_offset(offsetof(LineVertex, extent)));
}

template <class Draw>
int MeshBuffers::for_visible_runs(std::span<const Chunk> chunks, const GridBox& view, Draw draw) {
    int calls = 0;
    for (std::size_t i = 0; i < chunks.size();) {
        if (!chunks[i].box.overlaps(view)) {
            ++i;
            continue;
        }
        const std::uint32_t first = chunks[i].first;
        std::uint32_t end = first;
        for (; i < chunks.size() && chunks[i].box.overlaps(view) && chunks[i].first <= end; ++i)
            end = chunks[i].first + chunks[i].count;
        draw(first, end - first);
        ++calls;
    }
    return calls;
}

int MeshBuffers::draw_fill(LandClass land, const GridBox& view, std::uint64_t& vertices) const {
    const auto is_land = [land](const Chunk& c) { return c.land == land; };
    const auto begin = std::find_if(fill_chunks_.begin(), fill_chunks_.end(), is_land);
    return draw_chunks({begin, std::find_if_not(begin, fill_chunks_.end(), is_land)}, view, vertices);
}

int MeshBuffers::draw_country(std::size_t country, const GridBox& view, std::uint64_t& vertices) const {
    const auto is_its = [country](const Chunk& c) { return c.land == LandClass::Member && c.country == country; };
    const auto begin = std::find_if(fill_chunks_.begin(), fill_chunks_.end(), is_its);
    return draw_chunks({begin, std::find_if_not(begin, fill_chunks_.end(), is_its)}, view, vertices);
}

int MeshBuffers::draw_chunks(std::span<const Chunk> chunks, const GridBox& view, std::uint64_t& vertices) const {
    glBindVertexArray(fill_array_.name());
    return for_visible_runs(chunks, view, [&](std::uint32_t first, std::uint32_t count) {
        const GLenum type = wide_indices_ ? GL_UNSIGNED_INT : GL_UNSIGNED_SHORT;
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), type,
                       buffer_offset(first * (wide_indices_ ? 4u : 2u)));
        vertices += count;
    });
}

int MeshBuffers::draw_lines(const GridBox& view, std::uint64_t& vertices) const {
    glBindVertexArray(line_array_.name());
    return for_visible_runs(line_chunks_, view, [&](std::uint32_t first, std::uint32_t count) {
        const std::uint32_t with_end = std::min(count + 2, line_vertex_count_ - first);
        glDrawArrays(GL_TRIANGLE_STRIP, static_cast<GLint>(first), static_cast<GLsizei>(with_end));
        vertices += with_end;
    });
}

}  // namespace ascn
