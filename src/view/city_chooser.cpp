// A modal list in two windows: a scrim that takes every click beside the list, and the list itself.
#include "view/city_chooser.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "model/filter.h"
#include "view/facts.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kWidth = 420;  // CSS px
constexpr double kHeight = 560;
constexpr double kPadding = 16;
constexpr double kRowPadding = 10;  // of a row's highlight around its text

void close(UiContext& ctx) {
    ctx.scratch.chooser.clear();
    ctx.wishes.animating = true;
}

/// Returns true where it was clicked.
bool draw_scrim(UiContext& ctx, Box css) {
    PanelStyle style;
    style.radius = 0;
    style.padding = 0;
    style.shadow = false;
    style.front = true;
    style.background = rgb(0x0B141C, 0.45);
    begin_panel(ctx, "chooser-scrim", css, style);
    const bool clicked = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0);
    end_panel(ctx);
    return clicked;
}

void choose(UiContext& ctx, const City& city) {
    if (ctx.scratch.chooser == "+") {
        ctx.act(ToggleCompare{city.id});
        ctx.scratch.compare_first = static_cast<int>(kMaxCompared);  // the view shows its last columns
    } else {
        ctx.act(ReplaceCompare{ctx.scratch.chooser, city.id});
    }
    close(ctx);
}

void draw_city(UiContext& ctx, const City& city) {
    const float h = ctx.px(std::max(36.0, ctx.target())), width = content_width();
    const ImVec2 min = ImGui::GetCursorScreenPos(), max{min.x + width, min.y + h};
    const std::string label = city.name + ", " + std::string(country_name(ctx, city));
    const Interaction on = hit_area(ctx, "compare.choose." + city.id, min, max, label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(8));
    const float pad = ctx.px(kRowPadding), room = width - pad * 2;
    const float y = std::round(min.y + (h - ctx.text.line(TextStyle::Body)) * 0.5F);
    const float name =
        ctx.text.draw_clipped(list, {min.x + pad, y}, TextStyle::Body, ctx.theme.text, city.name, room).x;
    if (!city.native_names.empty() && city.native_names.front().text != city.name) {
        const std::string& native = city.native_names.front().text;
        const float native_width = ctx.text.measure(TextStyle::Small, native).x;
        const float at = max.x - pad - native_width;
        const float native_y = std::round(min.y + (h - ctx.text.line(TextStyle::Small)) * 0.5F);
        if (at > min.x + pad + name + ctx.px(12)) {
            ctx.text.draw(list, {at, native_y}, TextStyle::Small, ctx.theme.muted, native);
        }
    }
    if (on.focused)
        draw_focus_ring(ctx, list, {min.x + ctx.px(2), min.y + ctx.px(2)}, {max.x - ctx.px(2), max.y - ctx.px(2)},
                        ctx.px(8));
    ImGui::Dummy({width, h});
    if (on.pressed) choose(ctx, city);
}

void draw_cities(UiContext& ctx, const std::vector<const City*>& compared) {
    std::string_view country;
    for (const City& city : ctx.data.cities()) {
        if (!in_cohort(city, ctx.state)) continue;
        if (std::find(compared.begin(), compared.end(), &city) != compared.end()) continue;
        if (city.country != country) {
            gap(ctx, country.empty() ? 2 : 12);
            country = city.country;
            const ImVec2 at = ImGui::GetCursorScreenPos();
            const ImVec2 size = ctx.text.draw(ImGui::GetWindowDrawList(), {at.x + ctx.px(kRowPadding), at.y},
                                              TextStyle::SmallStrong, ctx.theme.muted, country_name(ctx, city));
            ImGui::Dummy({content_width(), size.y + ctx.px(2)});
        }
        draw_city(ctx, city);
    }
}

}  // namespace

void open_city_chooser(UiContext& ctx, std::string_view purpose) {
    ctx.scratch.chooser = purpose;
    ctx.scratch.note.reset();
    ctx.wishes.animating = true;
    // who came by keyboard goes on inside the list
    if (!ctx.scratch.focused_item.empty()) ctx.scratch.focused_item = "compare.choose.close";
}

void draw_city_chooser(UiContext& ctx, Box css, const std::vector<const City*>& compared) {
    if (ctx.scratch.chooser.empty()) return;
    const City* replaced = ctx.data.city(ctx.scratch.chooser);
    if (ctx.scratch.chooser != "+" && replaced == nullptr) return close(ctx);
    const bool outside = draw_scrim(ctx, css);

    const double margin = ctx.narrow() ? 8 : 24;
    const double w = std::min(kWidth, css.width() - margin * 2), h = std::min(kHeight, css.height() - margin * 2);
    const Vec2 c = css.centre();
    PanelStyle style;
    style.front = true;
    style.padding = 0;
    const Box box{{std::round(c.x - w / 2), std::round(c.y - h / 2)},
                  {std::round(c.x + w / 2), std::round(c.y + h / 2)}};
    begin_panel(ctx, "chooser", box, style);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float pad = ctx.px(kPadding), side = ctx.px(ctx.target()), bar = std::max(side, ctx.px(36)) + ctx.px(12);
    const std::string title = replaced != nullptr ? ctx.tr_format("compare.choose_instead", {{"city", replaced->name}})
                                                  : ctx.tr("compare.choose");
    const float title_y = std::round(top.y + (bar - ctx.text.line(TextStyle::Heading)) * 0.5F);
    ctx.text.draw_clipped(ImGui::GetWindowDrawList(), {top.x + pad, title_y}, TextStyle::Heading, ctx.theme.text, title,
                          ctx.px(w) - pad * 1.5F - side);
    const ImVec2 close_at{top.x + ctx.px(w) - side - ctx.px(6), top.y + (bar - side) * 0.5F};
    const bool closed =
        icon_button(ctx, "compare.choose.close", close_at, ctx.target(), Icon::Close, ctx.tr("action.close"));
    ImGui::SetCursorScreenPos({top.x, top.y + bar});
    rule(ctx);
    begin_scroll(ctx, "chooser-list", 0, kPadding - kRowPadding);
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0);
    draw_cities(ctx, compared);
    end_scroll(ctx);
    end_panel(ctx);
    if (closed || outside) close(ctx);
}

}  // namespace ascn
