// The views beside the map: on the web they arrive after the first picture.
#include "app/app.h"

namespace ascn {

bool App::set_pages(const Pages& pages) {
    pages_ = &pages;
    pages_failed_ = false;
    return redraw();
}

bool App::pages_failed() {
    pages_failed_ = true;
    if (needs_pages()) announce_ = strings_.get("pages.failed");
    return redraw();
}

bool App::needs_pages() const {
    return !bare_ && (state_.view != View::Map || !state_.city.empty() || !state_.compare.empty());
}

}  // namespace ascn
