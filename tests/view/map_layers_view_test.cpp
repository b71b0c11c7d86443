// What the map shows besides its circles, and how it is chosen.
#include <gtest/gtest.h>

#include <algorithm>

#include "view/view_harness.h"

namespace ascn {
namespace {

ViewState with_layer(MapLayer layer, std::string city = "") {
    ViewState state;
    state.layers.insert(layer);
    state.city = std::move(city);
    return state;
}

TEST(LayersPanel, NothingIsShownUntilItIsAskedFor) {
    ViewHarness h;
    h.settle();
    EXPECT_TRUE(h.items_with_prefix("partner.").empty());
    EXPECT_TRUE(h.items_with_prefix("ind.").empty()) << "folded";
    EXPECT_TRUE(h.items_with_prefix("layer.").empty());
    ASSERT_NE(h.item("layers"), nullptr);
    EXPECT_EQ(h.item("layers")->checked, false);
    EXPECT_FALSE(h.shows("National figure, not the cities’"));
}

TEST(LayersPanel, EachChoiceChangesTheState) {
    ViewHarness h;
    h.settle();
    h.activate("layers");
    h.settle();
    h.activate("color.area");
    h.settle();
    EXPECT_EQ(h.state.color, CircleColor::Area);
    EXPECT_EQ(h.item("color.area")->checked, true);
    EXPECT_EQ(h.item("color.none")->checked, false);
    h.activate("layer.partners");
    h.activate("layer.density");
    h.settle();
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Partners));
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Density));
    h.activate("layer.partners");
    h.settle();
    EXPECT_FALSE(h.state.layers.contains(MapLayer::Partners));
    h.activate("nat.hdi");
    h.settle();
    EXPECT_EQ(h.state.nation, "hdi");
    h.activate("nat.internet");
    h.settle();
    EXPECT_EQ(h.state.nation, "internet");
    h.activate("nat.internet");
    h.settle();
    EXPECT_EQ(h.state.nation, "") << "a second press takes it away";
}

TEST(LayersPanel, AnyIndicatorOfEnoughCitiesSizesTheCircles) {
    ViewHarness h;
    h.settle();
    h.activate("legend.indicator");
    h.settle();
    ASSERT_NE(h.item("ind.rainfall"), nullptr);
    EXPECT_EQ(h.item("ind.population")->checked, true);
    EXPECT_EQ(h.item("ind.hdi"), nullptr) << "a national figure says nothing about cities";
    EXPECT_EQ(h.item("ind.smart-city-index"), nullptr) << "known for too few cities";
    h.activate("ind.rainfall");
    h.settle();
    EXPECT_EQ(h.state.indicator, "rainfall");
    EXPECT_TRUE(h.shows("Circle area: Rainfall in a year"));
}

TEST(LayersPanel, IsReachedInTheSheetOfAPhone) {
    ViewHarness h;
    h.width = 390;
    h.height = 844;
    h.coarse_pointer = true;
    h.settle();
    EXPECT_EQ(h.item("layers"), nullptr);
    h.click("filter.open");
    h.settle();
    h.activate("layers");
    h.settle();
    h.activate("layer.density");
    h.settle();
    EXPECT_TRUE(h.state.layers.contains(MapLayer::Density));
}

TEST(PartnerChips, OneForEachCountryThatTheDataSetNames) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Partners);
    h.settle();
    // by hand from data/network/partnerships.json: countries of partners, less those of member states for themselves
    for (const char* country : {"AU", "US", "JP", "KR", "CN", "DE", "GB", "NO", "NZ", "FR"}) {
        const UiItem* chip = h.item("partner." + std::string(country));
        ASSERT_NE(chip, nullptr) << country;
        EXPECT_GE(chip->rect.height(), 24) << country;
    }
    EXPECT_EQ(h.items_with_prefix("partner.").size(), 12u) << "and the two without a place";
    EXPECT_EQ(h.item("partner.NO")->label, "Norway: 1 partnership");
    EXPECT_TRUE(h.shows("Norway"));
    EXPECT_TRUE(h.shows("Republic of Korea"));
}

TEST(PartnerChips, StandInTheirDirections) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Partners);
    h.settle();
    const auto middle = [&](const char* id) { return h.item(id)->rect.centre(); };
    const double x = (16 + 288 + 1440) / 2.0, y = (56 + 872) / 2.0;  // of the free part
    EXPECT_LT(middle("partner.US").y, y - 300) << "the shortest way leads north";
    EXPECT_GT(middle("partner.AU").y, y + 200);
    EXPECT_GT(middle("partner.AU").x, x);
    EXPECT_LT(middle("partner.GB").x, x - 100);
    EXPECT_GT(middle("partner.JP").x, middle("partner.CN").x);
}

TEST(PartnerChips, NeverCoverEachOtherOrAPanel) {
    for (const auto& [width, height] : {std::pair{1440.0, 900.0}, {1024.0, 768.0}, {390.0, 844.0}, {768.0, 1024.0}}) {
        for (const char* city : {"", "davao-city"}) {
            ViewHarness h;
            h.width = width;
            h.height = height;
            h.coarse_pointer = width < 600;
            h.state = with_layer(MapLayer::Partners, city);
            h.settle();
            std::vector<const UiItem*> chips = h.items_with_prefix("partner.");
            std::erase_if(chips,
                          [](const UiItem* i) { return i->id == "partner.home" || i->id == "partner.international"; });
            for (std::size_t i = 0; i < chips.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k)
                    EXPECT_FALSE(chips[i]->rect.overlaps(chips[k]->rect)) << width << chips[i]->id << chips[k]->id;
                for (const Box& panel : h.panels) {
                    const Box inner{chips[i]->rect.min + Vec2{1, 1}, chips[i]->rect.max - Vec2{1, 1}};
                    const bool own = panel.contains(inner.min) && panel.contains(inner.max);
                    EXPECT_TRUE(own || !panel.overlaps(inner)) << width << " " << chips[i]->id;
                }
            }
        }
    }
}

TEST(PartnerChips, ANoteNamesThePartnershipsAndTheirCities) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Partners);
    h.settle();
    h.click("partner.GB");
    h.settle();
    ASSERT_TRUE(h.scratch.note);
    EXPECT_EQ(h.scratch.note->title, "United Kingdom");
    ASSERT_EQ(h.scratch.note->lines.size(), 1u);
    EXPECT_NE(h.scratch.note->lines[0].find("Johor Bahru, Bangkok"), std::string::npos);
    EXPECT_FALSE(h.scratch.note->sources.empty());
    EXPECT_EQ(h.scratch.hot_partner, "partner.GB") << "its arcs stand out";
}

TEST(PartnerChips, WithASelectedCityOnlyItsPartners) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Partners, "kuching");
    h.settle();
    EXPECT_NE(h.item("partner.JP"), nullptr);
    EXPECT_EQ(h.items_with_prefix("partner.").size(), 1u) << "the data set names Japan's programme alone";
    EXPECT_TRUE(h.shows("Japan"));
}

TEST(NationalLegend, SaysWhatItIsItsClassesAndYears) {
    ViewHarness h;
    h.state.nation = "gdp-per-head";
    h.settle();
    EXPECT_TRUE(h.shows("National figure, not the cities’ \u00B7 2024"));
    // figures of the eleven states in order: 4,186 5,276 7,012 | 8,611 10,376 | 14,415 14,470 | 21,737 34,072 |
    // 79,184 132,570
    for (const char* text :
         {"4,186 – 7,012", "8,611 – 10,376", "14,415 – 14,470", "21,737 – 34,072", "79,184 – 132,570"})
        EXPECT_TRUE(h.shows(text)) << text;
    EXPECT_FALSE(h.shows("no published figure"));
    h.activate("nation.source");
    h.settle();
    ASSERT_TRUE(h.scratch.note);
    EXPECT_FALSE(h.scratch.note->sources.empty());
}

TEST(NationalLegend, CountriesOfOtherYearsAreNotHidden) {
    ViewHarness h;
    h.state.nation = "internet";
    h.settle();
    EXPECT_TRUE(h.shows("National figure, not the cities’ \u00B7 2020–2023"));
}

TEST(DensityLegend, NamesTheLargestNumber) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Density);
    h.settle();
    std::size_t most = 0;
    for (const City& city : h.data().cities())
        if (city.cohort == 2018) most = std::max(most, h.bundle_projects(city.id).size());
    EXPECT_TRUE(
        h.shows("Projects that the action plan and all reports name. Most in one city: " + std::to_string(most) + "."));
}

TEST(Rings, TheChipsOfTheFocusAreasAreTheirLegend) {
    ViewHarness h;
    h.state.color = CircleColor::Area;
    h.settle();
    EXPECT_TRUE(std::any_of(h.texts.begin(), h.texts.end(),
                            [](const SeenText& t) { return t.text.starts_with("A ring of six parts"); }));
    h.state.color = CircleColor::Cohort;
    h.settle();
    EXPECT_TRUE(h.shows("Pilot city of 2018"));
    EXPECT_TRUE(h.shows("Later member"));
}

TEST(CitiesToLearnFrom, FiveWithReasonsAndAPressSelectsOne) {
    ViewHarness h;
    h.state.city = "da-nang";
    h.settle();
    const auto matches = h.items_with_prefix("card.match.da-nang.");
    ASSERT_EQ(matches.size(), 5u);
    for (const UiItem* match : matches) EXPECT_NE(match->label.find("of both:"), std::string::npos) << match->label;
    const std::string id = matches[0]->id;
    h.activate(id);
    h.settle();
    EXPECT_EQ("card.match.da-nang." + h.state.city, id);
}

TEST(CitiesToLearnFrom, TheLinesAreNumberedOnTheMap) {
    ViewHarness h;
    h.state = with_layer(MapLayer::Matches, "da-nang");
    h.settle();
    int on_map = 0;
    for (const SeenText& t : h.texts)
        if (t.text.size() == 1 && t.text[0] >= '1' && t.text[0] <= '5' && t.rect.max.x < 1052 && t.rect.min.x > 304)
            ++on_map;
    EXPECT_EQ(on_map, 5);
    h.state.city = "";
    h.settle();
    EXPECT_TRUE(h.shows("Select a city to see which are most like it."));
}

}  // namespace
}  // namespace ascn
