#include "model/partner_matrix.h"

#include <algorithm>

#include "core/sort.h"

namespace ascn {
namespace {

using Kind = PartnerGroup::Kind;

bool names(const Partnership& p, const City& city) {
    return std::any_of(p.cities.begin(), p.cities.end(), [&](const auto& named) { return named.city == city.id; });
}

/// A reader's own data may name cities that it does not have: then it is with the network as a whole.
bool names_any(const Dataset& data, const Partnership& p) {
    return std::any_of(p.cities.begin(), p.cities.end(),
                       [&](const auto& named) { return data.city(named.city) != nullptr; });
}

bool has_country(const Partnership& p, std::string_view country) {
    return std::find(p.partner_countries.begin(), p.partner_countries.end(), country) != p.partner_countries.end();
}

/// Whether a partnership has partners of that origin, seen from a city (nullptr: from the network).
bool is_from(const Partnership& p, const PartnerOrigin& origin, const City* city) {
    if (origin.kind == Kind::International) return p.partner_countries.empty();
    if (origin.kind == Kind::Home) return city != nullptr && has_country(p, city->country);
    return has_country(p, origin.country) && (city == nullptr || city->country != origin.country);
}

PartnerRow make_row(const Dataset& data, const PartnerMatrix& matrix, const City* city) {
    PartnerRow row;
    row.city = city;
    row.cells.resize(matrix.origins.size());
    for (const Partnership& p : data.network().partnerships) {
        if (city != nullptr ? !names(p, *city) : names_any(data, p)) continue;
        ++row.partnerships;
        for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
            if (is_from(p, matrix.origins[i], city)) row.cells[i].partnerships.push_back(&p);
        }
    }
    return row;
}

/// Every origin that a partnership could have, the countries in the order in which the data set names them first.
std::vector<PartnerOrigin> all_origins(const Dataset& data) {
    std::vector<PartnerOrigin> origins;
    for (const Partnership& p : data.network().partnerships) {
        for (const std::string& country : p.partner_countries) {
            if (std::none_of(origins.begin(), origins.end(), [&](const auto& o) { return o.country == country; }))
                origins.push_back({Kind::Country, country});
        }
    }
    origins.push_back({Kind::Home, ""});
    origins.push_back({Kind::International, ""});
    return origins;
}

/// Number of different partnerships in a column.
int count_column(const std::vector<PartnerRow>& rows, std::size_t column) {
    std::vector<const Partnership*> all;
    for (const PartnerRow& row : rows) {
        for (const Partnership* p : row.cells[column].partnerships) {
            if (std::find(all.begin(), all.end(), p) == all.end()) all.push_back(p);
        }
    }
    return static_cast<int>(all.size());
}

void fill_rows(const Dataset& data, PartnerMatrix& matrix) {
    matrix.rows.clear();
    if (PartnerRow whole = make_row(data, matrix, nullptr); whole.partnerships > 0)
        matrix.rows.push_back(std::move(whole));
    for (const City& city : data.cities()) {
        PartnerRow row = make_row(data, matrix, &city);
        if (row.partnerships > 0) matrix.rows.push_back(std::move(row));
    }
    matrix.totals.clear();
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) matrix.totals.push_back(count_column(matrix.rows, i));
}

/// Columns without any partnership go, those of countries are put in order of their totals.
std::vector<PartnerOrigin> ordered_origins(const PartnerMatrix& matrix) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < matrix.origins.size(); ++i) {
        if (matrix.totals[i] > 0) order.push_back(i);
    }
    sort_stably(order, [&matrix](std::size_t a, std::size_t b) {
        if (matrix.origins[a].kind != matrix.origins[b].kind) return matrix.origins[a].kind < matrix.origins[b].kind;
        return matrix.origins[a].kind == Kind::Country && matrix.totals[a] > matrix.totals[b];
    });
    std::vector<PartnerOrigin> origins;
    origins.reserve(order.size());
    for (const std::size_t i : order) origins.push_back(matrix.origins[i]);
    return origins;
}

}  // namespace

PartnerMatrix make_partner_matrix(const Dataset& data) {
    PartnerMatrix matrix;
    matrix.total = static_cast<int>(data.network().partnerships.size());
    matrix.origins = all_origins(data);
    fill_rows(data, matrix);
    matrix.origins = ordered_origins(matrix);
    fill_rows(data, matrix);
    return matrix;
}

std::vector<const Partnership*> partnerships_of_kinds(const Dataset& data, EnumSet<PartnerKind> kinds) {
    std::vector<const Partnership*> kept;
    for (const Partnership& p : data.network().partnerships) {
        if (kinds.empty() || kinds.contains(p.kind)) kept.push_back(&p);
    }
    return kept;
}

}  // namespace ascn
