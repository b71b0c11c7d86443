// The program before its second part: what asks for it, and what is said where it does not come.
#include <algorithm>

#include "app/app_fixture.h"
#include "view/pages.h"

namespace ascn {
namespace {

class Waiting : public AppTest {
protected:
    Waiting() {
        app().set_pages(waiting_pages());
        settle();
    }
};

TEST_F(Waiting, TheMapAloneAndItsMovesAskForNothing) {
    EXPECT_EQ(app().pages_wanted(), 0U);
    open("#map?cam=110,8,6&country=VN&layer=partners");
    EXPECT_EQ(app().pages_wanted(), 0U);
    open("#map?city=hanoi&cam=110,8,6");
    const std::uint32_t wanted = app().pages_wanted();
    EXPECT_NE(wanted, 0U);
    open("#map?city=hanoi&cam=111,9,7&theme=dark");
    EXPECT_EQ(app().pages_wanted(), wanted);
}

TEST_F(Waiting, AnotherViewCityOrComparisonIsAnotherWish) {
    std::vector<std::uint32_t> seen;
    for (const char* address :
         {"#map?city=hanoi", "#map?city=manila", "#map?compare=hanoi", "#map?compare=hanoi,manila",
          "#map?compare=manila,hanoi", "#compare?compare=hanoi", "#table", "#areas", "#network", "#about"}) {
        open(address);
        const std::uint32_t wanted = app().pages_wanted();
        EXPECT_NE(wanted, 0U) << address;
        EXPECT_EQ(std::count(seen.begin(), seen.end(), wanted), 0) << address;
        seen.push_back(wanted);
    }
}

TEST_F(Waiting, ANoteOfTheMapsIsAWishAndAWaitingCard) {
    open("#map?layer=partners");
    activate("partner.NO");
    const std::uint32_t wanted = app().pages_wanted();
    EXPECT_NE(wanted, 0U);
    EXPECT_TRUE(shows(text_of("pages.loading")));
    app().pages_failed();
    frame();
    EXPECT_TRUE(shows(text_of("pages.failed")));
    EXPECT_EQ(app().pages_wanted(), wanted) << "the failure itself is no new wish";
    ASSERT_TRUE(item("note.close"));
    activate("note.close");
    EXPECT_EQ(app().pages_wanted(), 0U);
    activate("partner.AU");
    EXPECT_NE(app().pages_wanted(), wanted);
    app().key({Key::Escape, 0});
    settle();
    EXPECT_EQ(app().pages_wanted(), 0U);
}

TEST_F(Waiting, AskedForAgainNothingHasFailedYet) {
    open("#map?city=hanoi");
    app().pages_failed();
    settle();
    EXPECT_TRUE(shows(text_of("pages.failed")));
    EXPECT_TRUE(app().pages_asked_again());
    settle();
    EXPECT_FALSE(shows(text_of("pages.failed")));
    EXPECT_TRUE(shows(text_of("pages.loading")));
}

}  // namespace
}  // namespace ascn
