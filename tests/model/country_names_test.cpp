// Where the names of countries stand: on their land, clear of the cities.
#include "model/country_names.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string_view>

#include "data/map_mesh.h"
#include "model/label_geometry.h"
#include "real_scenes.h"

namespace ascn {
namespace {

/// The detailed land as it ships.
const MapMesh& real_land() {
    static const MapMesh mesh = [] {
        std::ifstream file(ASCN_BUILD_DATA_DIR "/map-10m.bin", std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        return parse_map_mesh({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}).value();
    }();
    return mesh;
}

bool is_in(Vec2 p, Vec2 a, Vec2 b, Vec2 c) {
    const auto side = [p](Vec2 from, Vec2 to) {
        return (to.x - from.x) * (p.y - from.y) - (to.y - from.y) * (p.x - from.x);
    };
    const double ab = side(a, b), bc = side(b, c), ca = side(c, a);
    return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

/// Whether a place in world space lies on a member state's land.
bool is_land_of(std::string_view country, Vec2 world) {
    const MapMesh& land = real_land();
    const Vec2 size = land.box.max - land.box.min;
    const Vec2 p{(world.x - land.box.min.x) / size.x * 65535, (world.y - land.box.min.y) / size.y * 65535};
    const auto corner = [&](std::uint32_t index) {
        const MeshVertex v = land.fill_vertices[land.indices[index]];
        return Vec2{static_cast<double>(v.x), static_cast<double>(v.y)};
    };
    for (const FillRange& fill : land.fills) {
        if (fill.land != LandClass::Member) continue;
        const auto& letters = land.countries[fill.country];
        if (std::string_view(letters.data(), 2) != country) continue;
        for (std::uint32_t i = fill.first; i < fill.first + fill.count; i += 3)
            if (is_in(p, corner(i), corner(i + 1), corner(i + 2))) return true;
    }
    return false;
}

TEST(CountryNames, LieOnTheirLand) {
    const Screen& screen = screens()[0];
    std::size_t names = 0;
    for (const double zoom_more : {0.0, 0.5, 1.0, 1.5}) {
        const Camera camera = camera_on(screen, zoom_more);
        for (const CountryName& name : scene_on(screen, {}, nullptr, zoom_more).country_names) {
            const std::string& id = real_cities().countries()[name.country].id;
            ++names;
            for (const double part : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                if (id == "PH" && part != 0.5) continue;  // none of its islands holds the name, it reaches over straits
                const Vec2 at{name.box.min.x + part * name.box.width(), name.box.centre().y};
                EXPECT_TRUE(is_land_of(id, world_from_screen(camera, screen.viewport, at))) << id << " at " << part;
            }
        }
    }
    EXPECT_GE(names, 12u);
}

TEST(CountryNames, AreClearOfAllElse) {
    for (const Screen& screen : screens()) {
        for (double zoom_more = -0.5; zoom_more < 2.5; zoom_more += 0.125) {
            const MapScene scene = scene_on(screen, {}, nullptr, zoom_more);
            for (std::size_t i = 0; i < scene.country_names.size(); ++i) {
                const Box& box = scene.country_names[i].box;
                for (const CityCircle& c : scene.circles) EXPECT_GE(distance_to(box, c.centre), c.radius + 2);
                for (const MapLabel& label : scene.labels) {
                    EXPECT_FALSE(box.overlaps(label.box));
                    EXPECT_FALSE(label.leader && crosses(*label.leader, box));
                }
                for (std::size_t k = 0; k < i; ++k) EXPECT_FALSE(box.overlaps(scene.country_names[k].box));
            }
        }
    }
}

TEST(CountryNames, TakeNoNameFromACity) {
    for (const Screen& screen : screens()) {
        const MapScene with = scene_on(screen);
        const ViewState state;
        const Camera camera = camera_on(screen);
        EXPECT_EQ(named(with.labels), named(make_scene(scene_input(screen, state, camera)).labels));
    }
}

TEST(CountryNames, ShowFromAfarAndFadeAway) {
    EXPECT_GE(scene_on(screens()[0]).country_names.size(), 4u);
    EXPECT_GE(scene_on(screens()[0], {}, nullptr, 0.5).country_names.size(), 6u);
    EXPECT_DOUBLE_EQ(country_name_opacity(4.6), 1);
    EXPECT_DOUBLE_EQ(country_name_opacity(6.5), 0.5);
    EXPECT_DOUBLE_EQ(country_name_opacity(7), 0);
    EXPECT_TRUE(scene_on(screens()[0], {}, nullptr, 2.5).country_names.empty());
    const auto countries = real_cities().countries();
    for (const Screen& screen : screens()) {
        for (const CountryName& name : scene_on(screen).country_names)
            EXPECT_NE(countries[name.country].id, "SG") << "too small to hold its name";
    }
}

}  // namespace
}  // namespace ascn
