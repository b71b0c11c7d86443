// Owns the fonts and the encoded forms of all strings. Strings live as long as the cache, so that drawn_ may point at
// them.
#include "view/text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "view/font_loader.h"
#include "view/glyph_rasteriser.h"

namespace ascn {
namespace {

struct StyleSpec {
    FontIndex font;
    float css_px;
};

constexpr std::array<StyleSpec, 13> kStyles = {{
    {kFontSemibold, 22},  // Title
    {kFontSemibold, 17},  // Heading
    {kFontSemibold, 18},  // Figure
    {kFontRegular, 14},   // Body
    {kFontSemibold, 14},  // BodyStrong
    {kFontRegular, 13},   // Small
    {kFontSemibold, 13},  // SmallStrong
    {kFontRegular, 12},   // Caption
    {kFontLabel, 11},     // Label
    {kFontRegular, 18},   // Native
    {kFontRegular, 13},   // MapLabel
    {kFontSemibold, 13},  // MapLabelStrong
    {kFontSemibold, 28},  // Display
}};

const StyleSpec& spec(TextStyle style) { return kStyles[static_cast<std::size_t>(style)]; }

constexpr std::array<const char*, kFontCount> kFontNames = {"regular", "semibold", "halo semibold", "label",
                                                            "halo regular"};
/// Enough for every string of every view; beyond it user text has come in and the cache starts again.
constexpr std::size_t kMaxCached = 6000;

}  // namespace

void TextCache::create_fonts(GlyphRasteriser& shaper) {
    shaper_ = &shaper;
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    // fewer regrowths of the texture while the first frame's glyphs come in
    atlas->TexMinWidth = 512;
    atlas->TexMinHeight = 512;
    fonts_.clear();
    for (int i = 0; i < kFontCount; ++i) fonts_.push_back(add_font(atlas, i, kFontNames[static_cast<std::size_t>(i)]));
}

ShapedText& TextCache::shaped(std::string_view utf8) {
    const auto found = shaped_.find(utf8);
    if (found != shaped_.end()) return *found->second;
    auto made = std::make_unique<ShapedText>();
    made->source = utf8;
    made->encoded = shaper_->encode(utf8);
    return *shaped_.emplace(std::string(utf8), std::move(made)).first->second;
}

const ShapedText& TextCache::shape(std::string_view utf8) { return shaped(utf8); }

void TextCache::forget() {
    drawn_.clear();
    shaped_.clear();
}

void TextCache::begin_frame() {
    drawn_.clear();
    if (shaped_.size() > kMaxCached) shaped_.clear();
}

ImFont* TextCache::font(TextStyle style) const { return fonts_[static_cast<std::size_t>(spec(style).font)]; }

ImFont* TextCache::halo_font(TextStyle style) const {
    return fonts_[spec(style).font == kFontSemibold ? std::size_t{kFontHalo} : std::size_t{kFontHaloRegular}];
}

float TextCache::line(TextStyle style) const { return std::round(spec(style).css_px * font_line_ratio() * scale_); }

ImVec2 TextCache::measure(ShapedText& text, TextStyle style, float wrap_width) {
    for (const ShapedText::Extent& e : text.extents) {
        if (e.style == style && e.wrap_width == wrap_width && e.scale == scale_) return e.size;
    }
    const char* begin = text.encoded.data();
    const ImVec2 size =
        font(style)->CalcTextSizeA(line(style), FLT_MAX, wrap_width, begin, begin + text.encoded.size());
    text.extents[text.next_extent] = {style, wrap_width, scale_, size};
    text.next_extent = (text.next_extent + 1) % text.extents.size();
    return size;
}

ImVec2 TextCache::measure(TextStyle style, std::string_view utf8, float wrap_width) {
    return measure(shaped(utf8), style, wrap_width);
}

ImVec2 TextCache::draw(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8,
                       float wrap_width) {
    ShapedText& t = shaped(utf8);
    const ImVec2 size = measure(t, style, wrap_width);
    const ImVec2 clip_min = list->GetClipRectMin(), clip_max = list->GetClipRectMax();
    const bool visible =
        pos.x < clip_max.x && pos.y < clip_max.y && pos.x + size.x > clip_min.x && pos.y + size.y > clip_min.y;
    if (!visible) return size;
    const char* begin = t.encoded.data();
    list->AddText(font(style), line(style), pos, color, begin, begin + t.encoded.size(), wrap_width);
    note_drawn(t, pos, size, style, clip_min, clip_max);
    return size;
}

void TextCache::note_drawn(const ShapedText& t, ImVec2 pos, ImVec2 size, TextStyle style, ImVec2 clip_min,
                           ImVec2 clip_max) {
    const ImVec2 min{std::max(pos.x, clip_min.x), std::max(pos.y, clip_min.y)};
    const ImVec2 max{std::min(pos.x + size.x, clip_max.x), std::min(pos.y + size.y, clip_max.y)};
    if (max.x > min.x && max.y > min.y) drawn_.push_back({&t, min, {max.x - min.x, max.y - min.y}, line(style)});
}

void TextCache::draw_with_halo(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, ImU32 halo,
                               std::string_view utf8, bool listed) {
    const ShapedText& t = shape(utf8);
    const char* begin = t.encoded.data();
    list->AddText(halo_font(style), line(style), pos, halo, begin, begin + t.encoded.size());
    draw_plain(list, pos, style, color, utf8, listed);
}

void TextCache::draw_plain(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8,
                           bool listed) {
    const std::size_t count = drawn_.size();
    draw(list, pos, style, color, utf8);
    if (!listed) drawn_.resize(count);
}

void TextCache::draw_upwards(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8) {
    ShapedText& t = shaped(utf8);
    const ImVec2 size = measure(t, style, 0), clip_min = list->GetClipRectMin(), clip_max = list->GetClipRectMax();
    const bool visible =
        pos.x < clip_max.x && pos.y - size.x < clip_max.y && pos.x + size.y > clip_min.x && pos.y > clip_min.y;
    if (!visible) return;
    // laid out where nothing of it is clipped away, then each corner is turned to its place
    const ImVec2 from{clip_min.x + 1, std::round((clip_min.y + clip_max.y - size.y) * 0.5F)};
    const int first = list->VtxBuffer.Size;
    list->AddText(font(style), line(style), from, color, t.encoded.data(), t.encoded.data() + t.encoded.size());
    for (int i = first; i < list->VtxBuffer.Size; ++i) {
        ImVec2& p = list->VtxBuffer[i].pos;
        p = {pos.x + (p.y - from.y), pos.y - (p.x - from.x)};
    }
    drawn_.push_back({&t, {pos.x, pos.y - size.x}, {size.y, size.x}, line(style)});
}

ImVec2 TextCache::draw_clipped(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8,
                               float width) {
    const ImVec2 full = measure(style, utf8);
    if (full.x <= width) return draw(list, pos, style, color, utf8);
    const float dots = measure(style, "\xE2\x80\xA6").x;
    const ShapedText& t = shape(utf8);
    const char* begin = t.encoded.data();
    const char* rest = begin;
    const ImVec2 fit = font(style)->CalcTextSizeA(line(style), width - dots, 0, begin, begin + t.encoded.size(), &rest);
    list->AddText(font(style), line(style), pos, color, begin, rest);
    list->AddText(font(style), line(style), {pos.x + fit.x, pos.y}, color, "\xE2\x80\xA6");
    const ImVec2 size{fit.x + dots, full.y};
    note_drawn(t, pos, size, style, list->GetClipRectMin(), list->GetClipRectMax());
    return size;
}

}  // namespace ascn
