#include "view/font_loader.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cmath>
#include <string>

#include "view/fixed_glyphs.h"

namespace ascn {
namespace {

/// Fixed boxes that remember what they were asked for.
class RecordingGlyphs : public FixedGlyphs {
public:
    using FixedGlyphs::FixedGlyphs;
    float advance(int font, float em_px, std::uint32_t code) override {
        last_em = em_px;
        last_font = font;
        return FixedGlyphs::advance(font, em_px, code);
    }
    bool rasterise(int font, float em_px, int oversample, std::uint32_t code, GlyphImage& out) override {
        last_oversample = oversample;
        ++drawn;
        return FixedGlyphs::rasterise(font, em_px, oversample, code, out);
    }
    float last_em = 0;
    int last_font = -1, last_oversample = 0, drawn = 0;
};

class FontLoader : public testing::Test {
protected:
    void start(float pixel_ratio) {
        glyphs_ = RecordingGlyphs(pixel_ratio);
        install_font_loader(glyphs_);
        context_ = ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        io.DisplaySize = {800, 600};
        font_ = add_font(io.Fonts, kFontSemibold, "semibold");
        begin_frame();
    }
    void begin_frame() {
        if (in_frame_) ImGui::Render();
        in_frame_ = true;
        ImGui::NewFrame();
    }
    void TearDown() override {
        if (context_ != nullptr) ImGui::DestroyContext(context_);
    }
    ImVec2 size(float line_px, const char* text) { return font_->CalcTextSizeA(line_px, 1e6f, 0, text); }

    RecordingGlyphs glyphs_;
    ImGuiContext* context_ = nullptr;
    ImFont* font_ = nullptr;
    bool in_frame_ = false;
};

TEST_F(FontLoader, ALineIsOneAndFourTenthsOfTheEm) { EXPECT_FLOAT_EQ(font_line_ratio(), 1.4f); }

TEST_F(FontLoader, PassesTheFontAndUndoesImGuisRoundingOfSizes) {
    start(1);
    for (const float css_px : {11.0f, 12.0f, 13.0f, 14.0f, 17.0f, 18.0f, 22.0f}) {
        size(std::round(css_px * 1.4f), "a");
        EXPECT_FLOAT_EQ(glyphs_.last_em, css_px);
    }
    EXPECT_EQ(glyphs_.last_font, kFontSemibold);
}

TEST_F(FontLoader, WorksInDevicePixels) {
    start(2);
    for (const float css_px : {11.0f, 13.0f, 14.0f, 22.0f}) {
        size(std::round(2 * css_px * 1.4f), "a");
        EXPECT_FLOAT_EQ(glyphs_.last_em, 2 * css_px);
    }
}

TEST_F(FontLoader, AdvancesAddUpWithoutRounding) {
    start(1);
    EXPECT_NEAR(size(28, "abcde").x, 5 * 0.55f * 20, 1e-3);
    EXPECT_FLOAT_EQ(size(28, "").x, 0);
}

TEST_F(FontLoader, ZeroWidthBreakTakesNoRoomAndLinesBreakThere) {
    start(1);
    const std::string encoded = glyphs_.encode("ab\u200Bcd");
    EXPECT_NEAR(size(28, encoded.c_str()).x, 4 * 11.0f, 1e-3);
    EXPECT_EQ(glyphs_.decode(encoded), "abcd");
    const char* cut = font_->CalcWordWrapPosition(28, encoded.c_str(), encoded.c_str() + encoded.size(), 30);
    EXPECT_STREQ(cut, "cd");
}

TEST_F(FontLoader, SamplesTwiceAcrossBelowTwoPixelsToTheCssPixel) {
    start(1);
    font_->GetFontBaked(28)->FindGlyph('a');
    EXPECT_EQ(glyphs_.last_oversample, 2);
}

TEST_F(FontLoader, SamplesOnceAtTwoPixelsToTheCssPixel) {
    start(2);
    font_->GetFontBaked(56)->FindGlyph('a');
    EXPECT_EQ(glyphs_.last_oversample, 1);
}

TEST_F(FontLoader, GlyphLiesOnTheBaseline) {
    start(2);
    ImFontBaked* baked = font_->GetFontBaked(56);  // em 40: ascent 42.8, descent 13.2
    const ImFontGlyph* glyph = baked->FindGlyph('a');
    EXPECT_FLOAT_EQ(baked->Ascent, 43);
    EXPECT_FLOAT_EQ(baked->Descent, -13);
    EXPECT_FLOAT_EQ(glyph->Y1, 43);
    EXPECT_FLOAT_EQ(glyph->Y0, 43 - 28);
    EXPECT_FLOAT_EQ(glyph->X1 - glyph->X0, 18);
    EXPECT_TRUE(glyph->Visible);
    EXPECT_FALSE(baked->FindGlyph(' ')->Visible);
}

TEST_F(FontLoader, GlyphsAreDrawnOnceUntilInvalidated) {
    start(1);
    font_->GetFontBaked(28)->FindGlyph('a');
    const int once = glyphs_.drawn;
    font_->GetFontBaked(28)->FindGlyph('a');
    EXPECT_EQ(glyphs_.drawn, once);
    ImGui::Render();
    in_frame_ = false;
    invalidate_glyphs(ImGui::GetIO().Fonts);
    begin_frame();
    font_->GetFontBaked(28)->FindGlyph('a');
    EXPECT_GT(glyphs_.drawn, once);
}

}  // namespace
}  // namespace ascn
