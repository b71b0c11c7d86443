// The tray of compared cities at the foot of the map.
#include <imgui.h>

#include <algorithm>

#include "view/facts.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

constexpr double kPad = 10;

double css_width_of(UiContext& ctx, TextStyle style, std::string_view text) {
    return static_cast<double>(ctx.text.measure(style, text).x / ctx.scale);
}

/// Width of a tray chip with a name: dot, name, cross.
double chip_width(UiContext& ctx, const City& city) {
    return css_width_of(ctx, TextStyle::Small, city.name) + 24 + 23 + 18;
}

}  // namespace

Box draw_compare_tray(UiContext& ctx, double left, double right, double bottom) {
    const auto& compared = ctx.state.compare;
    if (compared.empty()) return {};
    const std::string go = ctx.tr_plural("tray.compare", static_cast<long>(compared.size()));
    const double go_width = css_width_of(ctx, TextStyle::BodyStrong, go) + 28;
    double width = kPad * 2 + go_width;
    for (const std::string& id : compared) {
        if (const City* c = ctx.data.city(id)) width += chip_width(ctx, *c) + 8;
    }
    const double room = right - left;
    const bool names = width <= room;
    // on the smallest phones five discs share what the button leaves
    const double n = static_cast<double>(compared.size()), fixed = kPad * 2 + go_width + 8;
    const double disc = std::clamp((room - fixed) / n - 4, 24.0, ctx.target());
    if (!names) width = fixed + n * (disc + 4);
    const double height = std::max(36.0, ctx.target()) + kPad * 2;
    const double centre =
        std::clamp(ctx.css_width / 2, left + width / 2, std::max(left + width / 2, right - width / 2));
    const Box box{{centre - width / 2, bottom - height}, {centre + width / 2, bottom}};
    PanelStyle style;
    style.padding = kPad;
    begin_panel(ctx, "tray", box, style);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    int slot = 0;
    if (names) {
        const double chip_height = ctx.target() > 40 ? 40 : 28;
        ImGui::SetCursorScreenPos({at.x, at.y + ctx.px((height - 2 * kPad - chip_height) / 2)});
        Flow flow = flow_begin(ctx, 8);
        for (const std::string& id : compared) {
            const City* city = ctx.data.city(id);
            if (city == nullptr) continue;
            ChipStyle chip_style;
            chip_style.dot = compare_color(ctx.theme, slot);
            chip_style.number = ++slot;
            chip_style.trailing = Icon::Close;
            if (chip(ctx, flow, "tray." + id, city->name, chip_style,
                     ctx.tr_format("tray.remove", {{"city", city->name}})))
                ctx.act(ToggleCompare{id});
        }
        flow_end(ctx, flow);
    } else {
        for (const std::string& id : compared) {
            const City* city = ctx.data.city(id);
            if (city == nullptr) continue;
            const float side = ctx.px(disc);
            const ImVec2 min{at.x + static_cast<float>(slot) * (side + ctx.px(4)),
                             at.y + ctx.px((ctx.target() - disc) / 2)};
            const Interaction on = hit_area(ctx, "tray." + id, min, {min.x + side, min.y + side},
                                            ctx.tr_format("tray.remove", {{"city", city->name}}));
            ImDrawList* list = ImGui::GetWindowDrawList();
            const ImVec2 c{min.x + side * 0.5F, min.y + side * 0.5F};
            list->AddCircleFilled(c, ctx.px(13), compare_color(ctx.theme, slot));
            const char digit[2] = {static_cast<char>('1' + slot), 0};
            const ImVec2 size = ctx.text.measure(TextStyle::SmallStrong, digit);
            ctx.text.draw(list, {c.x - size.x * 0.5F, c.y - size.y * 0.5F}, TextStyle::SmallStrong, ctx.theme.card,
                          digit);
            if (on.focused)
                draw_focus_ring(ctx, list, {min.x + ctx.px(4), min.y + ctx.px(4)},
                                {min.x + side - ctx.px(4), min.y + side - ctx.px(4)}, side * 0.5F);
            if (on.pressed) ctx.act(ToggleCompare{id});
            ++slot;
        }
    }
    ImGui::SetCursorScreenPos({at.x + ctx.px(width - 2 * kPad - go_width), at.y});
    if (button(ctx, "tray.go", go, ButtonKind::Primary, go_width)) ctx.act(SetView{View::Compare});
    end_panel(ctx);
    return box;
}

}  // namespace ascn
