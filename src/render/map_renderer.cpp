// One frame from bottom to top: sea (clear), graticule, land of other states, land of member states, lakes, density of
// projects, lines, stress points, circles. Land is opaque, so that no blending is paid for most of the screen; the
// coast line over the land's edge hides that the edge itself is not anti-aliased.
#include "render/map_renderer.h"

#include <GLES3/gl3.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

#include "constants.glsl"
#include "core/grid_transform.h"
#include "render/density_layer.h"
#include "render/mesh_buffers.h"
#include "render/points_layer.h"
#include "render/program.h"

namespace ascn {
namespace {

static_assert(ASCN_GRID_MAX == kGridMax);

// Sizes in CSS px.
constexpr double kCoastWidth = 1.1;
constexpr double kBorderWidth = 0.9;
constexpr double kHalo = 1.5;
constexpr double kSelectedHalo = 3.5;
constexpr double kRing = 2;
constexpr double kHollowRing = 2;
constexpr float kFaded = 0.2f, kFillOnColor = 0.9f;
constexpr double kHatchPeriod = 8, kHatchWidth = 1.1;  // along the screen's edge, across a line

Vec2 device_px(const MapFrame& f, Vec2 world) { return screen_from_world(f.camera, f.viewport, world) * f.dpr; }

struct PackedColor {
    std::uint8_t r = 0, g = 0, b = 0, a = 0;
};
PackedColor packed(const Rgba& c, float alpha) {
    const auto byte = [](float v) { return static_cast<std::uint8_t>(std::clamp(v, 0.0f, 1.0f) * 255 + 0.5f); };
    return {byte(c.r), byte(c.g), byte(c.b), byte(c.a * alpha)};
}

/// Attributes of one circle, for circle.vert.
struct CircleMark {
    float x = 0, y = 0;
    float inner = 0, radius = 0, halo_radius = 0, ring_radius = 0;
    PackedColor fill, halo, ring;
};

CircleMark circle_mark(const CityCircle& c, const MapFrame& f) {
    const MapColors& colors = f.colors;
    const bool compared = c.compare_slot >= 0 && c.compare_slot < static_cast<int>(kMaxCompared);
    const bool marked = c.selected || c.hovered;
    Rgba fill = compared ? colors.compare[static_cast<std::size_t>(c.compare_slot)] : colors.circle;
    const Rgba ring = compared ? fill : colors.selection;
    if (marked || c.hollow) fill.a = 1;
    // over a coloured ground a circle that lets it through would change its own colour
    else if (!f.scene.shades.empty() || !f.scene.density.empty())
        fill.a = std::max(fill.a, kFillOnColor);
    const float alpha = c.faded && !marked ? kFaded : 1.0f;
    const double halo = c.radius + (c.selected ? kSelectedHalo : kHalo);
    const auto px = [&f](double css) { return static_cast<float>(css * f.dpr); };
    CircleMark mark;
    mark.x = px(c.centre.x);
    mark.y = px(c.centre.y);
    mark.inner = c.hollow ? px(std::max(0.5, c.radius - kHollowRing)) : 0.0f;
    mark.radius = px(c.radius);
    mark.halo_radius = px(halo);
    mark.ring_radius = marked ? px(halo + kRing) : 0.0f;
    mark.fill = packed(fill, alpha);
    mark.halo = packed(colors.halo, alpha);
    mark.ring = packed(ring, marked ? 1.0f : 0.0f);
    return mark;
}

void push_bar(std::vector<float>& vertices, double x0, double y0, double x1, double y1) {
    for (const auto& [x, y] : {std::pair{x0, y0}, {x1, y0}, {x1, y1}, {x0, y0}, {x1, y1}, {x0, y1}}) {
        vertices.push_back(static_cast<float>(x));
        vertices.push_back(static_cast<float>(y));
    }
}

void attribute(GLuint at, GLint size, GLenum type, bool normalized, std::size_t stride, std::size_t offset) {
    glEnableVertexAttribArray(at);
    glVertexAttribPointer(at, size, type, normalized ? GL_TRUE : GL_FALSE, static_cast<GLsizei>(stride),
                          reinterpret_cast<const void*>(offset));
}

/// Zoom from which the detailed mesh is drawn on a screen.
double detail_zoom(double dpr) { return MapRenderer::kDetailZoom - MapRenderer::kDetailZoomPerOctave * std::log2(dpr); }

}  // namespace

struct MapRenderer::Impl {
    struct Level {
        MapMesh mesh;
        bool present = false;
        MeshBuffers buffers;
    };

    std::array<Level, kMeshLevels> levels;
    PointsLayer points;
    DensityLayer density;
    Program fill_program, line_program, circle_program;
    GlBuffer bar_vertices, circle_vertices;
    GlVertexArray bar_array, circle_array;
    bool ready = false;
    std::vector<float> bars;        // kept between frames: no allocation while panning
    std::vector<CircleMark> marks;  // ASCN_CIRCLE_VERTICES times each
    DrawStats stats;

    void create_streams();
    const Level* level_for(const MapFrame& f) const;
    void set_px(const Program& program, const MapFrame& f) const;
    void draw_graticule(const MapFrame& f);
    void place(const Program& program, const MapFrame& f, const GridTransform& t) const;
    void set_land_color(const Rgba& c) const { fill_program.set("u_color", c.r, c.g, c.b); }
    void draw_land(const MapFrame& f, const Level& level, const GridTransform& t);
    void draw_members(const MapFrame& f, const Level& level, const GridBox& view);
    void draw_lines(const MapFrame& f, const Level& level, const GridTransform& t);
    void push_mark(const CityCircle& c, const MapFrame& f) {
        marks.insert(marks.end(), ASCN_CIRCLE_VERTICES, circle_mark(c, f));
    }
    void draw_circles(const MapFrame& f);
};

void MapRenderer::Impl::create_streams() {
    bar_array = make_vertex_array();
    bar_vertices = make_buffer();
    glBindVertexArray(bar_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, bar_vertices.name());
    attribute(ASCN_ATTRIB_POSITION, 2, GL_FLOAT, false, 2 * sizeof(float), 0);

    circle_array = make_vertex_array();
    circle_vertices = make_buffer();
    glBindVertexArray(circle_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, circle_vertices.name());
    constexpr std::size_t kStride = sizeof(CircleMark);
    attribute(ASCN_ATTRIB_CIRCLE_CENTRE, 2, GL_FLOAT, false, kStride, offsetof(CircleMark, x));
    attribute(ASCN_ATTRIB_CIRCLE_RADII, 4, GL_FLOAT, false, kStride, offsetof(CircleMark, inner));
    attribute(ASCN_ATTRIB_CIRCLE_FILL, 4, GL_UNSIGNED_BYTE, true, kStride, offsetof(CircleMark, fill));
    attribute(ASCN_ATTRIB_CIRCLE_HALO, 4, GL_UNSIGNED_BYTE, true, kStride, offsetof(CircleMark, halo));
    attribute(ASCN_ATTRIB_CIRCLE_RING, 4, GL_UNSIGNED_BYTE, true, kStride, offsetof(CircleMark, ring));
    glBindVertexArray(0);
}

const MapRenderer::Impl::Level* MapRenderer::Impl::level_for(const MapFrame& f) const {
    const bool close = f.camera.zoom >= detail_zoom(f.dpr);
    const Level& region = levels[static_cast<std::size_t>(MeshLevel::Region)];
    const Level& detail = levels[static_cast<std::size_t>(MeshLevel::Detail)];
    if (detail.buffers && (close || !region.buffers)) return &detail;
    return region.buffers ? &region : nullptr;
}

void MapRenderer::Impl::set_px(const Program& program, const MapFrame& f) const {
    program.use();
    program.set("u_clip_per_px", 2.0f / static_cast<float>(f.width_px), 2.0f / static_cast<float>(f.height_px));
}

void MapRenderer::Impl::draw_graticule(const MapFrame& f) {
    bars.clear();
    const double width = std::max(1.0, std::round(f.dpr * 0.75));
    for (const GraticuleLine& line : f.scene.graticule) {
        // On whole device pixels: a hairline that is blurred in some places and sharp in others looks uneven.
        const Vec2 at =
            device_px(f, world_from_lon_lat(line.meridian ? LonLat{line.degrees, 0} : LonLat{0, line.degrees}));
        if (line.meridian)
            push_bar(bars, std::round(at.x), 0, std::round(at.x) + width, f.height_px);
        else
            push_bar(bars, 0, std::round(at.y), f.width_px, std::round(at.y) + width);
    }
    if (bars.empty()) return;
    set_px(fill_program, f);
    fill_program.set("u_origin", 0, 0);
    fill_program.set("u_scale", 1, 1);
    fill_program.set("u_offset", 0, 0);
    fill_program.set("u_fade", 0);
    fill_program.set("u_hatch", 0, 0, 0);
    fill_program.set("u_sea", f.colors.sea.r, f.colors.sea.g, f.colors.sea.b);
    fill_program.set("u_color", f.colors.graticule.r, f.colors.graticule.g, f.colors.graticule.b);
    glBindVertexArray(bar_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, bar_vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(bars.size() * sizeof(float)), bars.data(), GL_STREAM_DRAW);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(bars.size() / 2));
    ++stats.draw_calls;
    stats.vertices += bars.size() / 2;
}

void MapRenderer::Impl::place(const Program& program, const MapFrame& f, const GridTransform& t) const {
    set_px(program, f);
    program.set("u_origin", static_cast<float>(t.origin.x), static_cast<float>(t.origin.y));
    program.set("u_scale", static_cast<float>(t.scale.x), static_cast<float>(t.scale.y));
    program.set("u_offset", static_cast<float>(t.offset.x), static_cast<float>(t.offset.y));
}

void MapRenderer::Impl::draw_land(const MapFrame& f, const Level& level, const GridTransform& t) {
    const GridBox view = visible_grid(t, f.width_px, f.height_px);
    place(fill_program, f, t);
    fill_program.set("u_sea", f.colors.sea.r, f.colors.sea.g, f.colors.sea.b);
    fill_program.set("u_fade", 1);
    fill_program.set("u_hatch", 0, 0, 0);
    set_land_color(f.colors.land);
    stats.draw_calls += level.buffers.draw_fill(LandClass::Other, view, stats.vertices);
    set_land_color(f.colors.member_land);
    if (f.scene.shades.empty())
        stats.draw_calls += level.buffers.draw_fill(LandClass::Member, view, stats.vertices);
    else
        draw_members(f, level, view);
    set_land_color(f.colors.sea);
    stats.draw_calls += level.buffers.draw_fill(LandClass::Lake, view, stats.vertices);
}

/// The choropleth. A country without a figure is hatched, so that it is never taken for a small one; so is none that
/// the scene does not name.
void MapRenderer::Impl::draw_members(const MapFrame& f, const Level& level, const GridBox& view) {
    // The lines go with the land: they lie where a place on it is, not where the window's corner is.
    const Vec2 fixed = device_px(f, {0.75, 0.5});
    const double period = kHatchPeriod * f.dpr, phase = std::fmod(fixed.x + fixed.y - f.height_px, period);
    const MapColors& colors = f.colors;
    fill_program.set("u_line", colors.no_figure.r, colors.no_figure.g, colors.no_figure.b);
    for (std::size_t i = 0; i < level.mesh.countries.size(); ++i) {
        const auto& code = level.mesh.countries[i];
        const auto shade = std::find_if(f.scene.shades.begin(), f.scene.shades.end(), [&](const CountryShade& s) {
            return s.country < f.countries.size() && f.countries[s.country].id == std::string_view(code.data(), 2);
        });
        const bool named = shade != f.scene.shades.end();
        const bool hatched = named && shade->step < 0;
        set_land_color(named && !hatched ? colors.shades[static_cast<std::size_t>(shade->step)] : colors.member_land);
        if (hatched)
            fill_program.set("u_hatch", static_cast<float>(period), static_cast<float>(phase),
                             static_cast<float>(kHatchWidth * f.dpr / 2));
        else
            fill_program.set("u_hatch", 0, 0, 0);
        stats.draw_calls += level.buffers.draw_country(i, view, stats.vertices);
    }
    fill_program.set("u_hatch", 0, 0, 0);
}

void MapRenderer::Impl::draw_lines(const MapFrame& f, const Level& level, const GridTransform& t) {
    place(line_program, f, t);
    line_program.set("u_islet_scale", static_cast<float>(t.scale.x / f.dpr));
    // between coloured lands the border is a gap
    const Rgba line_colors[ASCN_LINE_CLASSES] = {f.colors.coast,
                                                 f.scene.shades.empty() ? f.colors.border : f.colors.halo};
    line_program.set_vec4s("u_line_colors", &line_colors[0].r, ASCN_LINE_CLASSES);
    const float half_widths[ASCN_LINE_CLASSES] = {static_cast<float>(kCoastWidth * f.dpr / 2),
                                                  static_cast<float>(kBorderWidth * f.dpr / 2)};
    line_program.set_floats("u_half_width", half_widths, ASCN_LINE_CLASSES);
    stats.draw_calls += level.buffers.draw_lines(visible_grid(t, f.width_px, f.height_px), stats.vertices);
}

void MapRenderer::Impl::draw_circles(const MapFrame& f) {
    marks.clear();
    for (const CityCircle& c : f.scene.circles) push_mark(c, f);
    if (marks.empty()) return;
    set_px(circle_program, f);
    glBindVertexArray(circle_array.name());
    glBindBuffer(GL_ARRAY_BUFFER, circle_vertices.name());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(marks.size() * sizeof(CircleMark)), marks.data(),
                 GL_STREAM_DRAW);
    glDrawArrays(GL_TRIANGLES, 0, static_cast<GLsizei>(marks.size()));
    ++stats.draw_calls;
    stats.vertices += marks.size();
}

MapRenderer::MapRenderer() : impl_(std::make_unique<Impl>()) {}
MapRenderer::~MapRenderer() = default;

Problems MapRenderer::create_device_objects() {
    drop_device_objects();
    Problems problems;
    impl_->fill_program.begin(shaders::kFill);
    impl_->line_program.begin(shaders::kLine);
    impl_->circle_program.begin(shaders::kCircle);
    for (Program* program : {&impl_->fill_program, &impl_->line_program, &impl_->circle_program})
        program->finish(problems);
    impl_->points.create();
    if (!problems.empty()) return problems;
    impl_->create_streams();
    for (Impl::Level& level : impl_->levels)
        if (level.present) level.buffers.create(level.mesh);
    impl_->ready = true;
    return problems;
}

void MapRenderer::drop_device_objects() {
    Impl& m = *impl_;
    m.ready = false;
    for (Impl::Level& level : m.levels) level.buffers.drop();
    m.points.drop();
    m.density.drop();
    for (Program* program : {&m.fill_program, &m.line_program, &m.circle_program}) program->drop();
    for (GlBuffer* buffer : {&m.bar_vertices, &m.circle_vertices}) buffer->reset();
    for (GlVertexArray* array : {&m.bar_array, &m.circle_array}) array->reset();
}

void MapRenderer::set_mesh(MeshLevel level, MapMesh mesh) {
    Impl::Level& target = impl_->levels[static_cast<std::size_t>(level)];
    target.mesh = std::move(mesh);
    target.present = true;
    if (impl_->ready) target.buffers.create(target.mesh);
}

void MapRenderer::set_points(const StressPoints* points) { impl_->points.set(points); }

bool MapRenderer::upload_points(std::size_t points) { return impl_->points.upload(points); }

void MapRenderer::draw(const MapFrame& f) {
    Impl& m = *impl_;
    m.stats = {};
    glViewport(0, 0, f.width_px, f.height_px);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(f.colors.sea.r, f.colors.sea.g, f.colors.sea.b, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    if (!m.ready || f.width_px <= 0 || f.height_px <= 0) return;
    glDisable(GL_BLEND);
    m.draw_graticule(f);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);  // premultiplied
    const Impl::Level* level = m.level_for(f);
    const GridTransform t =
        level == nullptr ? GridTransform{} : grid_transform(f.camera, f.viewport, f.dpr, level->mesh.box);
    if (level != nullptr) m.draw_land(f, *level, t);
    glEnable(GL_BLEND);
    m.density.draw(f, m.stats);
    if (level != nullptr) m.draw_lines(f, *level, t);
    m.points.draw(f, m.stats);
    m.draw_circles(f);
    glBindVertexArray(0);
}

bool MapRenderer::wants_detail(const Camera& camera, double dpr, bool at_rest) const {
    const bool there = impl_->levels[static_cast<std::size_t>(MeshLevel::Detail)].present;
    return !there && camera.zoom >= detail_zoom(dpr) - (at_rest ? 0 : kDetailAhead);
}

const DrawStats& MapRenderer::stats() const { return impl_->stats; }

}  // namespace ascn
