#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include "core/format.h"
#include "view/view_harness.h"

namespace ascn {
namespace {

class NetworkView : public ::testing::Test {
protected:
    NetworkView() {
        h.state.view = View::Network;
        h.height = 30000;  // everything is in sight
    }
    using Words = std::vector<std::string>;
    void open(const std::string& part) {
        h.state.part = part;
        h.settle();
    }
    const nlohmann::json& network() { return h.bundle()["network"]; }
    bool starts(const std::string& text) {
        return std::any_of(h.texts.begin(), h.texts.end(),
                           [&](const SeenText& t) { return t.text.rfind(text, 0) == 0; });
    }
    /// What stands to the right of the last text that reads so, on its line: tables stand below charts.
    Words row_of(const std::string& label) {
        const auto found =
            std::find_if(h.texts.rbegin(), h.texts.rend(), [&](const SeenText& t) { return t.text == label; });
        EXPECT_NE(found, h.texts.rend()) << label;
        if (found == h.texts.rend()) return {};
        std::vector<SeenText> row;
        for (const SeenText& t : h.texts) {
            if (std::abs(t.rect.min.y - found->rect.min.y) < 4 && t.rect.min.x > found->rect.max.x) row.push_back(t);
        }
        std::sort(row.begin(), row.end(),
                  [](const SeenText& a, const SeenText& b) { return a.rect.min.x < b.rect.min.x; });
        Words words;
        for (const SeenText& t : row) words.push_back(t.text);
        return words;
    }
    /// Sources that the open note names, by id.
    std::set<std::string> noted() {
        std::set<std::string> ids;
        if (h.scratch.note) {
            for (const SourceIndex i : h.scratch.note->sources) ids.insert(h.data().source(i).id);
        }
        return ids;
    }
    std::set<std::string> opened(const std::string& mark) {
        h.scratch.note.reset();
        h.activate(mark);
        return noted();
    }
    static std::set<std::string> sources_of(const nlohmann::json& fact) {
        return fact["source"].get<std::set<std::string>>();
    }
    ViewHarness h;
};

// ---- who runs it ----

TEST_F(NetworkView, ShowsWhoHoldsEachRoleToday) {
    open("");
    EXPECT_TRUE(h.shows("Philippines, 2026"));
    EXPECT_TRUE(h.shows("Juanito Victor C. Remulla, Secretary, Department of the Interior and Local Government"));
    EXPECT_TRUE(h.shows("Indonesia, 2025\u20132027"));
    EXPECT_TRUE(h.shows("11 countries"));
    EXPECT_TRUE(h.shows("38 cities"));
    for (const auto& role : network()["governance"]["roles"]) {
        EXPECT_TRUE(h.shows(role["name"].get<std::string>()));
        EXPECT_TRUE(h.shows(role["text"].get<std::string>()));
        const auto sources = opened("network.role." + role["id"].get<std::string>());
        for (const std::string& id : sources_of(role))
            EXPECT_TRUE(sources.contains(id)) << role["id"].dump() << " " << id;
    }
}

TEST_F(NetworkView, ListsEveryChairShepherdMeetingAndRuleWithItsSource) {
    open("");
    const auto& governance = network()["governance"];
    for (const auto& chair : governance["chairs"]) {
        const std::string year = std::to_string(chair["year"].get<int>());
        EXPECT_TRUE(h.shows(chair.value("holder", "The name of the holder was not found."))) << year;
        EXPECT_EQ(opened("network.chair." + year), sources_of(chair));
    }
    for (const auto& shepherd : governance["shepherds"]) {
        EXPECT_TRUE(h.shows(shepherd["text"].get<std::string>()));
        EXPECT_EQ(opened("network.shepherd." + std::to_string(shepherd["from"].get<int>())), sources_of(shepherd));
    }
    for (const auto& meeting : governance["meetings"]) {
        EXPECT_TRUE(h.shows(meeting.value("place", "The place was not found.")));
        EXPECT_EQ(opened("network.meeting." + std::to_string(meeting["number"].get<int>())), sources_of(meeting));
    }
    for (const auto& rule : governance["rules"]) {
        EXPECT_TRUE(h.shows(rule["text"].get<std::string>()));
        EXPECT_EQ(opened("network.rule." + rule["id"].get<std::string>()), sources_of(rule));
    }
}

TEST_F(NetworkView, NamesEveryRepresentativeWithOfficeAndList) {
    open("");
    for (const auto& country : h.bundle()["countries"]) {
        for (const auto& list : country["representatives"]) {
            const std::string mark =
                "network.representative." + country["id"].get<std::string>() + "." + list["as_of"].get<std::string>();
            EXPECT_EQ(opened(mark), sources_of(list)) << country["id"].dump();
            for (const auto& person : list["people"]) {
                EXPECT_TRUE(h.shows(person["name"].get<std::string>()));
                EXPECT_TRUE(starts(person["designation"].get<std::string>()));
            }
        }
    }
    EXPECT_TRUE(h.shows("List of 31 January 2026"));
}

TEST_F(NetworkView, LeadsFromTheDiagramToPeopleAndFromACityToItsCard) {
    h.height = 900;
    open("");
    h.activate("network.to.representatives");
    const UiItem* brunei = h.item("network.representative.BN.2026-01-31");
    ASSERT_NE(brunei, nullptr);
    EXPECT_GT(brunei->rect.width(), 0) << "scrolled into sight";
    h.activate("network.officers.VN");
    h.activate("network.city.hanoi");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "hanoi");
}

TEST_F(NetworkView, ShowsTheCountryThatTheSearchAskedFor) {
    h.height = 700;
    h.state.part = "timeline";
    h.scratch.scroll_to = "representatives.VN";
    h.settle();
    EXPECT_EQ(h.state.part, "");
    EXPECT_TRUE(h.shows("Nguyen Thanh Nghi"));
    EXPECT_GT(h.item("network.representative.VN.2026-01-31")->rect.width(), 0);
}

// ---- timeline ----

TEST_F(NetworkView, ShowsEveryEventAsAMarkAndInTheList) {
    open("timeline");
    for (const auto& event : network()["timeline"]) {
        const std::string id = event["id"].get<std::string>();
        ASSERT_NE(h.item("timeline.event." + id), nullptr) << id;
        EXPECT_TRUE(h.shows(event["text"].get<std::string>())) << id;
        EXPECT_EQ(opened("network.event." + id), sources_of(event)) << id;
    }
}

TEST_F(NetworkView, KeepsTheChosenCategoriesInPictureAndList) {
    open("timeline");
    h.click("network.kind.monitoring");
    EXPECT_TRUE(h.state.events.contains(EventCategory::Monitoring));
    EXPECT_EQ(h.items_with_prefix("timeline.event.").size(), 4U);
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), 4U);
    h.click("network.kind.governance");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), 6U);
    EXPECT_TRUE(*h.item("network.kind.governance")->checked);
    h.click("network.kind.monitoring");
    h.click("network.kind.governance");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), network()["timeline"].size());
}

TEST_F(NetworkView, ZoomsAndMovesPictureAndListTogether) {
    open("timeline");
    EXPECT_TRUE(h.item("timeline.out")->disabled);
    EXPECT_TRUE(h.item("timeline.later")->disabled);
    h.click("timeline.in");
    h.click("timeline.in");  // a quarter of nine years around the middle: mid-2021 to late 2023
    std::set<std::string> expected;
    for (const auto& event : network()["timeline"]) {
        const std::string date = event["date"].get<std::string>();
        if (date >= "2021-05-17" && date < "2023-08-17") expected.insert(event["id"].get<std::string>());
    }
    std::set<std::string> listed;
    for (const UiItem* item : h.items_with_prefix("network.event.")) listed.insert(item->id.substr(14));
    EXPECT_EQ(listed, expected);
    EXPECT_EQ(h.items_with_prefix("timeline.event.").size(), expected.size());
    h.click("timeline.earlier");
    EXPECT_NE(h.item("timeline.event.guiding-documents"), nullptr) << "2020";
    h.click("timeline.whole");
    EXPECT_EQ(h.items_with_prefix("network.event.").size(), network()["timeline"].size());
}

TEST_F(NetworkView, OpensAnEventWithPlaceTextAndSources) {
    open("timeline");
    h.click("timeline.event.annual-meeting-6");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->title, "6th annual meeting");
    ASSERT_GE(h.scratch.note->lines.size(), 2U);
    EXPECT_EQ(h.scratch.note->lines[0], "12 July 2023 \u00B7 Jimbaran, Bali, Indonesia");
    EXPECT_EQ(noted(), (std::set<std::string>{"vna-2023", "jp-2023", "clc6", "jpnn-2024"}));
    EXPECT_TRUE(*h.item("timeline.event.annual-meeting-6")->selected);
}

TEST_F(NetworkView, ChosenEventComesIntoSightInTheListOnlyBelowAPictureThatStays) {
    h.height = 900;
    open("timeline");
    const Box before = h.item("timeline.event.dili")->rect;
    EXPECT_EQ(h.item("network.event.dili")->rect.width(), 0) << "far down the list";
    h.click("timeline.event.dili");
    EXPECT_GT(h.item("network.event.dili")->rect.width(), 0);
    EXPECT_EQ(h.item("timeline.event.dili")->rect.min.y, before.min.y);
    h.width = 390;
    h.height = 844;
    open("timeline");
    const Box mark = h.item("timeline.event.launch")->rect;
    ASSERT_GT(mark.width(), 0);
    h.click("timeline.event.launch");
    EXPECT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.item("timeline.event.launch")->rect.min.y, mark.min.y) << "the page stays where it is";
}

TEST_F(NetworkView, MarksOfTheTimelineNeverCoverEachOther) {
    for (const double width : {320.0, 390.0, 768.0, 1440.0}) {
        h.width = width;
        open("timeline");
        const auto marks = h.items_with_prefix("timeline.event.");
        for (std::size_t i = 0; i < marks.size(); ++i) {
            EXPECT_GE(marks[i]->rect.width(), 23.5) << marks[i]->id;
            for (std::size_t k = 0; k < i; ++k) {
                const Box &a = marks[i]->rect, &b = marks[k]->rect;
                const bool apart = a.max.x <= b.min.x + 0.5 || b.max.x <= a.min.x + 0.5 || a.max.y <= b.min.y + 0.5 ||
                                   b.max.y <= a.min.y + 0.5;
                EXPECT_TRUE(apart) << width << ": " << marks[i]->id << " and " << marks[k]->id;
            }
        }
    }
}

// ---- framework ----

TEST_F(NetworkView, ShowsTheFrameworkWholeAndCountsItsCities) {
    open("framework");
    const auto& framework = network()["framework"];
    for (const char* band : {"outcomes", "systems", "enablers", "about"}) {
        for (const auto& statement : framework[band]) {
            EXPECT_TRUE(h.shows(statement["name"].get<std::string>()));
            EXPECT_TRUE(h.shows(statement["text"].get<std::string>()));
        }
    }
    for (const auto& area : framework["focus_areas"]) {
        const std::string id = area["id"].get<std::string>();
        int chosen = 0, listed = 0;
        for (const auto& city : h.bundle()["cities"]) {
            if (!city["plan"].contains("focus_areas")) continue;
            for (const auto& own : city["plan"]["focus_areas"]["value"]) chosen += own == id ? 1 : 0;
        }
        for (const auto& count : network()["monitoring"].back()["by_focus_area"]) {
            if (count["focus_area"] == id) listed = count["list"].get<int>();
        }
        EXPECT_TRUE(h.shows(std::to_string(chosen) + " of 26 pilot cities chose it")) << id;
        EXPECT_TRUE(h.shows(std::to_string(listed) + " projects in the report of 2025")) << id;
        EXPECT_FALSE(h.shows(area["goals"][0].get<std::string>())) << "folded at first";
        h.activate("network.area." + id);
        for (const auto& goal : area["goals"]) EXPECT_TRUE(h.shows(goal.get<std::string>()));
        for (const auto& subarea : area["subareas"]) EXPECT_TRUE(h.shows(subarea.get<std::string>()));
    }
}

TEST_F(NetworkView, LeadsFromAnAreaToItsProjectsAndItsCitiesOnTheMap) {
    open("framework");
    h.activate("network.area.projects.quality-environment");
    EXPECT_EQ(h.state.view, View::Areas);
    EXPECT_EQ(h.state.part, "projects");
    EXPECT_TRUE(h.state.project_areas.contains(FocusArea::QualityEnvironment));
    h.state = {};
    h.state.view = View::Network;
    h.state.countries = {"VN"};
    open("framework");
    h.activate("network.area.cities.safety-security");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_TRUE(h.state.areas.contains(FocusArea::SafetySecurity));
    EXPECT_TRUE(h.state.countries.empty()) << "a filter from before would make the number wrong";
}

// ---- monitoring ----

TEST_F(NetworkView, PrintsTheReportsOwnTotalsAndCountsTheSame) {
    open("monitoring");
    // the totals on the title pages of the reports of 2022 to 2025; of 2021 only a total is known
    EXPECT_EQ(row_of("Projects, as printed"), (Words{"65", "77", "86", "108", "134"}));
    EXPECT_EQ(row_of("Counted in the list"), (Words{"\u2013", "77", "86", "108", "134"}));
    EXPECT_EQ(row_of("Completed").back(), "18");
    EXPECT_EQ(row_of("Ongoing").back(), "108");
    EXPECT_EQ(row_of("Planning").back(), "8");
    for (std::size_t i = 0; i < 5; ++i) {
        int sum = 0;
        for (const char* area : {"Civic & Social", "Health & Well-Being", "Safety & Security", "Quality Environment",
                                 "Built Infrastructure", "Industry & Innovation"})
            sum += std::atoi(row_of(area).at(i).c_str());
        EXPECT_EQ(sum, i == 0 ? 0 : std::atoi(row_of("Counted in the list").at(i).c_str()));
    }
    for (const auto& country : network()["monitoring"].back()["by_country"]) {
        std::string name;
        for (const auto& c : h.bundle()["countries"])
            if (c["id"] == country["country"]) name = c["name"].get<std::string>();
        EXPECT_EQ(row_of(name).back(), std::to_string(country["total"].get<int>())) << name;
    }
}

TEST_F(NetworkView, DrawsAMarkForEachNumberOfTheReports) {
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

TEST_F(NetworkView, MarksTheFigureThatAReportGivesTwice) {
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

TEST_F(NetworkView, TellsWhereReportsContradictThemselves) {
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

// ---- partners ----

TEST_F(NetworkView, ListsEveryPartnershipWithItsSources) {
    open("partners");
    EXPECT_TRUE(h.shows("47 partnerships"));
    for (const auto& p : network()["partnerships"]) {
        const std::string id = p["id"].get<std::string>();
        EXPECT_TRUE(h.shows(p["name"].get<std::string>())) << id;
        EXPECT_TRUE(h.shows(p["text"].get<std::string>())) << id;
        EXPECT_TRUE(starts(p["partner"].get<std::string>())) << id;
        std::set<std::string> expected = sources_of(p);
        for (const auto& city : p["cities"]) {
            for (const std::string& source : sources_of(city)) expected.insert(source);
            EXPECT_NE(h.item("network.partner_city." + id + "." + city["city"].get<std::string>()), nullptr);
        }
        EXPECT_EQ(opened("network.partnership." + id), expected) << id;
    }
}

TEST_F(NetworkView, KeepsTheChosenKindsOfPartners) {
    open("partners");
    h.activate("network.partner.research");
    EXPECT_EQ(h.items_with_prefix("network.partnership.").size(), 2U);
    EXPECT_TRUE(h.shows("2 partnerships"));
    h.activate("network.partner.event");
    EXPECT_EQ(h.items_with_prefix("network.partnership.").size(), 4U);
}

TEST_F(NetworkView, ShowsThePartnershipThatTheSearchAskedForWhateverIsFiltered) {
    h.height = 700;
    h.state.part = "";
    h.scratch.partner_kinds.insert(PartnerKind::Event);
    h.scratch.scroll_to = "partnership.viettel-da-nang";
    h.settle();
    EXPECT_EQ(h.state.part, "partners");
    EXPECT_TRUE(h.shows("Viettel in Da Nang"));
    EXPECT_GT(h.item("network.partnership.viettel-da-nang")->rect.width(), 0);
}

TEST_F(NetworkView, CountsPartnersByOriginAndCity) {
    open("partners");
    ASSERT_NE(h.item("network.cell.johor-bahru.US"), nullptr);
    EXPECT_EQ(h.item("network.cell.johor-bahru.US")->label, "Johor Bahru, United States: 3 partnerships");
    EXPECT_EQ(h.item("network.cell.johor-bahru.CN"), nullptr) << "none";
    h.activate("network.cell.johor-bahru.US");
    ASSERT_TRUE(h.scratch.note.has_value());
    EXPECT_EQ(h.scratch.note->lines.size(), 3U);
}

TEST_F(NetworkView, LeadsToTheArcsOnTheMap) {
    open("partners");
    h.activate("network.row.phnom-penh");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "phnom-penh");
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Partners));
    h.state.view = View::Network;
    open("partners");
    h.activate("network.partners.map");
    EXPECT_EQ(h.state.view, View::Map);
    EXPECT_EQ(h.state.city, "");
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Partners)) << "it was on already";
}

TEST_F(NetworkView, GivesNarrowWindowsAListInPlaceOfTheTable) {
    h.width = 390;
    open("partners");
    EXPECT_TRUE(h.items_with_prefix("network.cell.").empty());
    h.activate("network.origin.JP");
    EXPECT_TRUE(h.shows("Smart JAMP"));
    EXPECT_NE(h.item("network.origin.JP.kuching"), nullptr);
}

TEST_F(NetworkView, HeadOfTheTableStaysInSight) {
    h.height = 700;
    open("partners");
    for (int i = 0; i < 4; ++i) h.wheel(700, 500, -120);
    const auto head = std::find_if(h.texts.begin(), h.texts.end(), [](const SeenText& t) { return t.text == "Japan"; });
    ASSERT_NE(head, h.texts.end());
    const Box at = head->rect;
    h.wheel(700, 500, -60);
    const auto later =
        std::find_if(h.texts.begin(), h.texts.end(), [](const SeenText& t) { return t.text == "Japan"; });
    ASSERT_NE(later, h.texts.end());
    EXPECT_EQ(later->rect.min.y, at.min.y);
}

// ---- urbanisation, criticism ----

TEST_F(NetworkView, GivesEachFigureItsDateAndSource) {
    open("urbanisation");
    for (const auto& statement : network()["context"]) {
        EXPECT_TRUE(h.shows(statement["name"].get<std::string>()));
        EXPECT_TRUE(h.shows(statement["text"].get<std::string>()));
        EXPECT_TRUE(h.shows("As of " + format_date(statement["as_of"].get<std::string>())));
        EXPECT_EQ(opened("network.context." + statement["id"].get<std::string>()), sources_of(statement));
    }
}

TEST_F(NetworkView, AnswersEachCriticismAndOpensEachDocument) {
    open("criticism");
    for (const auto& criticism : network()["criticisms"]) {
        EXPECT_TRUE(h.shows(criticism["text"].get<std::string>()));
        EXPECT_TRUE(h.shows(criticism["answer"].get<std::string>()));
        EXPECT_EQ(opened("network.criticism." + criticism["id"].get<std::string>()), sources_of(criticism));
    }
    h.scratch.note.reset();
    for (const auto& document : network()["documents"]) {
        const std::string id = document["id"].get<std::string>();
        EXPECT_TRUE(h.shows(document["name"].get<std::string>()));
        std::string url;
        for (const auto& source : document["source"]) {
            for (const auto& known : h.bundle()["sources"])
                if (known["id"] == source && url.empty()) url = known.value("url", "");
        }
        if (url.empty()) continue;
        h.clear_wishes();
        h.activate("network.open." + id);
        EXPECT_EQ(h.wishes.open_url, url);
    }
}

// ---- all sections ----

TEST_F(NetworkView, StaysReadableAndInsideTheWindowAtEveryWidth) {
    for (const std::string part :
         {"", "timeline", "framework", "monitoring", "partners", "urbanisation", "criticism"}) {
        for (const double width : {320.0, 390.0, 768.0, 1024.0, 1440.0}) {
            h.width = width;
            open(part);
            for (const SeenText& t : h.texts) {
                EXPECT_LE(t.rect.max.x, width + 0.5) << part << " " << width << ": " << t.text;
                if (t.text.size() > 120) {
                    EXPECT_LE(t.rect.width(), 720.5) << part << " " << width << ": " << t.text;
                }
            }
        }
    }
}

TEST_F(NetworkView, WorksWithTheLeastThatADataSetMayTell) {
    auto& bundle = const_cast<nlohmann::json&>(h.bundle());
    const auto cut = [](nlohmann::json& list) { list.erase(list.begin() + 1, list.end()); };
    for (const char* list :
         {"timeline", "monitoring", "partnerships", "context", "criticisms", "documents", "conflicts"})
        cut(bundle["network"][list]);
    for (const char* list : {"chairs", "shepherds", "meetings", "rules", "roles"})
        cut(bundle["network"]["governance"][list]);
    h.reload();
    for (const std::string part :
         {"", "timeline", "framework", "monitoring", "partners", "urbanisation", "criticism"}) {
        open(part);
        EXPECT_TRUE(h.shows("Timeline")) << part;
    }
    open("timeline");
    EXPECT_EQ(h.items_with_prefix("timeline.event.").size(), 1U);
    open("partners");
    EXPECT_TRUE(h.shows("1 partnership"));
}

}  // namespace
}  // namespace ascn
