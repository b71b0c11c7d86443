// What the bars of an embed hold in place of theme and share: search, and the way to the whole explorer.
#include <algorithm>

#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_embed_tools(UiContext& ctx, double left, double bar_height) {
    constexpr double kGap = 12, kLeastSearch = 120, kMostSearch = 300;
    const std::string& label = ctx.tr("action.open_full");
    ItemInfo info;
    info.role = "link";
    const double edge = ctx.narrow() ? 4 : 16, side = std::max(36.0, ctx.target()), top = (bar_height - side) / 2;
    const double words = static_cast<double>(ctx.text.measure(TextStyle::BodyStrong, label).x / ctx.scale) + 28;
    const bool in_words = left + kLeastSearch + 2 * kGap + words + edge <= ctx.css_width;
    const double right = ctx.css_width - edge, link_left = right - (in_words ? words : side);
    const ImVec2 at{ctx.px(link_left), ctx.px(top)};
    if (in_words) ImGui::SetCursorScreenPos(at);
    const bool pressed = in_words ? button(ctx, "bar.open_full", label, ButtonKind::Plain, words, info)
                                  : icon_button(ctx, "bar.open_full", at, side, Icon::External, label, info);
    if (pressed) ctx.wishes.open_explorer = true;
    const double search_right = link_left - (ctx.narrow() ? 4 : kGap), width = search_right - left - kGap;
    if (width < kLeastSearch) return;
    const double height = std::min(side, bar_height - 4);
    const double search_left = search_right - std::min(width, ctx.narrow() ? width : kMostSearch);
    ctx.search_box = Box{{search_left, (bar_height - height) / 2}, {search_right, (bar_height + height) / 2}};
}

}  // namespace ascn
