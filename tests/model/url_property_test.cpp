// Properties of the address codec over generated states and over garbage. Seeds are fixed: a failure repeats.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "model/reduce.h"
#include "model/url_codec.h"
#include "test_data.h"

namespace ascn {
namespace {

const Dataset& data() { return testing::pilot_dataset(); }

class Generator {
public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::uint32_t below(std::size_t n) { return static_cast<std::uint32_t>(random_() % n); }
    bool chance(std::uint32_t one_in) { return below(one_in) == 0; }
    double between(double a, double b) { return a + (b - a) * (static_cast<double>(random_()) / 4294967296.0); }
    std::string city() { return data().cities()[below(data().cities().size())].id; }

    std::string text() {
        const std::vector<std::string> pieces = {"a", " ", "&", "=", "%", "+",  ",", "#", "?", "/", "\"",  "\\",
                                                 "Đ", "ẵ", "ก", "ា", "မ", "新", "😀", "~", "'", "<", "%41", "&q=x"};
        std::string result;
        for (std::uint32_t n = below(12); n > 0; --n) result += pieces[below(pieces.size())];
        return result;
    }

    std::string bytes(std::size_t max) {
        std::string result(below(max), '\0');
        for (char& c : result) c = static_cast<char>(below(256));
        return result;
    }

    ViewState state() {
        ViewState s;
        s.view = static_cast<View>(below(6));
        if (const auto parts = parts_of(s.view); !parts.empty() && chance(2)) s.part = parts[below(parts.size())];
        if (chance(2)) s.city = city();
        for (std::uint32_t n = chance(2) ? below(7) : 0; n > 0; --n) apply(s, ToggleCompare{city()});
        if (chance(3)) s.indicator = "area";
        if (chance(3)) s.color = chance(2) ? CircleColor::Area : CircleColor::Cohort;
        for (const MapLayer layer : kMapLayers) {
            if (chance(3)) s.layers.insert(layer);
        }
        if (chance(3)) s.scatter_x = chance(2) ? "area" : "population";
        if (chance(3)) s.scatter_y = chance(2) ? "area" : "population";
        for (std::uint32_t n = chance(2) ? below(5) : 0; n > 0; --n) {
            apply(s, ToggleCountry{data().countries()[below(data().countries().size())].id});
        }
        for (const FocusArea area : kFocusAreas) {
            if (chance(4)) s.areas.insert(area);
        }
        if (chance(3)) s.cohort = Cohort::All;
        for (const SizeClass size : kSizeClasses) {
            if (chance(4)) s.sizes.insert(size);
        }
        for (const ProjectStatus status : kProjectStatuses) {
            if (chance(4)) s.statuses.insert(status);
        }
        if (chance(2)) apply(s, SetQuery{text()});
        if (chance(3)) s.sort = chance(2) ? "-population" : "area";
        if (chance(3)) s.columns = {"area", "population"};
        s.shade = chance(3);
        for (const RowOption option : kRowOptions) {
            if (chance(3)) s.rows.insert(option);
        }
        if (chance(3)) s.grouping = static_cast<ProjectGrouping>(below(4));
        if (chance(3)) s.project_city = city();
        if (chance(3)) s.project_areas.insert(FocusArea::SafetySecurity);
        if (chance(3)) apply(s, SetPartner{text()});
        for (const EventCategory category : kEventCategories) {
            if (chance(4)) s.events.insert(category);
        }
        if (chance(2)) apply(s, SetCam{MapView{between(80, 150), between(-20, 40), between(0, 14)}});
        if (chance(3)) s.lang = kLanguages[below(kLanguages.size())];
        if (chance(3)) s.theme = chance(2) ? ThemeChoice::Dark : ThemeChoice::Light;
        return s;
    }

private:
    static void apply(ViewState& s, const Action& action) { s = reduce(s, action, data()); }
    std::mt19937 random_;
};

TEST(UrlProperty, DecodingAnEncodedStateGivesIt) {
    Generator generate(20180428);
    for (int i = 0; i < 5000; ++i) {
        const ViewState state = generate.state();
        const std::string fragment = encode_fragment(state);
        const DecodedState back = decode_address("", fragment, data());
        ASSERT_EQ(back.state, state) << fragment;
        ASSERT_TRUE(back.ignored.empty()) << fragment;
        ASSERT_EQ(encode_fragment(back.state), fragment);
    }
}

TEST(UrlProperty, FragmentsUseUnreservedCharactersOnly) {
    Generator generate(26);
    for (int i = 0; i < 2000; ++i) {
        for (const char c : encode_fragment(generate.state())) {
            const bool fine = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              std::string_view("#?&=,-._~/%").find(c) != std::string_view::npos;
            ASSERT_TRUE(fine) << static_cast<int>(c);
        }
    }
}

TEST(UrlProperty, EqualStatesHaveEqualAddressesAndDifferentOnesDifferent) {
    Generator generate(7);
    for (int i = 0; i < 3000; ++i) {
        const ViewState a = generate.state(), b = generate.state();
        ASSERT_EQ(a == b, encode_fragment(a) == encode_fragment(b));
    }
}

// Whatever comes in, the state that comes out is valid: it has an address, and that address gives it again.
void expect_valid(const DecodedState& out) {
    const DecodedState again = decode_address("", encode_fragment(out.state), data());
    ASSERT_EQ(again.state, out.state);
    ASSERT_TRUE(again.ignored.empty());
    ASSERT_LE(out.ignored.size(), kMaxIgnoredNotes);
    ASSERT_FALSE(nlohmann::json::parse(state_json(out.state), nullptr, false).is_discarded());
}

TEST(UrlFuzz, RandomBytes) {
    Generator generate(1967);
    for (int i = 0; i < 5000; ++i) {
        ASSERT_NO_FATAL_FAILURE(expect_valid(decode_address(generate.bytes(80), generate.bytes(80), data())));
    }
}

TEST(UrlFuzz, DamagedAddresses) {
    Generator generate(1984);
    for (int i = 0; i < 5000; ++i) {
        std::string fragment = encode_fragment(generate.state());
        for (std::uint32_t n = generate.below(6); n > 0 && !fragment.empty(); --n) {
            const std::size_t at = generate.below(fragment.size());
            switch (generate.below(3)) {
                case 0:
                    fragment[at] = static_cast<char>(generate.below(256));
                    break;
                case 1:
                    fragment.erase(at, 1 + generate.below(8));
                    break;
                default:
                    fragment.insert(at, fragment.substr(generate.below(fragment.size()), generate.below(20)));
            }
        }
        ASSERT_NO_FATAL_FAILURE(expect_valid(decode_address("?" + generate.bytes(20), fragment, data())));
    }
}

TEST(UrlFuzz, AVeryLongAddress) {
    std::string fragment = "#map?compare=";
    for (int i = 0; i < 20000; ++i) fragment += "x,";
    fragment += "&q=" + std::string(100000, '%');
    ASSERT_NO_FATAL_FAILURE(expect_valid(decode_address("", fragment, data())));
}

}  // namespace
}  // namespace ascn
