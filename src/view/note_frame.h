// The frame of the open source card: its place beside what opened it, its title, the ways to close it. The card itself
// (source_note.h) and what waits for it share it.
#pragma once

#include "view/ui_context.h"

namespace ascn {

struct NoteFrame {
    Box box;             ///< CSS px
    bool close = false;  ///< its button was pressed
};

/// The panel, the title and the button; the content follows, then end_note().
NoteFrame begin_note(UiContext& ctx, const SourceNote& note);
/// needed: CSS px that the whole card would take. A press outside closes it too.
void end_note(UiContext& ctx, const SourceNote& note, const NoteFrame& frame, double needed);
/// From the panel's upper edge to where the content goes on, CSS px.
double note_height_so_far(const UiContext& ctx);

}  // namespace ascn
