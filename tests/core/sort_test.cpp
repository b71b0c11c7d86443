#include "core/sort.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <utility>

namespace ascn {
namespace {

TEST(Sort, NothingAndOneItemStayAsTheyAre) {
    std::vector<int> none, one = {7};
    sort_stably(none);
    sort_stably(one);
    EXPECT_TRUE(none.empty());
    EXPECT_EQ(one, std::vector<int>{7});
}

TEST(Sort, EqualItemsKeepTheirOrder) {
    std::vector<std::pair<int, char>> items = {{2, 'a'}, {1, 'b'}, {2, 'c'}, {1, 'd'}, {2, 'e'}};
    sort_stably(items, [](const auto& a, const auto& b) { return a.first < b.first; });
    const std::vector<std::pair<int, char>> expected = {{1, 'b'}, {1, 'd'}, {2, 'a'}, {2, 'c'}, {2, 'e'}};
    EXPECT_EQ(items, expected);
}

TEST(Sort, ItemsThatOnlyMoveAreSortedToo) {
    std::vector<std::unique_ptr<std::string>> items;
    for (const char* text : {"Yangon", "Bangkok", "Manila"}) items.push_back(std::make_unique<std::string>(text));
    sort_stably(items, [](const auto& a, const auto& b) { return *a < *b; });
    EXPECT_EQ(*items[0] + *items[1] + *items[2], "BangkokManilaYangon");
}

TEST(Sort, AgreesWithTheStandardLibraryOnRandomLists) {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::pair<unsigned, int>> items(random() % 60);
        for (std::size_t i = 0; i < items.size(); ++i) items[i] = {random() % 8, static_cast<int>(i)};
        auto expected = items;
        const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
        std::stable_sort(expected.begin(), expected.end(), by_key);
        sort_stably(items, by_key);
        ASSERT_EQ(items, expected) << "round " << round;
    }
}

}  // namespace
}  // namespace ascn
