#include "view/data_panel.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kWidth = 640, kHeight = 600;  // CSS px
constexpr double kPadding = 20;

/// The loader lists so many; one more entry then counts the rest.
constexpr std::size_t kMostListed = 200;

std::string problem_count(const UiContext& ctx) {
    const std::size_t n = ctx.scratch.own_data.problems.size();
    return n > kMostListed ? ctx.tr("own_data.problems_many")
                           : ctx.tr_plural("own_data.problems", static_cast<long>(n));
}

double button_height(const UiContext& ctx) { return std::max(36.0, ctx.target()); }

void back_to_built_in(UiContext& ctx) {
    ctx.wishes.built_in_data = true;
    ctx.wishes.animating = true;
}

void show(UiContext& ctx, bool on) {
    ctx.scratch.own_data.show_problems = on;
    ctx.scratch.note.reset();
    ctx.wishes.animating = true;
}

/// A text button in the bar, right-aligned; returns its left edge.
float bar_button(UiContext& ctx, const char* id, std::string_view text, float right, float top, float height,
                 bool& pressed) {
    const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, text);
    const float pad = ctx.px(10);
    const ImVec2 min{right - size.x - pad * 2, top}, max{right, top + height};
    const Interaction on = hit_area(ctx, id, min, max, text);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float inset = ctx.px(4);
    if (on.hovered) list->AddRectFilled({min.x, min.y + inset}, {max.x, max.y - inset}, ctx.theme.hover, ctx.px(8));
    ctx.text.draw(list, {min.x + pad, std::round((min.y + max.y - size.y) * 0.5F)}, TextStyle::SmallStrong,
                  ctx.theme.accent, text);
    if (on.focused) draw_focus_ring(ctx, list, {min.x, min.y + inset}, {max.x, max.y - inset}, ctx.px(6));
    pressed = on.pressed;
    return min.x;
}

/// One problem: where, what is wrong, what was expected.
void draw_problem(UiContext& ctx, const Problem& problem, std::size_t number) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string count = number <= kMostListed ? std::to_string(number) + "." : std::string();
    const float indent = ctx.px(34), width = content_width() - indent;
    ImDrawList* list = ImGui::GetWindowDrawList();
    ctx.text.draw(list, at, TextStyle::Small, ctx.theme.muted, count);
    float y = at.y;
    const auto write = [&](TextStyle style, Color color, std::string_view text) {
        if (!text.empty()) y += ctx.text.draw(list, {at.x + indent, y}, style, color, text, width).y;
    };
    write(TextStyle::SmallStrong, ctx.theme.text,
          problem.path.empty() ? std::string_view(ctx.tr("own_data.whole_file")) : std::string_view(problem.path));
    write(TextStyle::Small, ctx.theme.text, problem.what);
    if (!problem.expected.empty())
        write(TextStyle::Small, ctx.theme.muted, ctx.tr_format("own_data.expected", {{"what", problem.expected}}));
    ImGui::Dummy({content_width(), y - at.y + ctx.px(6)});
    rule(ctx);
    gap(ctx, 6);
}

/// Buttons at the panel's foot, one below the other where they do not fit side by side. CSS px they take.
double foot_height(const UiContext& ctx) {
    return button_height(ctx) * (ctx.narrow() ? 2 : 1) + (ctx.narrow() ? 8 : 0);
}

void draw_foot(UiContext& ctx, double width) {
    const OwnData& own = ctx.scratch.own_data;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const double whole = ctx.narrow() ? width : 0;
    const std::string& choose = ctx.tr("own_data.choose_another");
    if (button(ctx, "own_data.choose", choose, ButtonKind::Primary, whole)) {
        ctx.wishes.choose_file = true;
        ctx.wishes.animating = true;
    }
    const float right = at.x + ctx.text.measure(TextStyle::BodyStrong, choose).x + ctx.px(28 + 8);
    const float below = at.y + ctx.px(button_height(ctx) + 8);
    ImGui::SetCursorScreenPos(ctx.narrow() ? ImVec2{at.x, below} : ImVec2{right, at.y});
    const std::string& back = ctx.tr(own.in_use ? "own_data.back" : "own_data.stay");
    if (button(ctx, "own_data.back", back, ButtonKind::Plain, whole)) {
        back_to_built_in(ctx);
        show(ctx, false);
    }
}

}  // namespace

bool data_problems_open(const UiContext& ctx) {
    const OwnData& own = ctx.scratch.own_data;
    return own.show_problems && !own.problems.empty();
}

double data_bar_height(const UiContext& ctx) {
    if (ctx.scratch.own_data.name.empty()) return 0;
    return ctx.target() > 40 ? 44 : 36;
}

void draw_data_bar(UiContext& ctx, double top) {
    const double height = data_bar_height(ctx);
    if (height <= 0) return;
    const OwnData& own = ctx.scratch.own_data;
    PanelStyle style;
    style.radius = 0;
    style.padding = 0;
    style.shadow = false;
    style.background = ctx.theme.card;
    begin_panel(ctx, "own-data-bar", {{0, top}, {ctx.css_width, top + height}}, style);
    ImDrawList* list = ImGui::GetWindowDrawList();
    const float y = ctx.px(top), h = ctx.px(height), w = ctx.px(ctx.css_width);
    list->AddRectFilled({0, y}, {w, y + h}, own.in_use ? ctx.theme.accent_soft : ctx.theme.warn_soft);
    float right = w - ctx.px(ctx.narrow() ? 4 : 10);
    bool pressed = false;
    const char* back = ctx.narrow() ? "own_data.back_short" : "own_data.back";
    if (!own.in_use) back = "own_data.dismiss";
    right = bar_button(ctx, "own_data.built_in", ctx.tr(back), right, y, h, pressed);
    if (pressed) back_to_built_in(ctx);
    if (!own.problems.empty()) {
        const std::string text = problem_count(ctx);
        right = bar_button(ctx, "own_data.show", text, right, y, h, pressed);
        if (pressed) show(ctx, true);
    }
    const float x = ctx.px(ctx.narrow() ? 12 : 18);
    const std::string text = ctx.tr_format(own.in_use ? "own_data.bar" : "own_data.bar_refused", {{"name", own.name}});
    const float text_y = std::round(y + (h - ctx.text.line(TextStyle::SmallStrong)) * 0.5F);
    ctx.text.draw_clipped(list, {x, text_y}, TextStyle::SmallStrong, ctx.theme.text, text, right - x - ctx.px(4));
    end_panel(ctx);
}

void draw_data_problems(UiContext& ctx) {
    if (!data_problems_open(ctx)) return;
    const OwnData& own = ctx.scratch.own_data;
    PanelStyle scrim;
    scrim.radius = scrim.padding = 0;
    scrim.shadow = false;
    scrim.front = true;
    scrim.background = rgb(0x0B141C, 0.45);
    begin_panel(ctx, "own-data-scrim", {{0, 0}, {ctx.css_width, ctx.css_height}}, scrim);
    end_panel(ctx);

    const double margin = ctx.narrow() ? 8 : 24, pad = ctx.narrow() ? 14 : kPadding;
    const double w = std::min(kWidth, ctx.css_width - margin * 2), h = std::min(kHeight, ctx.css_height - margin * 2);
    const double x = std::round((ctx.css_width - w) / 2), y = std::round((ctx.css_height - h) / 2);
    PanelStyle style;
    style.front = true;
    style.padding = pad;
    begin_panel(ctx, "own-data-problems", {{x, y}, {x + w, y + h}}, style);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const double side = ctx.target();
    const std::string& name = own.refused.empty() ? own.name : own.refused;
    const float room = content_width() - ctx.px(side);
    const ImVec2 title = ctx.text.draw(ImGui::GetWindowDrawList(), top, TextStyle::Heading, ctx.theme.text,
                                       ctx.tr_format("own_data.title", {{"name", name}}), room);
    const ImVec2 close{top.x + content_width() - ctx.px(side - 8), top.y - ctx.px(6)};
    if (icon_button(ctx, "own_data.close", close, side, Icon::Close, ctx.tr("action.close"))) show(ctx, false);
    ImGui::SetCursorScreenPos(top);
    ImGui::Dummy({content_width(), title.y + ctx.px(6)});
    paragraph(ctx, TextStyle::Small, ctx.theme.muted, ctx.tr_format("own_data.text", {{"count", problem_count(ctx)}}));
    gap(ctx, 10);
    rule(ctx);
    const double used = static_cast<double>((ImGui::GetCursorScreenPos().y - ctx.px(y)) / ctx.scale);
    begin_scroll(ctx, "own-data-list", h - used - pad - foot_height(ctx) - 12);
    gap(ctx, 8);
    for (std::size_t i = 0; i < own.problems.size(); ++i) draw_problem(ctx, own.problems[i], i + 1);
    paragraph(ctx, TextStyle::Small, ctx.theme.muted, problem_count(ctx));
    end_scroll(ctx);
    gap(ctx, 12);
    draw_foot(ctx, w - pad * 2);
    end_panel(ctx);
}

}  // namespace ascn
