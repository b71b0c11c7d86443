// What must hold in every view at every size: unique and labelled controls, nothing outside the window, no text over
// another text.
#include <gtest/gtest.h>

#include <set>

#include "view/view_harness.h"

namespace ascn {
namespace {

struct Size {
    double width, height;
};
constexpr Size kSizes[] = {{320, 568}, {390, 844}, {768, 1024}, {1024, 768}, {1440, 900}, {1920, 1080}};

/// Every state that looks different.
std::vector<ViewState> all_states() {
    std::vector<ViewState> states;
    const auto add = [&states](View view, std::vector<std::string> compare, std::string city) {
        ViewState s;
        s.view = view;
        s.compare = std::move(compare);
        s.city = std::move(city);
        states.push_back(std::move(s));
    };
    add(View::Map, {}, "");
    add(View::Map, {"da-nang", "cebu-city", "makassar"}, "da-nang");
    add(View::Map, {"da-nang", "cebu-city", "makassar", "ho-chi-minh-city", "bandar-seri-begawan"}, "");
    for (const char* city : {"", "da-nang"}) {
        add(View::Map, {}, city);
        states.back().color = CircleColor::Area;
        states.back().nation = "gdp-per-head";
        for (const MapLayer layer : kMapLayers) states.back().layers.insert(layer);
    }
    add(View::Compare, {}, "");
    add(View::Compare, {"nay-pyi-taw"}, "");
    add(View::Compare, {"da-nang", "cebu-city", "makassar"}, "");
    add(View::Compare, {"da-nang", "cebu-city", "bandar-seri-begawan", "ho-chi-minh-city", "nay-pyi-taw"}, "");
    add(View::About, {}, "");
    add(View::Table, {}, "");
    add(View::Table, {"da-nang", "cebu-city"}, "makassar");
    states.back().shade = true;
    states.back().countries = {"ID", "PH"};
    states.back().query = "a";
    states.back().columns = {"gdp-per-head", "hdi", "internet", "population"};
    return states;
}

std::string name_of(const ViewHarness& h) {
    return std::string(to_id(h.state.view)) + " with " + std::to_string(h.state.compare.size()) + " compared, city '" +
           h.state.city + "', " + std::to_string(static_cast<int>(h.width)) + " px at " + std::to_string(h.dpr);
}

class EveryView : public ::testing::Test {
protected:
    template <class Check>
    void everywhere(Check check) {
        for (const Size& size : kSizes) {
            h.width = size.width;
            h.height = size.height;
            for (const ViewState& state : all_states()) {
                h.state = state;
                h.scratch = {};
                h.settle();
                check();
            }
        }
    }
    ViewHarness h;
};

TEST_F(EveryView, ItemIdsAreUniqueAndLabelled) {
    everywhere([this] {
        std::set<std::string> ids;
        EXPECT_FALSE(h.items.empty()) << name_of(h);
        for (const UiItem& i : h.items) {
            EXPECT_TRUE(ids.insert(i.id).second) << i.id << " twice: " << name_of(h);
            EXPECT_FALSE(i.id.empty()) << i.label << ": " << name_of(h);
            EXPECT_FALSE(i.label.empty()) << i.id << ": " << name_of(h);
            EXPECT_EQ(i.label.find('{'), std::string::npos) << i.label;
            EXPECT_STRNE(i.role, "") << i.id;
        }
    });
}

TEST_F(EveryView, NothingLiesOutsideTheWindow) {
    for (const double dpr : {1.0, 1.5, 2.0}) {
        h.dpr = dpr;
        everywhere([this] {
            for (const UiItem& i : h.items) {
                if (i.rect.width() <= 0 || i.rect.height() <= 0) continue;  // scrolled out of sight
                EXPECT_GE(i.rect.min.x, -0.01) << i.id << ": " << name_of(h);
                EXPECT_GE(i.rect.min.y, -0.01) << i.id << ": " << name_of(h);
                EXPECT_LE(i.rect.max.x, h.width + 0.01) << i.id << ": " << name_of(h);
                EXPECT_LE(i.rect.max.y, h.height + 0.01) << i.id << ": " << name_of(h);
            }
            for (const SeenText& t : h.texts) {
                EXPECT_GE(t.rect.min.x, -0.01) << t.text << ": " << name_of(h);
                EXPECT_LE(t.rect.max.x, h.width + 0.01) << t.text << ": " << name_of(h);
            }
        });
    }
}

TEST_F(EveryView, EveryTextIsInTheLanguageTableOrTheData) {
    // a key that is missing shows as itself: lower-case words with dots and no blank
    everywhere([this] {
        for (const SeenText& t : h.texts) {
            const bool key = t.text.find('.') != std::string::npos && t.text.find(' ') == std::string::npos &&
                             t.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz._") == std::string::npos;
            EXPECT_FALSE(key) << t.text << ": " << name_of(h);
        }
    });
}

// Cells that open a source reach a little beyond their text; no control hides the middle of another.
TEST_F(EveryView, ControlsDoNotCoverEachOther) {
    everywhere([this] {
        for (std::size_t i = 0; i < h.items.size(); ++i) {
            for (std::size_t k = i + 1; k < h.items.size(); ++k) {
                const Box &a = h.items[i].rect, &b = h.items[k].rect;
                if (a.width() <= 0 || b.width() <= 0) continue;
                // circles of neighbouring cities do overlap; the one on top is hit
                if (h.items[i].id.rfind("city.", 0) == 0 || h.items[k].id.rfind("city.", 0) == 0) continue;
                // a warning stands inside its figure's cell, of which the lower part may be scrolled out of sight
                if (h.items[i].id.rfind("compare.dispute.", 0) == 0) continue;
                EXPECT_FALSE(a.contains(b.centre()) && b.contains(a.centre()))
                    << h.items[i].id << " and " << h.items[k].id << ": " << name_of(h);
            }
        }
    });
}

TEST_F(EveryView, NoTextLiesOnAnotherInTheTallViews) {
    h.height = 40000;  // no scrolling: every line is in sight at once
    for (const double width : {320.0, 390.0, 601.0, 768.0, 1024.0, 1440.0, 1920.0}) {
        h.width = width;
        for (const ViewState& state : all_states()) {
            if (state.view == View::Map) continue;
            h.state = state;
            h.scratch = {};
            h.settle();
            for (std::size_t i = 0; i < h.texts.size(); ++i) {
                for (std::size_t k = i + 1; k < h.texts.size(); ++k) {
                    const Box &a = h.texts[i].rect, &b = h.texts[k].rect;
                    const double x = std::min(a.max.x, b.max.x) - std::max(a.min.x, b.min.x);
                    const double y = std::min(a.max.y, b.max.y) - std::max(a.min.y, b.min.y);
                    EXPECT_FALSE(x > 1 && y > 3) << h.texts[i].text << " | " << h.texts[k].text << ": " << name_of(h);
                }
            }
        }
    }
}

TEST_F(EveryView, ASecondFrameIsTheSame) {
    everywhere([this] {
        const auto texts = h.texts;
        h.frame();
        ASSERT_EQ(h.texts.size(), texts.size()) << name_of(h);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            EXPECT_EQ(h.texts[i].text, texts[i].text);
            EXPECT_EQ(h.texts[i].rect, texts[i].rect) << texts[i].text << ": " << name_of(h);
        }
    });
}

}  // namespace
}  // namespace ascn
