// Contrast of the colours that carry text or meaning, by the formula of WCAG 2.2 (relative luminance, contrast ratio).
#include "view/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace ascn {
namespace {

double channel(Color c, int shift) {
    const double v = static_cast<double>((c >> shift) & 0xFF) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(Color c) { return 0.2126 * channel(c, 0) + 0.7152 * channel(c, 8) + 0.0722 * channel(c, 16); }

double contrast(Color a, Color b) {
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct NamedTheme {
    const char* name;
    const Theme& (*theme)();
};
class ThemeContrast : public ::testing::TestWithParam<NamedTheme> {
protected:
    const Theme& theme() const { return GetParam().theme(); }
};
class StrongContrast : public ThemeContrast {};

TEST(Contrast, MatchesPublishedPairs) {
    EXPECT_NEAR(contrast(rgb(0x000000), rgb(0xFFFFFF)), 21.0, 0.001);
    // the lightest grey that passes 4.5:1 on white, and the first that does not
    EXPECT_GE(contrast(rgb(0x767676), rgb(0xFFFFFF)), 4.5);
    EXPECT_LT(contrast(rgb(0x777777), rgb(0xFFFFFF)), 4.5);
}

TEST(Color, PacksAsImGuiWantsIt) {
    EXPECT_EQ(rgb(0x1C5FA8), 0xFFA85F1CU);
    EXPECT_EQ(faded(rgb(0x1C5FA8), 0.5), 0x80A85F1CU);
}

TEST_P(ThemeContrast, TextReadsOnEverySurface) {
    const Theme& t = theme();
    for (const Color surface : {t.card, t.page, t.tile, t.accent_soft}) {
        EXPECT_GE(contrast(t.text, surface), 4.5);
    }
    for (const Color surface : {t.card, t.page, t.tile}) EXPECT_GE(contrast(t.muted, surface), 4.5);
}

TEST_P(ThemeContrast, CountriesWithoutAFigureAreSeenToBeHatched) {
    EXPECT_GE(contrast(theme().no_figure, theme().member_land), 2.0);
}

TEST_P(ThemeContrast, LinksAndButtonsRead) {
    const Theme& t = theme();
    EXPECT_GE(contrast(t.accent, t.card), 4.5);
    EXPECT_GE(contrast(t.accent, t.page), 4.5);
    EXPECT_GE(contrast(t.on_accent, t.accent), 4.5);
    EXPECT_GE(contrast(t.focus, t.card), 3.0);
}

TEST_P(ThemeContrast, StatusPillsRead) {
    const Theme& t = theme();
    EXPECT_GE(contrast(t.good, t.good_soft), 4.5);
    EXPECT_GE(contrast(t.warn, t.warn_soft), 4.5);
    EXPECT_GE(contrast(t.info, t.info_soft), 4.5);
}

TEST_P(ThemeContrast, MarksStandOutFromTheCard) {
    const Theme& t = theme();
    for (std::size_t i = 0; i < t.compare.size(); ++i) EXPECT_GE(contrast(t.compare[i], t.card), 3.0) << "column " << i;
    for (std::size_t i = 0; i < t.areas.size(); ++i) EXPECT_GE(contrast(t.areas[i], t.card), 3.0) << "area " << i;
}

TEST_P(ThemeContrast, ComparedCitiesStandOutFromLandAndSea) {
    const Theme& t = theme();
    for (std::size_t i = 0; i < t.compare.size(); ++i) {
        EXPECT_GE(contrast(t.compare[i], t.member_land), 3.0) << "column " << i;
        for (std::size_t k = 0; k < i; ++k) EXPECT_NE(t.compare[i], t.compare[k]);
    }
}

TEST_P(StrongContrast, ReadsAtSevenToOneAndHasLinesAtThreeToOne) {
    const Theme& t = theme();
    for (const Color surface : {t.card, t.page, t.tile}) {
        EXPECT_GE(contrast(t.text, surface), 7.0);
        EXPECT_GE(contrast(t.muted, surface), 7.0);
        EXPECT_GE(contrast(t.outline, surface), 3.0);
        EXPECT_GE(contrast(t.rule, surface), 3.0);
    }
    EXPECT_GE(contrast(t.accent, t.card), 7.0);
    EXPECT_GE(contrast(t.accent, t.accent_soft), 7.0);
    EXPECT_GE(contrast(t.text, t.accent_soft), 7.0);
    EXPECT_GE(contrast(t.good, t.good_soft), 7.0);
    EXPECT_GE(contrast(t.warn, t.warn_soft), 7.0);
    EXPECT_GE(contrast(t.info, t.info_soft), 7.0);
    EXPECT_GE(contrast(t.rule, t.member_land), 3.0) << "the edge of a panel over the map";
    EXPECT_GE(contrast(t.rule, t.sea), 3.0);
    EXPECT_GE(contrast(t.on_accent, t.accent), 7.0);
    EXPECT_GE(contrast(t.coast, t.sea), 3.0);
    EXPECT_GE(contrast(t.border, t.member_land), 3.0);
}

constexpr NamedTheme kLight{"Light", light_theme}, kDark{"Dark", dark_theme},
    kStrongLight{"StrongLight", strong_light_theme}, kStrongDark{"StrongDark", strong_dark_theme};
const auto name_of = [](const auto& theme) { return theme.param.name; };
INSTANTIATE_TEST_SUITE_P(All, ThemeContrast, ::testing::Values(kLight, kDark, kStrongLight, kStrongDark), name_of);
INSTANTIATE_TEST_SUITE_P(Strong, StrongContrast, ::testing::Values(kStrongLight, kStrongDark), name_of);

}  // namespace
}  // namespace ascn
