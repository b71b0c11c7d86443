#include "view/page_frame.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "view/widgets.h"

namespace ascn {
namespace {

/// One section's name at `min`. Returns its right lower corner.
ImVec2 draw_part(UiContext& ctx, std::string_view part, ImVec2 min, ImVec2 size, const std::string& text) {
    const bool open = ctx.state.part == part;
    const ImVec2 max{min.x + size.x, min.y + size.y};
    ItemInfo info;
    info.role = "tab";
    info.selected = open;
    const std::string id = "part." + std::string(part.empty() ? "first" : part);
    const Interaction on = hit_area(ctx, id, min, max, text, info);
    ImDrawList* list = ImGui::GetWindowDrawList();
    if (on.hovered && !open) list->AddRectFilled(min, max, ctx.theme.hover, ctx.px(8));
    const ImVec2 words = ctx.text.measure(TextStyle::SmallStrong, text);
    const ImVec2 at{std::round(min.x + (size.x - words.x) * 0.5F), std::round(min.y + (size.y - words.y) * 0.5F)};
    ctx.text.draw(list, at, TextStyle::SmallStrong, open ? ctx.theme.accent : ctx.theme.muted, text);
    if (open) list->AddRectFilled({at.x, max.y - ctx.px(2)}, {at.x + words.x, max.y}, ctx.theme.accent);
    if (on.focused) draw_focus_ring(ctx, list, min, max, ctx.px(6));
    if (on.pressed) ctx.act(SetPart{std::string(part)});
    return max;
}

}  // namespace

double begin_page(UiContext& ctx, const char* id, Box css, const PageStyle& style) {
    const bool narrow = ctx.narrow();
    const double margin = narrow ? 0 : 16;
    const double width = narrow ? css.width() : std::min(css.width() - margin * 2, style.widest);
    const double x = std::round(css.centre().x - width / 2);
    ImGui::GetBackgroundDrawList()->AddRectFilled({ctx.px(css.min.x), ctx.px(css.min.y)},
                                                  {ctx.px(css.max.x), ctx.px(css.max.y)}, ctx.theme.page);
    ctx.panels.push_back(css);
    PanelStyle panel;
    const double padding = narrow ? 12 : ctx.css_width < kMediumWidth ? 16 : 24;
    panel.padding = style.padded ? padding : 0;
    panel.radius = narrow ? 0 : 12;
    panel.shadow = !narrow;
    begin_panel(ctx, id, {{x, css.min.y + margin}, {x + width, css.max.y - margin}}, panel);
    return padding;
}

void end_page(UiContext& ctx) { end_panel(ctx); }

void draw_parts(UiContext& ctx, float width) {
    const float pad = ctx.px(10), height = ctx.px(std::max(36.0, ctx.target()));
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + (width > 0 ? width : content_width());
    // the first name lines up with the text below
    ImVec2 pen{start.x - pad, start.y};
    const auto draw = [&](std::string_view part) {
        const std::string key =
            "part." + std::string(to_id(ctx.state.view)) + "." + std::string(part.empty() ? "first" : part);
        const std::string& text = ctx.tr(key);
        const ImVec2 size{ctx.text.measure(TextStyle::SmallStrong, text).x + pad * 2, height};
        if (pen.x + size.x > right + pad && pen.x > start.x) pen = {start.x - pad, pen.y + height};
        pen.x = draw_part(ctx, part, pen, size, text).x;
    };
    draw("");
    for (const std::string_view part : parts_of(ctx.state.view)) draw(part);
    const float bottom = std::round(pen.y + height), line = std::max(1.0F, std::round(ctx.px(1)));
    ImGui::GetWindowDrawList()->AddRectFilled({start.x, bottom}, {right, bottom + line}, ctx.theme.rule);
    ImGui::SetCursorScreenPos({start.x, bottom});
    ImGui::Dummy({1, line});
}

void show_on_map(UiContext& ctx, const City& city) {
    ctx.act(SelectCity{city.id});
    ctx.act(SetView{View::Map});
    ctx.wishes.camera.push_back({CameraCommand::Kind::FlyToCity, city.id});
}

}  // namespace ascn
