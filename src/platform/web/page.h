// The program in a page: App, the renderers and the WebGL2 context, wired together.
#pragma once

#include <memory>
#include <string>

#include "app/app.h"
#include "platform/web/browser_glyphs.h"
#include "render/gui_renderer.h"
#include "render/map_renderer.h"

namespace ascn {

class Page {
public:
    Page();
    /// Takes over an asset of exports.h. Empty when all is well.
    Problems load(int asset, std::string_view bytes);
    /// Synthetic points for load tests; 0: none. True when a frame is needed.
    bool set_stress(std::uint32_t count);
    /// Goes on making and sending them for about so long. True while there is more to do.
    bool prepare_stress(double budget_ms);
    void set_context_lost(bool lost);
    /// Draws if there is a context and all assets are there. Returns ms until the next frame wanted, -1: none.
    double frame(double now_ms);
    /// JSON of window.ascn.stats().
    std::string stats() const;

    App app;
    bool drawn = false;         ///< by the last frame()
    bool wants_detail = false;  ///< the last frame() was of a map that soon needs the detailed coast

private:
    void create_device_objects();
    void paint();

    BrowserGlyphs& glyphs_;
    MapRenderer map_;
    GuiRenderer gui_;
    bool context_lost_ = false, points_set_ = false;
};

/// The colours of the map in a theme.
MapColors map_colors(const Theme& theme);

}  // namespace ascn
