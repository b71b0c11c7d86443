// Places texts beside circles: greedy by priority over fixed candidate positions, the same input always the same way.
// It remembers nothing itself; the last frame's labels are an input, so that a text keeps its place while it can.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "model/scene.h"

namespace ascn {

/// One text that wants a place.
struct LabelWish {
    std::size_t circle = 0;  ///< position in LabelInput::circles
    double width = 0;        ///< CSS px
    bool strong = false;
};

struct LabelInput {
    const std::vector<CityCircle>& circles;  ///< all of them: no label lies on one
    std::vector<LabelWish> wishes;           ///< most important first
    Box free;                                ///< where labels may lie, CSS px
    std::span<const Box> obstacles = {};     ///< and where not: buttons over the map, CSS px
    double height = 16;                      ///< CSS px of a text's box
    const std::vector<MapLabel>* previous = nullptr;
    bool moving = false;  ///< keep what there was before adding anything, and add only where there is room to spare
};

/// Candidate positions around a circle: 8 directions at growing distance. Distances beyond the first serve circles that
/// touch another one.
inline constexpr int kLabelDirections = 8;  ///< right, left, above, below, then the four diagonals
inline constexpr int kLabelDistances = 8;

/// Radius in CSS px that labels keep clear of: the disc with the ring of a selected or compared city.
double clear_radius(const CityCircle& circle);
/// The box of a text of a size at candidate 0 .. kLabelDirections * kLabelDistances - 1.
Box label_box(const CityCircle& circle, double width, double height, int candidate);

std::vector<MapLabel> place_labels(const LabelInput& input);

}  // namespace ascn
