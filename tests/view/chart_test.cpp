// A chart as its reader meets it: ticks that are drawn, marks under pointer, keyboard and finger, the card of a value.
#include "view/chart.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "view/page_frame.h"
#include "view/view_harness.h"
#include "view/widgets.h"

namespace ascn {
namespace {

std::string pressed_mark;
float top_gap = 0;  // CSS px above the chart

PlotAxis values_axis(ScaleKind kind, std::initializer_list<double> values, const char* title) {
    const std::vector<double> all(values);
    PlotAxis axis;
    axis.scale = make_axis({kind, 0, 6}, all);
    axis.title = title;
    return axis;
}

/// 'Cities' by area (logarithmic) and population; two of them lie 4 px apart.
void draw_scatter(UiContext& ctx, Box css) {
    begin_page(ctx, "test", css);
    begin_scroll(ctx, "test-body", 0);
    gap(ctx, static_cast<double>(top_gap));
    const ImVec2 min = ImGui::GetCursorScreenPos(), max{min.x + ctx.px(500), min.y + ctx.px(300)};
    Plot plot(ctx, "test.scatter", min, max, values_axis(ScaleKind::Log, {10, 1000}, "Area, km²"),
              values_axis(ScaleKind::FromZero, {2000000}, "Population"));
    const double near = 100 * std::pow(100.0, 4.0 / static_cast<double>(plot.inner_max().x - plot.inner_min().x));
    plot.point(100, 1000000, {ctx.theme.accent}, {"hanoi", "Hanoi", "1,000,000"});
    plot.point(near, 1000000, {ctx.theme.muted, MarkShape::Square}, {"manila", "Manila", "1,000,001"});
    plot.point(1000, 2000000, {ctx.theme.muted}, {"bangkok", "Bangkok", "2,000,000"});
    plot.name(100, 1000000, "Hanoi", ctx.theme.text);
    plot.name(near, 1000000, "Manila", ctx.theme.text);
    if (const auto mark = plot.end()) pressed_mark = mark->item;
    ImGui::Dummy({1, ctx.px(1200)});
    end_scroll(ctx);
    end_page(ctx);
}

/// Counts of two series by area, and a stack that leaves the last area empty.
void draw_bars(UiContext& ctx, Box css) {
    begin_page(ctx, "test", css);
    const ImVec2 min = ImGui::GetCursorScreenPos();
    PlotAxis x = values_axis(ScaleKind::FromZero, {4}, "Projects"), y;
    y.names = {"Civic & Social", "Built Infrastructure", "Industry"};
    Plot plot(ctx, "test.bars", min, {min.x + ctx.px(500), min.y + ctx.px(bars_height(3, 2))}, x, y);
    plot.bar({0, 0, 2, 0, 4, ctx.theme.accent}, {"a.0", "Hanoi", "4"});
    plot.bar({0, 1, 2, 0, 2, ctx.theme.good, BarFill::Hatched}, {"b.0", "Manila", "2"});
    plot.bar({1, 0, 1, 0, 1, ctx.theme.good}, {"done", "Completed", "1"});
    plot.bar({1, 0, 1, 1, 3, ctx.theme.info, BarFill::Dotted}, {"going", "Ongoing", "2"});
    plot.bar({2, 0, 1, 0, 0, ctx.theme.info, BarFill::Hollow}, {"none", "Industry", "0"});
    plot.end();
    end_page(ctx);
}

class Chart : public ::testing::Test {
protected:
    Chart() {
        h.state.view = View::Table;
        h.pages = &pages;
        pages.table_view = draw_scatter;
        pressed_mark.clear();
        top_gap = 0;
    }
    Vec2 middle(const char* id) {
        const UiItem* item = h.item(id);
        EXPECT_NE(item, nullptr) << id;
        return item != nullptr ? item->rect.centre() : Vec2{};
    }
    Pages pages = all_pages();
    ViewHarness h;
};

TEST_F(Chart, SaysItsAxesTicksAndScale) {
    h.settle();
    for (const char* text : {"Population", "Area, km² (logarithmic scale)", "0", "0.5\u00A0M", "1\u00A0M", "2\u00A0M",
                             "10", "100", "1,000"})
        EXPECT_TRUE(h.shows(text)) << text;
}

TEST_F(Chart, PlacesPointsByTheirValues) {
    h.settle();
    const Vec2 hanoi = middle("test.scatter.hanoi"), bangkok = middle("test.scatter.bangkok");
    double tick_10 = 0, tick_1000 = 0, tick_0 = 0, tick_2m = 0;
    for (const SeenText& t : h.texts) {
        if (t.text == "10") tick_10 = t.rect.centre().x;
        if (t.text == "100") tick_1000 = t.rect.centre().x;
        if (t.text == "0") tick_0 = t.rect.centre().y;
        if (t.text == "2\u00A0M") tick_2m = t.rect.centre().y;
    }
    EXPECT_NEAR(hanoi.x, tick_1000, 1.5);  // 100 lies at its tick
    EXPECT_NEAR(hanoi.y, (tick_0 + tick_2m) / 2, 1.5);
    EXPECT_NEAR(bangkok.y, tick_2m, 1.5);
    EXPECT_NEAR(bangkok.x - hanoi.x, hanoi.x - tick_10, 2.5);
}

TEST_F(Chart, MarksAreItemsWithTheirValuesInOrder) {
    h.settle();
    const auto marks = h.items_with_prefix("test.scatter.");
    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0]->label, "Hanoi: 1,000,000");
    EXPECT_EQ(marks[1]->label, "Manila: 1,000,001");
    EXPECT_EQ(marks[2]->label, "Bangkok: 2,000,000");
    for (const UiItem* mark : marks) {
        EXPECT_GE(mark->rect.width(), 24) << mark->id;
        EXPECT_GE(mark->rect.height(), 24) << mark->id;
    }
}

TEST_F(Chart, OfMarksThatOverlapTheNearestHasThePointerAndTheOrderStays) {
    h.settle();
    const Vec2 hanoi = middle("test.scatter.hanoi"), manila = middle("test.scatter.manila");
    ASSERT_NEAR(manila.x - hanoi.x, 4, 0.6);
    h.click_at(manila.x + 2, manila.y);
    EXPECT_EQ(pressed_mark, "test.scatter.manila");
    h.click_at(hanoi.x - 2, hanoi.y);
    EXPECT_EQ(pressed_mark, "test.scatter.hanoi");
    EXPECT_FALSE(h.shows("1,000,001"));
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(manila.x + 2), static_cast<float>(manila.y));
    h.settle();
    EXPECT_TRUE(h.shows("1,000,001"));  // the pointer alone shows the card
    EXPECT_FALSE(h.shows("1,000,000"));
    EXPECT_EQ(h.items_with_prefix("test.scatter.")[1]->id, "test.scatter.manila");
}

TEST_F(Chart, KeyboardFocusShowsTheCardAndScrollsToIt) {
    h.settle();
    EXPECT_FALSE(h.shows("2,000,000"));
    h.scratch.focused_item = "test.scatter.bangkok";
    h.settle();
    EXPECT_TRUE(h.shows("2,000,000"));
    h.activate("test.scatter.bangkok");
    EXPECT_EQ(pressed_mark, "test.scatter.bangkok");
    top_gap = 1100;
    h.scratch.focused_item.clear();
    h.settle();
    ASSERT_DOUBLE_EQ(h.item("test.scatter.hanoi")->rect.width(), 0);
    EXPECT_EQ(h.items_with_prefix("test.scatter.").size(), 3U);  // out of sight, and still there for the reader's keys
    EXPECT_FALSE(h.shows("Hanoi"));
    h.scratch.focused_item = "test.scatter.hanoi";
    h.scratch.scroll_to_focus = true;
    h.settle();
    EXPECT_GT(h.item("test.scatter.hanoi")->rect.width(), 0);
    EXPECT_TRUE(h.shows("1,000,000"));
}

TEST_F(Chart, CardStaysInsideTheWindow) {
    for (const double width : {1440.0, 390.0, 320.0}) {
        h.width = width;
        h.scratch.focused_item = "test.scatter.bangkok";
        h.settle();
        for (const SeenText& t : h.texts) {
            if (t.text != "2,000,000") continue;
            EXPECT_GE(t.rect.min.x, 8) << width;
            EXPECT_LE(t.rect.max.x, width - 8) << width;
        }
    }
}

TEST_F(Chart, NamesCoverNeitherPointsNorEachOther) {
    h.settle();
    std::vector<Box> boxes;
    for (const SeenText& t : h.texts)
        if (t.text == "Hanoi" || t.text == "Manila") boxes.push_back(t.rect);
    ASSERT_EQ(boxes.size(), 2U);
    EXPECT_FALSE(boxes[0].overlaps(boxes[1]));
}

TEST_F(Chart, BarsLieSideBySideOrStandUponEachOther) {
    pages.table_view = draw_bars;
    h.settle();
    for (const char* text : {"Civic & Social", "Built Infrastructure", "Industry", "Projects"})
        EXPECT_TRUE(h.shows(text)) << text;
    const Box a = h.item("test.bars.a.0")->rect, b = h.item("test.bars.b.0")->rect;
    EXPECT_LT(a.centre().y, b.centre().y);
    EXPECT_NEAR(a.width(), 2 * b.width(), 1.5);  // 4 and 2, from zero
    EXPECT_NEAR(a.min.x, b.min.x, 0.01);
    const Box done = h.item("test.bars.done")->rect, going = h.item("test.bars.going")->rect;
    EXPECT_NEAR(going.min.x, done.max.x, 0.6);
    EXPECT_NEAR(going.width(), 2 * done.width(), 1.5);
    EXPECT_NEAR(done.centre().y, going.centre().y, 0.6);
    EXPECT_EQ(h.item("test.bars.none")->label, "Industry: 0");
}

TEST(ChartShapes, FiveSeriesHaveFiveShapes) {
    for (int i = 0; i < 5; ++i)
        for (int k = 0; k < i; ++k) EXPECT_NE(shape_of(i), shape_of(k));
}

}  // namespace
}  // namespace ascn
