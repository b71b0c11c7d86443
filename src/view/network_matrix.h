// Where partners come from: the table of origins and cities, and for narrow windows the same as a list.
#pragma once

#include "model/partner_matrix.h"
#include "view/ui_context.h"

namespace ascn {

/// Cities as rows, origins as columns; its head stays in sight as long as the table is. A number opens what it counts.
void draw_partner_matrix(UiContext& ctx, const PartnerMatrix& matrix);
/// Origin by origin, each with its partnerships.
void draw_partner_origins(UiContext& ctx, const PartnerMatrix& matrix);

}  // namespace ascn
