// The network itself: who runs it, what happened, what its reports count, who works with it.
#include <imgui.h>

#include "view/network_parts.h"
#include "view/page_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {
namespace {

struct Part {
    std::string_view id;
    void (*draw)(UiContext& ctx);
};
constexpr Part kParts[] = {
    {"", draw_governance_part},           {"timeline", draw_timeline_part}, {"framework", draw_framework_part},
    {"monitoring", draw_monitoring_part}, {"partners", draw_partners_part}, {"urbanisation", draw_urbanisation_part},
    {"criticism", draw_criticism_part},
};

/// What the search leads to may lie in another section than the open one. Returns true where it does.
bool go_to_asked(UiContext& ctx) {
    const std::string_view asked = ctx.scratch.scroll_to;
    const std::string_view part = asked.starts_with("partnership.") ? "partners" : "";
    if (ctx.state.part == part || (part.empty() && !asked.starts_with("representatives."))) return false;
    ctx.act(SetPart{std::string(part)});
    ctx.wishes.animating = true;
    return true;
}

}  // namespace

void draw_network_view(UiContext& ctx, Box css) {
    begin_page(ctx, "network", css, {.widest = kNetworkCard});
    // a low window has no room to spare: the bar above tells the view's name
    if (css.height() > 520) paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("tab.network"));
    draw_parts(ctx);
    if (!go_to_asked(ctx)) {
        for (const Part& part : kParts) {
            if (ctx.state.part == part.id) part.draw(ctx);
        }
    }
    end_page(ctx);
}

}  // namespace ascn
