// Which focus areas the cities chose, and the projects they report in each.
#include "view/page_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_areas_view(UiContext& ctx, Box css) {
    begin_page(ctx, "areas", css);
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("tab.areas"));
    draw_parts(ctx);
    end_page(ctx);
}

}  // namespace ascn
