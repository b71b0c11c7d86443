// Axes by hand: what a reader with a ruler would tick.
#include "model/axis.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace ascn {
namespace {

using Values = std::vector<double>;

Axis axis_of(ScaleKind kind, const Values& values, double least_step = 0, int most = 6) {
    return make_axis({kind, least_step, most}, values);
}
std::vector<std::string> texts(const Axis& axis, bool plain = false) {
    std::vector<std::string> all;
    for (const double tick : axis.ticks) all.push_back(tick_text(axis, tick, plain));
    return all;
}
using Texts = std::vector<std::string>;

void expect_ticks(const Axis& axis, const Values& wanted) {
    ASSERT_EQ(axis.ticks.size(), wanted.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) EXPECT_DOUBLE_EQ(axis.ticks[i], wanted[i]) << i;
}

TEST(Axis, FromZeroEndsAtTheNextRoundValue) {
    const Axis axis = axis_of(ScaleKind::FromZero, {418785, 964169, 1220190, 1423877});
    expect_ticks(axis, {0, 500000, 1000000, 1500000});
    EXPECT_EQ(texts(axis), (Texts{"0", "0.5\u00A0M", "1\u00A0M", "1.5\u00A0M"}));
    EXPECT_DOUBLE_EQ(axis.place(0), 0);
    EXPECT_DOUBLE_EQ(axis.place(750000), 0.5);
    EXPECT_DOUBLE_EQ(axis.place(1500000), 1);
}

TEST(Axis, AValueOnATickNeedsNoFurtherTick) {
    expect_ticks(axis_of(ScaleKind::FromZero, {3, 5}), {0, 1, 2, 3, 4, 5});
    expect_ticks(axis_of(ScaleKind::FromZero, {0.5}), {0, 0.1, 0.2, 0.3, 0.4, 0.5});
}

TEST(Axis, KeepsToTheNumberOfTicks) {
    for (int most = 2; most < 12; ++most) {
        for (const double high : {0.0007, 1.0, 9.9, 10.1, 33.0, 101.0, 4321.0, 999999.0}) {
            for (const ScaleKind kind : {ScaleKind::FromZero, ScaleKind::Linear, ScaleKind::Log}) {
                const Axis axis = axis_of(kind, {high * 0.37, high}, 0, most);
                EXPECT_LE(axis.ticks.size(), static_cast<std::size_t>(std::max(most, 2))) << most << ' ' << high;
                EXPECT_GE(axis.ticks.size(), 2U) << most << ' ' << high;
                EXPECT_LE(axis.low, high * 0.37 * (1 + 1e-9));
                EXPECT_GE(axis.high, high * (1 - 1e-9));
            }
        }
    }
}

TEST(Axis, CountsAndYearsAreTickedByWholeSteps) {
    expect_ticks(axis_of(ScaleKind::FromZero, {1}, 1), {0, 1});
    expect_ticks(axis_of(ScaleKind::FromZero, {2}, 1), {0, 1, 2});
    const Axis years = axis_of(ScaleKind::Linear, {2022, 2025}, 1);
    expect_ticks(years, {2022, 2023, 2024, 2025});
    EXPECT_EQ(texts(years, true), (Texts{"2022", "2023", "2024", "2025"}));
}

TEST(Axis, LinearLeavesZeroOutAndTakesNegativeValues) {
    expect_ticks(axis_of(ScaleKind::Linear, {23.1, 28.9}), {22, 24, 26, 28, 30});  // by ones there would be seven
    const Axis cold = axis_of(ScaleKind::Linear, {-12, 9});
    expect_ticks(cold, {-15, -10, -5, 0, 5, 10});
    EXPECT_EQ(texts(cold).front(), "\u221215");
    EXPECT_DOUBLE_EQ(cold.place(-2.5), 0.5);
}

TEST(Axis, FromZeroReachesBelowZeroWhereAValueDoes) {
    expect_ticks(axis_of(ScaleKind::FromZero, {-3, -1}, 1), {-3, -2, -1, 0});
    expect_ticks(axis_of(ScaleKind::FromZero, {-3, 7}), {-5, 0, 5, 10});  // by twos there would be seven
}

TEST(Axis, LogarithmicHasEqualWaysForEqualRatios) {
    const Axis axis = axis_of(ScaleKind::Log, {64409, 10562088});
    EXPECT_EQ(axis.kind, ScaleKind::Log);
    EXPECT_DOUBLE_EQ(axis.low, 50000);
    EXPECT_DOUBLE_EQ(axis.high, 20000000);
    expect_ticks(axis, {100000, 1000000, 10000000});
    EXPECT_EQ(texts(axis), (Texts{"100\u00A0k", "1\u00A0M", "10\u00A0M"}));
    EXPECT_NEAR(axis.place(1e6) - axis.place(1e5), axis.place(1e7) - axis.place(1e6), 1e-12);
    EXPECT_NEAR(axis.place(1e6), 0.5, 1e-12);  // 50,000 * 20 = 1,000,000 and * 20 again
}

TEST(Axis, LogarithmicTicksBetweenPowersWhereThereIsRoom) {
    expect_ticks(axis_of(ScaleKind::Log, {3, 40}), {2, 5, 10, 20, 50});
    expect_ticks(axis_of(ScaleKind::Log, {0.3, 0.9}), {0.2, 0.5, 1});
    EXPECT_EQ(texts(axis_of(ScaleKind::Log, {0.3, 0.9})), (Texts{"0.2", "0.5", "1"}));
    expect_ticks(axis_of(ScaleKind::Log, {1, 1e9}, 0, 4), {1, 1e3, 1e6, 1e9});
}

TEST(Axis, LogarithmicRefusesZeroAndLessAndSaysSo) {
    for (const double bad : {0.0, -4.0}) {
        const Axis axis = axis_of(ScaleKind::Log, {bad, 100});
        EXPECT_EQ(axis.problem, AxisProblem::NotPositive);
        EXPECT_EQ(axis.kind, ScaleKind::Linear);
        EXPECT_LE(axis.low, bad);
    }
    EXPECT_EQ(axis_of(ScaleKind::Log, {1, 100}).problem, AxisProblem::None);
}

TEST(Axis, ASingleValueLiesInsideTheAxis) {
    for (const ScaleKind kind : {ScaleKind::Linear, ScaleKind::Log}) {
        for (const double value : {0.004, 1.0, 7.0, 20.0, 123456.0}) {
            const Axis axis = axis_of(kind, {value});
            EXPECT_GT(axis.place(value), 0.05) << value;
            EXPECT_LT(axis.place(value), 0.95) << value;
        }
    }
    expect_ticks(axis_of(ScaleKind::FromZero, {0}, 1), {0, 1});
    EXPECT_GT(axis_of(ScaleKind::Linear, {-8}).place(-8), 0.05);
}

TEST(Axis, NothingToShowIsSaid) {
    constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    for (const Values& none : {Values{}, Values{kNan, kInfinity, -kInfinity}}) {
        const Axis axis = axis_of(ScaleKind::Log, none);
        EXPECT_EQ(axis.problem, AxisProblem::NoValues);
        EXPECT_DOUBLE_EQ(axis.low, 0);
        EXPECT_DOUBLE_EQ(axis.high, 1);
    }
    EXPECT_DOUBLE_EQ(axis_of(ScaleKind::FromZero, {kNan, 2}).high, 2);
    EXPECT_DOUBLE_EQ(axis_of(ScaleKind::FromZero, {2}).place(kNan), 0);
}

TEST(Axis, PlacesOutsideItsEndsAtItsEnds) {
    const Axis axis = axis_of(ScaleKind::FromZero, {10});
    EXPECT_DOUBLE_EQ(axis.place(-5), 0);
    EXPECT_DOUBLE_EQ(axis.place(50), 1);
    EXPECT_DOUBLE_EQ(axis_of(ScaleKind::Log, {1, 10}).place(-5), 0);
}

TEST(Axis, TicksHaveTheDecimalsOfTheirStep) {
    EXPECT_EQ(texts(axis_of(ScaleKind::FromZero, {0.9})), (Texts{"0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
    EXPECT_EQ(texts(axis_of(ScaleKind::FromZero, {9000})),
              (Texts{"0", "2\u00A0k", "4\u00A0k", "6\u00A0k", "8\u00A0k", "10\u00A0k"}));
    EXPECT_EQ(texts(axis_of(ScaleKind::FromZero, {4500})), (Texts{"0", "1,000", "2,000", "3,000", "4,000", "5,000"}));
}

}  // namespace
}  // namespace ascn
