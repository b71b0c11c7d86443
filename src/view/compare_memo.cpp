#include "view/compare_memo.h"

namespace ascn {
namespace {

/// The parts of a state that decide which cities are compared, and which one could join them.
ViewState key_of(const ViewState& state) {
    ViewState key;
    key.city = state.city;
    key.compare = state.compare;
    key.cohort = state.cohort;
    return key;
}

}  // namespace

const CompareMemo& compare_memo(UiContext& ctx) {
    std::shared_ptr<CompareMemo>& memo = ctx.scratch.compared;
    ViewState key = key_of(ctx.state);
    const City* cities = ctx.data.cities().data();
    if (memo && memo->key == key && memo->cities == cities) return *memo;
    memo = std::make_shared<CompareMemo>();
    memo->key = std::move(key);
    memo->cities = cities;
    memo->comparison = make_comparison(compared_or_default(ctx.state, ctx.data), ctx.data);
    const auto& columns = memo->comparison.columns;
    memo->alike = alike_pairs(ctx.data, columns);
    if (columns.size() < kMaxCompared) memo->similar = most_similar(ctx.data, ctx.state, columns);
    return *memo;
}

}  // namespace ascn
