// Draws the map: sea, land, graticule, borders, coast, stress points, city circles. GL ES 3.0, no multisampling, no
// depth buffer: edges are anti-aliased in the fragment shaders. GL objects are made of data that stays in memory, in
// create_device_objects() or, of layers that are seldom on, when they are first drawn: start-up and the return of a
// lost context are the same code.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include "core/camera.h"
#include "core/result.h"
#include "data/map_mesh.h"
#include "model/points.h"
#include "model/scene.h"

namespace ascn {

/// sRGB components 0..1, straight alpha.
struct Rgba {
    float r = 0, g = 0, b = 0, a = 1;
    constexpr bool operator==(const Rgba&) const = default;
};
struct MapColors {
    Rgba sea, land, member_land;
    Rgba coast, border, graticule;
    std::array<Rgba, kShadeSteps> shades;  ///< land in the choropleth, smallest to largest
    Rgba no_figure;                        ///< lines over the land of a country without a figure
    Rgba density;
    Rgba circle;     ///< fill of a city circle
    Rgba halo;       ///< thin ring around every circle, parts it from land and neighbours
    Rgba selection;  ///< ring around the selected and the hovered city
    std::array<Rgba, kMaxCompared> compare;
    std::array<Rgba, 4> points;  ///< stress points by kind
};
/// The two baked meshes: the region's, there from the first frame, and the detailed one that comes later.
enum class MeshLevel : std::uint8_t { Region, Detail };
inline constexpr std::size_t kMeshLevels = 2;

/// All that one frame shows. References must live through the draw() call only.
struct MapFrame {
    const MapScene& scene;
    Camera camera;
    Viewport viewport;                ///< CSS px
    double dpr = 1;                   ///< device px per CSS px
    int width_px = 0, height_px = 0;  ///< size of the canvas in device px
    MapColors colors;
    std::optional<std::uint32_t> hovered_point;         ///< stress point under the pointer: place in drawing order
    std::span<const std::uint32_t> chosen_points = {};  ///< those that were clicked
    std::span<const Country> countries = {};            ///< of the data set, to which the scene's shades refer
};

/// What the last draw() cost.
struct DrawStats {
    int draw_calls = 0;
    std::uint64_t vertices = 0;  ///< vertices sent through vertex shaders, instances counted
};

class MapRenderer {
public:
    MapRenderer();
    ~MapRenderer();
    MapRenderer(const MapRenderer&) = delete;
    MapRenderer& operator=(const MapRenderer&) = delete;

    /// Makes programs and buffers in the current context; call at start and after a restored context. Returns what
    /// went wrong (a shader's log), empty when all is well. Meshes and points may be set before or after.
    Problems create_device_objects();
    /// Forgets all GL objects (context lost or shutdown). Meshes and points stay in memory.
    void drop_device_objects();

    /// Takes over a mesh. The detailed one is drawn when zoomed in, where it is there, the other one below.
    void set_mesh(MeshLevel level, MapMesh mesh);
    /// Prepared stress points; null: none. They must outlive the renderer or the next set_points().
    void set_points(const StressPoints* points);
    /// Sends so many more of them to the GPU; they show when this has returned false: there are no more.
    bool upload_points(std::size_t points);

    /// Draws the whole map over the current framebuffer; the first thing it does is to clear it to the sea's colour.
    /// Leaves blending on and the scissor test off. Draws nothing but the sea without device objects.
    void draw(const MapFrame& frame);
    const DrawStats& stats() const;

    /// Whether the detailed mesh is not there and will soon be needed: so much before it is drawn that it can come from
    /// the network while a reader zooms, and that a picture of twice the size has it.
    /// A picture at rest, which nobody has zoomed, needs it no sooner than it is drawn.
    bool wants_detail(const Camera& camera, double dpr, bool at_rest) const;

    /// Zoom from which the detailed mesh is drawn, at one device px per CSS px; a sharper screen shows corners sooner.
    static constexpr double kDetailZoom = 6.2;
    static constexpr double kDetailZoomPerOctave = 0.6;
    static constexpr double kDetailAhead = 0.8;  ///< steps of zoom

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ascn
