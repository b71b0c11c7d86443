#include "render/map_renderer.h"

namespace ascn {

MapColors map_colors(bool dark) {
    MapColors c;
    c.sea = rgba(dark ? 0x0E1B26 : 0xDCE8F0);
    c.land = rgba(dark ? 0x16242F : 0xEEF0EC);
    c.member_land = rgba(dark ? 0x22343F : 0xFBFBF8);
    c.coast = c.border = rgba(dark ? 0x3A4E5B : 0xB4BEC6);
    c.graticule = rgba(dark ? 0x142431 : 0xD1DFE9);
    c.circle = rgba(dark ? 0x58A6E6 : 0x1C5FA8, dark ? 0.68f : 0.62f);
    c.halo = rgba(dark ? 0x0E1B26 : 0xFFFFFF, dark ? 0.9f : 0.95f);
    c.selection = rgba(dark ? 0x58A6E6 : 0x1C5FA8);
    if (dark) {
        c.compare = {rgba(0x56B4E9), rgba(0xF0904A), rgba(0x2FC79A), rgba(0xE58AC4), rgba(0xD9B84A)};
        c.points = {rgba(0x58A6E6, 0.8f), rgba(0xF0904A, 0.8f), rgba(0x2FC79A, 0.8f), rgba(0xE58AC4, 0.8f)};
    } else {
        c.compare = {rgba(0x0072B2), rgba(0xD55E00), rgba(0x009E73), rgba(0xB8478F), rgba(0x8A6D00)};
        c.points = {rgba(0x0072B2, 0.8f), rgba(0xD55E00, 0.8f), rgba(0x009E73, 0.8f), rgba(0xB8478F, 0.8f)};
    }
    return c;
}

}  // namespace ascn
