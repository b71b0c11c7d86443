// The frame, top to bottom: events have been drained, animation moves on, panels are drawn and collect wishes,
// wishes become the next state, the host learns what to do.
#include "app/app.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/map_places.h"
#include "model/url_codec.h"
#include "view/facts.h"
#include "view/font_loader.h"
#include "view/glyph_rasteriser.h"
#include "view/pages.h"
#include "view/views.h"

namespace ascn {
namespace {

constexpr double kCamWriteMs = 250;  // the address follows the camera at most four times a second

void style_imgui() {
    ImGuiStyle& style = ImGui::GetStyle();
    style.ItemSpacing = {0, 0};
    style.FramePadding = {0, 0};
    style.WindowMinSize = {1, 1};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.AntiAliasedLinesUseTex = false;
    style.CircleTessellationMaxError = 0.15F;
}

/// Changes with anything that a reader of the items could notice (FNV-1a's step over the parts).
std::uint64_t hash_of(const std::vector<UiItem>& items) {
    std::uint64_t hash = items.size();
    const auto mix = [&hash](std::uint64_t v) { hash = hash * 1099511628211ULL + v; };
    for (const UiItem& i : items) {
        mix(std::hash<std::string>{}(i.id));
        mix(std::hash<std::string>{}(i.label));
        mix((i.checked.value_or(false) ? 1U : 0U) | (i.selected.value_or(false) ? 2U : 0U) | (i.disabled ? 4U : 0U));
        for (double v : {i.rect.min.x, i.rect.min.y, i.rect.max.x, i.rect.max.y}) {
            mix(static_cast<std::uint64_t>(static_cast<std::int64_t>(std::round(v))));
        }
    }
    return hash;
}

}  // namespace

App::App(GlyphRasteriser& glyphs) : glyphs_(glyphs), map_(region_limits()), pages_(&waiting_pages()) {
    install_font_loader(glyphs);
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    style_imgui();
    text_.create_fonts(glyphs);
}

App::~App() { ImGui::DestroyContext(); }

Problems App::set_address(std::string_view query, std::string_view fragment) {
    DecodedState decoded = decode_address(query, fragment, data_);
    // a map on its way somewhere has not reached the state yet
    const bool camera_changes = !started_ || map_.moving() || decoded.state.cam != state_.cam;
    dispatch(ReplaceState{std::move(decoded.state)});
    if (camera_changes) adopt_camera_of_state();
    started_ = true;
    written_state_ = state_;
    written_address_ = encode_fragment(state_);
    reveal_.clear();
    redraw();
    return std::move(decoded.ignored);
}

Problems App::set_params(std::string_view lines) {
    std::vector<std::pair<std::string, std::string>> pairs;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size()), eq = lines.find('=');
        if (eq < end) pairs.emplace_back(lines.substr(0, eq), lines.substr(eq + 1, end - eq - 1));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    DecodedState decoded = apply_params(state_, pairs, data_);
    if (!decoded.ignored.empty()) return std::move(decoded.ignored);
    const bool camera_changes = std::any_of(pairs.begin(), pairs.end(), [](const auto& p) { return p.first == "cam"; });
    dispatch(ReplaceState{std::move(decoded.state)});
    if (camera_changes) adopt_camera_of_state();
    redraw();
    return {};
}

const Theme& App::theme() const {
    const bool dark = state_.theme == ThemeChoice::Dark || (state_.theme == ThemeChoice::Auto && preferences_.dark);
    if (preferences_.more_contrast) return dark ? strong_dark_theme() : strong_light_theme();
    return dark ? dark_theme() : light_theme();
}

void App::dispatch(const Action& action) {
    ViewState next = reduce(state_, action, data_);
    if (next == state_) return;
    if (next.city != state_.city) {
        reveal_ = next.city;
        scratch_.note.reset();
    }
    if (next.view != state_.view) {
        scratch_.note.reset();
        scratch_.chooser.clear();
        scratch_.filters_open = false;
        scratch_.columns_open = false;
        scratch_.hint.clear();
        scratch_.toast.clear();
    }
    state_ = std::move(next);
    state_changed_ = true;
    redraw();
}

void App::adopt_camera_of_state() {
    if (state_.cam)
        map_.jump_to(camera_of(*state_.cam));
    else
        map_.jump_home();
    // the panels of this state decide where its centre lies, not those of the last one
    layout_known_ = false;
}

/// The camera reaches the state when it has come to rest, and that a few times a second at most. Returns whether the
/// state has it.
bool App::store_camera(double now_ms) {
    if (state_.view != View::Map || bare_) return true;
    if (map_.moving()) return false;
    std::optional<MapView> cam;
    if (!map_.at_home()) cam = canonical(map_view_of(map_.camera()));
    if (cam == state_.cam) return true;
    if (now_ms - cam_written_ms_ < kCamWriteMs) {
        repaint_.request_at(cam_written_ms_ + kCamWriteMs);
        return false;
    }
    cam_written_ms_ = now_ms;
    dispatch(SetCam{cam});
    return true;
}

/// On the bare map of a load test points lie on top for the pointer, else cities.
std::optional<std::size_t> App::city_at(Vec2 css, double slop_px) const {
    if (bare_ && points_ready_) return std::nullopt;
    return city_under(scene_, css, slop_px);
}

/// Place of a synthetic point in the points' drawing order.
std::optional<std::uint32_t> App::point_at(Vec2 css) const {
    if (!points_ready_) return std::nullopt;
    return points_->pick(map_.camera(), map_.viewport(), css, 5);
}

bool App::update_hover() {
    std::string now;
    std::optional<std::uint32_t> point;
    if (pointer_ && state_.view == View::Map && !pointer_on_panel_ && !map_.dragging()) {
        if (const auto hit = city_at(*pointer_, 4))
            now = data_.cities()[*hit].id;
        else
            point = point_at(*pointer_);
    }
    if (now == hovered_ && point == hovered_point_) return false;
    hovered_ = std::move(now);
    hovered_point_ = point;
    repaint_.request(0);  // nothing of ImGui's has to settle
    return true;
}

void App::begin_imgui_frame(double now_ms) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(std::round(css_width_ * dpr_)),
                      static_cast<float>(std::round(css_height_ * dpr_))};
    io.DisplayFramebufferScale = {1, 1};
    io.DeltaTime = static_cast<float>(std::clamp(now_ms - last_frame_ms_, 1.0, 250.0) / 1000.0);
    text_.set_scale(static_cast<float>(dpr_));
    ImGui::NewFrame();
}

void App::run_ui(double now_ms) {
    begin_imgui_frame(now_ms);
    UiContext ctx(data_, strings_, state_, scene_, theme(), text_, scratch_, scroll_, wishes_);
    ctx.pages = pages_;
    ctx.pages_failed = pages_failed_;
    ctx.css_width = css_width_;
    ctx.css_height = css_height_;
    ctx.scale = static_cast<float>(dpr_);
    ctx.now_ms = now_ms;
    ctx.dt_ms = std::clamp(now_ms - last_frame_ms_, 1.0, 250.0);
    ctx.coarse_pointer = preferences_.coarse_pointer;
    ctx.zoom_box = map_.zoom_box();
    ctx.can_fit = has_places_to_fit(data_, state_);
    ctx.reduced_motion = preferences_.reduced_motion;
    ctx.system_dark = preferences_.dark;
    ctx.embed = preferences_.embed;
    ctx.picture = picture_;
    ctx.stress_rows = points() != nullptr ? static_cast<std::uint32_t>(points()->size()) : 0;
    if (bare_)
        draw_bare_map(ctx);
    else
        draw_shell(ctx);
    ImGui::Render();
    if (picture_) return;
    items_ = std::move(ctx.items);
    panels_ = std::move(ctx.panels);
    over_map_ = std::move(ctx.over_map);
    insets_ = ctx.insets;
    output_.search_box = ctx.search_box;
}

void App::apply_layout(bool keep_picture, double now_ms) {
    // the other views cover the whole map: it keeps its place until it is seen again
    if (state_.view != View::Map) return;
    map_.set_viewport({css_width_, css_height_, insets_}, keep_picture, now_ms);
}

/// One pass without a picture and without events: what the panels cover decides where the map's centre lies.
void App::find_layout(double now_ms) {
    ImVector<ImGuiInputEvent> events;
    events.swap(ImGui::GetCurrentContext()->InputEventsQueue);
    const std::string activated = std::exchange(scratch_.activated_item, "");
    const ScrollInput scroll = std::exchange(scroll_, {});
    rebuild_scene();
    run_ui(now_ms);
    wishes_ = {};
    apply_layout(false, now_ms);
    if (map_.at_home()) map_.jump_home();
    layout_known_ = true;
    frames_to_settle_ = 3;
    scroll_ = scroll;
    scratch_.activated_item = activated;
    events.swap(ImGui::GetCurrentContext()->InputEventsQueue);
}

void App::run_camera_command(const CameraCommand& command, double now_ms) {
    using Kind = CameraCommand::Kind;
    switch (command.kind) {
        case Kind::ZoomIn:
            map_.zoom_step(1, now_ms);
            break;
        case Kind::ZoomOut:
            map_.zoom_step(-1, now_ms);
            break;
        case Kind::Home:
            map_.fly_home(now_ms);
            break;
        case Kind::Fit:
            fit_map(now_ms);
            break;
        case Kind::FlyToCity:
            if (const City* city = data_.city(command.city)) {
                reveal_.clear();
                map_.fly_to({world_from_lon_lat(city->location), std::max(map_.camera().zoom, kCityZoom)}, now_ms);
            }
            break;
        case Kind::ShowCity:
            if (const City* city = data_.city(command.city)) {
                map_.fly_to({world_from_lon_lat(city->location), map_.camera().zoom}, now_ms);
            }
            break;
    }
    redraw();
}

void App::apply_wishes(double now_ms) {
    const UiWishes wishes = std::move(wishes_);
    wishes_ = {};
    for (const Action& a : wishes.actions) dispatch(a);
    for (const CameraCommand& c : wishes.camera) run_camera_command(c, now_ms);
    zoomable_ = wishes.zoomable;
    if (wishes.reveal_city) reveal_ = state_.city;
    // one frame more than the panel asks for: ImGui's scrollbars answer to a new size a frame later
    if (wishes.animating) repaint_.request(1);
    output_.open_url = wishes.open_url;
    output_.download = wishes.download;
    output_.choose_file = wishes.choose_file;
    if (wishes.built_in_data) use_built_in_data();
    if (!wishes.toast.empty()) show_message(wishes.toast, now_ms);
    if (wishes.open_explorer) output_.open_url = "#" + encode_fragment(state_).erase(0, 1);
    if (wishes.share) share_wanted_ = true;
    if (!scratch_.toast.empty()) repaint_.request_at(scratch_.toast_until_ms + 1);
    if (!scratch_.hint.empty()) repaint_.request_at(map_hint_change_ms(scratch_, now_ms, preferences_.reduced_motion));
}

void App::draw_glyphs_anew() {
    if (!std::exchange(drop_glyphs_, false)) return;
    text_.forget();
    // their widths and heights were measured with other glyphs
    scratch_.table.reset();
    scratch_.projects.reset();
    invalidate_glyphs(ImGui::GetIO().Fonts);
}

const FrameOutput& App::frame(double now_ms) {
    now_ms_ = now_ms;
    output_ = {};
    if (picture_) return draw_picture(now_ms);
    repaint_.begin_frame(now_ms);
    draw_glyphs_anew();
    text_.set_scale(static_cast<float>(dpr_));
    if (!layout_known_ && state_.view == View::Map) find_layout(now_ms);
    map_.advance(now_ms);
    if (const auto tap = map_.take_tap()) tap_map(*tap);
    follow_fingers(now_ms);
    rebuild_scene();
    fade_names(now_ms);
    update_hover();
    age_map_hint(scratch_, now_ms);
    run_ui(now_ms);
    apply_layout(true, now_ms);
    reveal_selected(now_ms);  // what this frame's wishes select waits for its card, which covers a part of the map
    apply_wishes(now_ms);
    const bool camera_stored = store_camera(now_ms);
    // a link that is shared says where the map comes to rest
    if (camera_stored) output_.share = std::exchange(share_wanted_, false);
    follow_focus();
    scratch_.activated_item.clear();
    scroll_ = {};
    write_output(now_ms);
    last_frame_ms_ = now_ms;
    ++frames_;
    return output_;
}

void App::write_output(double now_ms) {
    output_.drawn = true;
    output_.state_changed = std::exchange(state_changed_, false);
    output_.data_changed = std::exchange(data_changed_, false);
    const std::string address = encode_fragment(state_);
    if (address != written_address_) {
        output_.address = address;
        output_.push_address =
            !preferences_.embedded && (state_.view != written_state_.view || state_.part != written_state_.part ||
                                       state_.city != written_state_.city || state_.compare != written_state_.compare);
        written_address_ = address;
        written_state_ = state_;
    }
    if (mouse_leaves_) {
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        mouse_leaves_ = false;
        redraw();
    }
    // a drag moves the map by its events alone: a hand that rests costs no frame
    if (state_.view == View::Map && map_.animating()) repaint_.request(0);
    if (const auto at = map_.long_press_at()) repaint_.request_at(*at);
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) repaint_.request(1);
    if (!map_.moving() || state_.view != View::Map) {
        // while the map moves, the mirror's rectangles may wait
        const std::uint64_t hash = hash_of(items_);
        output_.items_changed = hash != items_hash_;
        items_hash_ = hash;
    }
    const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
    if (cursor == ImGuiMouseCursor_Hand || !hovered_.empty())
        output_.cursor = Cursor::Pointer;
    else if (map_.zoom_box())
        output_.cursor = Cursor::Crosshair;
    else if (state_.view == View::Map && !pointer_on_panel_)
        output_.cursor = map_.dragging() ? Cursor::Grabbing : Cursor::Grab;
    output_.next_wake_ms = repaint_.next_wake_ms(now_ms);
}

}  // namespace ascn
