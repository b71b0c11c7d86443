#include "view/pages.h"

#include "view/views.h"

namespace ascn {

const Pages& all_pages() {
    static constexpr Pages kAll = {draw_city_card,   draw_city_sheet, draw_compare_tray, draw_compare_view,
                                   draw_table_view,  draw_areas_view, draw_network_view, draw_about_view,
                                   draw_source_note, make_view_file};
    return kAll;
}

}  // namespace ascn
