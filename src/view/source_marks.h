// The small marks beside a fact that ask for the card of its sources (source_note.h draws it).
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "view/ui_context.h"

namespace ascn {

/// Asks for the small source card of a fact, anchored at a device px rectangle. The same item again closes it.
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, const NumberFact& fact,
                      ImVec2 anchor_min, ImVec2 anchor_max);
void open_source_note(UiContext& ctx, std::string_view item_id, std::string_view title, std::vector<std::string> lines,
                      std::span<const SourceIndex> sources, ImVec2 anchor_min, ImVec2 anchor_max);

/// A small mark that opens a note: where it lies, device px, and whether it was pressed. What the note says is made
/// only then: if (Mark mark = source_mark(...)) mark.open(...).
struct Mark {
    bool pressed = false;
    std::string id;  ///< of the mark that was pressed
    ImVec2 min{}, max{};

    explicit operator bool() const { return pressed; }
    void open(UiContext& ctx, std::string_view title, std::vector<std::string> lines,
              std::span<const SourceIndex> sources) const {
        open_source_note(ctx, id, title, std::move(lines), sources, min, max);
    }
};
/// Side of a mark, CSS px.
inline constexpr double kMarkSide = 24;
/// The small "i"; name: what assistive technology calls it the source of.
Mark source_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view name);

/// True where a conflict is about this indicator or part of the card: "population", "plan", "officers".
bool concerns(const Conflict& conflict, std::string_view about);
/// True where sources contradict each other about it.
bool is_disputed(std::span<const Conflict> conflicts, std::string_view about);
/// The small warning beside a figure that is disputed: opens what the sources say. Draws nothing for another. Returns
/// its width, device px.
float dispute_mark(UiContext& ctx, std::string_view item_id, ImVec2 pos, std::string_view name,
                   std::span<const Conflict> conflicts, std::string_view about);

}  // namespace ascn
