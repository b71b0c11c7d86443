// Who runs the network, its framework, its context and criticism, and what holds of all sections.
#include "core/format.h"
#include "network_fixture.h"

namespace ascn {
namespace {

using NetworkView = NetworkFixture;

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
