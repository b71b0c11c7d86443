#include "platform/web/browser_glyphs.h"

#include <cstddef>

extern "C" {  // library_ascn.js
float ascn_glyph_pixel_ratio();
float ascn_glyph_advance(int font, float em_px, std::uint32_t code);
/// Fills `box` with x, y, w, h, colored. Returns the advance; the bitmap stays until the next call.
float ascn_glyph_draw(int font, float em_px, int oversample, std::uint32_t code, int* box);
void ascn_glyph_pixels(std::uint8_t* out);
/// Encodes (or decodes) UTF-8. Returns the length of the result in bytes, which ascn_text_take copies.
std::size_t ascn_text_convert(const char* utf8, std::size_t len, int decode);
void ascn_text_take(char* out);
}

namespace ascn {
namespace {

std::string convert(std::string_view utf8, bool decode) {
    std::string out(ascn_text_convert(utf8.data(), utf8.size(), decode ? 1 : 0), '\0');
    ascn_text_take(out.data());
    return out;
}

}  // namespace

float BrowserGlyphs::pixel_ratio() const { return ascn_glyph_pixel_ratio(); }

float BrowserGlyphs::advance(int font, float em_px, std::uint32_t code) {
    return ascn_glyph_advance(font, em_px, code);
}

bool BrowserGlyphs::rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) {
    int box[5] = {};
    out.advance = ascn_glyph_draw(font, em_px, oversample, code, box);
    out.x = box[0];
    out.y = box[1];
    out.w = box[2];
    out.h = box[3];
    out.colored = box[4] != 0;
    return true;
}

void BrowserGlyphs::copy_pixels(std::uint8_t* out) { ascn_glyph_pixels(out); }

std::string BrowserGlyphs::encode(std::string_view utf8) { return convert(utf8, false); }

std::string BrowserGlyphs::decode(std::string_view encoded) { return convert(encoded, true); }

}  // namespace ascn
