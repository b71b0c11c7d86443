// Draws the panels without a window: ImGui's null backend, glyphs that are boxes, the real data set and texts.
// Actions of a frame are reduced into the state, as the program does it.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "data/strings.h"
#include "model/scene.h"
#include "model/view_state.h"
#include "view/fixed_glyphs.h"
#include "view/pages.h"
#include "view/ui_context.h"

namespace ascn {

/// A text of the last frame, CSS px.
struct SeenText {
    std::string text;
    Box rect;
};

class ViewHarness {
public:
    ViewHarness();
    ~ViewHarness();
    ViewHarness(const ViewHarness&) = delete;
    ViewHarness& operator=(const ViewHarness&) = delete;

    // set these before a frame
    double width = 1440, height = 900, dpr = 1;
    bool dark = false, coarse_pointer = false;
    ViewState state;
    UiScratch scratch;
    const Pages* pages = &all_pages();
    bool pages_failed = false;
    std::uint32_t stress_rows = 0;

    /// Draws until panels have settled (three frames at least). Actions and wishes add up until clear_wishes().
    void settle();
    void frame();
    /// Moves the mouse to the middle of an item's visible part and clicks. Fails the test when it is not in sight.
    void click(std::string_view id);
    void click_at(double x, double y);
    /// As the keyboard does it: focus (scrolls into sight) and Enter.
    void activate(std::string_view id);
    void wheel(double x, double y, double dy, double dx = 0);
    void clear_wishes() { wishes = {}; }

    const Dataset& data() const { return data_; }
    const Strings& strings() const { return strings_; }
    /// Bundle as JSON: what the data set is expected to say, read independently of the loader.
    const nlohmann::json& bundle() const { return bundle_; }
    /// City object of the bundle; after a change, reload() makes it the data set.
    nlohmann::json& bundle_city(std::string_view id);
    void reload();
    /// Projects of a city as the bundle has them.
    std::vector<nlohmann::json> bundle_projects(std::string_view city) const;

    std::vector<UiItem> items;
    std::vector<SeenText> texts;
    std::vector<Box> panels;
    UiWishes wishes;  ///< of all frames since clear_wishes()

    const UiItem* item(std::string_view id) const;
    std::vector<const UiItem*> items_with_prefix(std::string_view prefix) const;
    bool shows(std::string_view text) const;
    /// Texts that lie inside x0..x1, CSS px, in drawing order.
    std::vector<std::string> texts_between(double x0, double x1) const;
    /// What stands to the right of the last text that reads so, on its line: tables stand below charts. Fails the test
    /// where there is no such text.
    std::vector<std::string> row_of(std::string_view label) const;

private:
    void draw();
    void make_map();

    FixedGlyphs glyphs_;
    Dataset data_;
    Strings strings_;
    nlohmann::json bundle_;
    TextCache text_;
    MapScene scene_;
    ScrollInput scroll_;
    Insets insets_;
    double now_ms_ = 0;
};

}  // namespace ascn
