// Fingers that go sideways over the comparison: they page its columns and drag their heads, and press nothing.
#include "app/app_fixture.h"

namespace ascn {
namespace {

using Ids = std::vector<std::string>;
const Ids kFour = {"da-nang", "cebu-city", "makassar", "hanoi"};

class Swipe : public AppTest {
protected:
    Swipe() {
        Preferences coarse;
        coarse.coarse_pointer = true;
        app().set_preferences(coarse);
        resize(390, 844, 2);
        open("#compare?compare=da-nang,cebu-city,makassar,hanoi");
    }
    void finger(PointerPhase phase, Vec2 at) { session().press(phase, PointerType::Touch, at, 0, 7); }
    void swipe(Vec2 from, Vec2 to) {
        finger(PointerPhase::Down, from);
        frame();
        for (int i = 1; i <= 8; ++i) {
            finger(PointerPhase::Move, from + (to - from) * (i / 8.0));
            frame();
        }
        finger(PointerPhase::Up, to);
        settle();
    }
    Ids heads() {
        Ids ids;
        for (const SeenItem& i : items())
            if (i.id.starts_with("compare.open.")) ids.push_back(i.id.substr(13));
        return ids;
    }
};

TEST_F(Swipe, PagesTheColumnsByPairs) {
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    const ViewState before = state();
    const Vec2 cell = item("compare.source.population.cebu-city")->rect.centre();
    swipe(cell, cell + Vec2{-120, 10});
    EXPECT_EQ(heads(), (Ids{"makassar", "hanoi"}));
    EXPECT_FALSE(item("note.close").has_value()) << "a swipe presses nothing";
    swipe(cell, cell + Vec2{-120, 10});
    EXPECT_EQ(heads(), (Ids{"makassar", "hanoi"})) << "there are no more";
    swipe(cell, cell + Vec2{120, -10});
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    EXPECT_EQ(state(), before);
}

TEST_F(Swipe, AShortOrUprightWayPagesNothing) {
    const Vec2 cell = item("compare.source.population.cebu-city")->rect.centre();
    swipe(cell, cell + Vec2{-30, 0});
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
    swipe(cell, cell + Vec2{-60, -200});
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
}

TEST_F(Swipe, AFingerDragsAColumnByItsHead) {
    const Vec2 from = item("compare.open.da-nang")->rect.centre();
    const double to = item("compare.source.population.cebu-city")->rect.centre().x;
    swipe(from, {to, from.y + 4});
    EXPECT_EQ(state().compare, (Ids{"cebu-city", "da-nang", "makassar", "hanoi"}));
    EXPECT_EQ(state().view, View::Compare);
    EXPECT_EQ(heads(), (Ids{"cebu-city", "da-nang"})) << "the head was dragged, the columns were not paged";
    tap(item("compare.open.da-nang")->rect.centre());
    settle();
    EXPECT_EQ(state().view, View::Map) << "a tap still opens the city";
}

TEST_F(Swipe, AFingerThatTheBrowserTakesAwayMovesNothing) {
    const Vec2 from = item("compare.open.da-nang")->rect.centre();
    finger(PointerPhase::Down, from);
    frame();
    finger(PointerPhase::Move, from + Vec2{4, 0});
    frame();
    finger(PointerPhase::Cancel, from);
    settle();
    EXPECT_EQ(state().compare, kFour);
    const Vec2 cell = item("compare.source.population.cebu-city")->rect.centre();
    swipe(cell, cell + Vec2{0, -80});
    EXPECT_EQ(heads(), (Ids{"da-nang", "cebu-city"}));
}

}  // namespace
}  // namespace ascn
