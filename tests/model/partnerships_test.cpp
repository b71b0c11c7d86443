#include "model/partnerships.h"

#include <gtest/gtest.h>

#include "test_data.h"

namespace ascn {
namespace {

TEST(Partnerships, ThoseThatNameTheCity) {
    DatasetParts parts;
    for (const char* id : {"hanoi", "manila", "dili"}) {
        City city;
        city.id = id;
        parts.cities.push_back(city);
    }
    Partnership whole_network, two_cities, one_city;
    whole_network.id = "whole-network";
    two_cities.id = "two-cities";
    two_cities.cities = {{"manila", "a bus line", {}}, {"hanoi", "a metro line", {}}};
    one_city.id = "one-city";
    one_city.cities = {{"hanoi", "flood sensors", {}}};
    parts.network.partnerships = {two_cities, whole_network, one_city};
    const Dataset data(std::move(parts));

    const std::vector<CityPartnership> hanoi = partnerships_of(data, *data.city("hanoi"));
    ASSERT_EQ(hanoi.size(), 2u);
    EXPECT_EQ(hanoi[0].partnership->id, "two-cities");
    EXPECT_EQ(hanoi[0].city->text, "a metro line");
    EXPECT_EQ(hanoi[1].partnership->id, "one-city");
    EXPECT_EQ(partnerships_of(data, *data.city("manila")).size(), 1u);
    EXPECT_TRUE(partnerships_of(data, *data.city("dili")).empty());
}

}  // namespace
}  // namespace ascn
