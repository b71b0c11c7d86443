// What the list of projects shows, made once for each choice of projects and width: its rows, their heights, the words
// they are known by to assistive technology.
#pragma once

#include <string>
#include <vector>

#include "model/project_list.h"
#include "view/ui_context.h"

namespace ascn {

/// A heading, or a project below it. Heights in device px.
struct ProjectRow {
    const ProjectGroup* group = nullptr;
    const ProjectEntry* entry = nullptr;  ///< nullptr: the group's heading
    std::string id, label;                ///< of the control that unfolds the entry
    float height = 0;                     ///< folded
    float unfolded = 0;                   ///< what it came to when it was drawn unfolded; 0: never yet
};

/// Points into the data set.
struct ProjectsMemo {
    ViewState key;                 ///< the parts of the state that it was made of
    const City* cities = nullptr;  ///< of the data set that it was made of
    float width = 0, scale = 0;
    std::vector<int> years;  ///< of reports with a list
    ProjectList list;
    int all = 0;  ///< projects of all cities in the picture
    std::vector<PartnerCount> partners;
    std::vector<ProjectRow> rows;
};

/// `width`: of a row. Goes back to the list's start where another one is shown than before.
ProjectsMemo& projects_memo(UiContext& ctx, float width);

}  // namespace ascn
