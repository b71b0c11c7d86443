// What lies in front of the rest, a note or the list of cities: where the keyboard's focus goes when it opens and when
// it closes, and what is said aloud. Also the short messages.
#include <algorithm>

#include "app/app.h"

namespace ascn {
namespace {

constexpr double kToastMs = 2500, kToastMsPerByte = 60;  // a sentence takes longer to read than two words
constexpr int kFocusTries = 2;                           // frames until an item that is wished for must be there
constexpr std::string_view kNoteItems = "note.", kChooserItems = "compare.choose.", kReplaceItems = "compare.replace.",
                           kDataItems = "own_data.", kFilterItems = "filter.", kColumnItems = "table.columns.";

/// Title and lines as sentences.
std::string spoken(const SourceNote& note) {
    std::string out = note.title;
    for (const std::string& line : note.lines) {
        if (line.empty()) continue;
        out += out.ends_with('.') ? " " : ". ";
        out += line;
    }
    return out;
}

/// The control that opens a purpose's list of cities.
std::string chooser_opener(const std::string& purpose) {
    return purpose == "+" ? "compare.add" : std::string(kReplaceItems) + purpose;
}

}  // namespace

bool App::show_toast(bool copied, double now_ms) {
    return show_message(strings_.get(copied ? "toast.copied" : "toast.copy_failed"), now_ms);
}

bool App::show_message(std::string text, double now_ms) {
    scratch_.toast = std::move(text);
    const double to_read = kToastMsPerByte * static_cast<double>(scratch_.toast.size());
    scratch_.toast_until_ms = now_ms + std::max(kToastMs, to_read);
    announce_ = scratch_.toast;
    return redraw();
}

void App::follow_focus() {
    Front now;
    if (scratch_.note)
        now = {kNoteItems, scratch_.note->id};
    else if (scratch_.own_data.show_problems)
        now = {kDataItems, "own_data.show"};
    else if (!scratch_.chooser.empty())
        now = {kChooserItems, chooser_opener(scratch_.chooser)};
    else if (state_.view == View::Table && scratch_.filters_open)
        now = {kFilterItems, "filter.open"};
    else if (state_.view == View::Table && scratch_.columns_open)
        now = {kColumnItems, "table.columns"};

    if (now.opener != front_.opener) {
        const std::string_view activated = activated_;
        if (!now.opener.empty()) {
            if (scratch_.note) announce_ = spoken(*scratch_.note);
            if (!activated.empty()) wish_focus(std::string(now.items) + "close");
        } else if (scratch_.focused_item.starts_with(front_.items)) {
            wish_focus(front_.opener);
            // a column that was replaced has taken its control along
            if (front_.items == kChooserItems && activated.starts_with(kChooserItems)) {
                focus_fallback_ = std::string(kReplaceItems) + std::string(activated.substr(kChooserItems.size()));
            }
        }
        front_ = std::move(now);
    }
    activated_.clear();
    deliver_focus();
    output_.announce = std::move(announce_);
    announce_.clear();
}

void App::wish_focus(std::string id) {
    focus_wish_ = std::move(id);
    focus_fallback_.clear();
    focus_tries_ = kFocusTries;
}

/// The item may come with the next frame, when what covered it is gone.
void App::deliver_focus() {
    if (focus_wish_.empty()) return;
    const bool there =
        std::any_of(items_.begin(), items_.end(), [this](const UiItem& item) { return item.id == focus_wish_; });
    if (there) {
        output_.focus_item = std::move(focus_wish_);
        focus_wish_.clear();
        return;
    }
    if (--focus_tries_ < 0) wish_focus(std::move(focus_fallback_));
    if (!focus_wish_.empty()) redraw();
}

std::string App::picture_label() const { return strings_.get("canvas." + std::string(to_id(state_.view))); }

}  // namespace ascn
