// The Network view with everything in sight: its sections, the bundle's network, and the sources that its marks open.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "view/view_harness.h"

namespace ascn {

class NetworkFixture : public ::testing::Test {
protected:
    NetworkFixture() {
        h.state.view = View::Network;
        h.height = 30000;  // everything is in sight
    }
    using Words = std::vector<std::string>;
    void open(const std::string& part) {
        h.state.part = part;
        h.settle();
    }
    const nlohmann::json& network() { return h.bundle()["network"]; }
    bool starts(const std::string& text) {
        return std::any_of(h.texts.begin(), h.texts.end(),
                           [&](const SeenText& t) { return t.text.rfind(text, 0) == 0; });
    }
    /// Sources that the open note names, by id.
    std::set<std::string> noted() {
        std::set<std::string> ids;
        if (h.scratch.note) {
            for (const SourceIndex i : h.scratch.note->sources) ids.insert(h.data().source(i).id);
        }
        return ids;
    }
    std::set<std::string> opened(const std::string& mark) {
        h.scratch.note.reset();
        h.activate(mark);
        return noted();
    }
    static std::set<std::string> sources_of(const nlohmann::json& fact) {
        return fact["source"].get<std::set<std::string>>();
    }
    ViewHarness h;
};

}  // namespace ascn
