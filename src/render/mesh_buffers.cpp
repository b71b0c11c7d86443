#include "render/mesh_buffers.h"

#include <GLES3/gl3.h>

#include <algorithm>

#include "constants.glsl"

namespace ascn {
namespace {

constexpr std::uint32_t kChunkTriangles = 256;
constexpr std::uint32_t kChunkSegments = 256;

const void* buffer_offset(std::size_t bytes) { return reinterpret_cast<const void*>(bytes); }

template <class T>
void upload(GLenum target, const GlBuffer& buffer, const std::vector<T>& data) {
    glBindBuffer(target, buffer.name());
    glBufferData(target, static_cast<GLsizeiptr>(data.size() * sizeof(T)), data.data(), GL_STATIC_DRAW);
}

/// A line as segments that know their neighbours: instance i is drawn from vertices i+1 to i+2, and i and i+3 shape its
/// ends. Between two lines stand three instances that are skipped.
struct LineStream {
    std::vector<MeshVertex> vertices;
    std::vector<std::uint8_t> classes;

    void add(std::span<const MeshVertex> line, std::uint8_t line_class) {
        const MeshVertex first = line.front(), last = line.back();
        const bool closed = line.size() > 3 && first.x == last.x && first.y == last.y;
        classes.resize(vertices.size(), ASCN_LINE_SKIP);
        vertices.push_back(closed ? line[line.size() - 2] : first);
        vertices.insert(vertices.end(), line.begin(), line.end());
        vertices.push_back(closed ? line[1] : last);
        classes.resize(classes.size() + line.size() - 1, line_class);
    }
};

}  // namespace

void GridBox::add(MeshVertex v) {
    min_x = std::min(min_x, int{v.x});
    min_y = std::min(min_y, int{v.y});
    max_x = std::max(max_x, int{v.x});
    max_y = std::max(max_y, int{v.y});
}

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
            Chunk chunk{{}, range.first + at, std::min(range.count - at, 3 * kChunkTriangles), range.land};
            for (std::uint32_t i = 0; i < chunk.count; ++i)
                chunk.box.add(mesh.fill_vertices[mesh.indices[chunk.first + i]]);
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
    LineStream stream;
    for (const Polyline& line : mesh.lines) {
        const std::span<const MeshVertex> points(mesh.line_vertices.data() + line.first, line.count);
        stream.add(points, line.line == LineClass::Coast ? ASCN_LINE_COAST : ASCN_LINE_BORDER);
    }
    line_chunks_.clear();
    const auto count = static_cast<std::uint32_t>(stream.classes.size());
    for (std::uint32_t first = 0; first < count; first += kChunkSegments) {
        Chunk chunk{{}, first, std::min(count - first, kChunkSegments), LandClass::Other};
        for (std::uint32_t i = first; i < first + chunk.count; ++i) {
            if (stream.classes[i] == ASCN_LINE_SKIP) continue;
            chunk.box.add(stream.vertices[i + 1]);
            chunk.box.add(stream.vertices[i + 2]);
        }
        line_chunks_.push_back(chunk);
    }
    line_array_ = make_vertex_array();
    glBindVertexArray(line_array_.name());
    line_vertices_ = make_buffer();
    upload(GL_ARRAY_BUFFER, line_vertices_, stream.vertices);
    line_classes_ = make_buffer();
    upload(GL_ARRAY_BUFFER, line_classes_, stream.classes);
    for (const int at : {ASCN_ATTRIB_LINE_BEFORE, ASCN_ATTRIB_LINE_FROM, ASCN_ATTRIB_LINE_TO, ASCN_ATTRIB_LINE_AFTER,
                         ASCN_ATTRIB_LINE_CLASS}) {
        glEnableVertexAttribArray(static_cast<GLuint>(at));
        glVertexAttribDivisor(static_cast<GLuint>(at), 1);
    }
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
    const auto end = std::find_if_not(begin, fill_chunks_.end(), is_land);
    glBindVertexArray(fill_array_.name());
    return for_visible_runs(std::span(begin, end), view, [&](std::uint32_t first, std::uint32_t count) {
        const GLenum type = wide_indices_ ? GL_UNSIGNED_INT : GL_UNSIGNED_SHORT;
        glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), type,
                       buffer_offset(first * (wide_indices_ ? 4u : 2u)));
        vertices += count;
    });
}

int MeshBuffers::draw_lines(const GridBox& view, std::uint64_t& vertices) const {
    glBindVertexArray(line_array_.name());
    return for_visible_runs(line_chunks_, view, [&](std::uint32_t first, std::uint32_t count) {
        // GL ES 3.0 has no first instance for a draw call: the attributes' start moves instead.
        glBindBuffer(GL_ARRAY_BUFFER, line_vertices_.name());
        const GLuint positions[] = {ASCN_ATTRIB_LINE_BEFORE, ASCN_ATTRIB_LINE_FROM, ASCN_ATTRIB_LINE_TO,
                                    ASCN_ATTRIB_LINE_AFTER};
        for (std::size_t k = 0; k < 4; ++k) {
            glVertexAttribPointer(positions[k], 2, GL_UNSIGNED_SHORT, GL_FALSE, sizeof(MeshVertex),
                                  buffer_offset((first + k) * sizeof(MeshVertex)));
        }
        glBindBuffer(GL_ARRAY_BUFFER, line_classes_.name());
        glVertexAttribIPointer(ASCN_ATTRIB_LINE_CLASS, 1, GL_UNSIGNED_BYTE, 1, buffer_offset(first));
        glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(count));
        vertices += std::uint64_t{4} * count;
    });
}

}  // namespace ascn
