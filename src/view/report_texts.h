// What the views say of a monitoring report: its name, when and of whom it reports, and where it contradicts itself.
#pragma once

#include <string>
#include <vector>

#include "model/history.h"
#include "view/ui_context.h"

namespace ascn {

/// "Report of 2023"
std::string report_name(const UiContext& ctx, int year);
/// The date that it reports on, and how many cities it covers.
std::vector<std::string> report_lines(const UiContext& ctx, const MonitoringReport& report);
/// What it prints, and what its own list has instead.
std::string difference_text(const UiContext& ctx, const CountDifference& difference);

}  // namespace ascn
