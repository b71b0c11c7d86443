// What the monitoring reports' lists hold, counted once for each data set.
#pragma once

#include <vector>

#include "model/history.h"
#include "view/ui_context.h"

namespace ascn {

struct ReportsMemo {
    const City* cities = nullptr;                    ///< of the data set that it was made of
    std::vector<ReportCounts> history;               ///< of all cities
    std::vector<std::vector<ReportCounts>> by_city;  ///< the same of each, in the data set's order
    std::vector<CountDifference> differences;

    const std::vector<ReportCounts>& of(const City& city) const {
        return by_city[static_cast<std::size_t>(&city - cities)];
    }
};

const ReportsMemo& reports_memo(UiContext& ctx);

}  // namespace ascn
