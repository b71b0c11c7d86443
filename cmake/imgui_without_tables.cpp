// Stands in for imgui_tables.cpp. This program draws its own tables and columns; ImGui's would come along all the same,
// because its clean-up of half-finished windows refers to them: 22 kB of every reader's download, before compression.
// Nothing here is ever reached but the functions that tidy up, and there is nothing to tidy.
#include <imgui.h>
#include <imgui_internal.h>

namespace ImGui {

void EndTable() {}
void EndColumns() {}
void PushColumnsBackground() {}
void PopColumnsBackground() {}
void TableEndCell(ImGuiTable*) {}
void TableEndRow(ImGuiTable*) {}
void TableGcCompactSettings() {}
void TableGcCompactTransientBuffers(ImGuiTable*) {}
void TableGcCompactTransientBuffers(ImGuiTableTempData*) {}
void TablePushBackgroundChannel() {}
void TablePopBackgroundChannel() {}
void TablePushColumnChannel(int) {}
void TablePopColumnChannel() {}
void TableSettingsAddSettingsHandler() {}

}  // namespace ImGui

// Reads ImGui's own settings files, of which this program has none (io.IniFilename is null); the real one brings a
// whole scanner of formats along. CMake gives ImGui's sources this name for sscanf.
extern "C" int ascn_no_sscanf(const char*, const char*, ...) { return 0; }
