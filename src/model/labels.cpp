#include "model/labels.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/sort.h"

namespace ascn {
namespace {

constexpr double kCircleMargin = 1;     // px between a text and other circles
constexpr double kTextMargin = 3;       // px between texts side by side; lines above each other carry their own
constexpr double kSpareWhenMoving = 8;  // px of room that a new text needs during a movement
constexpr std::size_t kMaxMoved = 3;    // texts that may give way to one more
constexpr int kOrdinaryDistances = 6;   // farther away stands only what was chosen by hand
constexpr double kReach = 64;           // px from a circle's edge to the far end of a leader line, and more
constexpr double kNearer = 2;           // px by which its own circle must be nearer to a text than any other
constexpr double kShortestLine = 6;     // px; a shorter one is hardly seen, so the text must be nearer to its own
constexpr double kTouchDepth = 2;       // px that a line may go into a circle that its own one touches
constexpr int kNone = -1;

bool touch(const CityCircle& a, const CityCircle& b) {
    return length(a.centre - b.centre) < clear_radius(a) + clear_radius(b) + kCircleMargin;
}

/// One wish with what is near it, found once for all its candidates.
struct Wanted {
    LabelWish wish;
    std::vector<const CityCircle*> near;  // other circles
    int before = kNone;                   // its candidate in the last frame
};

class Placer {
public:
    explicit Placer(const LabelInput& input) : input_(input) {}

    std::vector<MapLabel> place() {
        std::vector<Wanted> order;
        const std::size_t count = std::min(input_.wishes.size(), kMaxLabelWishes);
        for (std::size_t i = 0; i < count; ++i) order.push_back(wanted(input_.wishes[i]));
        // During a movement the texts that are there go first; the sort is stable, so priority holds within each half.
        if (input_.moving)
            sort_stably(order, [](const Wanted& a, const Wanted& b) { return a.before != kNone && b.before == kNone; });
        for (const Wanted& w : order) {
            if (!place_where_free(w) && !input_.moving) place_by_moving_others(w);
        }
        if (input_.places_by_moving != nullptr) *input_.places_by_moving = by_moving_;
        return std::move(placed_);
    }

private:
    const CityCircle& circle_of(const LabelWish& wish) const { return input_.circles[wish.circle]; }

    Wanted wanted(const LabelWish& wish) const {
        Wanted w{wish, {}, previous_candidate(wish)};
        const CityCircle& own = circle_of(wish);
        const double reach = clear_radius(own) + kReach;
        const Box area = grown({own.centre, own.centre}, reach + wish.width, reach + input_.height);
        for (const CityCircle& other : input_.circles) {
            if (other.city != own.city && distance_to(area, other.centre) <= clear_radius(other))
                w.near.push_back(&other);
        }
        return w;
    }

    int previous_candidate(const LabelWish& wish) const {
        if (input_.previous == nullptr) return kNone;
        for (const MapLabel& label : *input_.previous) {
            if (label.city == circle_of(wish).city) return label.candidate;
        }
        return kNone;
    }

    // What was chosen by hand must have its name wherever there is room for it.
    static int candidate_count(const LabelWish& wish) {
        return kLabelDirections * (wish.strong ? kLabelDistances : kOrdinaryDistances);
    }

    // Only where nothing else is left may a line cross a circle, and then one that lies on its own circle.
    bool leads_over_circle(const Wanted& w, const LeaderLine& line, bool over_touching) const {
        const CityCircle& own = circle_of(w.wish);
        return std::any_of(w.near.begin(), w.near.end(), [&](const CityCircle* other) {
            const bool touching = touch(own, *other);
            if (touching && over_touching) return false;
            return distance_to(line, other->centre) < other->radius + (touching ? -kTouchDepth : kCircleMargin);
        });
    }

    // Where circles, panels and edges leave room. The place of the last frame may have come into doubt meanwhile.
    std::optional<MapLabel> clear_place(const Wanted& w, int candidate, double spare, bool over_touching) {
        ++looked_at_;
        const CityCircle& own = circle_of(w.wish);
        const Box box = label_box(own, w.wish.width, input_.height, candidate);
        if (!contains(input_.free, grown(box, spare, spare))) return std::nullopt;
        for (const Box& obstacle : input_.obstacles) {
            if (obstacle.overlaps(box)) return std::nullopt;
        }
        const double gap = distance_to(box, own.centre) - own.radius;
        const bool keeps = input_.moving && candidate == w.before;
        const std::optional<LeaderLine> leader = leader_to(own, box, candidate);
        const bool beside = !keeps && (!leader || length(leader->to - leader->from) < kShortestLine);
        for (const CityCircle* other : w.near) {
            const double far = distance_to(box, other->centre);
            if (far < clear_radius(*other) + kCircleMargin || (beside && far - other->radius <= gap + kNearer))
                return std::nullopt;
        }
        if (leader && leads_over_circle(w, *leader, over_touching)) return std::nullopt;
        return MapLabel{own.city, box, w.wish.strong, candidate, leader};
    }

    // Positions in placed_ of the texts that a label would lie on; `spare` px around it are kept free, too.
    std::vector<std::size_t> blockers(const MapLabel& label, double spare, std::size_t except) const {
        const Box wanted = grown(label.box, kTextMargin + spare, spare), box = grown(label.box, 1, 0);
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < placed_.size(); ++i) {
            if (i == except) continue;
            const MapLabel& other = placed_[i];
            const bool lies_on = other.box.overlaps(wanted) || (other.leader && crosses(*other.leader, box)) ||
                                 (label.leader && crosses(*label.leader, grown(other.box, 1, 0))) ||
                                 (label.leader && other.leader && crosses(*label.leader, *other.leader));
            if (lies_on) found.push_back(i);
        }
        return found;
    }

    std::optional<MapLabel> free_place(const Wanted& w, int candidate, double spare, std::size_t except,
                                       bool over_touching) {
        std::optional<MapLabel> label = clear_place(w, candidate, spare, over_touching);
        if (label && !blockers(*label, spare, except).empty()) return std::nullopt;
        return label;
    }

    std::optional<MapLabel> best_free_place(const Wanted& w, std::size_t except) {
        // while the map moves nothing new stands away from its circle: near an edge it would leap from place to place
        const int count = input_.moving && !w.wish.strong ? kLabelDirections : candidate_count(w.wish);
        const double spare = input_.moving && w.before == kNone && !w.wish.strong ? kSpareWhenMoving : 0;
        if (w.before != kNone && w.before < candidate_count(w.wish)) {
            if (auto label = free_place(w, w.before, 0, except, true)) return label;
        }
        for (int i = 0; i < 2 * count; ++i) {
            if (auto label = free_place(w, i % count, spare, except, i >= count)) return label;
        }
        return std::nullopt;
    }

    void keep(const Wanted& w, const MapLabel& label) {
        placed_.push_back(label);
        placed_wishes_.push_back(&w);
    }

    bool place_where_free(const Wanted& w) {
        const auto label = best_free_place(w, placed_.size());
        if (label) keep(w, *label);
        return label.has_value();
    }

    // Where the few texts in the way all have another place to go to, they go there.
    bool place_by_moving_others(const Wanted& w) {
        const int count = candidate_count(w.wish);
        const int before = looked_at_;
        bool done = false;
        for (int i = 0; i < 2 * count && !done && by_moving_ + looked_at_ - before < kMaxPlacesByMoving; ++i) {
            const std::optional<MapLabel> label = clear_place(w, i % count, 0, i >= count);
            if (!label) continue;
            const std::vector<std::size_t> in_the_way = blockers(*label, 0, placed_.size());
            if (in_the_way.size() > kMaxMoved) continue;
            keep(w, *label);
            done = move_all(in_the_way);
            if (done) break;
            placed_.pop_back();
            placed_wishes_.pop_back();
        }
        by_moving_ += looked_at_ - before;
        return done;
    }

    // Each of these texts goes to another place, or none does.
    bool move_all(const std::vector<std::size_t>& texts) {
        std::array<MapLabel, kMaxMoved> before;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            MapLabel& text = placed_[texts[i]];
            before[i] = text;
            if (const auto moved = best_free_place(*placed_wishes_[texts[i]], texts[i])) {
                text = *moved;
                continue;
            }
            while (i-- > 0) placed_[texts[i]] = before[i];
            return false;
        }
        return true;
    }

    const LabelInput& input_;
    std::vector<MapLabel> placed_;
    std::vector<const Wanted*> placed_wishes_;  // of the same positions as placed_
    int looked_at_ = 0, by_moving_ = 0;         // places, in all and to make room
};

/// All that decides where names stand at rest. The order in which circles are drawn does not: hovering changes it.
std::vector<double> key_of(const LabelInput& input) {
    std::vector<double> key;
    const auto add = [&key](const Box& box) {
        for (const double v : {box.min.x, box.min.y, box.max.x, box.max.y}) key.push_back(v);
    };
    add(input.free);
    key.push_back(input.height);
    key.push_back(static_cast<double>(input.obstacles.size()));
    for (const Box& obstacle : input.obstacles) add(obstacle);
    key.push_back(static_cast<double>(input.wishes.size()));
    for (const LabelWish& wish : input.wishes) {
        const auto city = static_cast<double>(input.circles[wish.circle].city);
        for (const double v : {city, wish.width, wish.strong ? 1.0 : 0.0}) key.push_back(v);
    }
    const std::size_t first = key.size();
    for (const CityCircle& c : input.circles) {
        const std::size_t at = first + 4 * c.city;
        if (key.size() < at + 4) key.resize(at + 4, -1);
        key[at] = c.centre.x;
        key[at + 1] = c.centre.y;
        key[at + 2] = c.radius;
        key[at + 3] = clear_radius(c);
    }
    return key;
}

}  // namespace

std::vector<MapLabel> place_labels(const LabelInput& input) { return Placer(input).place(); }

std::vector<MapLabel> LabelMemo::place(const LabelInput& input) {
    if (input.moving || input.previous != nullptr) return place_labels(input);
    std::vector<double> key = key_of(input);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].key != key) continue;
        oldest_ = 1 - i;
        return entries_[i].labels;
    }
    ++placed_;
    Entry& entry = entries_[oldest_];
    oldest_ = 1 - oldest_;
    entry = {std::move(key), place_labels(input)};
    return entry.labels;
}

}  // namespace ascn
