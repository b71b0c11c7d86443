#include "model/edge_chips.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "core/sort.h"

namespace ascn {
namespace {

enum Edge : std::size_t { Top, Bottom, Left, Right };

/// A chip's place along its edge: where it wants to begin, and its length.
struct Span {
    std::size_t chip = 0;
    double begin = 0, length = 0;
};

Edge edge_of(const EdgeRoom& around, Vec2 d) {
    const Box& room = around.box;
    if (!around.sides) return d.y < 0 ? Top : Bottom;
    // the ray meets the edge that its direction, measured in half sides, is nearest to
    const double x = std::abs(d.x) / std::max(1.0, room.width()), y = std::abs(d.y) / std::max(1.0, room.height());
    if (y >= x) return d.y < 0 ? Top : Bottom;
    return d.x < 0 ? Left : Right;
}

/// Moves sorted spans apart, then back from the end.
void spread(std::vector<Span>& spans, double low, double high, double gap) {
    double end = low;
    for (Span& s : spans) {
        s.begin = std::max(s.begin, end);
        end = s.begin + s.length + gap;
    }
    end = high;
    for (std::size_t i = spans.size(); i-- > 0;) {
        Span& s = spans[i];
        s.begin = std::max(low, std::min(s.begin, end - s.length));
        end = s.begin - gap;
    }
}

class Layout {
public:
    Layout(const EdgeRoom& room, std::span<const EdgeChip> chips, double gap)
        : around_(room), room_(room.box), chips_(chips), gap_(gap), boxes_(chips.size()) {}

    std::vector<Box> run() {
        for (const Edge edge : {Top, Bottom, Left, Right}) place(edge);
        return std::move(boxes_);
    }

private:
    std::vector<Span> wanted(Edge edge) const {
        const Vec2 middle = room_.centre();
        const bool level = edge == Top || edge == Bottom;
        std::vector<Span> spans;
        for (std::size_t i = 0; i < chips_.size(); ++i) {
            const Vec2 d = chips_[i].direction;
            if (edge_of(around_, d) != edge) continue;
            // a level direction reaches the top or the bottom far away: there the row's end is near enough
            const double reach = level ? room_.height() / 2 / std::max(0.01, std::abs(d.y))
                                       : room_.width() / 2 / std::max(0.01, std::abs(d.x));
            const double length = level ? chips_[i].size.x : chips_[i].size.y;
            const double at = level ? middle.x + d.x * reach : middle.y + d.y * reach;
            spans.push_back({i, at - length / 2, length});
        }
        sort_stably(spans, [](const Span& a, const Span& b) { return a.begin < b.begin; });
        return spans;
    }

    void place(Edge edge) {
        const bool level = edge == Top || edge == Bottom;
        const std::vector<Span> all = wanted(edge);
        if (all.empty()) return;
        // the rows at the top and the bottom come first; the sides keep clear of them
        double low = level ? room_.min.x + (edge == Top ? around_.top_left : 0) : room_.min.y + depth_[Top];
        if (edge == Left) low = std::max(low, around_.left_top);
        const double high =
            level ? room_.max.x - (edge == Bottom ? around_.bottom_right : 0) : room_.max.y - depth_[Bottom];
        double total = -gap_, depth = 0;
        for (const Span& s : all) {
            total += s.length + gap_;
            depth = std::max(depth, level ? chips_[s.chip].size.y : chips_[s.chip].size.x);
        }
        const auto rows = static_cast<std::size_t>(std::max(1.0, std::ceil(total / std::max(1.0, high - low))));
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<Span> spans;
            for (std::size_t i = row; i < all.size(); i += rows) spans.push_back(all[i]);
            spread(spans, low, high, gap_);
            for (const Span& s : spans) put(edge, s, static_cast<double>(row) * (depth + gap_));
        }
        depth_[edge] = static_cast<double>(rows) * (depth + gap_);
    }

    void put(Edge edge, const Span& s, double inward) {
        const Vec2 size = chips_[s.chip].size;
        Vec2 min{s.begin, s.begin};
        if (edge == Top) min.y = room_.min.y + inward;
        if (edge == Bottom) min.y = room_.max.y - inward - size.y;
        if (edge == Left) min.x = room_.min.x + inward;
        if (edge == Right) min.x = room_.max.x - inward - size.x;
        boxes_[s.chip] = {min, min + size};
    }

    EdgeRoom around_;
    Box room_;
    std::span<const EdgeChip> chips_;
    double gap_;
    std::vector<Box> boxes_;
    std::array<double, 4> depth_{};
};

}  // namespace

std::vector<Box> place_edge_chips(const EdgeRoom& room, std::span<const EdgeChip> chips, double gap) {
    return Layout(room, chips, gap).run();
}

}  // namespace ascn
