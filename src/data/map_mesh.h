// Reads the baked map: quantised triangles of land and lakes, coast and border lines. Made by scripts/build-map.mjs,
// which documents the format; both sides are checked by the same blobs in tests.
#pragma once

#include <array>
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

enum class LandClass : std::uint8_t { Other, Member, Lake };
enum class LineClass : std::uint8_t { Coast, Border };

/// Triangles of one class and country: indices[first .. first+count). Lakes come last and lie over the land.
struct FillRange {
    LandClass land = LandClass::Other;
    std::uint8_t country = 0;  ///< position in MapMesh::countries, of members
    std::uint32_t first = 0, count = 0;
};
/// One polyline: line_vertices[first .. first+count); closed rings repeat their first vertex. `land` is the class of
/// the land behind a coast, Lake for a shore.
struct Polyline {
    LineClass line = LineClass::Coast;
    LandClass land = LandClass::Other;
    std::uint32_t first = 0, count = 0;
};

struct MapMesh {
    Box box;                                     ///< world-space box of the grid
    std::vector<std::array<char, 2>> countries;  ///< ISO 3166-1 alpha-2
    std::vector<MeshVertex> fill_vertices;
    std::vector<std::uint32_t> indices;
    std::vector<FillRange> fills;
    std::vector<MeshVertex> line_vertices;
    std::vector<Polyline> lines;
};

/// Problems name the byte offset.
Result<MapMesh> parse_map_mesh(std::span<const std::uint8_t> bytes);

}  // namespace ascn
