#include "core/ids.h"

#include <cstddef>

namespace ascn {
namespace {

// In the order of the enums.
constexpr std::array<std::string_view, kFocusAreas.size()> kFocusAreaIds = {
    "civic-social",        "health-well-being",    "safety-security",
    "quality-environment", "built-infrastructure", "industry-innovation"};
constexpr std::array<std::string_view, kProjectStatuses.size()> kProjectStatusIds = {"planning", "ongoing",
                                                                                     "completed"};
constexpr std::array<std::string_view, kSizeClasses.size()> kSizeClassIds = {"small", "middleweight", "large"};

template <class E, std::size_t N>
std::optional<E> find_id(const std::array<std::string_view, N>& ids, std::string_view id) {
    for (std::size_t i = 0; i < N; ++i)
        if (ids[i] == id) return static_cast<E>(i);
    return std::nullopt;
}

}  // namespace

std::string_view to_id(FocusArea area) { return kFocusAreaIds[static_cast<std::size_t>(area)]; }
std::string_view to_id(ProjectStatus status) { return kProjectStatusIds[static_cast<std::size_t>(status)]; }
std::string_view to_id(SizeClass size) { return kSizeClassIds[static_cast<std::size_t>(size)]; }

std::optional<FocusArea> focus_area_from_id(std::string_view id) { return find_id<FocusArea>(kFocusAreaIds, id); }
std::optional<ProjectStatus> project_status_from_id(std::string_view id) {
    return find_id<ProjectStatus>(kProjectStatusIds, id);
}
std::optional<SizeClass> size_class_from_id(std::string_view id) { return find_id<SizeClass>(kSizeClassIds, id); }

SizeClass size_class_of(double population) {
    if (population < 200'000) return SizeClass::Small;
    return population <= 2'000'000 ? SizeClass::Middleweight : SizeClass::Large;
}

}  // namespace ascn
