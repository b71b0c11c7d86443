#include "platform/headless/session.h"

#include <imgui.h>

#include "view/pages.h"

namespace ascn {
namespace {

/// What a renderer does with ImGui's textures, without the pixels.
void acknowledge_textures() {
    for (ImTextureData* texture : *ImGui::GetDrawData()->Textures) {
        if (texture->Status == ImTextureStatus_WantCreate) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

}  // namespace

HeadlessSession::HeadlessSession() : app_(glyphs_) {
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    app_.set_pages(all_pages());
}

const FrameOutput& HeadlessSession::frame() {
    now_ms_ += 16;
    const FrameOutput& out = app_.frame(now_ms_);
    acknowledge_textures();
    return out;
}

int HeadlessSession::settle(int limit) {
    for (int frames = 1; frames <= limit; ++frames) {
        const std::optional<double> wake = frame().next_wake_ms;
        if (!wake) return frames;
        now_ms_ += *wake;
    }
    return limit;
}

void HeadlessSession::press(PointerPhase phase, PointerType type, Vec2 css, Modifiers mods, int id) {
    PointerEvent e;
    e.phase = phase;
    e.type = type;
    e.id = id;
    e.pos = css;
    e.mods = mods;
    e.time_ms = now_ms_;
    app_.pointer(e);
}

void HeadlessSession::move_mouse(Vec2 css) {
    press(PointerPhase::Move, PointerType::Mouse, css);
    settle();
}

void HeadlessSession::click(Vec2 css, Modifiers mods) {
    move_mouse(css);
    press(PointerPhase::Down, PointerType::Mouse, css, mods);
    frame();
    press(PointerPhase::Up, PointerType::Mouse, css, mods);
    settle();
    // a later click is a click of its own, not the second of a double click
    now_ms_ += 500;
}

void HeadlessSession::tap(Vec2 css) {
    press(PointerPhase::Down, PointerType::Touch, css);
    frame();
    press(PointerPhase::Up, PointerType::Touch, css);
    settle();
    now_ms_ += 500;
}

void HeadlessSession::swipe(Vec2 from, Vec2 to, int steps) {
    press(PointerPhase::Down, PointerType::Touch, from);
    frame();
    for (int i = 1; i <= steps; ++i) {
        press(PointerPhase::Move, PointerType::Touch, from + (to - from) * (static_cast<double>(i) / steps));
        frame();
    }
    press(PointerPhase::Up, PointerType::Touch, to);
    settle();
}

}  // namespace ascn
