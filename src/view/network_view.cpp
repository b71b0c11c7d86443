// The network itself: who runs it, what happened, what its reports count, who works with it.
#include "view/page_frame.h"
#include "view/views.h"
#include "view/widgets.h"

namespace ascn {

void draw_network_view(UiContext& ctx, Box css) {
    begin_page(ctx, "network", css);
    paragraph(ctx, TextStyle::Title, ctx.theme.text, ctx.tr("tab.network"));
    draw_parts(ctx);
    end_page(ctx);
}

}  // namespace ascn
