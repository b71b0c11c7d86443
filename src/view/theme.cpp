#include "view/theme.h"

namespace ascn {
namespace {

constexpr std::array<Color, 6> kAreasLight = {rgb(0x7B5EA7), rgb(0xC8455A), rgb(0x2E6F95),
                                              rgb(0x3A8D57), rgb(0xB8742A), rgb(0x178A80)};
// The same hues, lighter, so that a mark keeps 3:1 on the dark cards.
constexpr std::array<Color, 6> kAreasDark = {rgb(0xA98FD2), rgb(0xE8788A), rgb(0x62A5CC),
                                             rgb(0x63B982), rgb(0xDB9C55), rgb(0x3FB8AC)};

constexpr Theme kLight = {
    .dark = false,
    .sea = rgb(0xDCE8F0),
    .land = rgb(0xEEF0EC),
    .member_land = rgb(0xFBFBF8),
    .coast = rgb(0xA3B0BA),
    .border = rgb(0xB4BEC6),
    .graticule = rgb(0xC9D9E4),
    .no_figure = rgb(0xA9B0B2),
    .density = rgb(0x9C2C7A),
    .page = rgb(0xF2F6F9),
    .card = rgb(0xFFFFFF),
    .tile = rgb(0xF2F6F9),
    .rule = rgb(0xE3E8EC),
    .outline = rgb(0xDDE4EA),
    .shadow = rgb(0x16324A, 0.10),
    .text = rgb(0x15212C),
    .muted = rgb(0x586877),
    .accent = rgb(0x1C5FA8),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE3EDF7),
    .hover = rgb(0x15212C, 0.06),
    .focus = rgb(0x1C5FA8),
    .halo = rgb(0xF7FAFB, 0.80),
    .circle = rgb(0x1C5FA8, 0.62),
    .circle_edge = rgb(0xFFFFFF),
    .good = rgb(0x1E6B3A),
    .good_soft = rgb(0xD9EFE0),
    .warn = rgb(0x7A4B00),
    .warn_soft = rgb(0xF8E8CC),
    .info = rgb(0x1A5490),
    .info_soft = rgb(0xDCE9F6),
    .compare = {rgb(0x0072B2), rgb(0xD55E00), rgb(0x009E73), rgb(0xB8478F), rgb(0x8A6D00)},
    .areas = kAreasLight,
    .shades = {rgb(0xFBF2CC), rgb(0xDFE5A6), rgb(0xABD096), rgb(0x86BDA4), rgb(0x6DA9B0)},
    .pilot = rgb(0x4B3F98),
    .later = rgb(0xC25A00),
};

constexpr Theme kDark = {
    .dark = true,
    .sea = rgb(0x0E1B26),
    .land = rgb(0x16242F),
    .member_land = rgb(0x22343F),
    .coast = rgb(0x3F5563),
    .border = rgb(0x46606F),
    .graticule = rgb(0x182A38),
    .no_figure = rgb(0x55626B),
    .density = rgb(0xD672B8),
    .page = rgb(0x0E1821),
    .card = rgb(0x15212C),
    .tile = rgb(0x1D2C39),
    .rule = rgb(0x2A3A47),
    .outline = rgb(0x30424F),
    .shadow = rgb(0x000000, 0.28),
    .text = rgb(0xE6EEF4),
    .muted = rgb(0x93A6B4),
    .accent = rgb(0x58A6E6),
    .on_accent = rgb(0x08131C),
    .accent_soft = rgb(0x1B3A57),
    .hover = rgb(0xE6EEF4, 0.08),
    .focus = rgb(0x58A6E6),
    .halo = rgb(0x0E1B26, 0.85),
    .circle = rgb(0x58A6E6, 0.70),
    .circle_edge = rgb(0x0E1B26),
    .good = rgb(0x7FD6A0),
    .good_soft = rgb(0x17372A),
    .warn = rgb(0xF0C47A),
    .warn_soft = rgb(0x3A2E17),
    .info = rgb(0x8CC2F0),
    .info_soft = rgb(0x1A344C),
    .compare = {rgb(0x56B4E9), rgb(0xF0904A), rgb(0x2FC79A), rgb(0xE58AC4), rgb(0xD9B84A)},
    .areas = kAreasDark,
    .shades = {rgb(0x1B3537), rgb(0x2A4A35), rgb(0x415536), rgb(0x4F653B), rgb(0x61692B)},
    .pilot = rgb(0xB3A6F0),
    .later = rgb(0xF0A04A),
};

/// Ink and lines at the ends of the scale; what colours mean stays as it is.
constexpr Theme strong(Theme t) {
    t.strong = true;
    t.card = t.page = t.halo = t.circle_edge = t.dark ? rgb(0x000000) : rgb(0xFFFFFF);
    t.text = t.dark ? rgb(0xFFFFFF) : rgb(0x000000);
    t.muted = t.dark ? rgb(0xD3DDE5) : rgb(0x33404B);
    t.rule = t.outline = t.coast = t.border = t.dark ? rgb(0x8FA3B2) : rgb(0x5F6D79);
    t.accent = t.focus = t.dark ? rgb(0x8CC8FF) : rgb(0x0B3F7A);
    t.accent_soft = t.dark ? rgb(0x0E2A45) : rgb(0xE3EDF7);
    t.good = t.dark ? rgb(0xA9EBC2) : rgb(0x10492A);
    t.warn = t.dark ? rgb(0xFAD9A0) : rgb(0x583600);
    t.info = t.dark ? rgb(0xBFE0FF) : rgb(0x0E3D6E);
    t.circle = faded(t.accent, 0.85);
    return t;
}
constexpr Theme kStrongLight = strong(kLight), kStrongDark = strong(kDark);

}  // namespace

const Theme& light_theme() { return kLight; }
const Theme& dark_theme() { return kDark; }
const Theme& strong_light_theme() { return kStrongLight; }
const Theme& strong_dark_theme() { return kStrongDark; }

}  // namespace ascn
