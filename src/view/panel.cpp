// Surfaces: floating panels, their shadows, and the parts of them that scroll.
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "view/widgets.h"

namespace ascn {
namespace {

/// True where no other panel covers the window's panel at this point: a wheel over a card must not move what lies
/// below.
bool is_on_top(const ImGuiWindow* window, ImVec2 at) {
    ImGuiWindow *top = nullptr, *unused = nullptr;
    ImGui::FindHoveredWindowEx(at, true, &top, &unused);
    return top == nullptr || top->RootWindow == window->RootWindow;
}

}  // namespace

void draw_shadow(ImDrawList* list, ImVec2 min, ImVec2 max, float radius, Color shadow, float scale) {
    // Stacked translucent rounded rectangles approach a blurred box; eight steps show no banding at this opacity. The
    // darkest one ends at the panel's lower edge: a step of its own below it would look like a second edge.
    constexpr int kSteps = 8;
    const float reach = 18 * scale, drop = 4 * scale;
    for (int i = kSteps; i >= 1; --i) {
        const float k = static_cast<float>(i) / kSteps, grow = reach * k - drop;
        const Color c = faded(shadow, 0.28 * static_cast<double>(1.0F - k) + 0.02);
        list->AddRectFilled({min.x - grow, min.y - grow + drop}, {max.x + grow, max.y + grow + drop}, c,
                            std::max(radius + grow, 0.0F));
    }
}

namespace {

/// Of a bar from side to side: below it only, darkest at its edge.
void draw_bar_shadow(ImDrawList* list, ImVec2 min, float right, Color shadow, float scale) {
    constexpr int kSteps = 4;
    const float step = std::round(3 * scale);
    const auto at = [shadow](int i) {
        return faded(shadow, static_cast<double>((kSteps - i) * (kSteps - i)) / (kSteps * kSteps));
    };
    for (int i = 0; i < kSteps; ++i, min.y += step)
        list->AddRectFilledMultiColor(min, {right, min.y + step}, at(i), at(i), at(i + 1), at(i + 1));
}

}  // namespace

void begin_panel(UiContext& ctx, const char* id, Box css, const PanelStyle& style) {
    const ImVec2 pos{ctx.px(css.min.x), ctx.px(css.min.y)}, size{ctx.px(css.width()), ctx.px(css.height())};
    const ImVec2 end{pos.x + size.x, pos.y + size.y};
    const float radius = ctx.px(style.radius), padding = ctx.px(style.padding);
    ctx.panels.push_back(css);
    if (style.shadow && !style.front) {
        ImDrawList* ground = ImGui::GetBackgroundDrawList();
        if (style.radius > 0)
            draw_shadow(ground, pos, end, radius, ctx.theme.shadow, ctx.scale);
        else
            draw_bar_shadow(ground, {pos.x, end.y}, end.x, ctx.theme.shadow, ctx.scale);
        if (ctx.theme.strong && style.radius == 0)
            ground->AddRectFilled({pos.x, end.y}, {end.x, end.y + std::max(1.0F, ctx.px(1))}, ctx.theme.rule);
    }
    ImGui::SetNextWindowPos(pos);
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                             ImGuiWindowFlags_NoScrollWithMouse;
    if (!style.front) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::Begin(id, nullptr, flags);
    ImGui::PopStyleVar(2);
    if (style.front) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ctx.windows.push_back(ImGui::GetCurrentWindow());
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->PushClipRectFullScreen();
    if (style.front && style.shadow) draw_shadow(list, pos, end, radius, ctx.theme.shadow, ctx.scale);
    const Color fill = style.background != 0 ? style.background : ctx.theme.card;
    list->AddRectFilled(pos, end, fill, radius);
    if ((ctx.theme.dark || ctx.theme.strong) && radius > 0) list->AddRect(pos, end, ctx.theme.rule, radius);
    list->PopClipRect();
}

void end_panel(UiContext&) { ImGui::End(); }

void stack_panels(UiContext& ctx) {
    // after all of them are drawn: until then the order of the last frame says what lies on top
    for (ImGuiWindow* window : ctx.windows) ImGui::BringWindowToDisplayFront(window);
}

void begin_scroll(UiContext& ctx, const char* id, double height, double padding, bool sideways) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ctx.px(padding), ctx.px(padding)});
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, ctx.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarRounding, ctx.px(4));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarBg, 0U);
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrab, faded(ctx.theme.muted, 0.35));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabHovered, faded(ctx.theme.muted, 0.6));
    ImGui::PushStyleColor(ImGuiCol_ScrollbarGrabActive, faded(ctx.theme.muted, 0.8));
    ImGuiWindowFlags flags =
        ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;
    if (sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    ImGui::BeginChild(id, {0, ctx.px(height)}, ImGuiChildFlags_AlwaysUseWindowPadding, flags);
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (!window->OuterRectClipped.Contains(ctx.scroll.at) || !is_on_top(window, ctx.scroll.at)) return;
    if (ctx.scroll.dy != 0) {
        const float target = std::clamp(window->Scroll.y - ctx.scroll.dy, 0.0F, window->ScrollMax.y);
        if (target != window->Scroll.y) ctx.scroll.dy = 0;
        ImGui::SetScrollY(target);
    }
    if (sideways && ctx.scroll.dx != 0) {
        const float target = std::clamp(window->Scroll.x - ctx.scroll.dx, 0.0F, window->ScrollMax.x);
        if (target != window->Scroll.x) ctx.scroll.dx = 0;
        ImGui::SetScrollX(target);
    }
}

void end_scroll(UiContext& ctx, bool sideways) {
    // room below the last line, so that a scrolled text never ends at the very edge
    if (!sideways) ImGui::Dummy({1, ctx.px(8)});
    // the bar comes and goes with the next frame, and the width with it
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float content = std::trunc(window->DC.CursorMaxPos.y - window->DC.CursorStartPos.y);
    const bool needs_bar = content + window->WindowPadding.y * 2 > window->Size.y;
    if (!sideways && needs_bar != window->ScrollbarY) ctx.wishes.animating = true;
    ImGui::EndChild();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(3);
}

bool panel_is_on_top(ImVec2 at) { return is_on_top(ImGui::GetCurrentWindow(), at); }

bool can_scroll(ImVec2 at, float down, float right) {
    ImGuiWindow *window = nullptr, *unused = nullptr;
    ImGui::FindHoveredWindowEx(at, true, &window, &unused);
    for (; window != nullptr; window = window->ParentWindow) {
        const bool across = std::abs(right) > std::abs(down);
        const float way = across ? right : down;
        const float gone = across ? window->Scroll.x : window->Scroll.y;
        const float room = way > 0 ? (across ? window->ScrollMax.x : window->ScrollMax.y) - gone : gone;
        if (room >= 1) return true;
    }
    return false;
}

float content_width() { return ImGui::GetContentRegionAvail().x; }

void gap(UiContext& ctx, double css) { ImGui::Dummy({1, ctx.px(css)}); }

void rule(UiContext& ctx) {
    const ImVec2 p = ImGui::GetCursorScreenPos();
    const float h = std::max(1.0F, ctx.px(1));
    ImGui::GetWindowDrawList()->AddRectFilled(p, {p.x + content_width(), p.y + h}, ctx.theme.rule);
    ImGui::Dummy({1, h});
}

void section_label(UiContext& ctx, std::string_view text) {
    paragraph(ctx, TextStyle::Label, ctx.theme.muted, text);
    gap(ctx, 6);
}

void paragraph(UiContext& ctx, TextStyle style, Color color, std::string_view text) {
    const ImVec2 pos = ImGui::GetCursorScreenPos();
    const float width = content_width();
    const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), pos, style, color, text, width);
    ImGui::Dummy({width, size.y});
}

}  // namespace ascn
