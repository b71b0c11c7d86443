#include "core/ids.h"

#include <gtest/gtest.h>

namespace ascn {
namespace {

TEST(Ids, FocusAreasAreWrittenAsInTheAddress) {
    const std::array<std::string_view, 6> expected = {"civic-social",         "health-well-being",
                                                      "safety-security",      "quality-environment",
                                                      "built-infrastructure", "industry-innovation"};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(to_id(kFocusAreas[i]), expected[i]);
        EXPECT_EQ(focus_area_from_id(expected[i]), kFocusAreas[i]);
    }
}

TEST(Ids, StatusesAndSizesRoundTrip) {
    EXPECT_EQ(to_id(ProjectStatus::Ongoing), "ongoing");
    EXPECT_EQ(to_id(SizeClass::Middleweight), "middleweight");
    for (ProjectStatus s : kProjectStatuses) EXPECT_EQ(project_status_from_id(to_id(s)), s);
    for (SizeClass s : kSizeClasses) EXPECT_EQ(size_class_from_id(to_id(s)), s);
}

TEST(Ids, OtherTextIsNoId) {
    for (std::string_view bad : {"", "Civic-Social", "civic-social ", "civic", "planning"})
        EXPECT_FALSE(focus_area_from_id(bad)) << bad;
    EXPECT_FALSE(project_status_from_id("done"));
    EXPECT_FALSE(size_class_from_id("LARGE"));
}

TEST(Ids, SizeClassesMeetAtTheirBounds) {
    EXPECT_EQ(size_class_of(0), SizeClass::Small);
    EXPECT_EQ(size_class_of(199'999), SizeClass::Small);
    EXPECT_EQ(size_class_of(200'000), SizeClass::Middleweight);
    EXPECT_EQ(size_class_of(2'000'000), SizeClass::Middleweight);
    EXPECT_EQ(size_class_of(2'000'001), SizeClass::Large);
}

TEST(EnumSet, HoldsWhatWasInserted) {
    FocusAreaSet set;
    EXPECT_TRUE(set.empty());
    set.insert(FocusArea::IndustryInnovation);
    set.toggle(FocusArea::CivicSocial);
    EXPECT_TRUE(set.contains(FocusArea::IndustryInnovation));
    EXPECT_TRUE(set.contains(FocusArea::CivicSocial));
    EXPECT_FALSE(set.contains(FocusArea::SafetySecurity));

    FocusAreaSet other;
    other.insert(FocusArea::SafetySecurity);
    EXPECT_FALSE(set.intersects(other));
    other.insert(FocusArea::CivicSocial);
    EXPECT_TRUE(set.intersects(other));

    set.erase(FocusArea::IndustryInnovation);
    set.toggle(FocusArea::CivicSocial);
    EXPECT_TRUE(set.empty());
    EXPECT_EQ(set, FocusAreaSet{});
}

}  // namespace
}  // namespace ascn
