// How far apart the colours of categories are for eyes that see colours otherwise. Simulation: Machado, Oliveira and
// Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity
// 1.0, applied to linear RGB. Difference: CIEDE2000 (Sharma, Wu and Dalal, Color Research and Application 30(1), 2005).
//
// A difference of 1 is about the least that is seen side by side; categories that are told by colour should be 10
// apart. Neighbouring classes of the choropleth are read against a legend: 5 will do, for there is an order in them.
// The comparison's and the focus areas' colours are part of the product's design and cannot all be 10 apart under each
// deficiency (no six hues of like lightness can). The pairs that fall short are listed, with what else tells them
// apart; a change that adds a pair fails.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "view/theme.h"

namespace ascn {
namespace {

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

struct Vision {
    const char* name;
    Matrix matrix;
};
constexpr std::array<Vision, 4> kVisions = {
    {{"normal", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
     {"protanopia",
      {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}}},
     {"deuteranopia",
      {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
     {"tritanopia",
      {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}}}}};

double linear(Color c, int shift) {
    const double v = static_cast<double>((c >> shift) & 0xFF) / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}
Three linear_rgb(Color c) { return {linear(c, 0), linear(c, 8), linear(c, 16)}; }

Three times(const Matrix& m, const Three& v) {
    Three out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return out;
}

Three seen(const Vision& vision, Color c) {
    Three out = times(vision.matrix, linear_rgb(c));
    for (double& v : out) v = std::min(1.0, std::max(0.0, v));
    return out;
}

Three lab(const Three& rgb) {
    constexpr Matrix kXyz = {
        {{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};
    const Three xyz = times(kXyz, rgb);
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047), y = f(xyz[1]), z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

constexpr double kDegree = std::numbers::pi / 180;

double hue(double b, double a) {
    if (a == 0 && b == 0) return 0;
    const double h = std::atan2(b, a) / kDegree;
    return h < 0 ? h + 360 : h;
}

double ciede2000(const Three& p, const Three& q) {
    const double mean_c = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2, c7 = std::pow(mean_c, 7);
    const double g = 0.5 * (1 - std::sqrt(c7 / (c7 + std::pow(25.0, 7))));
    const double a1 = p[1] * (1 + g), a2 = q[1] * (1 + g);
    const double c1 = std::hypot(a1, p[2]), c2 = std::hypot(a2, q[2]), h1 = hue(p[2], a1), h2 = hue(q[2], a2);
    double dh = c1 * c2 == 0 ? 0 : h2 - h1, h = h1 + h2;
    if (dh > 180) dh -= 360;
    if (dh < -180) dh += 360;
    if (c1 * c2 != 0) h = std::abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
    const double l = (p[0] + q[0]) / 2, c = (c1 + c2) / 2, cc7 = std::pow(c, 7);
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree) +
                     0.32 * std::cos((3 * h + 6) * kDegree) - 0.20 * std::cos((4 * h - 63) * kDegree);
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double turn = 60 * std::exp(-std::pow((h - 275) / 25, 2)) * kDegree;
    const double rt = -2 * std::sqrt(cc7 / (cc7 + std::pow(25.0, 7))) * std::sin(turn);
    const double dl = (q[0] - p[0]) / sl, dc = (c2 - c1) / sc,
                 dhh = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * kDegree) / sh;
    return std::sqrt(dl * dl + dc * dc + dhh * dhh + rt * dc * dhh);
}

double difference(const Vision& vision, Color a, Color b) {
    return ciede2000(lab(seen(vision, a)), lab(seen(vision, b)));
}

double luminance(const Three& rgb) { return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]; }
double contrast(Color a, Color b) {
    const double x = luminance(linear_rgb(a)), y = luminance(linear_rgb(b));
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

constexpr double kTold = 10, kNextClass = 5;

/// Pairs that are less than kTold apart: "deuteranopia 1-3".
std::set<std::string> close_pairs(std::span<const Color> colors) {
    std::set<std::string> pairs;
    for (const Vision& vision : kVisions)
        for (std::size_t i = 0; i < colors.size(); ++i)
            for (std::size_t k = i + 1; k < colors.size(); ++k)
                if (difference(vision, colors[i], colors[k]) < kTold)
                    pairs.insert(std::string(vision.name) + " " + std::to_string(i) + "-" + std::to_string(k));
    return pairs;
}

// Table 1 of Sharma, Wu and Dalal: pairs 1, 7, 17, 25 and 34.
TEST(Ciede2000, MatchesThePublishedPairs) {
    EXPECT_NEAR(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425, 1e-4);
    EXPECT_NEAR(ciede2000({50, 0, 0}, {50, -1, 2}), 2.3669, 1e-4);
    EXPECT_NEAR(ciede2000({50, 2.5, 0}, {73, 25, -18}), 27.1492, 1e-4);
    EXPECT_NEAR(ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644, 1e-4);
    EXPECT_NEAR(ciede2000({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}), 0.9082, 1e-4);
}

TEST(ColorVision, GreysStayGreysUnderEachSimulation) {
    for (const Vision& vision : kVisions)
        for (const Color grey : {rgb(0x000000), rgb(0x404040), rgb(0x808080), rgb(0xC0C0C0), rgb(0xFFFFFF)})
            EXPECT_LT(ciede2000(lab(seen(vision, grey)), lab(linear_rgb(grey))), 0.1) << vision.name << " " << grey;
}

class ColorVision : public ::testing::TestWithParam<bool> {
protected:
    const Theme& theme() const { return GetParam() ? dark_theme() : light_theme(); }
};

// Beside its colour each compared city has its name, and its column's number in every list.
TEST_P(ColorVision, ComparisonColours) {
    const std::set<std::string> known =
        GetParam() ? std::set<std::string>{"protanopia 0-3", "protanopia 1-4", "deuteranopia 1-4", "tritanopia 0-2",
                                           "tritanopia 1-3"}
                   : std::set<std::string>{"protanopia 0-3", "protanopia 1-4", "deuteranopia 1-4"};
    EXPECT_EQ(close_pairs(theme().compare), known);
}

// Beside its colour each focus area has its own place in the ring, and its name in the hover card.
TEST_P(ColorVision, FocusAreas) {
    const std::set<std::string> known =
        GetParam() ? std::set<std::string>{"protanopia 0-2", "protanopia 3-4", "deuteranopia 0-2", "deuteranopia 1-3",
                                           "tritanopia 1-4", "tritanopia 2-3", "tritanopia 2-5",   "tritanopia 3-5"}
                   : std::set<std::string>{"protanopia 0-2", "protanopia 3-4", "deuteranopia 0-2", "deuteranopia 1-3",
                                           "tritanopia 1-4", "tritanopia 2-3", "tritanopia 2-5",   "tritanopia 3-5"};
    EXPECT_EQ(close_pairs(theme().areas), known);
}

TEST_P(ColorVision, CohortsAreToldByColourAloneToo) {
    EXPECT_TRUE(close_pairs(std::array{theme().pilot, theme().later}).empty());
}

TEST_P(ColorVision, ClassesOfAChoroplethAreApartAndInOrder) {
    for (const Vision& vision : kVisions) {
        for (int i = 1; i < 5; ++i) {
            const Color before = theme().shade(i - 1), now = theme().shade(i);
            EXPECT_GE(difference(vision, before, now), kNextClass) << vision.name << " " << i;
            const double step = luminance(seen(vision, now)) - luminance(seen(vision, before));
            EXPECT_GT(GetParam() ? step : -step, 0) << vision.name << ": a larger figure stands out more";
            if (i == 1) continue;
            EXPECT_GE(difference(vision, theme().shade(i - 2), now), kTold) << vision.name << " " << i;
        }
    }
}

TEST_P(ColorVision, ShadedLandIsNoSeaAndNoOtherLand) {
    const Theme& t = theme();
    for (const Vision& vision : kVisions)
        for (int i = 0; i < 5; ++i)
            for (const Color other : {t.sea, t.land})
                EXPECT_GE(difference(vision, t.shade(i), other), kNextClass) << vision.name << " " << i;
}

// The parts of rings stand on a light edge of their own, as circles do; still they reach 3:1 against land and sea.
TEST_P(ColorVision, MarksStandOutFromLandAndSea) {
    const Theme& t = theme();
    for (const Color ground : {t.sea, t.land, t.member_land}) {
        for (const Color area : t.areas) EXPECT_GE(contrast(area, ground), 3.0);
        EXPECT_GE(contrast(t.pilot, ground), 3.0);
        EXPECT_GE(contrast(t.later, ground), 3.0);
        EXPECT_GE(contrast(t.accent, ground), 3.0) << "arcs and lines";
        for (std::size_t i = 0; i < t.compare.size(); ++i) {
            // the green of the design is 2.74 on the light sea and 2.98 on other land; its disc has a light edge, a
            // name and a number
            const bool known = !GetParam() && i == 2 && ground != t.member_land;
            EXPECT_GE(contrast(t.compare[i], ground), known ? 2.7 : 3.0) << i;
        }
    }
}

// Over the shades of a national figure, too: names are read at 4.5:1. Circles, rings and discs stand out by their own
// light (dark) edge where their colour is near a shade's: the mark is 3:1 against one of the two.
TEST_P(ColorVision, NamesReadOverShades) {
    for (int i = 0; i < 5; ++i) EXPECT_GE(contrast(theme().text, theme().shade(i)), 4.5) << i;
}

TEST_P(ColorVision, MarksStandOutFromShadesByTheirColourOrTheirEdge) {
    const Theme& t = theme();
    const auto told = [&t](Color mark, Color shade) {
        return std::max(contrast(mark, shade), contrast(mark, t.circle_edge));
    };
    const auto colors = [&t] {
        std::vector<Color> all(t.areas.begin(), t.areas.end());
        all.insert(all.end(), t.compare.begin(), t.compare.end());
        all.insert(all.end(), {t.pilot, t.later, t.accent});
        return all;
    }();
    for (int i = 0; i < 5; ++i)
        for (std::size_t k = 0; k < colors.size(); ++k)
            EXPECT_GE(told(colors[k], t.shade(i)), 3.0) << "shade " << i << ", colour " << k;
}

INSTANTIATE_TEST_SUITE_P(BothThemes, ColorVision, ::testing::Bool(),
                         [](const auto& theme) { return theme.param ? "Dark" : "Light"; });

}  // namespace
}  // namespace ascn
