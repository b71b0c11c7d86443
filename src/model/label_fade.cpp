#include "model/label_fade.h"

#include <algorithm>

namespace ascn {
namespace {

constexpr double kFrameMs = 16;

bool same(const MapLabel& a, const MapLabel& b) { return a.city == b.city && a.candidate == b.candidate; }
bool same(const CountryName& a, const CountryName& b) { return a.country == b.country && a.place == b.place; }

void shift(Box& box, Vec2 by) { box = {box.min + by, box.max + by}; }
void shift(MapLabel& label, Vec2 by) {
    shift(label.box, by);
    if (label.leader) label.leader = LeaderLine{label.leader->from + by, label.leader->to + by};
}
void shift(CountryName& name, Vec2 by) { shift(name.box, by); }

}  // namespace

template <class Name>
void LabelFade::follow(std::vector<Track<Name>>& tracks, std::vector<Name>& names, std::vector<Name>& leaving,
                       const Camera& camera, const Viewport& viewport, double step) {
    for (Track<Name>& track : tracks) track.there = false;
    for (Name& name : names) {
        auto track =
            std::find_if(tracks.begin(), tracks.end(), [&](const Track<Name>& t) { return same(t.name, name); });
        if (track == tracks.end()) track = tracks.insert(track, {name, {}, {}, 0, true});
        track->name = name;
        // the box goes with the map under its middle: near enough to the circle it belongs to for so short a time
        track->anchor_px = name.box.centre();
        track->anchor = world_from_screen(camera, viewport, track->anchor_px);
        track->there = true;
        track->level = std::min(1.0, track->level + step);
        name.opacity *= track->level;
        busy_ |= track->level < 1;
    }
    for (Track<Name>& track : tracks) {
        if (track.there) continue;
        track.level -= step;
        if (track.level <= 0) continue;
        Name name = track.name;
        shift(name, screen_from_world(camera, viewport, track.anchor) - track.anchor_px);
        name.opacity *= track.level;
        leaving.push_back(name);
        busy_ = true;
    }
    std::erase_if(tracks, [](const Track<Name>& t) { return t.level <= 0; });
}

void LabelFade::apply(MapScene& scene, const Camera& camera, const Viewport& viewport, double now_ms, bool at_once) {
    // a change begins with this frame, however long ago the last one was
    const double passed = busy_ ? std::clamp(now_ms - last_ms_, 1.0, kFadeMs) : kFrameMs;
    const double step = fresh_ || at_once ? 1 : passed / kFadeMs;
    if (fresh_) {
        labels_.clear();
        names_.clear();
    }
    busy_ = fresh_ = false;
    last_ms_ = now_ms;
    follow(labels_, scene.labels, scene.leaving, camera, viewport, step);
    follow(names_, scene.country_names, scene.leaving_names, camera, viewport, step);
}

}  // namespace ascn
