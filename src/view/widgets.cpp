// Controls. All of them stand on hit_area(), so that pointer, keyboard and assistive technology see the same thing.
#include "view/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "view/ring_marks.h"

namespace ascn {
namespace {

ImVec2 middle(ImVec2 a, ImVec2 b) { return {(a.x + b.x) * 0.5F, (a.y + b.y) * 0.5F}; }

/// Text centred in a rectangle.
void draw_centred(UiContext& ctx, ImVec2 min, ImVec2 max, TextStyle style, Color color, std::string_view text) {
    const ImVec2 size = ctx.text.measure(style, text), c = middle(min, max);
    const ImVec2 pos{std::round(c.x - size.x * 0.5F), std::round(c.y - size.y * 0.5F)};
    ctx.text.draw(ImGui::GetWindowDrawList(), pos, style, color, text);
}

}  // namespace

Interaction hit_area(UiContext& ctx, std::string_view id, ImVec2 min, ImVec2 max, std::string_view label,
                     const ItemInfo& info) {
    Interaction out;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImGuiID imgui_id = window->GetID(id.data(), id.data() + id.size());
    const ImRect box(min, max);
    out.focused = ctx.scratch.focused_item == id;
    if (out.focused && ctx.scratch.scroll_to_focus) {
        ImGui::ScrollToRect(window, ImRect({min.x, min.y - ctx.px(24)}, {max.x, max.y + ctx.px(24)}),
                            ImGuiScrollFlags_KeepVisibleEdgeY);
        ctx.scratch.scroll_to_focus = false;
        ctx.wishes.animating = true;
    }
    const bool seen = ImGui::ItemAdd(box, imgui_id, nullptr, ImGuiItemFlags_NoNav);
    ImRect visible = box;
    visible.ClipWith(window->ClipRect);
    const bool in_sight = seen && visible.GetWidth() > 0 && visible.GetHeight() > 0;
    // out of sight: nothing of it, but where it lies, so that the arrow keys find their way to it
    const ImVec2 middle = box.GetCenter();
    const Box rect = in_sight ? ctx.css_box(visible.Min, visible.Max) : ctx.css_box(middle, middle);
    ctx.items.push_back(
        {std::string(id), info.role, std::string(label), rect, info.checked, info.selected, info.disabled});
    if (info.disabled) return out;
    if (seen) out.pressed = ImGui::ButtonBehavior(box, imgui_id, &out.hovered, &out.held);
    if (ctx.scratch.activated_item == id) {
        out.pressed = true;
        ctx.scratch.activated_item.clear();
    }
    if (out.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return out;
}

void draw_focus_ring(UiContext& ctx, ImDrawList* list, ImVec2 min, ImVec2 max, float radius) {
    const float out = ctx.px(2);
    list->AddRect({min.x - out, min.y - out}, {max.x + out, max.y + out}, ctx.theme.focus, radius + out, 0, ctx.px(2));
}

bool button(UiContext& ctx, std::string_view id, std::string_view text, ButtonKind kind, double width,
            const ItemInfo& info) {
    const TextStyle style = TextStyle::BodyStrong;
    const float h = ctx.px(std::max(36.0, ctx.target())), radius = ctx.px(8);
    const float w = width > 0 ? ctx.px(width) : ctx.text.measure(style, text).x + ctx.px(28);
    const ImVec2 min = ImGui::GetCursorScreenPos(), max{min.x + w, min.y + h};
    const Interaction on = hit_area(ctx, id, min, max, text, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    Color ink = ctx.theme.text;
    if (kind == ButtonKind::Primary) {
        list->AddRectFilled(min, max, info.disabled ? faded(ctx.theme.accent, 0.4) : ctx.theme.accent, radius);
        ink = ctx.theme.on_accent;
    } else if (kind == ButtonKind::Plain) {
        list->AddRect(min, max, ctx.theme.outline, radius, 0, std::max(1.0F, ctx.px(1)));
    } else {
        ink = ctx.theme.accent;
    }
    if (info.disabled) ink = faded(ink, 0.5);
    if (on.hovered)
        list->AddRectFilled(
            min, max, kind == ButtonKind::Primary ? rgb(0xFFFFFF, on.held ? 0.0 : 0.10) : ctx.theme.hover, radius);
    draw_centred(ctx, min, max, style, ink, text);
    if (on.focused) draw_focus_ring(ctx, list, min, max, radius);
    ImGui::Dummy({w, h});
    return on.pressed;
}

bool icon_button(UiContext& ctx, std::string_view id, ImVec2 min, double side_css, Icon icon, std::string_view label,
                 const ItemInfo& info) {
    const float side = ctx.px(side_css), radius = ctx.px(8);
    const ImVec2 max{min.x + side, min.y + side};
    const Interaction on = hit_area(ctx, id, min, max, label, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, radius);
    draw_icon(list, middle(min, max), ctx.px(16), icon, info.disabled ? faded(ctx.theme.muted, 0.5) : ctx.theme.muted,
              ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, min, max, radius);
    return on.pressed;
}

Flow flow_begin(UiContext& ctx, double spacing_css) {
    Flow f;
    f.start = f.pen = ImGui::GetCursorScreenPos();
    f.width = content_width();
    f.spacing = ctx.px(spacing_css);
    return f;
}

void flow_end(UiContext&, Flow& flow) {
    ImGui::SetCursorScreenPos(flow.start);
    ImGui::Dummy({flow.width, flow.pen.y + flow.row_height - flow.start.y});
}

bool chip(UiContext& ctx, Flow& flow, std::string_view id, std::string_view text, const ChipStyle& style,
          std::string_view accessible_label) {
    const bool tall = !style.static_text && ctx.target() > 40;
    const float h = ctx.px(tall ? 40 : 28), pad = ctx.px(12),
                dot = style.dot != 0 ? ctx.px(style.number > 0 || style.ring_part >= 0 ? 16 : 8) : 0;
    const float dot_room = dot > 0 ? dot + ctx.px(7) : 0, tail = style.trailing != Icon::None ? ctx.px(18) : 0;
    const float room = flow.width - pad * 2 - dot_room - tail;
    const float text_width = std::min(ctx.text.measure(TextStyle::Small, text).x, room);
    const float w = text_width + pad * 2 + dot_room + tail;
    if (flow.pen.x > flow.start.x && flow.pen.x + w > flow.start.x + flow.width + 0.5F) {
        flow.pen = {flow.start.x, flow.pen.y + flow.row_height + flow.spacing};
    }
    const ImVec2 min = flow.pen, max{min.x + w, min.y + h};
    Interaction on;
    if (!style.static_text) {
        ItemInfo info;
        info.checked = style.selected;
        on = hit_area(ctx, id, min, max, accessible_label.empty() ? text : accessible_label, info);
    }
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float line = std::max(1.0F, ctx.px(1));
    if (style.selected) list->AddRectFilled(min, max, ctx.theme.accent_soft, h * 0.5F);
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, h * 0.5F);
    list->AddRect(min, max, style.selected ? ctx.theme.accent : ctx.theme.outline, h * 0.5F, 0, line);
    const float cy = (min.y + max.y) * 0.5F;
    if (dot > 0) {
        const ImVec2 c{min.x + pad + dot * 0.5F - ctx.px(dot > ctx.px(8) ? 3 : 0), cy};
        if (style.ring_part >= 0) {
            list->AddCircle(c, ctx.px(6.5), ctx.theme.outline, 0, ctx.px(1));
            draw_ring_part(list, c, ctx.px(6.5), style.ring_part, style.dot, ctx.px(3.5));
        } else {
            list->AddCircleFilled(c, dot * 0.5F, style.dot);
        }
        if (style.number > 0) {
            const char digit[2] = {static_cast<char>('0' + style.number), 0};
            const ImVec2 size = ctx.text.measure(TextStyle::Label, digit);
            ctx.text.draw(list, {std::round(c.x - size.x * 0.5F), std::round(c.y - size.y * 0.5F)}, TextStyle::Label,
                          ctx.theme.card, digit);
        }
    }
    const float ty = std::round(cy - ctx.text.line(TextStyle::Small) * 0.5F);
    ctx.text.draw_clipped(list, {min.x + pad + dot_room, ty}, TextStyle::Small, ctx.theme.text, text, text_width + 1);
    if (tail > 0)
        draw_icon(list, {max.x - pad - ctx.px(3), cy}, ctx.px(10), style.trailing, ctx.theme.muted, ctx.scale);
    if (on.focused) draw_focus_ring(ctx, list, min, max, h * 0.5F);
    flow.pen.x += w + flow.spacing;
    flow.row_height = std::max(flow.row_height, h);
    return on.pressed;
}

bool is_open(const UiContext& ctx, std::string_view id, bool open_at_first) {
    const auto& toggled = ctx.scratch.toggled_folds;
    return (std::find(toggled.begin(), toggled.end(), id) != toggled.end()) != open_at_first;
}

void set_open(UiContext& ctx, std::string_view id, bool open, bool open_at_first) {
    if (is_open(ctx, id, open_at_first) == open) return;
    auto& toggled = ctx.scratch.toggled_folds;
    if (open != open_at_first)
        toggled.emplace_back(id);
    else
        std::erase(toggled, id);
    ctx.wishes.animating = true;
}

bool anchor(UiContext& ctx, std::string_view id) {
    if (ctx.scratch.scroll_to != id) return false;
    ImGui::SetScrollHereY(0);
    ctx.scratch.scroll_to.clear();
    ctx.wishes.animating = true;
    return true;
}

bool fold(UiContext& ctx, std::string_view id, std::string_view title, const FoldStyle& style) {
    const float h = ctx.px(std::max(40.0, ctx.target())), width = content_width();
    if (style.rule) rule(ctx);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const bool open = fold_line(ctx, id, title, style, min, {min.x + width, min.y + h});
    ImGui::Dummy({width, h});
    return open;
}

bool fold_line(UiContext& ctx, std::string_view id, std::string_view title, const FoldStyle& style, ImVec2 min,
               ImVec2 max) {
    const bool open = is_open(ctx, id, style.open);
    const std::string count = style.count >= 0 ? std::to_string(style.count) : std::string();
    ItemInfo info;
    info.checked = open;
    const Interaction on =
        hit_area(ctx, id, min, max, count.empty() ? std::string(title) : std::string(title) + ", " + count, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(6));
    const float middle = (min.y + max.y) * 0.5F;
    const auto line_y = [&](TextStyle text_style) { return std::round(middle - ctx.text.line(text_style) * 0.5F); };
    float right = max.x - ctx.px(20);
    draw_icon(list, {max.x - ctx.px(8), middle}, ctx.px(12), open ? Icon::Up : Icon::Down, ctx.theme.muted, ctx.scale);
    if (!count.empty()) {
        right -= ctx.text.measure(TextStyle::Small, count).x;
        ctx.text.draw(list, {right, line_y(TextStyle::Small)}, TextStyle::Small, ctx.theme.muted, count);
        right -= ctx.px(10);
    }
    ctx.text.draw_clipped(list, {min.x, line_y(TextStyle::Label)}, TextStyle::Label, ctx.theme.muted, title,
                          right - min.x);
    if (on.focused) draw_focus_ring(ctx, list, {min.x, min.y + ctx.px(4)}, {max.x, max.y - ctx.px(4)}, ctx.px(6));
    if (on.pressed) set_open(ctx, id, !open, style.open);
    return open;
}

bool link(UiContext& ctx, std::string_view id, std::string_view text, TextStyle style, std::string_view label) {
    const float width = content_width();
    const ImVec2 min = ImGui::GetCursorScreenPos(), size = ctx.text.measure(style, text, width);
    // the target is at least 24 CSS px high, the text keeps its line
    const float grow = std::max(0.0F, (ctx.px(24) - size.y) * 0.5F);
    const ImVec2 hit_min{min.x, min.y - grow}, hit_max{min.x + size.x, min.y + size.y + grow};
    ItemInfo info;
    info.role = "link";
    const Interaction on = hit_area(ctx, id, hit_min, hit_max, label.empty() ? text : label, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    ctx.text.draw(list, min, style, ctx.theme.accent, text, width);
    if (on.hovered)
        list->AddLine({min.x, min.y + size.y - ctx.px(1)}, {min.x + size.x, min.y + size.y - ctx.px(1)},
                      ctx.theme.accent, std::max(1.0F, ctx.px(1)));
    if (on.focused) draw_focus_ring(ctx, list, min, {min.x + size.x, min.y + size.y}, ctx.px(3));
    ImGui::Dummy({width, size.y});
    return on.pressed;
}

}  // namespace ascn
