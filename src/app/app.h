// The program without a platform: events in, a picture's description out. Drives ImGui, owns state and data.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/frame_io.h"
#include "app/map_control.h"
#include "app/panel_fingers.h"
#include "app/repaint.h"
#include "core/result.h"
#include "data/dataset.h"
#include "data/strings.h"
#include "model/label_fade.h"
#include "model/labels.h"
#include "model/points.h"
#include "model/reduce.h"
#include "model/scene.h"
#include "model/search.h"
#include "view/ui_context.h"

namespace ascn {

class GlyphRasteriser;
enum class ExportKind : unsigned char;

class App {
public:
    /// The rasteriser must outlive the App. Makes the ImGui context.
    explicit App(GlyphRasteriser& glyphs);
    ~App();
    App(const App&) = delete;
    App& operator=(const App&) = delete;

    /// Takes over the data set or the texts; on problems nothing changes.
    Problems load_dataset(std::string_view json);
    Problems load_strings(std::string_view json);
    /// A data set of the reader's own takes the place of the one in use, whole or not at all: what is wrong with it is
    /// shown in a panel. `name` is that of its file or address. True when it is in use.
    bool give_data(std::string_view name, std::string_view json);
    /// There was a data set to give, and it could not even be read.
    void refuse_data(std::string_view name, Problems problems);
    /// Reads the state from the page's address; at start, and when the address was changed by hand or by Back.
    /// Returns what was ignored.
    Problems set_address(std::string_view query, std::string_view fragment);
    /// Page API: "key=value" lines. On problems nothing changes.
    Problems set_params(std::string_view lines);

    // Events. Each returns true when a frame is needed.
    bool resize(double css_width, double css_height, double dpr);
    bool set_preferences(const Preferences& preferences);
    bool pointer(const PointerEvent& e);
    bool wheel(const WheelEvent& e);
    /// Whether the host page scrolls by this wheel, or by a finger that goes from `from` by `delta`: what a cooperative
    /// map leaves alone and what no panel of ours scrolls by.
    bool is_for_host(const WheelEvent& e) const;
    bool is_for_host(Vec2 from, Vec2 delta) const;
    bool key(const KeyEvent& e);
    bool focus_item(std::string_view id);
    bool activate_item(std::string_view id);
    bool search(std::string_view text);
    /// Hit `index` of the last search was chosen: shows what it is about where the program shows such things.
    bool choose(std::size_t index);
    /// Other synthetic points: they are there when prepare_points() has returned false.
    bool set_stress(std::uint32_t count);
    /// Goes on making them, about so many at once. True while there is more to do.
    bool prepare_points(std::uint32_t points);
    /// The map alone, without panels or figures over it; its address does not follow it.
    void set_bare(bool bare);
    /// Moves the map at once.
    bool show(const Camera& camera);
    bool fonts_changed();
    /// The views beside the map have arrived, or could not be loaded: the words in their places say so.
    bool set_pages(const Pages& pages);
    bool pages_failed();
    /// They failed and are on their way again.
    bool pages_asked_again();
    /// 0: nothing of them is to be seen. Else a number that changes with what is: the view, the city, the compared
    /// ones, the note. The first picture waits for them, and another number is worth another try.
    std::uint32_t pages_wanted() const;
    /// Until end_picture() frames are a picture to keep: what is on the screen at another pixel ratio, without bars and
    /// buttons where that is simple. Nothing of the explorer changes by it.
    void begin_picture(double dpr);
    void end_picture();
    /// The part of the window that the view fills below the bars, CSS px.
    Box view_room() const;
    /// The view as a file; `link` is the address of the state. "" until the pages are there.
    std::string export_text(ExportKind kind, std::string_view link) const;
    /// The host's answer to FrameOutput::copy_text: says whether it is on the clipboard.
    bool show_toast(bool copied, double now_ms);
    /// Shows a short message and says it.
    bool show_message(std::string text, double now_ms);
    bool redraw();

    /// Makes the next picture: afterwards scene(), camera() and ImGui::GetDrawData() describe it.
    const FrameOutput& frame(double now_ms);

    const FrameOutput& output() const { return output_; }
    const ViewState& state() const { return state_; }
    const Dataset& data() const { return data_; }
    /// Name of the reader's own data set where one is in use, else "".
    std::string own_data() const { return scratch_.own_data.in_use ? scratch_.own_data.name : std::string(); }
    const MapScene& scene() const { return scene_; }
    int names_placed() const { return names_.placed(); }  ///< how often, of pictures at rest
    const Camera& camera() const { return map_.camera(); }
    const Viewport& viewport() const { return map_.viewport(); }
    const Theme& theme() const;
    double dpr() const { return dpr_; }
    bool map_visible() const { return state_.view == View::Map; }
    /// Whether the map shows the whole region as it does at first.
    bool at_home() const { return map_.at_home(); }
    /// Null: none, or not ready.
    const StressPoints* points() const { return points_ready_ ? points_.get() : nullptr; }
    std::optional<std::uint32_t> hovered_point() const { return hovered_point_; }
    std::span<const std::uint32_t> chosen_points() const { return chosen_points_; }
    /// Id of the city under the pointer, or "".
    const std::string& hovered_city() const { return hovered_; }
    int frames_drawn() const { return frames_; }
    /// CPU ms of the last frame, measured by the host's clock.
    void note_frame_time(double ms);

    // Answers for the page, as JSON or text (docs/CONTRACT.md section 3).
    std::string items_json() const;
    std::string drawn_text_json() const;
    std::string hits_json() const;
    std::string layout_json() const;
    std::string stats_json(int draw_calls, std::uint64_t vertices) const;
    std::string title() const;
    /// Accessible name of the picture: which view it is, and its keys.
    std::string picture_label() const;
    std::optional<Vec2> project(LonLat p) const;
    std::optional<LonLat> unproject(Vec2 css) const;
    /// JSON {kind, id} of what lies under a CSS px point; "" for nothing.
    std::string pick_json(Vec2 css) const;

private:
    struct Scrolled {
        ImGuiWindow* window = nullptr;
        ImVec2 at{}, max{};  // device px
    };

    /// What lies in front of the rest. Empty: nothing.
    struct Front {
        std::string_view items;  // how the ids of its items begin
        std::string opener;      // id of the item that opened it
    };

    bool over_panel(Vec2 css) const;
    void tap_map(const MapTap& tap);
    void tell_imgui_position(Vec2 css) const;
    static void let_go();
    bool zooms(const WheelEvent& e) const;
    bool pointer_down(const PointerEvent& e);
    bool pointer_up(const PointerEvent& e);
    bool pointer_moved(const PointerEvent& e);
    bool key_on_map(const KeyEvent& e);
    Vec2 key_step(bool large) const;
    void fit_map(double now_ms);
    void offer_all_projects(std::string_view text);
    void show_city(const std::string& id);
    void show_country(const std::string& id);
    void show_part(View view, std::string anchor);
    void show_hint(const char* key);
    bool escape();
    void follow_fingers(double now_ms);
    void begin_imgui_frame(double now_ms);
    void run_ui(double now_ms);
    void draw_glyphs_anew();
    const FrameOutput& draw_picture(double now_ms);
    void run_picture_ui(double now_ms);
    void restore_scrolls();
    void find_layout(double now_ms);
    void apply_layout(bool keep_picture, double now_ms);
    void apply_wishes(double now_ms);
    void use_data(Dataset data);
    void use_built_in_data();
    void run_camera_command(const CameraCommand& command, double now_ms);
    void dispatch(const Action& action);
    void adopt_camera_of_state();
    void reveal_selected(double now_ms);
    bool store_camera(double now_ms);
    void rebuild_scene();
    void fade_names(double now_ms);
    MapScene scene_at(const Camera& camera, const MapScene* previous, std::span<const Box> obstacles,
                      LabelMemo* memo = nullptr);
    bool in_sight(const City& city, const Camera& camera);
    bool update_hover();
    std::optional<std::uint32_t> point_at(Vec2 css) const;
    std::optional<std::size_t> city_at(Vec2 css, double slop_px) const;
    void follow_focus();
    void wish_focus(std::string id);
    void deliver_focus();
    void write_output(double now_ms);

    GlyphRasteriser& glyphs_;
    Dataset data_;
    std::optional<Dataset> built_in_;  ///< set while another is in use
    Strings strings_;
    std::optional<SearchIndex> search_;  // made by the first search
    SearchResult hits_;
    ViewState state_;
    Preferences preferences_;

    MapControl map_;
    MapScene scene_;
    LabelMemo names_;
    LabelFade fade_;
    int frames_to_settle_ = 0;  ///< until names fade: the first pictures of a layout are not yet final
    Repaint repaint_;
    FrameOutput output_;
    TextCache text_;
    UiScratch scratch_;
    ScrollInput scroll_;
    UiWishes wishes_;
    const Pages* pages_;
    bool pages_failed_ = false;
    std::vector<UiItem> items_;
    std::vector<Box> panels_, over_map_;
    Insets insets_;

    double css_width_ = 1, css_height_ = 1, dpr_ = 1;
    double now_ms_ = 0, last_frame_ms_ = 0;
    bool layout_known_ = false, started_ = false, drop_glyphs_ = false, state_changed_ = false, data_changed_ = false;
    std::string hovered_, reveal_;
    std::optional<Vec2> pointer_;
    bool pointer_on_panel_ = false, mouse_leaves_ = false, main_button_down_ = false;
    PanelFingers fingers_;
    std::optional<Box> zoomable_;  ///< see UiWishes
    Front front_;
    std::string activated_;  // item pressed by keyboard in this frame; the widget that takes it clears the scratch's
    std::string focus_wish_, focus_fallback_, announce_;
    int focus_tries_ = 0;
    std::unique_ptr<StressPoints> points_;
    std::optional<std::uint32_t> hovered_point_;  // places in the points' drawing order
    std::vector<std::uint32_t> chosen_points_;
    bool points_ready_ = false, bare_ = false, picture_ = false;
    bool share_wanted_ = false;       ///< once the state has the camera
    double screen_dpr_ = 1;           ///< what end_picture() goes back to
    std::vector<Scrolled> scrolled_;  ///< the same of every window

    ViewState written_state_;
    std::string written_address_;
    double cam_written_ms_ = -1e9;
    std::uint64_t items_hash_ = 0;
    int frames_ = 0;
    std::vector<float> frame_times_ms_;
    float last_frame_time_ms_ = 0;
};

}  // namespace ascn
