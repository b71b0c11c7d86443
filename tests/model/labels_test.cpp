#include "model/labels.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <set>

#include "data/dataset_json.h"
#include "test_data.h"

namespace ascn {
namespace {

constexpr double kHeight = 18;

double measure(void*, const std::string& text, bool strong) {
    const auto characters = std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; });
    return static_cast<double>(characters) * (strong ? 7.4 : 7.0);
}

struct Picture {
    const Dataset& data;
    Viewport viewport{1440, 900, {}};
    ViewState state = {};
    std::string hovered = {};
    std::optional<Camera> camera = {};
    const MapScene* previous = nullptr;
    bool moving = false;
    std::vector<Box> obstacles = {};

    MapScene draw() const {
        return make_scene({.data = data,
                           .state = state,
                           .camera = camera ? *camera : fitted(region_box(), viewport, region_limits()),
                           .viewport = viewport,
                           .hovered = hovered,
                           .measure = measure,
                           .label_height = kHeight,
                           .obstacles = obstacles,
                           .previous = previous,
                           .moving = moving});
    }
};

std::set<std::string> labelled(const MapScene& scene, const Dataset& data) {
    std::set<std::string> ids;
    for (const MapLabel& label : scene.labels) ids.insert(data.cities()[label.city].id);
    return ids;
}

const MapLabel* label_of(const MapScene& scene, const Dataset& data, std::string_view id) {
    for (const MapLabel& label : scene.labels) {
        if (data.cities()[label.city].id == id) return &label;
    }
    return nullptr;
}

double distance(const Box& box, Vec2 p) {
    return std::hypot(std::max({box.min.x - p.x, 0.0, p.x - box.max.x}),
                      std::max({box.min.y - p.y, 0.0, p.y - box.max.y}));
}

// What must hold in every picture.
void expect_clean(const MapScene& scene, const Viewport& v) {
    for (std::size_t i = 0; i < scene.labels.size(); ++i) {
        const MapLabel& label = scene.labels[i];
        ASSERT_GE(label.box.min.x, v.insets.left);
        ASSERT_GE(label.box.min.y, v.insets.top);
        ASSERT_LE(label.box.max.x, v.width - v.insets.right);
        ASSERT_LE(label.box.max.y, v.height - v.insets.bottom);
        for (std::size_t k = i + 1; k < scene.labels.size(); ++k) {
            ASSERT_NE(label.city, scene.labels[k].city);
            ASSERT_FALSE(label.box.overlaps(scene.labels[k].box));
        }
        for (const CityCircle& circle : scene.circles) {
            ASSERT_GE(distance(label.box, circle.centre), circle.radius) << label.city << " on " << circle.city;
            if (circle.city != label.city) continue;
            ASSERT_LE(distance(label.box, circle.centre), circle.radius + 40);
        }
    }
}

TEST(Labels, AllNamesOfTheRegionWithoutPanels) {
    for (const Insets& insets : {Insets{}, Insets{0, 56, 0, 0}}) {
        const Picture picture{.data = testing::pilot_dataset(), .viewport = {1440, 900, insets}};
        const MapScene scene = picture.draw();
        expect_clean(scene, picture.viewport);
        EXPECT_EQ(scene.labels.size(), 26u);
    }
}

TEST(Labels, MostNamesBetweenPanels) {
    const Picture picture{.data = testing::pilot_dataset(), .viewport = {1440, 900, {320, 56, 380, 0}}};
    const MapScene scene = picture.draw();
    expect_clean(scene, picture.viewport);
    EXPECT_GE(scene.labels.size(), 22u);
}

TEST(Labels, SixteenNamesOnAPhone) {
    for (const Insets& insets : {Insets{}, Insets{0, 56, 0, 64}}) {
        const Picture picture{.data = testing::pilot_dataset(), .viewport = {390, 844, insets}};
        const MapScene scene = picture.draw();
        expect_clean(scene, picture.viewport);
        EXPECT_GE(scene.labels.size(), 16u);
    }
}

TEST(Labels, AllNamesOfTheShippedData) {
    std::ifstream file(std::string(ASCN_BUILD_DATA_DIR) + "/ascn.json");
    ASSERT_TRUE(file.good()) << "the data build makes build/data/ascn.json";
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const Result<Dataset> data = parse_dataset(bytes);
    ASSERT_TRUE(data.ok());
    Picture picture{.data = data.value(), .viewport = {1440, 900, {0, 56, 0, 0}}};
    const MapScene scene = picture.draw();
    expect_clean(scene, picture.viewport);
    EXPECT_EQ(scene.labels.size(), 26u);
    picture.state.cohort = Cohort::All;
    const MapScene all = picture.draw();
    expect_clean(all, picture.viewport);
    EXPECT_EQ(all.circles.size(), 38u);
    EXPECT_GE(all.labels.size(), 34u) << "on the Malay peninsula and around Manila and Bangkok they crowd";
}

TEST(Labels, CleanWhereverTheCameraIs) {
    for (double zoom = 2.5; zoom < 10; zoom += 0.37) {
        for (const LonLat centre : {LonLat{103.8, 1.4}, LonLat{100.7, 13.5}, LonLat{116, 9.5}, LonLat{88, 32}}) {
            for (const char* selected : {"", "chonburi", "singapore"}) {
                Picture picture{.data = testing::pilot_dataset(), .viewport = {900, 700, {0, 56, 200, 30}}};
                picture.camera = Camera{world_from_lon_lat(centre), zoom};
                picture.state.city = selected;
                picture.state.compare = {"bangkok", "johor-bahru"};
                ASSERT_NO_FATAL_FAILURE(expect_clean(picture.draw(), picture.viewport));
            }
        }
    }
}

TEST(Labels, TheSelectedAndComparedComeFirst) {
    for (const Insets& insets : {Insets{}, Insets{0, 56, 0, 400}}) {
        Picture picture{.data = testing::pilot_dataset(), .viewport = {390, 844, insets}};
        for (const City& city : picture.data.cities()) {
            picture.state.city = city.id;
            const MapScene scene = picture.draw();
            const MapLabel* label = label_of(scene, picture.data, city.id);
            ASSERT_NE(label, nullptr) << city.id;
            EXPECT_TRUE(label->strong);
        }
        picture.state.city = "";
        picture.state.compare = {"battambang", "siem-reap", "kuala-lumpur"};
        const MapScene scene = picture.draw();
        for (const std::string& id : picture.state.compare) {
            const MapLabel* label = label_of(scene, picture.data, id);
            ASSERT_NE(label, nullptr) << id;
            EXPECT_TRUE(label->strong);
        }
        EXPECT_FALSE(label_of(scene, picture.data, "jakarta")->strong);
    }
}

TEST(Labels, FilteredOutCitiesHaveNoneUnlessSelected) {
    Picture picture{.data = testing::pilot_dataset()};
    picture.state.countries = {"LA"};
    picture.hovered = "jakarta";
    EXPECT_EQ(labelled(picture.draw(), picture.data), (std::set<std::string>{"luang-prabang", "vientiane"}));
    picture.state.city = "jakarta";
    EXPECT_EQ(labelled(picture.draw(), picture.data), (std::set<std::string>{"jakarta", "luang-prabang", "vientiane"}));
}

TEST(Labels, ThePointerMovesNoName) {
    Picture picture{.data = testing::pilot_dataset(), .viewport = {1440, 900, {}}};
    const MapScene still = picture.draw();
    const std::set<std::string> names = labelled(still, picture.data);
    for (const City& city : picture.data.cities()) {
        picture.hovered = city.id;
        const MapScene hovered = picture.draw();
        ASSERT_NE(label_of(hovered, picture.data, city.id), nullptr) << city.id << ": what is pointed at has its name";
        if (!names.contains(city.id)) continue;
        for (const std::string& id : names) {
            const MapLabel *before = label_of(still, picture.data, id), *now = label_of(hovered, picture.data, id);
            ASSERT_NE(now, nullptr) << id;
            EXPECT_EQ(now->box, before->box) << id << " while " << city.id << " is pointed at";
        }
    }
}

TEST(Labels, CitiesUnderPanelsHaveNone) {
    Picture picture{.data = testing::pilot_dataset(), .viewport = {1440, 900, {}}};
    picture.camera = fitted(region_box(), picture.viewport, region_limits());
    const MapScene open = picture.draw();
    // The panel covers Manila, and the camera stays where it was.
    const double edge =
        screen_from_world(*picture.camera, picture.viewport, world_from_lon_lat(picture.data.city("manila")->location))
            .x -
        20;
    picture.viewport.insets.right = picture.viewport.width - edge;
    picture.camera->centre = world_from_screen(*picture.camera, {1440, 900, {}}, picture.viewport.focus());
    const MapScene covered = picture.draw();
    expect_clean(covered, picture.viewport);
    EXPECT_NE(label_of(open, picture.data, "manila"), nullptr);
    EXPECT_EQ(label_of(covered, picture.data, "manila"), nullptr);
}

TEST(Labels, NoneLiesUnderAButton) {
    Picture picture{.data = testing::pilot_dataset()};
    const MapScene open = picture.draw();
    ASSERT_FALSE(open.labels.empty());
    picture.obstacles = {open.labels.front().box};
    const MapScene scene = picture.draw();
    expect_clean(scene, picture.viewport);
    for (const MapLabel& label : scene.labels)
        EXPECT_FALSE(label.box.overlaps(picture.obstacles.front())) << label.city;
}

TEST(Labels, SameInputSamePicture) {
    const Picture picture{.data = testing::pilot_dataset(), .viewport = {700, 500, {}}};
    const MapScene a = picture.draw(), b = picture.draw();
    ASSERT_EQ(a.labels.size(), b.labels.size());
    for (std::size_t i = 0; i < a.labels.size(); ++i) {
        EXPECT_EQ(a.labels[i].city, b.labels[i].city);
        EXPECT_EQ(a.labels[i].box, b.labels[i].box);
    }
}

TEST(Labels, ThePictureAtRestStays) {
    for (const double width : {390.0, 700.0, 1440.0}) {
        Picture picture{.data = testing::pilot_dataset(), .viewport = {width, 844, {0, 56, 0, 0}}};
        const MapScene first = picture.draw();
        picture.previous = &first;
        const MapScene second = picture.draw();
        ASSERT_EQ(labelled(first, picture.data), labelled(second, picture.data));
        for (const MapLabel& label : first.labels) {
            EXPECT_EQ(label_of(second, picture.data, picture.data.cities()[label.city].id)->box, label.box);
        }
    }
}

TEST(Labels, KeepTheirPlaceWhileItIsFree) {
    Picture picture{.data = testing::pilot_dataset()};
    MapScene scene = picture.draw();
    MapLabel& manila = *std::find_if(scene.labels.begin(), scene.labels.end(), [&](const MapLabel& label) {
        return picture.data.cities()[label.city].id == "manila";
    });
    ASSERT_EQ(manila.candidate, 0);
    manila.candidate = 1;  // as if it had stood on the left
    picture.previous = &scene;
    EXPECT_EQ(label_of(picture.draw(), picture.data, "manila")->candidate, 1);
}

TEST(Labels, ASlowPanChangesLittle) {
    Picture picture{.data = testing::pilot_dataset(), .viewport = {900, 700, {}}, .moving = true};
    Camera camera = fitted(region_box(), picture.viewport, region_limits());
    MapScene before = picture.draw();
    int jumps = 0, changes = 0;
    for (int frame = 0; frame < 120; ++frame) {
        camera = panned(camera, {3, 1});
        picture.camera = camera;
        picture.previous = &before;
        MapScene now = picture.draw();
        expect_clean(now, picture.viewport);
        for (const MapLabel& label : now.labels) {
            const MapLabel* old = label_of(before, picture.data, picture.data.cities()[label.city].id);
            if (old == nullptr) ++changes;
            if (old != nullptr && old->candidate != label.candidate) ++jumps;
        }
        before = std::move(now);
    }
    EXPECT_LE(jumps, 8) << "only at the window's edges";
    EXPECT_LE(changes, 8);
}

TEST(Labels, ASlowZoomDoesNotFlicker) {
    Picture picture{.data = testing::pilot_dataset(), .viewport = {390, 844, {0, 56, 0, 64}}, .moving = true};
    Camera camera = fitted(region_box(), picture.viewport, region_limits());
    MapScene before = picture.draw();
    std::vector<int> switches(26, 0);
    for (int frame = 0; frame < 200; ++frame) {
        camera.zoom += 0.01;
        picture.camera = camera;
        picture.previous = &before;
        MapScene now = picture.draw();
        expect_clean(now, picture.viewport);
        const auto old_ids = labelled(before, picture.data), new_ids = labelled(now, picture.data);
        for (std::size_t i = 0; i < 26; ++i) {
            const std::string& id = picture.data.cities()[i].id;
            if (old_ids.count(id) != new_ids.count(id)) ++switches[i];
        }
        before = std::move(now);
    }
    // On, off at the edge of the screen; a third change would be flicker.
    for (std::size_t i = 0; i < 26; ++i) EXPECT_LE(switches[i], 2) << picture.data.cities()[i].id;
}

TEST(LabelBox, FacesItsCircle) {
    CityCircle circle;
    circle.centre = {100, 100};
    circle.radius = 10;
    const Box right = label_box(circle, 50, 18, 0);
    EXPECT_DOUBLE_EQ(right.min.x, 114);
    EXPECT_DOUBLE_EQ(right.centre().y, 100);
    const Box left = label_box(circle, 50, 18, 1);
    EXPECT_DOUBLE_EQ(left.max.x, 86);
    const Box above = label_box(circle, 50, 18, 2);
    EXPECT_DOUBLE_EQ(above.centre().x, 100);
    EXPECT_LE(above.max.y, 90);
    for (int candidate = 0; candidate < kLabelDirections * kLabelDistances; ++candidate) {
        const Box box = label_box(circle, 50, 18, candidate);
        EXPECT_NEAR(box.width(), 50, 1e-9);
        EXPECT_NEAR(box.height(), 18, 1e-9);
        EXPECT_GE(distance(box, circle.centre), 10);
    }
    circle.selected = true;
    EXPECT_GT(label_box(circle, 50, 18, 0).min.x, right.min.x) << "the ring needs room";
}

}  // namespace
}  // namespace ascn
