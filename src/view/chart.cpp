// Axes first, then whatever the caller draws between them. Lines are one px thin and lie on whole px.
#include "view/chart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ascn {
namespace {

constexpr double kMostOfWidth = 0.42;                              // that names of categories take of a plot
constexpr double kBarThick = 14, kBarApart = 2, kGroupApart = 16;  // CSS px
constexpr double kLeastGroup = 42;                                 // two lines of a category's name

float one_px(const UiContext& ctx) { return std::max(1.0F, std::round(ctx.px(1))); }

std::string title_of(const UiContext& ctx, const PlotAxis& axis) {
    if (axis.categories() || axis.scale.kind != ScaleKind::Log || axis.title.empty()) return axis.title;
    return ctx.tr_format("chart.log", {{"title", axis.title}});
}

bool overlaps(const ImVec4& a, const ImVec4& b) { return a.x < b.z && b.x < a.z && a.y < b.w && b.y < a.w; }

}  // namespace

float Plot::room_left() const {
    float widest = 0;
    if (y_.categories()) {
        for (const std::string& name : y_.names) widest = std::max(widest, ctx_.text.measure(TextStyle::Small, name).x);
        return std::min(widest, (max_.x - min_.x) * static_cast<float>(kMostOfWidth)) + ctx_.px(12);
    }
    for (const double tick : y_.scale.ticks)
        widest = std::max(widest, ctx_.text.measure(TextStyle::Caption, tick_text(y_.scale, tick, y_.plain)).x);
    return widest + ctx_.px(8);
}

Plot::Plot(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, PlotAxis x, PlotAxis y)
    : ctx_(ctx), x_(std::move(x)), y_(std::move(y)), min_(min), max_(max), left_(min.x), marks_(ctx, std::string(id)) {
    visible_ = ImGui::IsRectVisible(min, max);
    const float caption = ctx.text.line(TextStyle::Caption);
    if (const std::string title = title_of(ctx, y_); !title.empty()) {
        const float height =
            ctx.text.draw(ImGui::GetWindowDrawList(), min, TextStyle::Caption, ctx.theme.muted, title, max.x - min.x).y;
        min_.y += height + ctx.px(6);
    }
    min_.x = std::round(min.x + room_left());
    max_.x -= ctx.px(6);
    max_.y -= caption + ctx.px(5);
    if (const std::string title = title_of(ctx, x_); !title.empty()) {
        const ImVec2 size = ctx.text.measure(TextStyle::Caption, title, max_.x - min.x);
        max_.y -= size.y + ctx.px(2);
        ctx.text.draw(ImGui::GetWindowDrawList(), {std::round(std::max(min.x, max_.x - size.x)), max.y - size.y},
                      TextStyle::Caption, ctx.theme.muted, title, max_.x - min.x);
    }
    // half a line above the highest tick
    min_.y = std::round(min_.y + caption * 0.5F);
    max_.y = std::round(std::max(max_.y, min_.y + ctx.px(24)));
    if (!visible_) return;
    draw_x_axis();
    draw_y_axis();
}

void Plot::draw_x_axis() {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = one_px(ctx_), top = max_.y + ctx_.px(5);
    float free_from = min_.x - ctx_.px(40);
    const auto label = [&](float x, std::string_view text, float room) {
        const ImVec2 size = ctx_.text.measure(TextStyle::Caption, text, room);
        const float left = std::round(std::min(x - size.x * 0.5F, max_.x + ctx_.px(6) - size.x));
        if (left < free_from) return;
        ctx_.text.draw(list, {left, top}, TextStyle::Caption, ctx_.theme.muted, text, room);
        free_from = left + size.x + ctx_.px(6);
    };
    if (x_.categories()) {
        for (std::size_t i = 0; i < x_.names.size(); ++i) label(along_x(static_cast<double>(i)), x_.names[i], 0);
    } else {
        for (const double tick : x_.scale.ticks) {
            const float x = std::round(along_x(tick));
            if (x_.grid) list->AddRectFilled({x, min_.y}, {x + line, max_.y}, ctx_.theme.rule);
            label(x, tick_text(x_.scale, tick, x_.plain), 0);
        }
    }
    if (!y_.categories() || x_.categories())
        list->AddRectFilled({min_.x, max_.y}, {max_.x, max_.y + line}, ctx_.theme.outline);
}

void Plot::draw_y_axis() {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = one_px(ctx_), right = min_.x - ctx_.px(8);
    if (y_.categories()) {
        const float room = right - left_;
        for (std::size_t i = 0; i < y_.names.size(); ++i) {
            const ImVec2 size = ctx_.text.measure(TextStyle::Small, y_.names[i], room);
            ctx_.text.draw(list, {left_, std::round(along_y(static_cast<double>(i)) - size.y * 0.5F)}, TextStyle::Small,
                           ctx_.theme.text, y_.names[i], room);
        }
        list->AddRectFilled({min_.x, min_.y}, {min_.x + line, max_.y}, ctx_.theme.outline);
        return;
    }
    const float half = ctx_.text.line(TextStyle::Caption) * 0.5F;
    for (const double tick : y_.scale.ticks) {
        const float y = std::round(along_y(tick));
        if (y_.grid) list->AddRectFilled({min_.x, y}, {max_.x, y + line}, ctx_.theme.rule);
        const std::string text = tick_text(y_.scale, tick, y_.plain);
        const float width = ctx_.text.measure(TextStyle::Caption, text).x;
        ctx_.text.draw(list, {std::round(right - width), std::round(y - half)}, TextStyle::Caption, ctx_.theme.muted,
                       text);
    }
}

float Plot::along_x(double value) const {
    const double share = x_.categories() ? (value + 0.5) / static_cast<double>(x_.names.size()) : x_.scale.place(value);
    return min_.x + (max_.x - min_.x) * static_cast<float>(share);
}

float Plot::along_y(double value) const {
    if (y_.categories())
        return min_.y + (max_.y - min_.y) * static_cast<float>((value + 0.5) / static_cast<double>(y_.names.size()));
    return max_.y - (max_.y - min_.y) * static_cast<float>(y_.scale.place(value));
}

ImVec2 Plot::at(double x, double y) const { return {along_x(x), along_y(y)}; }

void Plot::bar(const Bar& bar, ChartMark mark) {
    const bool lying = y_.categories();
    const auto count = static_cast<float>(lying ? y_.names.size() : x_.names.size());
    const float band = (lying ? max_.y - min_.y : max_.x - min_.x) / std::max(count, 1.0F);
    const auto slots = static_cast<float>(bar.slots);
    const float apart = bar.slots > 1 ? ctx_.px(kBarApart) : 0;
    const float most = ctx_.px(bar.slots > 1 ? kBarThick * 2 : kBarThick * 4);
    const float thick = std::max(1.0F, std::floor(std::min((band * 0.76F - apart * (slots - 1)) / slots, most)));
    const float start = (lying ? min_.y : min_.x) + band * (static_cast<float>(bar.category) + 0.5F) -
                        (thick * slots + apart * (slots - 1)) * 0.5F;
    const float side = std::round(start + (thick + apart) * static_cast<float>(bar.slot));
    const double low = std::min(bar.from, bar.to), high = std::max(bar.from, bar.to);
    ImVec2 a = at(low, low), b = at(high, high);
    const ImVec2 min = lying ? ImVec2{std::round(a.x), side} : ImVec2{side, std::round(b.y)};
    const ImVec2 max = lying ? ImVec2{std::round(b.x), side + thick} : ImVec2{side + thick, std::round(a.y)};
    if (visible_ && high > low) draw_fill(ctx_, min, max, bar.fill, bar.color, ctx_.px(1.5));
    marks_.add(min, max, std::move(mark));
}

void Plot::line(std::span<const PlotPoint> points, Color color, double width_css) {
    if (!visible_ || points.size() < 2) return;
    ImDrawList* list = ImGui::GetWindowDrawList();
    ImVec2 before{};
    for (const PlotPoint& p : points) {
        const ImVec2 here = at(p.x, p.y);
        list->PathLineTo(here);
        if (&p != &points.front()) keep_clear(before, here);
        before = here;
    }
    list->PathStroke(color, 0, std::max(1.0F, ctx_.px(width_css)));
}

void Plot::keep_clear(ImVec2 from, ImVec2 to) {
    const float step = ctx_.px(8), half = ctx_.px(2);
    const int steps = std::max(1, static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / step));
    for (int i = 0; i <= steps; ++i) {
        const float k = static_cast<float>(i) / static_cast<float>(steps);
        const ImVec2 p{from.x + (to.x - from.x) * k, from.y + (to.y - from.y) * k};
        taken_.push_back({p.x - half, p.y - half, p.x + half, p.y + half});
    }
}

void Plot::point(double x, double y, const PointLook& look, ChartMark mark) {
    const ImVec2 centre = at(x, y);
    const float radius = ctx_.px(look.radius);
    if (visible_) draw_shape(ctx_, centre, radius, look.shape, look.color, look.hollow);
    taken_.push_back({centre.x - radius, centre.y - radius, centre.x + radius, centre.y + radius});
    marks_.add_point(centre, radius, std::move(mark));
}

bool Plot::name(double x, double y, std::string_view text, Color color, bool must, double gap_css) {
    if (!visible_) return true;
    const ImVec2 c = at(x, y), size = ctx_.text.measure(TextStyle::Small, text);
    const float away = ctx_.px(gap_css), half = size.y * 0.5F, step = size.y * 0.75F;
    const std::array<ImVec2, 10> places = {{{c.x + away, c.y - half},
                                            {c.x - away - size.x, c.y - half},
                                            {c.x + away, c.y - half - step},
                                            {c.x + away, c.y - half + step},
                                            {c.x - away - size.x, c.y - half - step},
                                            {c.x - away - size.x, c.y - half + step},
                                            {c.x - size.x * 0.5F, c.y - away - size.y},
                                            {c.x - size.x * 0.5F, c.y + away},
                                            {c.x - size.x, c.y + away},
                                            {c.x - size.x, c.y - away - size.y}}};
    const auto box_at = [&size](ImVec2 p) { return ImVec4{p.x, p.y, p.x + size.x, p.y + size.y}; };
    const auto free = [&](const ImVec4& box) {
        if (box.x < min_.x || box.z > max_.x + ctx_.px(6) || box.y < min_.y - half || box.w > max_.y) return false;
        return std::none_of(taken_.begin(), taken_.end(), [&](const ImVec4& other) { return overlaps(box, other); });
    };
    const auto place = std::find_if(places.begin(), places.end(), [&](ImVec2 p) { return free(box_at(p)); });
    if (place == places.end() && !must) return false;
    ImVec2 pos = place != places.end() ? *place : places[c.x + away + size.x > max_.x ? 1U : 0U];
    pos = {std::round(pos.x), std::round(pos.y)};
    taken_.push_back(box_at(pos));
    ctx_.text.draw(ImGui::GetWindowDrawList(), pos, TextStyle::Small, color, text);
    return true;
}

void Plot::rule_at_x(double value, Color color) {
    const float x = std::round(along_x(value));
    ImGui::GetWindowDrawList()->AddRectFilled({x, min_.y}, {x + one_px(ctx_), max_.y}, color);
}

void Plot::rule_at_y(double value, Color color) {
    const float y = std::round(along_y(value));
    ImGui::GetWindowDrawList()->AddRectFilled({min_.x, y}, {max_.x, y + one_px(ctx_)}, color);
}

double bars_height(std::size_t categories, std::size_t slots) {
    const auto bars = static_cast<double>(slots);
    const double group = std::max(kLeastGroup, bars * kBarThick + (bars - 1) * kBarApart + kGroupApart);
    return static_cast<double>(categories) * group;
}

void draw_dot_strip(UiContext& ctx, const DotStrip& strip, std::span<const double> others,
                    std::optional<double> middle) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = one_px(ctx), y = std::round(strip.pos.y);
    list->AddRectFilled({strip.pos.x, y}, {strip.pos.x + strip.width, y + line}, ctx.theme.outline);
    for (const double value : others)
        list->AddCircleFilled({strip.x_of(value), y}, ctx.px(3.5), faded(ctx.theme.muted, 0.35));
    if (!middle) return;
    const float x = std::round(strip.x_of(*middle));
    list->AddRectFilled({x - line * 0.5F, y - ctx.px(8)}, {x + std::max(line, ctx.px(1.5)), y + ctx.px(8)},
                        ctx.theme.muted);
}

}  // namespace ascn
