// All cities by all indicators: tools, grid, foot, and the panels over them.
#include <imgui.h>

#include "view/page_frame.h"
#include "view/table_grid.h"
#include "view/table_tools.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_table_view(UiContext& ctx, Box css) {
    PageStyle style;
    style.widest = 1760;
    style.padded = false;
    begin_page(ctx, "table", css, style);
    const double padding = ctx.narrow() ? 12 : 16;
    TableData& data = table_data(ctx);
    draw_table_tools(ctx, data, padding);
    const double line = 1, foot = table_foot_height(ctx) + line;
    const ImVec2 top = ImGui::GetCursorScreenPos(), left = ImGui::GetContentRegionAvail();
    Box room = ctx.css_box(top, {top.x + left.x, top.y + left.y});
    room.max.y -= foot;
    // drawn here, so that the keyboard comes from its button into the panel
    const float beside = ctx.px(draw_table_panel(ctx, data, room));
    ImGui::SetCursorScreenPos({top.x + beside, top.y});
    draw_table_grid(ctx, data, room.height());
    ImGui::SetCursorScreenPos({top.x, top.y + ctx.px(room.height())});
    draw_table_foot(ctx, padding);
    end_page(ctx);
}

}  // namespace ascn
