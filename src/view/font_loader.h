// Fonts of Dear ImGui without font files: glyphs come from a GlyphRasteriser when they are first drawn. ImGui works in
// device pixels; the size of a font is the height of its line, font_line_ratio() times the em.
#pragma once

struct ImFont;
struct ImFontAtlas;

namespace ascn {

class GlyphRasteriser;

/// Makes `glyphs` the source of all fonts. Call before ImGui::CreateContext(); it must outlive ImGui.
void install_font_loader(GlyphRasteriser& glyphs);

/// Adds the font that the rasteriser knows as `font_index` (FontIndex). The atlas owns the result.
ImFont* add_font(ImFontAtlas* atlas, int font_index, const char* name);

/// Drops every glyph, to be drawn anew: fonts have arrived, or the ink has changed. Call between frames.
void invalidate_glyphs(ImFontAtlas* atlas);

/// Height of a line, that is ImGui's font size, in em.
float font_line_ratio();

}  // namespace ascn
