// The view as a file: what leads from pages.h to model/export. The table of pages must name no function of another
// library, or the build would put all behind it into the first part of the program.
#include "model/export.h"
#include "view/views.h"

namespace ascn {

std::string make_view_file(const Dataset& data, const Strings& strings, const ViewState& state,
                           const ExportAbout& about, ExportKind kind) {
    return export_text(data, strings, state, about, kind);
}

}  // namespace ascn
