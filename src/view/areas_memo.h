// What the matrix of focus areas shows, made once for each choice of cities and year: one matrix a report, so that a
// cell knows its course.
#pragma once

#include <vector>

#include "model/focus_matrix.h"
#include "view/ui_context.h"

namespace ascn {

/// Points into the data set.
struct MatrixMemo {
    ViewState key;                 ///< the parts of the state that it was made of
    const City* cities = nullptr;  ///< of the data set that it was made of
    std::vector<int> years;        ///< of reports with a list
    std::size_t shown = 0;         ///< position of the year that is shown
    std::vector<FocusMatrix> by_year;
    FocusMatrix report;                                ///< of the year that is shown, all cities
    int most = 0, most_of_city = 0, most_of_area = 0;  ///< projects in any year: scales of the small bars
    int rows = 0;                                      ///< cities that the filters keep

    const FocusMatrix& matrix() const { return by_year[shown]; }
    int year() const { return years[shown]; }
};

/// nullptr where no report has a list.
const MatrixMemo* matrix_memo(UiContext& ctx);

}  // namespace ascn
