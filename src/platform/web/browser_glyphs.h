// Text by the browser's own shaper and rasteriser (web/glyphs.mjs), through the functions of library_ascn.js.
#pragma once

#include "view/glyph_rasteriser.h"

namespace ascn {

class BrowserGlyphs : public GlyphRasteriser {
public:
    float pixel_ratio() const override;
    float advance(int font, float em_px, std::uint32_t code) override;
    bool rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) override;
    void copy_pixels(std::uint8_t* out) override;
    std::string encode(std::string_view utf8) override;
    std::string decode(std::string_view encoded) override;
};

}  // namespace ascn
