// Whoever shapes and rasterises text for us: the browser (platform/web/browser_glyphs) or fixed boxes (fixed_glyphs).
// A "code" is what ImGui sees as one character: a code point, or a private-use code that encode() gave to a cluster of
// code points (or to a character that kerns with its right neighbour).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ascn {

/// Fonts of a rasteriser: what ImFontConfig::FontNo holds.
enum FontIndex : int {
    kFontRegular = 0,      ///< weight 400
    kFontSemibold = 1,     ///< weight 600
    kFontHalo = 2,         ///< semibold with a solid outline; same advances as kFontSemibold
    kFontLabel = 3,        ///< semibold, letter-spaced: small upper-case labels
    kFontHaloRegular = 4,  ///< regular with a solid outline; same advances as kFontRegular
    kFontCount = 5,
};

/// Bitmap of a glyph and where it lies: relative to the pen on the baseline, y down. x and w count texels, of which
/// there are `oversample` to a pixel; y and h count pixels.
struct GlyphImage {
    float advance = 0;  ///< px
    int x = 0, y = 0;
    int w = 0, h = 0;      ///< 0: nothing to draw (blank)
    bool colored = false;  ///< RGBA with premultiplication undone (emoji) instead of alpha alone
};

class GlyphRasteriser {
public:
    virtual ~GlyphRasteriser() = default;

    /// Device pixels in a CSS pixel.
    virtual float pixel_ratio() const = 0;
    /// Distance to the next pen position in px, for an em of `em_px`.
    virtual float advance(int font, float em_px, std::uint32_t code) = 0;
    /// Draws the glyph and describes its bitmap, which copy_pixels() then gives. False: there is no such glyph.
    virtual bool rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) = 0;
    /// Pixels of the last rasterise(), rows without padding: w * h bytes of alpha, or w * h * 4 where colored.
    virtual void copy_pixels(std::uint8_t* out) = 0;

    /// UTF-8 source text -> UTF-8 that ImGui may lay out one code at a time. Every drawn string goes through this.
    virtual std::string encode(std::string_view utf8) = 0;
    /// The source text of an encoded string.
    virtual std::string decode(std::string_view encoded) = 0;
};

}  // namespace ascn
