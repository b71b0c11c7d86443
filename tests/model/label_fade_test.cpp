#include "model/label_fade.h"

#include <gtest/gtest.h>

#include "core/camera.h"

namespace ascn {
namespace {

const Camera kCamera{{0.8, 0.48}, 5};
const Viewport kWindow{800, 600, {}};

MapLabel label(std::size_t city, int candidate, Vec2 at) {
    MapLabel made;
    made.city = city;
    made.candidate = candidate;
    made.box = {at, at + Vec2{60, 18}};
    return made;
}

class LabelFading : public ::testing::Test {
protected:
    /// The next picture has these names. Returns it as it is shown.
    MapScene show(std::vector<MapLabel> labels, double after_ms = 16, bool at_once = false, Camera camera = kCamera) {
        MapScene scene;
        scene.labels = std::move(labels);
        fade.apply(scene, camera, kWindow, now += after_ms, at_once);
        return scene;
    }
    LabelFade fade;
    double now = 1000;
};

TEST_F(LabelFading, AFirstPictureIsThereAtOnce) {
    EXPECT_EQ(show({label(1, 0, {100, 100})}).labels[0].opacity, 1);
    EXPECT_FALSE(fade.busy());
}

TEST_F(LabelFading, ANewNameComesWithinAShortWhile) {
    show({});
    MapScene scene = show({label(1, 0, {100, 100})}, 5000);
    EXPECT_GT(scene.labels[0].opacity, 0) << "it begins with this frame";
    EXPECT_LT(scene.labels[0].opacity, 0.2) << "however long ago the last one was";
    EXPECT_TRUE(fade.busy());
    double before = scene.labels[0].opacity;
    const double from = now;
    while (fade.busy()) {
        scene = show({label(1, 0, {100, 100})});
        EXPECT_GT(scene.labels[0].opacity, before);
        before = scene.labels[0].opacity;
        ASSERT_LT(now - from, 1000);
    }
    EXPECT_EQ(before, 1) << "exactly: the picture at rest is always the same";
    EXPECT_NEAR(now - from, kFadeMs, 32);
}

TEST_F(LabelFading, ANameThatGoesIsNoLabelAnyMore) {
    show({label(1, 0, {100, 100})});
    const MapScene scene = show({});
    EXPECT_TRUE(scene.labels.empty());
    ASSERT_EQ(scene.leaving.size(), 1u);
    EXPECT_LT(scene.leaving[0].opacity, 1);
    for (int i = 0; i < 12; ++i) show({});
    EXPECT_TRUE(show({}).leaving.empty());
    EXPECT_FALSE(fade.busy());
}

TEST_F(LabelFading, AJumpFadesOutHereAndInThere) {
    show({label(1, 0, {100, 100})});
    const MapScene scene = show({label(1, 1, {20, 100})});
    ASSERT_EQ(scene.labels.size(), 1u);
    ASSERT_EQ(scene.leaving.size(), 1u);
    EXPECT_EQ(scene.labels[0].box.min, (Vec2{20, 100}));
    EXPECT_EQ(scene.leaving[0].box.min, (Vec2{100, 100}));
    EXPECT_NEAR(scene.labels[0].opacity + scene.leaving[0].opacity, 1, 1e-9);
}

TEST_F(LabelFading, ANameThatComesBackGoesOnFromWhereItWas) {
    show({label(1, 0, {100, 100})});
    const double left = show({}).leaving[0].opacity;
    const MapScene scene = show({label(1, 0, {100, 100})});
    EXPECT_GE(scene.labels[0].opacity, left);
    EXPECT_TRUE(scene.leaving.empty());
}

TEST_F(LabelFading, WhatGoesMovesWithTheMap) {
    show({label(1, 0, {100, 100})});
    const MapScene scene = show({}, 16, false, panned(kCamera, {30, -10}));
    ASSERT_EQ(scene.leaving.size(), 1u);
    EXPECT_NEAR(scene.leaving[0].box.min.x, 130, 1e-6);
    EXPECT_NEAR(scene.leaving[0].box.min.y, 90, 1e-6);
}

TEST_F(LabelFading, NotUnderReducedMotionNorAfterAReset) {
    show({label(1, 0, {100, 100})});
    const MapScene jumped = show({label(1, 1, {20, 100})}, 16, true);
    EXPECT_EQ(jumped.labels[0].opacity, 1);
    EXPECT_TRUE(jumped.leaving.empty());
    EXPECT_FALSE(fade.busy());
    fade.reset();
    const MapScene other = show({label(2, 0, {50, 50})});
    EXPECT_EQ(other.labels[0].opacity, 1);
    EXPECT_TRUE(other.leaving.empty());
}

TEST_F(LabelFading, CountriesKeepTheirOwnOpacity) {
    MapScene scene;
    CountryName name;
    name.box = {{10, 10}, {80, 24}};
    name.opacity = 0.4;
    scene.country_names = {name};
    fade.apply(scene, kCamera, kWindow, now, false);
    EXPECT_DOUBLE_EQ(scene.country_names[0].opacity, 0.4);
}

}  // namespace
}  // namespace ascn
