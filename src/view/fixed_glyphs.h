// Stand-in rasteriser for tests and headless runs: every character is a box 0.55 em wide. No platform, no fonts.
#pragma once

#include "view/glyph_rasteriser.h"

namespace ascn {

class FixedGlyphs : public GlyphRasteriser {
public:
    explicit FixedGlyphs(float pixel_ratio = 1.0f) : pixel_ratio_(pixel_ratio) {}

    float pixel_ratio() const override { return pixel_ratio_; }
    float advance(int font, float em_px, std::uint32_t code) override;
    bool rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) override;
    void copy_pixels(std::uint8_t* out) override;
    /// Text stays as it is, but for U+200B, which becomes the zero-width break that ImGui understands.
    std::string encode(std::string_view utf8) override;
    std::string decode(std::string_view encoded) override;

private:
    float pixel_ratio_;
    int pixels_ = 0;  ///< in the bitmap of the last rasterise()
};

}  // namespace ascn
