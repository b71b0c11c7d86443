// Data sets made by hand for the tests of src/model: published values of the pilot cities, without the bundle's
// details.
#pragma once

#include <vector>

#include "data/dataset.h"

namespace ascn::testing {

NumberFact figure(double value, const char* unit = "", int year = 2020, const char* boundary = "");
NumberFact missing(Missing why);
Indicator indicator(const char* id, IndicatorScope scope = IndicatorScope::City,
                    IndicatorGroup group = IndicatorGroup::People);
/// Population, area, density and projects, which need no stored values.
std::vector<Indicator> basic_indicators();

/// Flooding ("flood"), energy ("solar"), traffic ("traffic control") and housing ("housing"), by one word each.
std::vector<Topic> four_topics();
inline constexpr TopicIndex kFlooding{0}, kEnergy{1}, kTraffic{2}, kHousing{3};

/// Ten cities of seven countries with areas, names and projects: nine of the 2018 cohort (of these Chonburi has no
/// population) and Chiang Mai, which joined in 2024.
const Dataset& small_dataset();

/// All 26 pilot cities in ten countries (and Timor-Leste without a city): names, positions,
/// populations, areas.
const Dataset& pilot_dataset();

}  // namespace ascn::testing
