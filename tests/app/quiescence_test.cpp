// At rest the program asks for no frames, and what it draws then is the same picture each time.
#include <algorithm>

#include "app/app_fixture.h"
#include "app/pages.h"

namespace ascn {
namespace {

constexpr int kStill = 60;    // frames that an event without movement may take
constexpr int kMoving = 240;  // with a flight (1.2 s), inertia or the sheet: 16 ms a frame

/// Where the tests go.
const std::vector<const char*>& pages() {
    static const std::vector<const char*> list = and_all_views({
        "",
        "#map?city=da-nang&compare=da-nang,cebu-city,makassar&country=VN,PH&cam=108.2,15.5,6.5",
        "#map?color=area&nat=hdi&layer=partners,density",
        "#compare?compare=da-nang,cebu-city,makassar",
    });
    return list;
}

class Quiescence : public AppTest {
protected:
    /// The program comes to rest, stays there, and draws the same when it is made to draw again.
    void expect_quiet(const std::string& what, int limit = kMoving) {
        const int frames = settle(limit);
        ASSERT_LT(frames, limit) << what;
        const std::uint64_t first = picture();
        const std::string before = described();
        EXPECT_EQ(app().output().next_wake_ms, std::nullopt) << what;
        app().redraw();
        settle(kStill);
        const std::string after = described();
        if (after != before) {
            const auto at = static_cast<std::size_t>(
                std::mismatch(after.begin(), after.end(), before.begin(), before.end()).first - after.begin());
            const std::size_t from = at < 100 ? 0 : at - 100;
            ADD_FAILURE() << what << "\n  was: " << before.substr(from, 240) << "\n  is:  " << after.substr(from, 240);
        }
        EXPECT_EQ(picture(), first) << what << ": another picture of the same state";
    }
    std::string described() { return app().items_json() + app().drawn_text_json(); }
    /// Closes notes and lists, then opens an address.
    void reset(std::string_view fragment) {
        for (int i = 0; i < 4 && app().key({Key::Escape, 0}); ++i) settle();
        app().focus_item("");
        open(fragment);
    }
    void activate_every_item(double width, double height) {
        resize(width, height);
        for (const char* page : pages()) {
            reset(page);
            int cities = 0;
            for (const SeenItem& i : items()) {
                if (i.disabled || (i.id.rfind("city.", 0) == 0 && cities++ % 8 != 0)) continue;
                reset(page);
                EXPECT_TRUE(app().activate_item(i.id));
                expect_quiet(std::string(page) + " item " + i.id);
                if (HasFailure()) return;
            }
        }
    }
};

TEST_F(Quiescence, AtTheStart) {
    restart("");
    expect_quiet("start", kStill);
    const int drawn = app().frames_drawn();
    session().wait(10000);
    EXPECT_EQ(app().frames_drawn(), drawn);
}

TEST_F(Quiescence, AfterEveryItemOfAWideWindow) { activate_every_item(1440, 900); }
TEST_F(Quiescence, AfterEveryItemOfATablet) { activate_every_item(768, 1024); }
TEST_F(Quiescence, AfterEveryItemOfAPhone) {
    Preferences phone;
    phone.coarse_pointer = true;
    app().set_preferences(phone);
    activate_every_item(390, 844);
}

TEST_F(Quiescence, AfterMouseEventsAllOverTheWindow) {
    for (const char* page : pages()) {
        reset(page);
        for (double y = 20; y < 900; y += 145) {
            for (double x = 15; x < 1440; x += 203) {
                session().press(PointerPhase::Move, PointerType::Mouse, {x, y});
                expect_quiet(std::string(page) + " move to " + std::to_string(x) + " " + std::to_string(y), kStill);
            }
        }
        if (HasFailure()) return;
    }
}

TEST_F(Quiescence, AfterClicksAndTapsAllOverTheWindow) {
    for (const char* page : pages()) {
        for (double y = 90; y < 900; y += 205) {
            for (double x = 40; x < 1440; x += 330) {
                const std::string where = std::string(page) + " at " + std::to_string(x) + " " + std::to_string(y);
                reset(page);
                click({x, y});
                expect_quiet("click " + where);
                reset(page);
                tap({x, y});
                expect_quiet("tap " + where);
                if (HasFailure()) return;
            }
        }
    }
}

TEST_F(Quiescence, AfterWheelAndSwipes) {
    for (const Vec2 window : {Vec2{1440, 900}, Vec2{390, 844}}) {
        resize(window.x, window.y);
        for (const char* page : pages()) {
            reset(page);
            for (const double part : {0.15, 0.7}) {
                const Vec2 at{window.x * part, window.y * 0.6};
                for (const double dy : {-300.0, 5000.0, -5000.0}) {
                    app().wheel({at, {0, dy}, 0});
                    expect_quiet(std::string(page) + " wheel");
                }
                app().wheel({at, {0, -20}, kModCtrl});
                expect_quiet(std::string(page) + " trackpad pinch");
                for (const double dy : {-300.0, 200.0}) {
                    session().press(PointerPhase::Down, PointerType::Touch, at);
                    frame();
                    for (int i = 1; i <= 6; ++i) {
                        session().press(PointerPhase::Move, PointerType::Touch, at + Vec2{0, dy * i / 6});
                        frame();
                    }
                    session().press(PointerPhase::Up, PointerType::Touch, at + Vec2{0, dy});
                    expect_quiet(std::string(page) + " swipe");
                    session().wait(500);
                }
            }
            if (HasFailure()) return;
        }
    }
}

TEST_F(Quiescence, WhileAPressIsHeld) {
    open("#map?cam=108.2,15.5,6.5");
    session().press(PointerPhase::Down, PointerType::Touch, {700, 800});
    expect_quiet("a finger that rests");
    session().press(PointerPhase::Up, PointerType::Touch, {700, 800});
    expect_quiet("lifted");
    session().wait(500);
    session().press(PointerPhase::Down, PointerType::Mouse, {700, 800});
    frame();
    session().press(PointerPhase::Move, PointerType::Mouse, {740, 780});
    expect_quiet("a drag that rests", kStill);
    session().press(PointerPhase::Up, PointerType::Mouse, {740, 780});
    expect_quiet("released");
}

TEST_F(Quiescence, AfterEveryKey) {
    for (const char* page : pages()) {
        reset(page);
        for (int k = 1; k <= static_cast<int>(Key::PageDown); ++k) {
            app().key({static_cast<Key>(k), 0});
            expect_quiet(std::string(page) + " key " + std::to_string(k));
            if (HasFailure()) return;
        }
    }
}

TEST_F(Quiescence, WhileFocusWalksOverEveryItem) {
    for (const Vec2 window : {Vec2{1440, 900}, Vec2{390, 844}}) {
        resize(window.x, window.y);
        for (const char* page : pages()) {
            reset(page);
            for (const SeenItem& i : items()) {
                app().focus_item(i.id);
                expect_quiet(std::string(page) + " focus on " + i.id);
                EXPECT_NE(app().items_json().find("\"id\":\"" + i.id + "\""), std::string::npos)
                    << i.id << " went away when it got the focus";
                if (HasFailure()) return;
            }
        }
    }
}

TEST_F(Quiescence, AfterWindowThemeAddressAndSearch) {
    for (const char* page : pages()) {
        reset(page);
        for (const Vec2 size : {Vec2{320, 568}, Vec2{390, 844}, Vec2{768, 1024}, Vec2{1920, 1080}, Vec2{1440, 900}}) {
            for (const double dpr : {1.0, 1.25, 2.0}) {
                app().resize(size.x, size.y, dpr);
                expect_quiet(std::string(page) + " resize", kStill);
            }
        }
        for (const bool dark : {true, false}) {
            Preferences preferences;
            preferences.dark = dark;
            app().set_preferences(preferences);
            expect_quiet("scheme", kStill);
        }
        for (const char* text : {"d", "da", "da nang", "zzz", ""}) {
            app().search(text);
            expect_quiet("search", kStill);
        }
        app().fonts_changed();
        expect_quiet("fonts", kStill);
        app().set_stress(500);
        while (app().prepare_points(500)) {}
        expect_quiet("points", kStill);
        app().set_stress(0);
        expect_quiet("no points", kStill);
        for (const char* other : pages()) {
            app().set_address("", other);
            expect_quiet(std::string(page) + " to " + other, kStill);
        }
        if (HasFailure()) return;
    }
}

TEST_F(Quiescence, AfterAHitWasChosen) {
    for (const char* city : {"da-nang", "jakarta", "mandalay", "da-nang"}) {
        choose(city);
        expect_quiet(city);
    }
}

TEST_F(Quiescence, EventsThatChangeNothingAskForNoFrame) {
    EXPECT_FALSE(app().resize(1440, 900, 1));
    EXPECT_FALSE(app().set_preferences({}));
    EXPECT_FALSE(app().focus_item(""));
    EXPECT_FALSE(app().key({Key::Enter, 0}));
    EXPECT_FALSE(app().key({Key::Escape, 0})) << "nothing is open";
    EXPECT_FALSE(app().choose(0)) << "nothing has been searched for";
    EXPECT_FALSE(app().search(""));
    EXPECT_FALSE(app().resize(0, 0, 1)) << "a hidden window";
    EXPECT_FALSE(app().resize(800, 600, 0));
    const int drawn = app().frames_drawn();
    EXPECT_EQ(app().output().next_wake_ms, std::nullopt);
    EXPECT_EQ(app().frames_drawn(), drawn);
}

TEST_F(Quiescence, TheMouseOverOpenSeaAsksForNoFrame) {
    hover({700, 880});
    PointerEvent e;
    e.pos = {704, 876};
    e.time_ms = session().now_ms();
    EXPECT_FALSE(app().pointer(e));
    e.pos = circle_of("makassar");
    EXPECT_TRUE(app().pointer(e)) << "a city below it does";
}

TEST_F(Quiescence, AFrameThatMovesNothingPlacesNoNames) {
    open("#map?cohort=all");
    settle();
    const int placed = app().names_placed();
    EXPECT_GE(placed, 1);
    for (const char* city : {"da-nang", "makassar", "da-nang", "jakarta"}) {
        hover(circle_of(city));
        settle(kStill);
    }
    app().redraw();
    settle(kStill);
    EXPECT_EQ(app().names_placed(), placed) << "all of them have names";
}

TEST_F(Quiescence, AMessageGoesAwayByItself) {
    app().show_toast(true, session().now_ms());
    frame();
    EXPECT_TRUE(shows(text_of("toast.copied")));
    const double from = session().now_ms();
    settle(kStill);
    EXPECT_FALSE(shows(text_of("toast.copied")));
    EXPECT_GE(session().now_ms() - from, 2000);
    EXPECT_LE(session().now_ms() - from, 4000);
}

}  // namespace
}  // namespace ascn
