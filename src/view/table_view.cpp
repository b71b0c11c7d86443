// All cities by all indicators.
#include "view/page_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_table_view(UiContext& ctx, Box css) {
    begin_page(ctx, "table", css);
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("tab.table"));
    end_page(ctx);
}

}  // namespace ascn
