// Places texts beside circles: greedy by priority over fixed candidate positions, the same input always the same way.
// It remembers nothing itself; the last frame's labels are an input, so that a text keeps its place while it can.
//
// A text never leaves a doubt which circle it names: either its own circle is the nearest one to it, or a leader line
// joins the two. A wish that comes later takes no name from one before it: it moves others aside at most.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "model/label_geometry.h"
#include "model/scene.h"

namespace ascn {

/// One text that wants a place.
struct LabelWish {
    std::size_t circle = 0;  ///< position in LabelInput::circles
    double width = 0;        ///< CSS px
    bool strong = false;
};

/// So many wishes are looked at, the most important ones: what a frame costs has a limit, whatever data a reader brings
/// (a data set may have 500 cities). The synthetic points of a load test (points.h) have no names and no part in this.
inline constexpr std::size_t kMaxLabelWishes = 150;
/// So many places are looked at in all to make room by moving other texts aside; afterwards only free places are taken.
inline constexpr int kMaxPlacesByMoving = 20000;

struct LabelInput {
    const std::vector<CityCircle>& circles;  ///< all of them: no label lies on one
    std::vector<LabelWish> wishes;           ///< most important first
    Box free;                                ///< where labels may lie, CSS px
    std::span<const Box> obstacles = {};     ///< and where not: buttons and texts over the map, CSS px
    double height = 16;                      ///< CSS px of a text's box
    const std::vector<MapLabel>* previous = nullptr;
    bool moving = false;  ///< keep what there was before adding anything, and add only where there is room to spare
    int* places_by_moving = nullptr;  ///< receives how many places were looked at to make room
};

std::vector<MapLabel> place_labels(const LabelInput& input);

/// The same of a picture at rest, remembering the last ones: a frame that changes nothing of what decides where names
/// stand (a hover, a list that scrolls, a message) does not place them anew. A picture in movement is not remembered,
/// for it goes by the one before.
class LabelMemo {
public:
    std::vector<MapLabel> place(const LabelInput& input);
    int placed() const { return placed_; }  ///< how often a picture at rest was not the same as before

private:
    struct Entry {
        std::vector<double> key;
        std::vector<MapLabel> labels;
    };
    std::array<Entry, 2> entries_;  // the hovered city may want its name first: that is a second picture
    std::size_t oldest_ = 0;
    int placed_ = 0;
};

}  // namespace ascn
