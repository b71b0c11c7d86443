// What the monitoring reports count, and where they contradict themselves.
#include <cstdlib>

#include "network_fixture.h"

namespace ascn {
namespace {

using NetworkMonitoring = NetworkFixture;

TEST_F(NetworkMonitoring, PrintsTheReportsOwnTotalsAndCountsTheSame) {
    open("monitoring");
    // the totals on the title pages of the reports of 2022 to 2025; of 2021 only a total is known
    EXPECT_EQ(h.row_of("Projects, as printed"), (Words{"65", "77", "86", "108", "134"}));
    EXPECT_EQ(h.row_of("Counted in the list"), (Words{"\u2013", "77", "86", "108", "134"}));
    EXPECT_EQ(h.row_of("Completed").back(), "18");
    EXPECT_EQ(h.row_of("Ongoing").back(), "108");
    EXPECT_EQ(h.row_of("Planning").back(), "8");
    for (std::size_t i = 0; i < 5; ++i) {
        int sum = 0;
        for (const char* area : {"Civic & Social", "Health & Well-Being", "Safety & Security", "Quality Environment",
                                 "Built Infrastructure", "Industry & Innovation"})
            sum += std::atoi(h.row_of(area).at(i).c_str());
        EXPECT_EQ(sum, i == 0 ? 0 : std::atoi(h.row_of("Counted in the list").at(i).c_str()));
    }
    for (const auto& country : network()["monitoring"].back()["by_country"]) {
        std::string name;
        for (const auto& c : h.bundle()["countries"])
            if (c["id"] == country["country"]) name = c["name"].get<std::string>();
        EXPECT_EQ(h.row_of(name).back(), std::to_string(country["total"].get<int>())) << name;
    }
}

TEST_F(NetworkMonitoring, DrawsAMarkForEachNumberOfTheReports) {
    open("monitoring");
    ASSERT_NE(h.item("network.years.ongoing.2024"), nullptr);
    EXPECT_EQ(h.item("network.years.ongoing.2024")->label, "2024, Ongoing: 81 projects");
    EXPECT_EQ(h.item("network.years.all.2021")->label, "2021, not stated: 65 projects");
    EXPECT_EQ(h.items_with_prefix("network.years.").size(), 4U * 3 + 1);
    EXPECT_EQ(h.items_with_prefix("network.areas.").size(), 4U * 6);
    EXPECT_EQ(h.item("network.areas.health-well-being.2024")->label, "Health & Well-Being, 2024: 6 projects");
    // the report of 2025 counts 25 ongoing and 4 completed projects in Malaysia
    EXPECT_EQ(h.item("network.countries_chart.completed.MY.2025")->label, "Malaysia, Completed: 4 projects");
    EXPECT_EQ(h.item("network.countries_chart.planning.MY.2025"), nullptr) << "none";
    h.activate("network.countries.2022");
    EXPECT_EQ(h.state.year, 2022);
    EXPECT_EQ(h.item("network.countries_chart.ongoing.ID.2022")->label, "Indonesia, Ongoing: 11 projects");
}

TEST_F(NetworkMonitoring, MarksTheFigureThatAReportGivesTwice) {
    open("monitoring");
    // the compilers' conflicts: two areas of 2023, four of 2024, two of 2025
    std::set<std::string> marks;
    for (const UiItem* item : h.items_with_prefix("network.difference.")) marks.insert(item->id.substr(19));
    EXPECT_EQ(marks,
              (std::set<std::string>{"2023.civic-social", "2023.industry-innovation", "2024.health-well-being",
                                     "2024.safety-security", "2024.quality-environment", "2024.industry-innovation",
                                     "2025.quality-environment", "2025.built-infrastructure"}));
    h.activate("network.difference.2025.built-infrastructure");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->lines, (Words{"2025, Built Infrastructure: the report\u2019s charts by country add up to "
                                            "33, its list has 32."}));
    EXPECT_EQ(noted(), (std::set<std::string>{"me2025"}));
}

TEST_F(NetworkMonitoring, TellsWhereReportsContradictThemselves) {
    open("monitoring");
    h.activate("network.monitoring.notes");
    for (const auto& report : network()["monitoring"]) {
        for (const auto& note : report["notes"])
            EXPECT_TRUE(h.shows(std::to_string(report["year"].get<int>()) + ": " + note.get<std::string>()));
    }
    EXPECT_EQ(opened("network.monitoring.2022"), (std::set<std::string>{"me2022"}));
    h.activate("network.conflicts.monitoring");
    for (const auto& conflict : network()["conflicts"]) {
        if (conflict["about"] == "monitoring") {
            EXPECT_TRUE(h.shows(conflict["text"].get<std::string>()));
        }
    }
}

}  // namespace
}  // namespace ascn
