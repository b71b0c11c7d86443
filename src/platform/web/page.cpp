#include "platform/web/page.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include <cstdio>

#include "platform/web/exports.h"

namespace ascn {
namespace {

/// Made before App, since ImGui's fonts ask for it at once.
BrowserGlyphs& glyphs() {
    static BrowserGlyphs instance;
    return instance;
}

void make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;
    attributes.enableExtensionsByDefault = false;
    emscripten_webgl_make_context_current(emscripten_webgl_create_context("#map", &attributes));
}

Rgba unpack(Color c) {
    const auto part = [c](unsigned shift) { return static_cast<float>((c >> shift) & 0xFF) / 255.0F; };
    return {part(0), part(8), part(16), part(24)};
}

}  // namespace

MapColors map_colors(const Theme& theme) {
    MapColors out{};
    out.sea = unpack(theme.sea);
    out.land = unpack(theme.land);
    out.member_land = unpack(theme.member_land);
    out.coast = unpack(theme.coast);
    out.border = unpack(theme.border);
    out.graticule = unpack(theme.graticule);
    for (std::size_t i = 0; i < out.shades.size(); ++i) out.shades[i] = unpack(theme.shades[i]);
    out.no_figure = unpack(theme.no_figure);
    out.density = unpack(theme.density);
    out.circle = unpack(theme.circle);
    out.halo = unpack(theme.circle_edge);
    out.selection = unpack(theme.accent);
    for (std::size_t i = 0; i < out.compare.size(); ++i) out.compare[i] = unpack(theme.compare[i]);
    for (std::size_t i = 0; i < out.points.size(); ++i) out.points[i] = unpack(theme.compare[i]);
    return out;
}

Page::Page() : app(glyphs()), glyphs_(glyphs()) {
    make_context();
    gui_.attach();
    create_device_objects();
}

void Page::create_device_objects() {
    // a shader that does not compile is a bug of ours: say which, in the console, and go on with what works
    for (const Problem& p : map_.create_device_objects())
        std::fprintf(stderr, "%s: %s\n", p.path.c_str(), p.what.c_str());
    for (const Problem& p : gui_.create_device_objects())
        std::fprintf(stderr, "%s: %s\n", p.path.c_str(), p.what.c_str());
}

Problems Page::load(int asset, std::string_view bytes) {
    if (asset == kAssetDataset) return app.load_dataset(bytes);
    if (asset == kAssetStrings) return app.load_strings(bytes);
    const std::span<const std::uint8_t> raw{reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()};
    Result<MapMesh> mesh = parse_map_mesh(raw);
    if (!mesh.ok()) return mesh.problems();
    map_.set_mesh(asset == kAssetMapRegion ? MeshLevel::Region : MeshLevel::Detail, std::move(mesh).value());
    app.redraw();
    return {};
}

bool Page::set_stress(std::uint32_t count) {
    map_.set_points(nullptr);  // the old ones are about to go
    points_set_ = false;
    return app.set_stress(count);
}

bool Page::prepare_stress(double budget_ms) {
    constexpr std::uint32_t kAtOnce = 4096, kSentAtOnce = 65536;
    const double end = emscripten_get_now() + budget_ms;
    const auto time_left = [end] { return emscripten_get_now() < end; };
    while (app.prepare_points(kAtOnce)) {
        if (!time_left()) return true;
    }
    if (!points_set_) {
        map_.set_points(app.points());
        points_set_ = true;
    }
    while (map_.upload_points(kSentAtOnce)) {
        if (!time_left()) return true;
    }
    app.redraw();
    return false;
}

void Page::set_context_lost(bool lost) {
    context_lost_ = lost;
    if (lost) {
        map_.drop_device_objects();
        gui_.drop_device_objects();
    } else {
        create_device_objects();
        app.redraw();
    }
}

void Page::paint() {
    ImDrawData& gui = *ImGui::GetDrawData();
    const MapFrame frame{app.scene(),
                         app.camera(),
                         app.viewport(),
                         app.dpr(),
                         static_cast<int>(gui.DisplaySize.x),
                         static_cast<int>(gui.DisplaySize.y),
                         map_colors(app.theme()),
                         app.hovered_point(),
                         app.chosen_points(),
                         app.data().countries()};
    if (app.map_visible()) map_.draw(frame);
    gui_.draw(gui);
}

double Page::frame(double now_ms) {
    drawn = wants_detail = false;
    if (context_lost_) return -1;
    const double start = emscripten_get_now();
    const FrameOutput& out = app.frame(now_ms);
    paint();
    drawn = true;
    wants_detail = app.map_visible() && map_.wants_detail(app.camera(), app.dpr(), app.at_home());
    app.note_frame_time(emscripten_get_now() - start);
    return out.next_wake_ms.value_or(-1);
}

std::string Page::stats() const {
    DrawStats sum = gui_.stats();
    if (app.map_visible()) {
        sum.draw_calls += map_.stats().draw_calls;
        sum.vertices += map_.stats().vertices;
    }
    return app.stats_json(sum.draw_calls, sum.vertices);
}

}  // namespace ascn
