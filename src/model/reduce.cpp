// One function an action; std::visit picks it. Each works on a copy and returns early when the action makes no sense.
#include "model/reduce.h"

#include <algorithm>

#include "model/compare.h"
#include "model/history.h"
#include "model/indicators.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;

bool has(const Ids& ids, std::string_view id) { return std::find(ids.begin(), ids.end(), id) != ids.end(); }

// What the comparison's actions change: the chosen cities, or the default pair where that is what is shown.
Ids shown_compare(const ViewState& state, const Dataset& data) {
    return state.view == View::Compare ? compared_or_default(state, data) : state.compare;
}

struct Reducer {
    ViewState next;
    const Dataset& data;

    void operator()(const SetView& action) {
        if (next.view != action.view) {
            next.part.clear();
            next.query.clear();  // it was for what the other view lists
        }
        next.view = action.view;
    }

    void operator()(const SelectCity& action) {
        if (action.city.empty() || data.city(action.city) != nullptr) next.city = action.city;
    }

    void operator()(const ToggleCompare& action) {
        Ids ids = shown_compare(next, data);
        if (const auto it = std::find(ids.begin(), ids.end(), action.city); it != ids.end()) {
            ids.erase(it);
        } else if (data.city(action.city) != nullptr && ids.size() < kMaxCompared) {
            ids.push_back(action.city);
        } else {
            return;
        }
        next.compare = std::move(ids);
    }

    void operator()(const MoveCompare& action) {
        Ids ids = shown_compare(next, data);
        const auto from = std::find(ids.begin(), ids.end(), action.city);
        if (from == ids.end()) return;
        const auto to = ids.begin() + std::clamp(action.to, 0, static_cast<int>(ids.size()) - 1);
        if (from < to) {
            std::rotate(from, from + 1, to + 1);
        } else {
            std::rotate(to, from, from + 1);
        }
        next.compare = std::move(ids);
    }

    void operator()(const ReplaceCompare& action) {
        Ids ids = shown_compare(next, data);
        const auto from = std::find(ids.begin(), ids.end(), action.from);
        if (from == ids.end() || data.city(action.to) == nullptr) return;
        if (const auto to = std::find(ids.begin(), ids.end(), action.to); to != ids.end()) {
            std::iter_swap(from, to);
        } else {
            *from = action.to;
        }
        next.compare = std::move(ids);
    }

    void operator()(const ClearCompare&) { next.compare.clear(); }

    void operator()(const ToggleCountry& action) {
        if (data.country(action.country) == nullptr) return;
        Ids kept;
        for (const Country& country : data.countries()) {
            const bool was_kept = has(next.countries, country.id);
            if (was_kept != (country.id == action.country)) kept.push_back(country.id);
        }
        next.countries = std::move(kept);
    }

    void operator()(const ToggleArea& action) { next.areas.toggle(action.area); }

    void operator()(const SetCohort& action) { next.cohort = action.cohort; }

    void operator()(const ClearFilters&) {
        next.countries.clear();
        next.areas = {};
        next.cohort = Cohort::Pilot2018;
        next.sizes = {};
        next.statuses = {};
    }

    void operator()(const SetIndicator& action) {
        const Indicator* indicator = data.indicator(action.indicator);
        if (indicator != nullptr && can_size_circles(data, *indicator)) next.indicator = action.indicator;
    }

    void operator()(const SetCircleColor& action) { next.color = action.color; }

    void operator()(const SetNation& action) {
        const Indicator* indicator = data.indicator(action.indicator);
        if (action.indicator.empty() || (indicator != nullptr && indicator->scope == IndicatorScope::Nation))
            next.nation = action.indicator;
    }

    void operator()(const ToggleLayer& action) { next.layers.toggle(action.layer); }

    void operator()(const SetQuery& action) {
        if (auto query = canonical_query(action.text)) next.query = std::move(*query);
    }

    void operator()(const SetTheme& action) { next.theme = action.theme; }

    void operator()(const SetCam& action) {
        if (!action.cam) {
            next.cam = std::nullopt;
        } else if (const auto cam = canonical(*action.cam)) {
            next.cam = cam;
        }
    }

    void operator()(const SetPart& action) {
        if (is_part_of(next.view, action.part)) next.part = action.part;
    }

    void operator()(const SetSort& action) {
        if (is_sort(action.sort)) next.sort = action.sort;
    }

    void operator()(const SetColumns& action) {
        Ids kept;
        for (const std::string& id : action.indicators) {
            if (data.indicator(id) != nullptr && !has(kept, id)) kept.push_back(id);
        }
        next.columns = std::move(kept);
    }

    void operator()(const ToggleShade&) { next.shade = !next.shade; }

    void operator()(const ToggleRowOption& action) { next.rows.toggle(action.option); }

    void operator()(const SetYear& action) {
        if (action.year == 0 || report_of(data, action.year) != nullptr) next.year = action.year;
    }

    void operator()(const SetGrouping& action) { next.grouping = action.grouping; }

    void operator()(const ToggleProjectArea& action) { next.project_areas.toggle(action.area); }

    void operator()(const SetProjectCity& action) {
        if (action.city.empty() || data.city(action.city) != nullptr) next.project_city = action.city;
    }

    void operator()(const SetPartner& action) {
        if (auto partner = canonical_query(action.partner)) next.partner = std::move(*partner);
    }

    void operator()(const OpenProjects& action) {
        (*this)(SetView{View::Areas});
        next.part = "projects";
        (*this)(SetProjectCity{action.city});
        next.project_areas = action.areas;
        next.partner.clear();
        next.query.clear();
    }

    void operator()(const ToggleEvents& action) { next.events.toggle(action.category); }

    void operator()(const SetScatter& action) {
        const auto accepted = [this](const std::string& id) {
            const Indicator* indicator = data.indicator(id);
            return id.empty() || (indicator != nullptr && is_comparable(data, *indicator));
        };
        if (accepted(action.x)) next.scatter_x = action.x;
        if (accepted(action.y)) next.scatter_y = action.y;
    }

    void operator()(const ToggleSize& action) { next.sizes.toggle(action.size); }

    void operator()(const ToggleStatus& action) { next.statuses.toggle(action.status); }

    void operator()(const ReplaceState& action) { next = action.state; }
};

}  // namespace

ViewState reduce(const ViewState& state, const Action& action, const Dataset& data) {
    Reducer reducer{state, data};
    std::visit(reducer, action);
    return std::move(reducer.next);
}

}  // namespace ascn
