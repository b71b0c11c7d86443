#include "view/reports_memo.h"

namespace ascn {

const ReportsMemo& reports_memo(UiContext& ctx) {
    std::shared_ptr<ReportsMemo>& memo = ctx.scratch.reports;
    const auto cities = ctx.data.cities();
    if (memo && memo->cities == cities.data()) return *memo;
    memo = std::make_shared<ReportsMemo>();
    memo->cities = cities.data();
    memo->history = report_history(ctx.data);
    for (const City& city : cities) memo->by_city.push_back(report_history(ctx.data, city));
    memo->differences = count_differences(ctx.data);
    return *memo;
}

}  // namespace ascn
