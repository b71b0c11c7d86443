// Stable sorting at the size of one instance: std::sort and std::stable_sort come to 2 kB for every type they are used
// with, which every reader would download.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace ascn {

/// Whether the item at position `a` goes before the one at `b`.
using BeforeFn = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);
/// 0 .. count-1 in the order of `before`; items of which neither goes before the other keep their order.
std::vector<std::uint32_t> sorted_positions(std::size_t count, BeforeFn before, const void* context);

/// Sorts by `before(const T&, const T&)`, as std::stable_sort does.
template <class T, class Before>
void sort_stably(std::vector<T>& items, const Before& before) {
    struct Context {
        const std::vector<T>& items;
        const Before& before;
    };
    const Context context{items, before};
    const auto compare = [](const void* given, std::uint32_t a, std::uint32_t b) {
        const Context& c = *static_cast<const Context*>(given);
        return static_cast<bool>(c.before(c.items[a], c.items[b]));
    };
    std::vector<T> sorted;
    sorted.reserve(items.size());
    for (std::uint32_t position : sorted_positions(items.size(), compare, &context))
        sorted.push_back(std::move(items[position]));
    items = std::move(sorted);
}

template <class T>
void sort_stably(std::vector<T>& items) {
    sort_stably(items, [](const T& a, const T& b) { return a < b; });
}

}  // namespace ascn
