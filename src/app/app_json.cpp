// Answers for the page's API, as JSON text.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "app/app.h"
#include "core/json_text.h"
#include "model/url_codec.h"

namespace ascn {
namespace {

void append_rect(std::string& out, const Box& box) {
    out += R"("rect":{"x":)" + json_number(box.min.x) + R"(,"y":)" + json_number(box.min.y) + R"(,"w":)" +
           json_number(box.width()) + R"(,"h":)" + json_number(box.height()) + "}";
}

float percentile(std::vector<float> values, double p) {
    if (values.empty()) return 0;
    const auto at = values.begin() + static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

}  // namespace

std::string App::items_json() const {
    std::string out = "[";
    for (const UiItem& i : items_) {
        if (out.size() > 1) out += ',';
        out += R"({"id":)" + json_string(i.id) + R"(,"role":)" + json_string(i.role) + R"(,"label":)" +
               json_string(i.label) + ",";
        append_rect(out, i.rect);
        if (i.checked) out += std::string(R"(,"checked":)") + (*i.checked ? "true" : "false");
        if (i.selected) out += std::string(R"(,"selected":)") + (*i.selected ? "true" : "false");
        if (i.disabled) out += R"(,"disabled":true)";
        out += '}';
    }
    return out + "]";
}

std::string App::drawn_text_json() const {
    const double k = 1 / dpr_;
    std::string out = "[";
    for (const DrawnText& t : text_.drawn()) {
        if (out.size() > 1) out += ',';
        out += R"({"text":)" + json_string(t.text->source) + ",";
        const double x = static_cast<double>(t.pos.x) * k, y = static_cast<double>(t.pos.y) * k;
        append_rect(out, {{x, y}, {x + static_cast<double>(t.size.x) * k, y + static_cast<double>(t.size.y) * k}});
        out += R"(,"size":)" + json_number(static_cast<double>(t.font_size) * k) + "}";
    }
    return out + "]";
}

std::string App::layout_json() const {
    return std::string(R"({"theme":")") + (theme().dark ? "dark" : "light") + R"(","narrow":)" +
           (css_width_ <= kNarrowWidth ? "true" : "false") + "}";
}

void App::note_frame_time(double ms) {
    constexpr std::size_t kKept = 240;
    last_frame_time_ms_ = static_cast<float>(ms);
    if (frame_times_ms_.size() == kKept) frame_times_ms_.erase(frame_times_ms_.begin());
    frame_times_ms_.push_back(last_frame_time_ms_);
}

std::string App::stats_json(int draw_calls, std::uint64_t vertices) const {
    const auto number = [](float v) { return json_number(static_cast<double>(v)); };
    return R"({"frameMs":{"last":)" + number(last_frame_time_ms_) + R"(,"p50":)" +
           number(percentile(frame_times_ms_, 0.5)) + R"(,"p95":)" + number(percentile(frame_times_ms_, 0.95)) +
           R"(},"drawCalls":)" + std::to_string(draw_calls) + R"(,"vertices":)" + std::to_string(vertices) +
           R"(,"points":)" + std::to_string(points() != nullptr ? points_->size() : 0) + "}";
}

std::string App::title() const {
    const std::string& app = strings_.get("app.title");
    if (state_.view == View::Map) {
        const City* city = data_.city(state_.city);
        return city != nullptr ? city->name + " \u2013 " + app : app;
    }
    return strings_.get("tab." + std::string(to_id(state_.view))) + " \u2013 " + app;
}

std::optional<Vec2> App::project(LonLat p) const {
    if (state_.view != View::Map) return std::nullopt;
    const Vec2 at = screen_from_world(map_.camera(), map_.viewport(), world_from_lon_lat(p));
    const Box window{{0, 0}, {css_width_, css_height_}};
    return window.contains(at) ? std::optional(at) : std::nullopt;
}

std::optional<LonLat> App::unproject(Vec2 css) const {
    const Box window{{0, 0}, {css_width_, css_height_}};
    if (state_.view != View::Map || !window.contains(css)) return std::nullopt;
    return lon_lat_from_world(world_from_screen(map_.camera(), map_.viewport(), css));
}

std::string App::pick_json(Vec2 css) const {
    if (state_.view != View::Map || over_panel(css)) return "";
    if (const auto city = city_at(css, 5))
        return R"({"kind":"city","id":)" + json_string(data_.cities()[*city].id) + "}";
    if (const auto point = point_at(css)) return R"({"kind":"point","id":)" + std::to_string(points_->id(*point)) + "}";
    return "";
}

}  // namespace ascn
