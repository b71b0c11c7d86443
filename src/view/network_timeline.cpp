// What happened, as a picture in time and as a list that is in step with it: both show the same stretch and the same
// categories.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/format.h"
#include "model/timeline.h"
#include "view/network_parts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kLane = 28, kHit = 24, kAxis = 26, kNames = 124;  // CSS px
/// Room in which a title beside its mark still says something, CSS px.
constexpr double kShortestTitle = 64, kLongestTitle = 230;

const std::string& kind_name(const UiContext& ctx, EventCategory category) {
    return ctx.tr("network.kind." + std::string(to_id(category)));
}

TimeWindow window_of(const UiContext& ctx, TimeWindow whole) {
    const TimeWindow kept{ctx.scratch.timeline_from, ctx.scratch.timeline_to};
    return kept.length() > 0 && kept.from >= whole.from && kept.to <= whole.to ? kept : whole;
}

void set_window(UiContext& ctx, TimeWindow window) {
    ctx.scratch.timeline_from = window.from;
    ctx.scratch.timeline_to = window.to;
    ctx.wishes.animating = true;
}

/// The picture stays in sight while the list scrolls, where the window is high enough for both.
bool picture_stays(const UiContext& ctx) { return !ctx.narrow() && ctx.css_height >= 860; }

// ---- what to show ----

/// A category of the filter, with its shape.
void draw_kind_chip(UiContext& ctx, Flow& flow, EventCategory category) {
    const bool kept = ctx.state.events.contains(category);
    const float h = ctx.px(ctx.target() > 40 ? 40 : 30), pad = ctx.px(12), shape = ctx.px(20);
    const std::string& text = kind_name(ctx, category);
    const ImVec2 size = ctx.text.measure(TextStyle::Small, text);
    const float w = pad * 2 + shape + size.x;
    if (flow.pen.x > flow.start.x && flow.pen.x + w > flow.start.x + flow.width)
        flow.pen = {flow.start.x, flow.pen.y + flow.row_height + flow.spacing};
    const ImVec2 min = flow.pen, max{min.x + w, min.y + h};
    ItemInfo info;
    info.checked = kept;
    const Interaction on = hit_area(ctx, "network.kind." + std::string(to_id(category)), min, max, text, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (kept) list->AddRectFilled(min, max, ctx.theme.accent_soft, h * 0.5F);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, h * 0.5F);
    list->AddRect(min, max, kept ? ctx.theme.accent : ctx.theme.outline, h * 0.5F, 0, std::max(1.0F, ctx.px(1)));
    const float middle = (min.y + max.y) * 0.5F;
    draw_event_shape(ctx, list, {min.x + pad + ctx.px(5), middle}, category, ctx.theme.accent);
    ctx.text.draw(list, {min.x + pad + shape, std::round(middle - size.y * 0.5F)}, TextStyle::Small, ctx.theme.text,
                  text);
    if (on.focused) draw_focus_ring(ctx, list, min, max, h * 0.5F);
    if (on.pressed) ctx.act(ToggleEvents{category});
    flow.pen.x += w + flow.spacing;
    flow.row_height = std::max(flow.row_height, h);
}

/// The buttons that zoom and move the picture, in a row from `at`.
void draw_zoom(UiContext& ctx, ImVec2 at, double side, TimeWindow window, TimeWindow whole) {
    struct Button {
        const char *id, *key;
        Icon icon;
        TimeWindow to;
    };
    const double middle = (window.from + window.to) / 2;
    const Button buttons[] = {
        {"timeline.in", "network.zoom.in", Icon::Plus, zoomed(window, whole, 0.5, middle)},
        {"timeline.out", "network.zoom.out", Icon::Minus, zoomed(window, whole, 2, middle)},
        {"timeline.earlier", "network.zoom.earlier", Icon::Left, moved(window, whole, -0.5)},
        {"timeline.later", "network.zoom.later", Icon::Right, moved(window, whole, 0.5)},
        {"timeline.whole", "network.zoom.whole", Icon::Fit, whole},
    };
    for (const Button& b : buttons) {
        ItemInfo info;
        info.disabled = b.to == window;
        if (icon_button(ctx, b.id, at, side, b.icon, ctx.tr(b.key), info)) set_window(ctx, b.to);
        at.x += ctx.px(side);
    }
}

/// "March 2019": where the window begins or ends, as months.
std::string month_words(double at) {
    const int year = static_cast<int>(std::floor(at + 1e-9));
    const int month = std::clamp(static_cast<int>((at - year) * 12 + 0.02), 0, 11) + 1;
    return format_date(std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month));
}

std::string window_words(const UiContext& ctx, TimeWindow window, TimeWindow whole, std::size_t shown) {
    const std::string count = ctx.tr_plural("network.events", static_cast<long>(shown));
    const bool years = window == whole;
    const std::string from = years ? std::to_string(static_cast<int>(window.from)) : month_words(window.from);
    const std::string to = years ? std::to_string(static_cast<int>(window.to) - 1) : month_words(window.to - 1.0 / 24);
    return ctx.tr_format("network.window", {{"count", count}, {"from", from}, {"to", to}});
}

/// Filter, buttons, and what is shown, in words.
void draw_controls(UiContext& ctx, TimeWindow window, TimeWindow whole, std::size_t shown) {
    gap(ctx, 12);
    Flow flow = flow_begin(ctx, 6);
    for (const EventCategory category : kEventCategories) draw_kind_chip(ctx, flow, category);
    flow_end(ctx, flow);
    gap(ctx, 6);
    const double side = std::max(32.0, ctx.target());
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = content_width(), buttons = ctx.px(side * 5);
    const std::string words = window_words(ctx, window, whole, shown);
    const ImVec2 size = ctx.text.measure(TextStyle::Small, words, width);
    const bool beside = size.x + buttons + ctx.px(16) <= width;
    // the first button's stroke lines up with the text where it stands below it
    const ImVec2 place{beside ? at.x + width - buttons : at.x - ctx.px((side - 16) / 2), beside ? at.y : at.y + size.y};
    const float height = beside ? ctx.px(side) : size.y + ctx.px(side);
    const float text_y = beside ? std::round(at.y + (height - size.y) * 0.5F) : at.y;
    ctx.text.draw(ImGui::GetWindowDrawList(), {at.x, text_y}, TextStyle::Small, ctx.theme.muted, words, width);
    draw_zoom(ctx, place, side, window, whole);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, height + ctx.px(4)});
}

// ---- the picture ----

struct Scale {
    TimeWindow window;
    float left = 0, right = 0;
    float x(double at) const {
        return left + static_cast<float>((at - window.from) / window.length()) * (right - left);
    }
};

/// An event of a category's row: the stretch that its date covers in the picture, and what its mark takes.
struct Placed {
    const Event* event = nullptr;
    DateSpan span;
    float from = 0, to = 0, mark = 0;
};

std::vector<Placed> place(UiContext& ctx, const std::vector<const Event*>& events, EventCategory category,
                          const Scale& scale) {
    std::vector<Placed> placed;
    const float half = ctx.px(kHit / 2);
    for (const Event* event : events) {
        if (event->category != category) continue;
        Placed p;
        p.event = event;
        p.span = *date_span(event->date);
        p.from = std::max(scale.left, scale.x(p.span.from));
        p.to = std::min(scale.right, scale.x(p.span.to));
        p.mark = std::clamp((p.from + p.to) * 0.5F, scale.left + half, std::max(scale.left + half, scale.right - half));
        placed.push_back(p);
    }
    return placed;
}

std::vector<int> lanes_for(UiContext& ctx, const std::vector<Placed>& placed) {
    const float half = ctx.px(kHit / 2);
    std::vector<Extent> extents;
    extents.reserve(placed.size());
    for (const Placed& p : placed) extents.push_back({std::min(p.from, p.mark - half), std::max(p.to, p.mark + half)});
    return lanes_of(extents);
}

void open_event(UiContext& ctx, const Event& event, std::string_view id, ImVec2 min, ImVec2 max) {
    std::vector<std::string> lines;
    std::string when = format_date(event.date);
    if (!event.place.empty()) when += " \u00B7 " + event.place;
    lines.push_back(std::move(when));
    if (!event.text.empty()) lines.push_back(event.text);
    for (std::string& line : network_remarks(ctx, event.confidence, event.note)) lines.push_back(std::move(line));
    open_source_note(ctx, id, event.title, std::move(lines), event.sources, min, max);
    ctx.scratch.timeline_event = ctx.scratch.note ? event.id : "";
    // where both scroll together the way to the list would lead away from the mark
    if (ctx.scratch.note && picture_stays(ctx)) ctx.scratch.scroll_to = "event." + event.id;
}

/// The mark, the stretch of a date that is no day, and as much of the title as there is room for up to `room_to`.
void draw_event(UiContext& ctx, const Placed& p, float middle, float room_to) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float half = ctx.px(kHit / 2);
    const ImVec2 min{p.mark - half, middle - half}, max{p.mark + half, middle + half};
    const std::string id = "timeline.event." + p.event->id, date = format_date(p.event->date);
    const bool chosen = ctx.scratch.timeline_event == p.event->id;
    ItemInfo info;
    info.selected = chosen;
    const Interaction on =
        hit_area(ctx, id, min, max, date + ": " + p.event->title + ", " + kind_name(ctx, p.event->category), info);
    if (p.span.parts < 3 && p.to - p.from > ctx.px(10)) {
        const float thick = ctx.px(5);
        list->AddRectFilled({p.from + ctx.px(1), middle - thick}, {p.to - ctx.px(1), middle + thick},
                            ctx.theme.accent_soft, thick);
        list->AddRect({p.from + ctx.px(1), middle - thick}, {p.to - ctx.px(1), middle + thick},
                      faded(ctx.theme.accent, 0.45), thick, 0, std::max(1.0F, ctx.px(1)));
    }
    if (on.hovered || chosen) list->AddCircleFilled({p.mark, middle}, half, ctx.theme.accent_soft);
    if (chosen) list->AddCircle({p.mark, middle}, half, ctx.theme.accent, 0, ctx.px(1.5));
    draw_event_shape(ctx, list, {p.mark, middle}, p.event->category, ctx.theme.accent);
    const float text_x = std::max(max.x, p.span.parts < 3 ? p.to + ctx.px(4) : max.x);
    const float room = std::min(room_to - text_x - ctx.px(6), ctx.px(kLongestTitle));
    if (room >= ctx.px(kShortestTitle)) {
        const float height = ctx.text.line(TextStyle::Caption), y = std::round(middle - height * 0.5F);
        const float taken = std::min(ctx.text.measure(TextStyle::Caption, p.event->title).x, room);
        list->AddRectFilled({text_x - ctx.px(1), y}, {text_x + taken + ctx.px(2), y + height}, ctx.theme.card);
        ctx.text.draw_clipped(list, {text_x, y}, TextStyle::Caption, ctx.theme.text, p.event->title, room);
    }
    if (on.focused) draw_focus_ring(ctx, list, min, max, half);
    if (on.pressed) open_event(ctx, *p.event, id, min, max);
}

/// A category's events in lanes. Returns the height.
float draw_row(UiContext& ctx, const std::vector<Placed>& placed, const Scale& scale, float top) {
    const std::vector<int> lanes = lanes_for(ctx, placed);
    const int count = lanes.empty() ? 1 : *std::max_element(lanes.begin(), lanes.end()) + 1;
    const float lane = ctx.px(kLane);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        float room_to = scale.right;
        for (std::size_t k = 0; k < placed.size(); ++k) {
            const float from = std::min(placed[k].from, placed[k].mark - ctx.px(kHit / 2));
            if (lanes[k] == lanes[i] && placed[k].mark > placed[i].mark) room_to = std::min(room_to, from);
        }
        draw_event(ctx, placed[i], top + lane * (static_cast<float>(lanes[i]) + 0.5F), room_to);
    }
    return lane * static_cast<float>(count);
}

/// Years and months at the top, their lines down to the foot.
void draw_axis(UiContext& ctx, const Scale& scale, float top, float bottom) {
    ImDrawList* list = ImGui::GetWindowDrawList();
    const double per_px = scale.window.length() / static_cast<double>(std::max(1.0F, scale.right - scale.left));
    float free_from = scale.left;
    const auto ticks = time_ticks(scale.window, per_px * static_cast<double>(ctx.px(46)));
    // a picture that begins within a year names it at its edge
    const std::string begun = std::to_string(static_cast<int>(std::floor(scale.window.from)));
    const float begun_width = ctx.text.measure(TextStyle::SmallStrong, begun).x + ctx.px(10);
    const auto year = std::find_if(ticks.begin(), ticks.end(), [](const TimeTick& tick) { return tick.month == 0; });
    if (year == ticks.end() || scale.x(year->at) > scale.left + begun_width) {
        ctx.text.draw(list, {scale.left, top}, TextStyle::SmallStrong, ctx.theme.muted, begun);
        free_from = scale.left + begun_width;
    }
    for (const TimeTick& tick : ticks) {
        const float x = std::round(scale.x(tick.at));
        list->AddRectFilled({x, top + ctx.px(kAxis - 4)}, {x + std::max(1.0F, ctx.px(1)), bottom},
                            tick.month == 0 ? ctx.theme.outline : faded(ctx.theme.outline, 0.5));
        const std::string text = tick.month > 0 ? short_month(tick.month) : std::to_string(tick.year);
        const TextStyle style = tick.month == 0 ? TextStyle::SmallStrong : TextStyle::Caption;
        const float width = ctx.text.measure(style, text).x;
        if (x < free_from || x + width > scale.right) continue;
        ctx.text.draw(list, {x, top}, style, ctx.theme.muted, text);
        free_from = x + width + ctx.px(8);
    }
}

/// A mouse or a finger that goes sideways moves the picture; a wheel with Ctrl or two fingers zoom it about where they
/// are.
void follow_hand(UiContext& ctx, const Scale& scale, ImVec2 min, ImVec2 max, TimeWindow whole) {
    ImRect box(min, max);
    box.ClipWith(ImGui::GetCurrentWindow()->ClipRect);
    ctx.wishes.zoomable = ctx.css_box(box.Min, box.Max);
    const ImGuiIO& io = ImGui::GetIO();
    const bool dragged = ImGui::IsMouseDragging(0) && box.Contains(io.MouseClickedPos[0]) &&
                         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    ScrollInput& scroll = ctx.scroll;
    const bool scrolled = box.Contains(scroll.at) && panel_is_on_top(scroll.at);
    const float way = dragged ? io.MouseDelta.x : scrolled ? std::exchange(scroll.dx, 0.0F) : 0;
    const double factor = scrolled ? static_cast<double>(std::exchange(scroll.zoom, 1.0F)) : 1;
    if (way == 0 && factor == 1) return;
    const TimeWindow there = moved(scale.window, whole, static_cast<double>(-way / (scale.right - scale.left)));
    const double at =
        there.from + there.length() * static_cast<double>((scroll.at.x - scale.left) / (scale.right - scale.left));
    set_window(ctx, factor == 1 ? there : zoomed(there, whole, 1 / factor, at));
}

void draw_picture(UiContext& ctx, const std::vector<const Event*>& events, TimeWindow window, TimeWindow whole) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const bool named_above = content_width() < ctx.px(560);
    const float width = content_width(), names = named_above ? 0 : ctx.px(kNames);
    const Scale scale{window, at.x + names, at.x + width};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->ChannelsSplit(2);
    list->ChannelsSetCurrent(1);
    float y = at.y + ctx.px(kAxis);
    bool first = true;
    for (const EventCategory category : kEventCategories) {
        if (!ctx.state.events.empty() && !ctx.state.events.contains(category)) continue;
        if (!first) list->AddRectFilled({at.x, y}, {at.x + width, y + std::max(1.0F, ctx.px(1))}, ctx.theme.rule);
        first = false;
        y += ctx.px(4);
        const std::string& name = kind_name(ctx, category);
        const float lane = ctx.px(kLane), line = ctx.text.line(TextStyle::SmallStrong);
        const ImVec2 shape{at.x + ctx.px(6), y + (named_above ? ctx.px(11) : lane * 0.5F)};
        if (named_above) {
            const float taken = ctx.px(24) + ctx.text.measure(TextStyle::SmallStrong, name).x;
            list->AddRectFilled({at.x - ctx.px(1), shape.y - line * 0.5F}, {at.x + taken, shape.y + line * 0.5F},
                                ctx.theme.card);
        }
        draw_event_shape(ctx, list, shape, category, ctx.theme.accent);
        ctx.text.draw(list, {at.x + ctx.px(20), std::round(shape.y - line * 0.5F)}, TextStyle::SmallStrong,
                      ctx.theme.text, name);
        if (named_above) y += ctx.px(24);
        y += draw_row(ctx, place(ctx, events, category, scale), scale, y) + ctx.px(4);
    }
    list->ChannelsSetCurrent(0);
    draw_axis(ctx, scale, at.y, y);
    list->ChannelsMerge();
    follow_hand(ctx, scale, {scale.left, at.y}, {scale.right, y}, whole);
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({width, y - at.y + ctx.px(4)});
    rule(ctx);
}

// ---- the list ----

void draw_list(UiContext& ctx, const std::vector<const Event*>& events) {
    if (events.empty()) {
        gap(ctx, 16);
        paragraph(ctx, TextStyle::Body, ctx.theme.muted, ctx.tr("network.no_events"));
    }
    for (const Event* event : events) {
        anchor(ctx, "event." + event->id);
        Record r;
        r.id = "network.event." + event->id;
        r.lead = format_date(event->date);
        r.title = event->title;
        r.by = kind_name(ctx, event->category);
        if (!event->place.empty()) r.by += " \u00B7 " + event->place;
        r.text = event->text;
        r.chosen = ctx.scratch.timeline_event == event->id;
        if (const Mark mark = record(ctx, r).mark)
            mark.open(ctx, event->title, network_remarks(ctx, event->confidence, event->note), event->sources);
    }
    conflict_fold(ctx, "timeline");
}

/// The shapes of the categories, on a disc of 11 CSS px.
void draw_bars(ImDrawList* list, ImVec2 c, float r, Color color) {
    const float w = r * 0.5F;
    for (int i = 0; i < 3; ++i) {
        const float x = c.x + (static_cast<float>(i) - 1) * r * 0.75F, h = r * (0.8F + 0.6F * static_cast<float>(i));
        list->AddRectFilled({x - w * 0.5F, c.y + r - h}, {x + w * 0.5F, c.y + r}, color);
    }
}

}  // namespace

void draw_event_shape(UiContext& ctx, ImDrawList* list, ImVec2 c, EventCategory category, Color color) {
    const float r = ctx.px(5.5);
    switch (category) {
        case EventCategory::Membership:
            list->AddTriangleFilled({c.x, c.y - r}, {c.x + r, c.y + r * 0.85F}, {c.x - r, c.y + r * 0.85F}, color);
            break;
        case EventCategory::Meeting:
            list->AddCircleFilled(c, r * 0.95F, color);
            break;
        case EventCategory::Document:
            list->AddRectFilled({c.x - r * 0.85F, c.y - r * 0.85F}, {c.x + r * 0.85F, c.y + r * 0.85F}, color);
            break;
        case EventCategory::Partnership:
            list->AddQuadFilled({c.x, c.y - r * 1.15F}, {c.x + r * 1.15F, c.y}, {c.x, c.y + r * 1.15F},
                                {c.x - r * 1.15F, c.y}, color);
            break;
        case EventCategory::Monitoring:
            draw_bars(list, c, r, color);
            break;
        case EventCategory::Governance:
            list->AddCircle(c, r * 0.85F, color, 0, ctx.px(2.2));
            break;
    }
}

void draw_timeline_part(UiContext& ctx) {
    const TimeWindow whole = whole_timeline(ctx.data);
    if (whole.length() <= 0) return;
    const TimeWindow window = window_of(ctx, whole);
    const std::vector<const Event*> events = events_in(ctx.data, ctx.state.events, window);
    const bool stays = picture_stays(ctx);
    const auto picture = [&] {
        draw_controls(ctx, window, whole, events.size());
        draw_picture(ctx, events, window, whole);
    };
    if (stays) picture();
    const SectionScope section(ctx, stays ? "network-events" : "network-timeline");
    if (!stays) picture();
    draw_list(ctx, events);
}

}  // namespace ascn
