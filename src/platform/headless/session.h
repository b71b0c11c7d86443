// A host without a browser for tests and scripts: a fake clock, fixed glyphs, ImGui's textures acknowledged unseen.
#pragma once

#include "app/app.h"
#include "view/fixed_glyphs.h"

namespace ascn {

class HeadlessSession {
public:
    HeadlessSession();
    App& app() { return app_; }
    double now_ms() const { return now_ms_; }
    /// One frame, 16 ms after the last.
    const FrameOutput& frame();
    /// Frames and timers until the program asks for none; returns how many frames that took (at most `limit`).
    int settle(int limit = 400);
    /// Lets time pass without frames.
    void wait(double ms) { now_ms_ += ms; }

    /// Mouse to a CSS px position, press, release; settles after each.
    void click(Vec2 css, Modifiers mods = 0);
    void move_mouse(Vec2 css);
    /// Finger down, move in steps, up.
    void swipe(Vec2 from, Vec2 to, int steps = 8);
    void tap(Vec2 css);
    void press(PointerPhase phase, PointerType type, Vec2 css, Modifiers mods = 0, int id = 1);

private:
    FixedGlyphs glyphs_;
    App app_;
    double now_ms_ = 1000;
};

}  // namespace ascn
