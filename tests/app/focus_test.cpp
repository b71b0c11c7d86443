// Where the keyboard's focus goes when a note or the list of cities opens and closes, and what is said aloud.
#include "app_fixture.h"

namespace ascn {
namespace {

class Focus : public AppTest {
protected:
    /// As the page's mirror does: the focus is on the item, then Enter is pressed. Returns the item that the focus is
    /// to move to, "" for none, once the picture is at rest.
    std::string press(std::string_view item) {
        app().focus_item(item);
        app().activate_item(item);
        return wish();
    }
    std::string wish() {
        std::string moved;
        for (int i = 0; i < 8; ++i) {
            const FrameOutput& out = frame();
            if (!out.focus_item.empty()) {
                EXPECT_EQ(moved, "") << "once";
                EXPECT_TRUE(item(out.focus_item).has_value()) << out.focus_item << " is there";
                moved = out.focus_item;
            }
            if (!out.announce.empty()) said = out.announce;
        }
        if (!moved.empty()) app().focus_item(moved);
        return moved;
    }
    std::string said;
};

TEST_F(Focus, GoesIntoTheListOfCitiesAndBack) {
    open("#compare?compare=hanoi,da-nang");
    EXPECT_EQ(press("compare.add"), "compare.choose.close");
    EXPECT_EQ(press("compare.choose.close"), "compare.add");
    EXPECT_EQ(press("compare.add"), "compare.choose.close");
    app().key({Key::Escape, 0});
    EXPECT_EQ(wish(), "compare.add");
}

TEST_F(Focus, GoesToTheColumnThatTookTheOthersPlace) {
    open("#compare?compare=hanoi,da-nang");
    EXPECT_EQ(press("compare.replace.hanoi"), "compare.choose.close");
    EXPECT_EQ(press("compare.choose.kuching"), "compare.replace.kuching");
}

TEST_F(Focus, GoesIntoANoteWhichIsReadAloudAndBackToItsFigure) {
    open("#map?city=da-nang");
    EXPECT_EQ(press("card.population"), "note.close");
    EXPECT_NE(said.find(text_of("indicator.population")), std::string::npos) << said;
    EXPECT_EQ(press("note.close"), "card.population");
}

TEST_F(Focus, StaysWhereItIsForThePointer) {
    open("#compare?compare=hanoi,da-nang");
    click("compare.add");
    EXPECT_EQ(wish(), "");
    click("compare.choose.close");
    EXPECT_EQ(wish(), "");
}

TEST_F(Focus, StaysWhereTheReaderHasTakenIt) {
    open("#map?city=da-nang");
    EXPECT_EQ(press("card.population"), "note.close");
    app().focus_item("tab.about");
    app().key({Key::Escape, 0});
    EXPECT_EQ(wish(), "");
}

TEST_F(Focus, ThePictureIsNamedAfterItsView) {
    open("#map");
    EXPECT_EQ(app().picture_label(), text_of("canvas.map"));
    open("#compare");
    EXPECT_EQ(app().picture_label(), text_of("canvas.compare"));
    open("#about");
    EXPECT_EQ(app().picture_label(), text_of("canvas.about"));
}

TEST_F(Focus, ACopiedLinkIsSaidOnceItIsCopied) {
    EXPECT_TRUE(app().show_toast(false, session().now_ms()));
    EXPECT_EQ(frame().announce, text_of("toast.copy_failed"));
    EXPECT_TRUE(shows(text_of("toast.copy_failed")));
    EXPECT_EQ(frame().announce, "");
}

}  // namespace
}  // namespace ascn
