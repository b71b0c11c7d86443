// ImGui 1.92 asks its "font loader" for one glyph at a time. Ours passes the question to the rasteriser and packs the
// answer into the atlas. It uses imgui_internal.h, so the version of ImGui is pinned.
#include "view/font_loader.h"

#include <imgui.h>
#include <imgui_internal.h>
#include <misc/freetype/imgui_freetype.h>

#include <cmath>

#include "view/glyph_rasteriser.h"

namespace ascn {
namespace {

// The line box in em, the same for every font so that scripts mix on one line. It holds the marks of Vietnamese
// capitals above and the deepest descenders of the fonts in use below.
constexpr float kAscent = 1.07f;
constexpr float kDescent = 0.33f;
constexpr float kLineRatio = kAscent + kDescent;

// ImGui hands its callbacks no user data of ours. There is one rasteriser in a process, as there is one ImGui context.
GlyphRasteriser* g_rasteriser = nullptr;

/// What the loader keeps for one size of one font.
struct Baked {
    float em_px;
    int oversample;
};

int font_index(const ImFontConfig* source) { return static_cast<int>(source->FontNo); }

/// ImGui rounds font sizes, which are line heights, to whole px. Undoes that where rounding alone made an odd em.
float em_px_from_line(float line_px, float pixel_ratio) {
    const float to_css = 1.0f / (kLineRatio * pixel_ratio);
    const float em = line_px * to_css;
    const float slack = 0.501f * to_css;
    for (const float step : {1.0f, 0.5f, 0.25f}) {
        const float rounded = std::round(em / step) * step;
        if (std::fabs(rounded - em) <= slack) return rounded * pixel_ratio;
    }
    return em * pixel_ratio;
}

bool source_init(ImFontAtlas*, ImFontConfig*) { return true; }

// The browser has a fallback font for everything. Controls are refused: ImGui then makes its own tab.
bool contains_glyph(ImFontAtlas*, ImFontConfig*, ImWchar code) { return code >= 0x20; }

bool baked_init(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void* data) {
    const float ratio = g_rasteriser->pixel_ratio();
    auto* own = static_cast<Baked*>(data);
    own->em_px = em_px_from_line(baked->Size, ratio);
    // Below two pixels to the CSS px, glyphs are sampled twice across: they may start anywhere between pixels.
    own->oversample = ratio < 2.0f ? 2 : 1;
    // The baseline lies on a whole pixel.
    const float ascent = std::round(kAscent * own->em_px);
    const float descent = std::round(kDescent * own->em_px);
    const float baseline = std::round((baked->Size - (ascent + descent)) * 0.5f + ascent);
    baked->Ascent = baseline;
    baked->Descent = baseline - baked->Size;
    return true;
}

bool put_bitmap(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, int oversample, const GlyphImage& image,
                ImFontGlyph* out) {
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, image.w, image.h);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);
    const float texel = 1.0f / static_cast<float>(oversample);
    // Each texel is the mean of `oversample` samples to its left: move half of that width back.
    const float x = (static_cast<float>(image.x) - 0.5f * static_cast<float>(oversample - 1)) * texel;
    out->X0 = x;
    out->Y0 = static_cast<float>(image.y) + baked->Ascent;
    out->X1 = x + static_cast<float>(image.w) * texel;
    out->Y1 = out->Y0 + static_cast<float>(image.h);
    out->Visible = true;
    out->Colored = image.colored ? 1U : 0U;
    out->PackId = id;
    const int bytes = image.colored ? 4 : 1;
    ImVector<unsigned char>& pixels = atlas->Builder->TempBuffer;
    pixels.resize(image.w * image.h * bytes);
    g_rasteriser->copy_pixels(pixels.Data);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, out, rect, pixels.Data,
                                       image.colored ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                       image.w * bytes);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void* data, ImWchar code,
                ImFontGlyph* out, float* out_advance) {
    if (code < 0x20) return false;
    const auto* own = static_cast<const Baked*>(data);
    if (out_advance != nullptr) {
        *out_advance = g_rasteriser->advance(font_index(source), own->em_px, code);
        return true;
    }
    GlyphImage image;
    if (!g_rasteriser->rasterise(font_index(source), own->em_px, own->oversample, code, image)) return false;
    out->Codepoint = code;
    out->AdvanceX = image.advance;
    return image.w == 0 || image.h == 0 || put_bitmap(atlas, source, baked, own->oversample, image, out);
}

const ImFontLoader* loader() {
    static const ImFontLoader instance = [] {
        ImFontLoader l;
        l.Name = "ascn";
        l.FontSrcInit = source_init;
        l.FontSrcContainsGlyph = contains_glyph;
        l.FontBakedInit = baked_init;
        l.FontBakedLoadGlyph = load_glyph;
        l.FontBakedSrcLoaderDataSize = sizeof(Baked);
        return l;
    }();
    return &instance;
}

}  // namespace

void install_font_loader(GlyphRasteriser& glyphs) { g_rasteriser = &glyphs; }

ImFont* add_font(ImFontAtlas* atlas, int font_index, const char* name) {
    ImFontConfig config;
    config.FontLoader = loader();
    config.FontNo = static_cast<ImU32>(font_index);
    config.FontDataOwnedByAtlas = true;  // there is no data: nothing to copy, nothing to free
    ImFormatString(config.Name, IM_ARRAYSIZE(config.Name), "%s", name);
    return atlas->AddFont(&config);
}

void invalidate_glyphs(ImFontAtlas* atlas) {
    if (atlas->Builder == nullptr) return;  // nothing has been drawn yet
    ImFontAtlasBuildDiscardBakes(atlas, 0);
    atlas->CompactCache();
}

float font_line_ratio() { return kLineRatio; }

}  // namespace ascn

// ImGui leaves stb_truetype out only where IMGUI_ENABLE_FREETYPE is defined, and then takes its default loader from
// these two functions. FreeType itself is not there.
namespace ImGuiFreeType {
const ImFontLoader* GetFontLoader() { return ascn::loader(); }
bool DebugEditFontLoaderFlags(ImGuiFreeTypeLoaderFlags*) { return false; }
}  // namespace ImGuiFreeType
