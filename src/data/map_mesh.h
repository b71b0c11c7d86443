// Reads the baked map: quantised land triangles, coast and border lines. Made by scripts/build-map.mjs, which documents
// the format; both sides are checked by the same blobs in tests.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/geo.h"
#include "core/result.h"

namespace ascn {

/// Position on the quantisation grid of the mesh's box: 0..65535 on both axes, y south.
struct MeshVertex {
    std::uint16_t x = 0, y = 0;
};

enum class LandClass : std::uint8_t { Other, Member };
enum class LineClass : std::uint8_t { Coast, Border, DisputedBorder };

/// Triangles of one class: indices[first .. first+count).
struct FillRange {
    LandClass land = LandClass::Other;
    std::uint32_t first = 0, count = 0;
};
/// One polyline: line_vertices[first .. first+count); closed rings repeat their first vertex. `land` is the class of
/// the land behind a coast.
struct Polyline {
    LineClass line = LineClass::Coast;
    LandClass land = LandClass::Other;
    std::uint32_t first = 0, count = 0;
};

struct MapMesh {
    Box box;  ///< world-space box of the grid
    std::vector<MeshVertex> fill_vertices;
    std::vector<std::uint32_t> indices;
    std::vector<FillRange> fills;
    std::vector<MeshVertex> line_vertices;
    std::vector<Polyline> lines;
};

/// Problems name the byte offset.
Result<MapMesh> parse_map_mesh(std::span<const std::uint8_t> bytes);

}  // namespace ascn
