// The views beside the map: on the web they arrive after the first picture.
#include <string_view>

#include "app/app.h"

namespace ascn {

bool App::set_pages(const Pages& pages) {
    pages_ = &pages;
    pages_failed_ = false;
    return redraw();
}

bool App::pages_failed() {
    pages_failed_ = true;
    if (pages_wanted() != 0) announce_ = strings_.get("pages.failed");
    return redraw();
}

bool App::pages_asked_again() {
    pages_failed_ = false;
    return redraw();
}

std::uint32_t App::pages_wanted() const {
    const bool view = state_.view != View::Map || !state_.city.empty() || !state_.compare.empty();
    if (bare_ || (!view && !scratch_.note)) return 0;
    std::uint32_t sum = 2166136261U;  // FNV-1a
    const auto add = [&sum](std::string_view text) {
        for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
        sum = (sum ^ 0xFFU) * 16777619U;  // no byte of a text: "a", "b" is not "ab"
    };
    add(to_id(state_.view));
    add(state_.city);
    for (const std::string& city : state_.compare) add(city);
    if (scratch_.note) add(scratch_.note->id);
    return sum | 1U;
}

}  // namespace ascn
