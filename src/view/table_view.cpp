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
    const ImVec2 corner = ImGui::GetWindowPos(), size = ImGui::GetWindowSize();
    const Box card = ctx.css_box(corner, {corner.x + size.x, corner.y + size.y});
    const TableData& before = table_data(ctx);
    draw_table_tools(ctx, before, padding);
    // drawn here, so that the keyboard comes from its button into the panel
    draw_table_panel(ctx, before, card);
    const double line = 1, left = static_cast<double>(ImGui::GetContentRegionAvail().y / ctx.scale);
    draw_table_grid(ctx, table_data(ctx), left - table_foot_height(ctx) - line);
    draw_table_foot(ctx, padding);
    end_page(ctx);
}

}  // namespace ascn
