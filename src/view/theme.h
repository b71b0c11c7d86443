// Colours of the two themes, in one place for panels and map. Contrast: text 4.5:1, marks 3:1 (tests/view/theme_test).
#pragma once

#include <array>
#include <cstdint>

#include "core/ids.h"

namespace ascn {

/// Packed as Dear ImGui wants it: 0xAABBGGRR.
using Color = std::uint32_t;

/// From 0xRRGGBB and an opacity 0..1.
constexpr Color rgb(std::uint32_t hex, double alpha = 1.0) {
    return (static_cast<std::uint32_t>(alpha * 255.0 + 0.5) << 24) | ((hex & 0xFF) << 16) | (hex & 0xFF00) |
           ((hex >> 16) & 0xFF);
}
/// The same colour with its opacity multiplied by k (0..1).
constexpr Color faded(Color c, double k) {
    return (c & 0x00FFFFFF) | (static_cast<std::uint32_t>(static_cast<double>(c >> 24) * k + 0.5) << 24);
}

struct Theme {
    bool dark = false, strong = false;
    Color sea, land, member_land, coast, border, graticule;           // map
    Color no_figure, density;                                         // lines over land without a figure; of projects
    Color page, card, tile, rule, outline, shadow;                    // surfaces
    Color text, muted, accent, on_accent, accent_soft, hover, focus;  // ink and accents
    Color halo;                                                       // around map labels
    Color circle, circle_edge;                                        // city circles
    Color good, good_soft, warn, warn_soft, info, info_soft;          // status pills: completed, planning, ongoing
    std::array<Color, 5> compare;
    std::array<Color, 6> areas;   // by FocusArea
    std::array<Color, 5> shades;  // of a choropleth, least to most
    Color pilot, later;           // cohorts

    Color area(FocusArea a) const { return areas[static_cast<std::size_t>(a)]; }
    /// Fill of a choropleth's class, 0 to 4.
    Color shade(int step) const { return shades[static_cast<std::size_t>(step)]; }
};

const Theme& light_theme();
const Theme& dark_theme();
/// The same for readers who ask for more contrast or set colours of their own: text 7:1, lines and edges of panels 3:1.
const Theme& strong_light_theme();
const Theme& strong_dark_theme();

}  // namespace ascn
