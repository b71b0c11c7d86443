// The C surface: unpacks numbers and text, calls Page, keeps the last answers alive for JavaScript to read.
#include "platform/web/exports.h"

#include <emscripten/emscripten.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/json_text.h"
#include "model/export.h"
#include "model/url_codec.h"
#include "platform/web/page.h"
#include "view/pages.h"

namespace {

using ascn::Page;

/// The one program of the page, and the buffers that cross the boundary.
struct Boundary {
    std::unique_ptr<Page> page;
    std::string input, text, pick, file;
    ascn::Problems problems, notes;
    std::array<double, 4> numbers{};
};

Boundary& self() {
    static Boundary instance;
    return instance;
}

std::string_view input(std::size_t len) { return std::string_view(self().input).substr(0, len); }

std::string problems_json(const ascn::Problems& problems) {
    std::string out = "[";
    for (const ascn::Problem& p : problems) {
        if (out.size() > 1) out += ',';
        out += R"({"path":)" + ascn::json_string(p.path) + R"(,"what":)" + ascn::json_string(p.what) +
               R"(,"expected":)" + ascn::json_string(p.expected) + "}";
    }
    return out + "]";
}

std::string text_of(int what) {
    const Page& page = *self().page;
    const ascn::FrameOutput& out = page.app.output();
    switch (what) {
        case kTextAddress:
            return ascn::encode_fragment(page.app.state());
        case kTextOpenUrl:
            return out.open_url;
        case kTextCopy:
            return out.copy_text;
        case kTextState:
            return ascn::state_json(page.app.state());
        case kTextItems:
            return page.app.items_json();
        case kTextDrawn:
            return page.app.drawn_text_json();
        case kTextProblems:
            return problems_json(self().problems);
        case kTextHits:
            return page.app.hits_json();
        case kTextNotes:
            return problems_json(self().notes);
        case kTextTitle:
            return page.app.title();
        case kTextStats:
            return page.stats();
        case kTextLayout:
            return page.app.layout_json();
        case kTextFocus:
            return out.focus_item;
        case kTextAnnounce:
            return out.announce;
        case kTextLabel:
            return page.app.picture_label();
        case kTextDownload:
            return out.download;
        case kTextOwnData:
            return page.app.own_data();
        case kTextExport:
            return std::exchange(self().file, {});
        default:
            return "";
    }
}

ascn::App& app() { return self().page->app; }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void app_create() { self().page = std::make_unique<Page>(); }

EMSCRIPTEN_KEEPALIVE std::uint8_t* app_input(std::size_t len) {
    self().input.assign(len, '\0');
    return reinterpret_cast<std::uint8_t*>(self().input.data());
}

EMSCRIPTEN_KEEPALIVE int app_load(int asset, std::size_t len) {
    self().problems = self().page->load(asset, input(len));
    self().input = {};
    return self().problems.empty() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_give_data(std::size_t name_len, std::size_t len) {
    const std::string_view all = input(len);
    const bool taken = app().give_data(all.substr(0, name_len), all.substr(std::min(name_len, all.size())));
    self().input = {};
    return taken ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_refuse_data(std::size_t len) {
    const std::string_view text = input(len);
    const std::size_t split = std::min(text.find('\n'), text.size());
    const std::string_view why = text.substr(std::min(split + 1, text.size()));
    app().refuse_data(text.substr(0, split), {{"", std::string(why), ""}});
    return 1;
}

EMSCRIPTEN_KEEPALIVE int app_address(std::size_t len) {
    const std::string_view text = input(len);
    const std::size_t split = std::min(text.find('\n'), text.size());
    self().notes = app().set_address(text.substr(0, split), text.substr(std::min(split + 1, text.size())));
    return 1;
}

EMSCRIPTEN_KEEPALIVE int app_resize(double css_width, double css_height, double dpr) {
    return app().resize(css_width, css_height, dpr) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_preferences(int bits) {
    const auto bit = [bits](int mask) { return (bits & mask) != 0; };
    return app().set_preferences({bit(1), bit(2), bit(4), bit(8), bit(16), bit(32), bit(64), bit(128)}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_pointer(int phase, int type, int id, double x, double y, int button, int mods,
                                     double time_ms) {
    ascn::PointerEvent e;
    e.phase = static_cast<ascn::PointerPhase>(phase);
    e.type = static_cast<ascn::PointerType>(type);
    e.id = id;
    e.pos = {x, y};
    e.button = button;
    e.mods = static_cast<ascn::Modifiers>(mods);
    e.time_ms = time_ms;
    return app().pointer(e) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_wheel(double x, double y, double dx, double dy, int mods) {
    const ascn::WheelEvent e{{x, y}, {dx, dy}, static_cast<ascn::Modifiers>(mods)};
    const int for_host = app().is_for_host(e) ? 2 : 0;
    return (app().wheel(e) ? 1 : 0) | for_host;
}

EMSCRIPTEN_KEEPALIVE int app_swipe(double x, double y, double dx, double dy) {
    return app().is_for_host({x, y}, {dx, dy}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_key(int key, int mods) {
    if (key < 1 || key > static_cast<int>(ascn::Key::Fit)) return 0;
    return app().key({static_cast<ascn::Key>(key), static_cast<ascn::Modifiers>(mods)}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_focus(std::size_t len) { return app().focus_item(input(len)) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_activate(std::size_t len) { return app().activate_item(input(len)) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_search(std::size_t len) { return app().search(input(len)) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_choose(std::uint32_t index) { return app().choose(index) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_set(std::size_t len) {
    self().problems = app().set_params(input(len));
    return self().problems.empty() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_stress(double count) {
    const double most = ascn::kMaxStressPoints;
    return self().page->set_stress(count >= 1 ? static_cast<std::uint32_t>(std::min(count, most)) : 0) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_prepare(double budget_ms) { return self().page->prepare_stress(budget_ms) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_bare(int bare) {
    app().set_bare(bare != 0);
    return 1;
}

EMSCRIPTEN_KEEPALIVE int app_show(double lon, double lat, double zoom) {
    return app().show({ascn::world_from_lon_lat({lon, lat}), zoom}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const double* app_view() {
    const ascn::LonLat centre = ascn::lon_lat_from_world(app().camera().centre);
    self().numbers = {centre.lon, centre.lat, app().camera().zoom, 0};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE double app_hovered() {
    if (const auto point = app().hovered_point()) return app().points()->id(*point);
    const auto cities = app().data().cities();
    for (std::size_t i = 0; i < cities.size(); ++i) {
        if (cities[i].id == app().hovered_city()) return static_cast<double>(i);
    }
    return -1;
}

EMSCRIPTEN_KEEPALIVE const double* app_point(double id) {
    const ascn::LonLat at = ascn::StressPoints::location(static_cast<std::uint32_t>(id));
    self().numbers = {at.lon, at.lat, 0, 0};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE int app_context_lost(int lost) {
    self().page->set_context_lost(lost != 0);
    return lost != 0 ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE int app_toast(int ok) { return app().show_toast(ok != 0, emscripten_get_now()) ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_picture(double dpr) {
    if (dpr > 0)
        app().begin_picture(dpr);
    else
        app().end_picture();
    return 1;
}

EMSCRIPTEN_KEEPALIVE int app_export(int kind, std::size_t len) {
    const auto known = ascn::export_kind_from(kind);
    self().file = known ? app().export_text(*known, input(len)) : "";
    return self().file.empty() ? 0 : 1;
}

EMSCRIPTEN_KEEPALIVE const double* app_room() {
    const ascn::Box box = app().view_room();
    self().numbers = {box.min.x, box.min.y, box.width(), box.height()};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE int app_fonts_changed() { return app().fonts_changed() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int app_pages(int news) {
    if (news == 2) return app().pages_asked_again() ? 1 : 0;
    return (news != 0 ? app().set_pages(ascn::all_pages()) : app().pages_failed()) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int app_pages_wanted() { return static_cast<int>(app().pages_wanted()); }

EMSCRIPTEN_KEEPALIVE double app_frame(double now_ms) { return self().page->frame(now_ms); }

EMSCRIPTEN_KEEPALIVE int app_output() {
    const ascn::FrameOutput& out = app().output();
    return (self().page->drawn ? 1 : 0) | (out.state_changed ? 2 : 0) | (out.items_changed ? 4 : 0) |
           (out.address ? 8 : 0) | (out.push_address ? 16 : 0) | (out.open_url.empty() ? 0 : 32) |
           (out.copy_text.empty() ? 0 : 64) | (out.focus_item.empty() ? 0 : 128) | (out.announce.empty() ? 0 : 256) |
           (out.download.empty() ? 0 : 512) | (out.choose_file ? 1024 : 0) | (out.data_changed ? 2048 : 0) |
           (out.share ? 4096 : 0) | (self().page->wants_detail ? 8192 : 0);
}

EMSCRIPTEN_KEEPALIVE int app_cursor() { return static_cast<int>(app().output().cursor); }

EMSCRIPTEN_KEEPALIVE const double* app_search_box() {
    const ascn::Box box = app().output().search_box.value_or(ascn::Box{});
    self().numbers = {box.min.x, box.min.y, box.width(), box.height()};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE const char* app_text(int what) {
    self().text = text_of(what);
    return self().text.c_str();
}

EMSCRIPTEN_KEEPALIVE const double* app_project(double lon, double lat) {
    const auto at = app().project({lon, lat});
    if (!at) return nullptr;
    self().numbers = {at->x, at->y, 0, 0};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE const double* app_unproject(double x, double y) {
    const auto at = app().unproject({x, y});
    if (!at) return nullptr;
    self().numbers = {at->lon, at->lat, 0, 0};
    return self().numbers.data();
}

EMSCRIPTEN_KEEPALIVE const char* app_pick(double x, double y) {
    self().pick = app().pick_json({x, y});
    return self().pick.c_str();
}
}
