// The whole program on the real data set, without a browser: what the tests of src/app press, read and wait for.
#pragma once

#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/headless/session.h"

namespace ascn {

/// An entry of App::items_json().
struct SeenItem {
    std::string id, role, label;
    Box rect;  ///< CSS px; empty: out of sight
    std::optional<bool> checked, selected;
    bool disabled = false;
    bool in_sight() const { return rect.width() > 0 && rect.height() > 0; }
};

/// An entry of App::drawn_text_json().
struct SeenText {
    std::string text;
    Box rect;
};

/// An address that the program wrote.
struct Written {
    std::string address;
    bool push = false;
    double at_ms = 0;
};

/// One App at a time: ImGui has one context. A second App needs the first one's end: restart().
class AppTest : public ::testing::Test {
protected:
    /// Loads data and texts, opens a 1440 x 900 window on the whole region.
    AppTest();

    App& app() { return session_->app(); }
    HeadlessSession& session() { return *session_; }
    const ViewState& state() { return app().state(); }
    /// Ends the program and starts it again at an address, as a reload does.
    void restart(std::string_view fragment, std::string_view query = {});
    /// The bundle as it is on disk.
    static const nlohmann::json& bundle();
    static const nlohmann::json& bundle_city(std::string_view id);
    static const std::string& bundle_text();
    /// A text of the language table.
    static std::string text_of(std::string_view key);

    /// One frame, its address kept in `written`.
    const FrameOutput& frame();
    /// Frames until none is asked for. Fails where `limit` are not enough. Returns how many it took.
    int settle(int limit = 400);
    void open(std::string_view fragment);
    /// Types a city's name into the search and chooses the city from what is found.
    void choose(const std::string& city);
    void resize(double width, double height, double dpr = 1);
    /// Mouse press and release on a CSS px point, or on the middle of an item, or on a city's circle.
    void click(Vec2 css, Modifiers mods = 0);
    void click(std::string_view item_id);
    void hover(Vec2 css);
    void activate(std::string_view item_id);
    void tap(Vec2 css);
    Vec2 circle_of(std::string_view city_id);

    std::vector<SeenItem> items();
    std::optional<SeenItem> item(std::string_view id);
    std::vector<SeenText> texts();
    bool shows(std::string_view text);
    /// What a reader sees, one line each: what can be pressed, what is written where, the circles.
    std::vector<std::string> seen();
    static void expect_same(const std::vector<std::string>& a, const std::vector<std::string>& b,
                            const std::string& what);
    /// Sum over everything the last picture consists of: triangles, circles, camera.
    std::uint64_t picture();

    std::vector<Written> written;  ///< since the last clear()

private:
    void start(std::string_view query, std::string_view fragment);

    std::unique_ptr<HeadlessSession> session_;
    double width_ = 1440, height_ = 900, dpr_ = 1;
};

}  // namespace ascn
