#include "view/fixed_glyphs.h"

#include <cmath>
#include <cstring>

namespace ascn {
namespace {

constexpr float kAdvanceEm = 0.55f;
constexpr std::uint32_t kBreakCode = 0x3002;  // ImGui may break a line after it; drawn as nothing
constexpr std::string_view kBreak = "\xE3\x80\x82";
constexpr std::string_view kZeroWidthSpace = "\xE2\x80\x8B";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string out;
    std::size_t start = 0;
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from, start)) {
        out.append(text.substr(start, at - start)).append(to);
        start = at + from.size();
    }
    return out.append(text.substr(start));
}

bool blank(std::uint32_t code) { return code == ' ' || code == 0xA0 || code == kBreakCode; }

}  // namespace

float FixedGlyphs::advance(int, float em_px, std::uint32_t code) {
    return code == kBreakCode ? 0.0f : kAdvanceEm * em_px;
}

bool FixedGlyphs::rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) {
    out = {};
    out.advance = advance(font, em_px, code);
    if (!blank(code)) {
        out.w = static_cast<int>(std::ceil(0.45f * em_px)) * oversample;
        out.h = static_cast<int>(std::ceil(0.7f * em_px));
        out.y = -out.h;
    }
    pixels_ = out.w * out.h;
    return true;
}

void FixedGlyphs::copy_pixels(std::uint8_t* out) { std::memset(out, 255, static_cast<std::size_t>(pixels_)); }

std::string FixedGlyphs::encode(std::string_view utf8) { return replaced(utf8, kZeroWidthSpace, kBreak); }

std::string FixedGlyphs::decode(std::string_view encoded) { return replaced(encoded, kBreak, {}); }

}  // namespace ascn
