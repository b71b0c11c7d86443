#include "app/app_fixture.h"

#include <imgui.h>

#include <algorithm>
#include <bit>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "data/read_file.h"

namespace ascn {
namespace {

using nlohmann::json;

std::string must_read(const std::string& path) {
    std::optional<std::string> bytes = read_file(path);
    EXPECT_TRUE(bytes) << path << " is missing (node scripts/build-data.mjs makes the bundle)";
    return bytes.value_or("{}");
}

Box box_of(const json& rect) {
    const double x = rect.at("x").get<double>(), y = rect.at("y").get<double>();
    return {{x, y}, {x + rect.at("w").get<double>(), y + rect.at("h").get<double>()}};
}

/// FNV-1a over 32-bit words.
class Hash {
public:
    void word(std::uint32_t v) { sum_ = (sum_ ^ v) * 1099511628211ULL; }
    void number(float v) { word(std::bit_cast<std::uint32_t>(v)); }
    void number(double v) {
        const auto bits = std::bit_cast<std::uint64_t>(v);
        word(static_cast<std::uint32_t>(bits));
        word(static_cast<std::uint32_t>(bits >> 32));
    }
    std::uint64_t sum() const { return sum_; }

private:
    std::uint64_t sum_ = 14695981039346656037ULL;
};

/// Not the places in the atlas: they depend on what was drawn before.
void add_draw_list(Hash& hash, const ImDrawList& list) {
    for (const ImDrawVert& v : list.VtxBuffer) {
        hash.number(v.pos.x);
        hash.number(v.pos.y);
        hash.word(v.col);
    }
    for (const ImDrawIdx i : list.IdxBuffer) hash.word(i);
    for (const ImDrawCmd& c : list.CmdBuffer) {
        for (float v : {c.ClipRect.x, c.ClipRect.y, c.ClipRect.z, c.ClipRect.w}) hash.number(v);
        hash.word(c.ElemCount);
    }
}

}  // namespace

AppTest::AppTest() { start("", ""); }

void AppTest::start(std::string_view query, std::string_view fragment) {
    session_.reset();
    session_ = std::make_unique<HeadlessSession>();
    static const std::string strings = must_read(ASCN_SOURCE_DIR "/data/lang/en.json");
    const Problems data_problems = app().load_dataset(bundle_text()), text_problems = app().load_strings(strings);
    EXPECT_TRUE(data_problems.empty()) << listed(data_problems);
    EXPECT_TRUE(text_problems.empty()) << listed(text_problems);
    app().resize(width_, height_, dpr_);
    app().set_address(query, fragment);
    settle();
    written.clear();
}

void AppTest::restart(std::string_view fragment, std::string_view query) { start(query, fragment); }

const std::string& AppTest::bundle_text() {
    static const std::string text = must_read(ASCN_BUILD_DATA_DIR "/ascn.json");
    return text;
}

const json& AppTest::bundle() {
    static const json parsed = json::parse(bundle_text());
    return parsed;
}

const json& AppTest::bundle_city(std::string_view id) {
    for (const json& city : bundle().at("cities")) {
        if (city.at("id").get<std::string>() == id) return city;
    }
    ADD_FAILURE() << "no city " << id;
    return bundle().at("cities").at(0);
}

std::string AppTest::text_of(std::string_view key) {
    static const json table = json::parse(must_read(ASCN_SOURCE_DIR "/data/lang/en.json"));
    const auto find_in = [&key](const json& at) {
        return at.contains(std::string(key)) ? at.at(std::string(key)) : json();
    };
    const json found = table.contains("strings") ? find_in(table.at("strings")) : find_in(table);
    EXPECT_TRUE(found.is_string()) << key;
    return found.is_string() ? found.get<std::string>() : std::string();
}

const FrameOutput& AppTest::frame() {
    const FrameOutput& out = session_->frame();
    if (out.address) written.push_back({*out.address, out.push_address, session_->now_ms()});
    return out;
}

void AppTest::choose(const std::string& city) {
    app().search(app().data().city(city)->name);
    const nlohmann::json hits = nlohmann::json::parse(app().hits_json()).at("hits");
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (hits[i].at("kind") == "city" && hits[i].at("id") == city) {
            app().choose(i);
            return;
        }
    }
    ADD_FAILURE() << city << " is not found";
}

int AppTest::settle(int limit) {
    for (int frames = 1; frames <= limit; ++frames) {
        const std::optional<double> wake = frame().next_wake_ms;
        if (!wake) return frames;
        session_->wait(*wake);
    }
    ADD_FAILURE() << "still asks for frames after " << limit;
    return limit;
}

void AppTest::open(std::string_view fragment) {
    app().set_address("", fragment);
    settle();
    written.clear();
}

void AppTest::resize(double width, double height, double dpr) {
    width_ = width;
    height_ = height;
    dpr_ = dpr;
    app().resize(width, height, dpr);
    settle();
}

void AppTest::hover(Vec2 css) {
    session_->press(PointerPhase::Move, PointerType::Mouse, css);
    settle();
}

void AppTest::click(Vec2 css, Modifiers mods) {
    hover(css);
    session_->press(PointerPhase::Down, PointerType::Mouse, css, mods);
    frame();
    session_->press(PointerPhase::Up, PointerType::Mouse, css, mods);
    settle();
    // the next click is no second half of a double click
    session_->wait(500);
}

void AppTest::click(std::string_view item_id) {
    const auto found = item(item_id);
    ASSERT_TRUE(found) << item_id;
    ASSERT_TRUE(found->in_sight()) << item_id;
    click(found->rect.centre());
}

void AppTest::activate(std::string_view item_id) {
    ASSERT_TRUE(item(item_id)) << item_id;
    EXPECT_TRUE(app().activate_item(item_id));
    settle();
}

void AppTest::tap(Vec2 css) {
    session_->press(PointerPhase::Down, PointerType::Touch, css);
    frame();
    session_->press(PointerPhase::Up, PointerType::Touch, css);
    settle();
    session_->wait(500);
}

Vec2 AppTest::circle_of(std::string_view city_id) {
    for (const CityCircle& c : app().scene().circles) {
        if (app().data().cities()[c.city].id == city_id) return c.centre;
    }
    ADD_FAILURE() << "no circle of " << city_id;
    return {};
}

std::vector<SeenItem> AppTest::items() {
    std::vector<SeenItem> out;
    const json parsed = json::parse(app().items_json(), nullptr, false);
    EXPECT_TRUE(parsed.is_array());
    for (const json& i : parsed) {
        SeenItem item{i.at("id").get<std::string>(),
                      i.at("role").get<std::string>(),
                      i.at("label").get<std::string>(),
                      box_of(i.at("rect")),
                      std::nullopt,
                      std::nullopt,
                      i.value("disabled", false)};
        if (i.contains("checked")) item.checked = i.at("checked").get<bool>();
        if (i.contains("selected")) item.selected = i.at("selected").get<bool>();
        out.push_back(std::move(item));
    }
    return out;
}

std::optional<SeenItem> AppTest::item(std::string_view id) {
    for (SeenItem& i : items()) {
        if (i.id == id) return i;
    }
    return std::nullopt;
}

std::vector<SeenText> AppTest::texts() {
    std::vector<SeenText> out;
    const json parsed = json::parse(app().drawn_text_json(), nullptr, false);
    EXPECT_TRUE(parsed.is_array());
    for (const json& t : parsed) out.push_back({t.at("text").get<std::string>(), box_of(t.at("rect"))});
    return out;
}

bool AppTest::shows(std::string_view text) {
    for (const SeenText& t : texts()) {
        if (t.text == text) return true;
    }
    return false;
}

std::vector<std::string> AppTest::seen() {
    std::vector<std::string> out;
    const auto place = [](const Box& b) {
        char text[96];
        std::snprintf(text, sizeof text, " @ %.2f %.2f %.2f %.2f", b.min.x, b.min.y, b.max.x, b.max.y);
        return std::string(text);
    };
    for (const SeenItem& i : items()) {
        const std::string mark =
            std::string(i.checked.value_or(false) ? " checked" : "") + (i.selected.value_or(false) ? " selected" : "");
        out.push_back(i.id + " " + i.label + place(i.rect) + mark + (i.disabled ? " disabled" : ""));
    }
    for (const SeenText& t : texts()) out.push_back(t.text + place(t.rect));
    if (!app().map_visible()) return out;
    for (const CityCircle& c : app().scene().circles) {
        const Vec2 r{c.radius, c.radius};
        const std::string mark =
            std::string(c.faded ? " faded" : "") + (c.selected ? " selected" : "") + (c.hovered ? " hovered" : "");
        out.push_back(app().data().cities()[c.city].id + place({c.centre - r, c.centre + r}) + mark + " " +
                      std::to_string(c.compare_slot));
    }
    return out;
}

void AppTest::expect_same(const std::vector<std::string>& a, const std::vector<std::string>& b,
                          const std::string& what) {
    EXPECT_EQ(a.size(), b.size()) << what;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) EXPECT_EQ(a[i], b[i]) << what;
}

std::uint64_t AppTest::picture() {
    Hash hash;
    for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) add_draw_list(hash, *list);
    const Camera& camera = app().camera();
    for (double v : {camera.centre.x, camera.centre.y, camera.zoom}) hash.number(v);
    return hash.sum();
}

}  // namespace ascn
