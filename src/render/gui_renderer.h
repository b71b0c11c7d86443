// Draws Dear ImGui's draw lists with one small shader, and keeps ImGui's textures (the 1.92 texture protocol). Stands
// in for imgui_impl_opengl3: it owns all GL state of its pass, so it saves and restores none.
#pragma once

#include <memory>

#include "core/result.h"
#include "render/map_renderer.h"

struct ImDrawData;

namespace ascn {

class GuiRenderer {
public:
    GuiRenderer();
    ~GuiRenderer();
    GuiRenderer(const GuiRenderer&) = delete;
    GuiRenderer& operator=(const GuiRenderer&) = delete;

    /// Tells ImGui what this renderer can do (textures on demand, vertex offsets). Call once per ImGui context, before
    /// the first frame, with that context current.
    void attach();
    /// Makes program and buffers; call at start and after a restored context. Returns what went wrong, empty when all
    /// is well. After a restore every live ImGui texture is uploaded again from ImGui's own pixels by the next draw().
    Problems create_device_objects();
    /// Forgets all GL objects and marks ImGui's textures as to be created again (context lost or shutdown; the ImGui
    /// context must still be current).
    void drop_device_objects();

    /// Draws over what is there, in device px: data.DisplaySize times data.FramebufferScale. Straight alpha.
    void draw(ImDrawData& data);
    const DrawStats& stats() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace ascn
