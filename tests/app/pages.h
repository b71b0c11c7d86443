// Addresses of the views for the tests that go through all of them.
#pragma once

#include <iterator>
#include <vector>

namespace ascn {

/// Every view beside the map, with each of its parts.
inline constexpr const char* kViewPages[] = {
    "#compare",
    "#compare?part=charts&compare=da-nang,cebu-city,makassar",
    "#table?shade=1",
    "#areas",
    "#areas?part=projects",
    "#network",
    "#network?part=timeline",
    "#network?part=framework",
    "#network?part=monitoring",
    "#network?part=partners",
    "#network?part=urbanisation",
    "#network?part=criticism",
    "#about",
};

/// A test's own pages, and after them those.
inline std::vector<const char*> and_all_views(std::vector<const char*> own) {
    own.insert(own.end(), std::begin(kViewPages), std::end(kViewPages));
    return own;
}

}  // namespace ascn
