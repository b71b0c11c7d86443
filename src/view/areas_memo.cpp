#include "view/areas_memo.h"

#include <algorithm>

#include "model/filter.h"
#include "view/reports_memo.h"

namespace ascn {
namespace {

void find_scales(MatrixMemo& memo) {
    for (const FocusMatrix& matrix : memo.by_year) {
        memo.most_of_area =
            std::max(memo.most_of_area, *std::max_element(matrix.projects.begin(), matrix.projects.end()));
        for (const FocusGroup& group : matrix.groups) {
            for (const FocusRow& row : group.rows) {
                memo.most_of_city = std::max(memo.most_of_city, row.projects);
                for (const FocusCell& cell : row.cells) memo.most = std::max(memo.most, cell.projects);
            }
        }
    }
}

/// The parts of a state that decide which rows there are, and the year.
ViewState key_of(const ViewState& state) {
    ViewState key = filters_of(state);
    key.year = state.year;
    return key;
}

std::shared_ptr<MatrixMemo> make_memo(UiContext& ctx) {
    auto memo = std::make_shared<MatrixMemo>();
    memo->key = key_of(ctx.state);
    memo->cities = ctx.data.cities().data();
    for (const ReportCounts& counts : reports_memo(ctx).history) memo->years.push_back(counts.year);
    if (memo->years.empty()) return memo;
    const auto asked = std::find(memo->years.begin(), memo->years.end(), ctx.state.year);
    memo->shown =
        asked != memo->years.end() ? static_cast<std::size_t>(asked - memo->years.begin()) : memo->years.size() - 1;
    for (const int year : memo->years) memo->by_year.push_back(make_focus_matrix(ctx.data, ctx.state, year));
    ViewState all;
    all.cohort = Cohort::All;
    memo->report = make_focus_matrix(ctx.data, all, memo->year());
    for (const FocusGroup& group : memo->matrix().groups) memo->rows += static_cast<int>(group.rows.size());
    find_scales(*memo);
    return memo;
}

}  // namespace

const MatrixMemo* matrix_memo(UiContext& ctx) {
    std::shared_ptr<MatrixMemo>& memo = ctx.scratch.matrix;
    if (!memo || memo->key != key_of(ctx.state) || memo->cities != ctx.data.cities().data()) memo = make_memo(ctx);
    return memo->years.empty() ? nullptr : memo.get();
}

}  // namespace ascn
