// Input and output of a frame as plain data: events in, wishes to the host out. No browser types.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/geo.h"

namespace ascn {

enum class PointerType : std::uint8_t { Mouse, Touch, Pen };
enum class PointerPhase : std::uint8_t { Move, Down, Up, Cancel, Leave };

/// Bits of Modifiers.
enum : std::uint8_t { kModShift = 1, kModCtrl = 2, kModAlt = 4, kModMeta = 8 };
using Modifiers = std::uint8_t;

struct PointerEvent {
    PointerPhase phase = PointerPhase::Move;
    PointerType type = PointerType::Mouse;
    int id = 0;      ///< of the pointer, as the browser gives it
    Vec2 pos;        ///< CSS px in the page
    int button = 0;  ///< 0 main, 1 middle, 2 secondary
    Modifiers mods = 0;
    double time_ms = 0;
};
struct WheelEvent {
    Vec2 pos;            ///< CSS px
    Vec2 delta;          ///< CSS px, lines and pages already converted
    Modifiers mods = 0;  ///< kModCtrl is set by trackpad pinches too
};
enum class Key : std::uint8_t {
    None,
    Left,
    Right,
    Up,
    Down,
    Plus,
    Minus,
    Zero,
    Enter,
    Escape,
    Home,
    End,
    PageUp,
    PageDown,
    Fit
};
struct KeyEvent {
    Key key = Key::None;
    Modifiers mods = 0;
};

/// What the browser tells about its user.
struct Preferences {
    bool dark = false, reduced_motion = false, coarse_pointer = false;
    bool embedded = false;     ///< inside another page: its history is not ours
    bool embed = false;        ///< the page asks for compact chrome
    bool cooperative = false;  ///< plain wheel and one finger are the host page's, to scroll it
    bool apple = false;        ///< the key beside the space bar is Command
    bool more_contrast = false;
    bool operator==(const Preferences&) const = default;
};

enum class Cursor : std::uint8_t { Default, Pointer, Grab, Grabbing, Text, Crosshair };

/// What a frame wants of its host. Empty strings and nullopt: nothing.
struct FrameOutput {
    /// none: sleep until the next event; 0: the next animation frame; n: a frame after n ms.
    std::optional<double> next_wake_ms;
    bool drawn = false;                  ///< a picture was made
    bool state_changed = false;          ///< state() is new
    bool data_changed = false;           ///< another data set is in use
    bool items_changed = false;          ///< the interactive items differ from the last frame's
    std::optional<std::string> address;  ///< fragment to write
    bool push_address = false;           ///< as a new history entry
    std::string open_url;      ///< to open in a new tab, from the event that asked for it; "#...": the explorer
    std::string copy_text;     ///< to put on the clipboard; the host answers with App::show_toast()
    std::string download;      ///< name of a file of the data set to save
    bool choose_file = false;  ///< let the reader choose a data set from disk
    bool share = false;        ///< open the panel for links and files
    std::string focus_item;    ///< item that the keyboard's focus is to move to
    std::string announce;      ///< to say to readers who hear the page
    Cursor cursor = Cursor::Default;
    std::optional<Box> search_box;  ///< where the native search field lies, CSS px; nullopt = hidden
};

}  // namespace ascn
