#include "model/partner_matrix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "real_cities.h"

namespace ascn {
namespace {

using Kind = PartnerGroup::Kind;

const PartnerRow* row_of(const PartnerMatrix& matrix, std::string_view city) {
    for (const PartnerRow& row : matrix.rows) {
        if (city.empty() ? row.city == nullptr : row.city != nullptr && row.city->id == city) return &row;
    }
    return nullptr;
}

std::size_t column_of(const PartnerMatrix& matrix, Kind kind, std::string_view country = {}) {
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
        if (matrix.origins[i].kind == kind && matrix.origins[i].country == country) return i;
    }
    ADD_FAILURE() << "no column " << country;
    return 0;
}

std::vector<std::string> names(const PartnerRow& row, std::size_t column) {
    std::vector<std::string> ids;
    for (const Partnership* p : row.cells[column].partnerships) ids.push_back(p->id);
    return ids;
}

// counted by hand in data/network/partnerships.json
TEST(PartnerMatrix, CountsEachPartnershipOnceInItsTotals) {
    const PartnerMatrix matrix = make_partner_matrix(real_cities());
    EXPECT_EQ(matrix.total, 47);
    const std::map<std::string, int> countries = {{"JP", 9}, {"US", 6}, {"AU", 4}, {"KR", 4}, {"CN", 3},
                                                  {"DE", 2}, {"GB", 1}, {"NO", 1}, {"NZ", 1}, {"FR", 1}};
    for (const auto& [country, n] : countries)
        EXPECT_EQ(matrix.totals[column_of(matrix, Kind::Country, country)], n) << country;
    EXPECT_EQ(matrix.totals[column_of(matrix, Kind::Home)], 9);
    EXPECT_EQ(matrix.totals[column_of(matrix, Kind::International)], 8);
    EXPECT_EQ(matrix.origins.size(), countries.size() + 2);
}

TEST(PartnerMatrix, HasARowForEveryCityThatIsNamedAndOneForTheNetwork) {
    const PartnerMatrix matrix = make_partner_matrix(real_cities());
    EXPECT_EQ(matrix.rows.size(), 22U);
    ASSERT_NE(row_of(matrix, ""), nullptr);
    EXPECT_EQ(row_of(matrix, "")->partnerships, 13);
    EXPECT_EQ(row_of(matrix, "johor-bahru")->partnerships, 7);
    EXPECT_EQ(row_of(matrix, "phnom-penh")->partnerships, 6);
    EXPECT_EQ(row_of(matrix, "hanoi"), nullptr);
    EXPECT_EQ(matrix.rows.front().city, nullptr);
}

TEST(PartnerMatrix, PutsPartnersAtHomeInAColumnOfTheirOwn) {
    const PartnerMatrix matrix = make_partner_matrix(real_cities());
    const PartnerRow& johor = *row_of(matrix, "johor-bahru");
    using Ids = std::vector<std::string>;
    EXPECT_EQ(names(johor, column_of(matrix, Kind::Country, "US")), (Ids{"wise", "ustda", "sas-mimos-iskandar"}));
    EXPECT_EQ(names(johor, column_of(matrix, Kind::Home)), (Ids{"iskandar-data", "sas-mimos-iskandar"}));
    EXPECT_EQ(names(johor, column_of(matrix, Kind::International)), (Ids{"undp-iskandar"}));
    EXPECT_EQ(names(johor, column_of(matrix, Kind::Country, "JP")), (Ids{"mlit-johor"}));
}

TEST(PartnerMatrix, OrdersCountriesByTheirTotals) {
    const PartnerMatrix matrix = make_partner_matrix(real_cities());
    ASSERT_GE(matrix.origins.size(), 4U);
    EXPECT_EQ(matrix.origins[0].country, "JP");
    EXPECT_EQ(matrix.origins[1].country, "US");
    EXPECT_EQ(matrix.origins.back().kind, Kind::International);
    EXPECT_EQ(matrix.origins[matrix.origins.size() - 2].kind, Kind::Home);
    for (std::size_t i = 1; i + 2 < matrix.origins.size(); ++i) EXPECT_GE(matrix.totals[i - 1], matrix.totals[i]);
}

TEST(PartnerMatrix, IsEmptyWithoutPartnerships) {
    const PartnerMatrix matrix = make_partner_matrix(Dataset());
    EXPECT_TRUE(matrix.rows.empty());
    EXPECT_TRUE(matrix.origins.empty());
    EXPECT_EQ(matrix.total, 0);
}

TEST(PartnerMatrix, TakesACityThatTheDataDoesNotHaveForNone) {
    DatasetParts parts;
    Partnership p;
    p.id = "somewhere";
    p.partner_countries = {"IN"};
    p.cities = {{"atlantis", "", {}}};
    parts.network.partnerships = {p};
    const Dataset data(std::move(parts));
    const PartnerMatrix matrix = make_partner_matrix(data);
    ASSERT_EQ(matrix.rows.size(), 1U);
    EXPECT_EQ(matrix.rows[0].city, nullptr);
    ASSERT_EQ(matrix.origins.size(), 1U);
    EXPECT_EQ(matrix.origins[0].country, "IN");
    EXPECT_EQ(matrix.totals[0], 1);
}

TEST(PartnershipKinds, KeepWhatIsAsked) {
    const Dataset& data = real_cities();
    EXPECT_EQ(partnerships_of_kinds(data, {}).size(), 47U);
    EnumSet<PartnerKind> kinds;
    kinds.insert(PartnerKind::DevelopmentBank);
    EXPECT_EQ(partnerships_of_kinds(data, kinds).size(), 4U);
    kinds.insert(PartnerKind::Event);
    EXPECT_EQ(partnerships_of_kinds(data, kinds).size(), 6U);
}

}  // namespace
}  // namespace ascn
