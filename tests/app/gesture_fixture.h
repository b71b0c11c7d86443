// A map of 1000 x 600 CSS px and a hand on it.
#pragma once

#include <gtest/gtest.h>

#include "app/map_control.h"

namespace ascn {

inline constexpr double kTiny = 1e-12;  // of the world's width

class Gesture : public ::testing::Test {
protected:
    Gesture() : map(region_limits()) {
        map.set_viewport(window, false, 0);
        map.jump_to({world_from_lon_lat({110, 8}), 6});
    }
    Vec2 world_at(Vec2 css) const { return world_from_screen(map.camera(), map.viewport(), css); }
    PointerEvent event(PointerPhase phase, Vec2 pos, PointerType type, int id) const {
        PointerEvent e;
        e.phase = phase;
        e.type = type;
        e.id = id;
        e.pos = pos;
        e.time_ms = now;
        return e;
    }
    void down(Vec2 pos, PointerType type = PointerType::Mouse, int id = 1, Modifiers mods = 0) {
        PointerEvent e = event(PointerPhase::Down, pos, type, id);
        e.mods = mods;
        map.pointer_down(e);
    }
    void move(Vec2 pos, PointerType type = PointerType::Mouse, int id = 1) {
        map.pointer_move(event(PointerPhase::Move, pos, type, id));
    }
    void up(Vec2 pos, PointerType type = PointerType::Mouse, int id = 1) {
        map.pointer_up(event(PointerPhase::Up, pos, type, id));
    }
    /// Frames of 16 ms until nothing moves; returns the ms that took.
    double settle(double limit_ms = 5000) {
        const double start = now;
        while (map.moving() && now - start < limit_ms) map.advance(now += 16);
        EXPECT_FALSE(map.moving()) << "still moves after " << limit_ms << " ms";
        return now - start;
    }
    void tap(Vec2 pos, PointerType type = PointerType::Mouse) {
        down(pos, type);
        now += 40;
        up(pos, type);
    }
    static void expect_near(Vec2 a, Vec2 b, double tolerance) {
        EXPECT_NEAR(a.x, b.x, tolerance);
        EXPECT_NEAR(a.y, b.y, tolerance);
    }

    Viewport window{1000, 600, {}};
    MapControl map;
    double now = 1000;
};

}  // namespace ascn
