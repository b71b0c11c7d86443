// The whole surface between the page's JavaScript (web/host.mjs) and the program: C functions, numbers and UTF-8.
// Text in: the caller asks app_input(len) for a buffer, writes UTF-8 there, then calls with that length.
// Text out: pointer to zero-terminated UTF-8, valid until the next call of the same function.
// Every function that takes an event returns 1 when a frame is needed.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

/// Makes the program; the WebGL2 context must be current. Call once, before everything else.
void app_create();
/// A buffer of `len` bytes (plus a final zero) for the next call that takes text or bytes.
std::uint8_t* app_input(std::size_t len);

enum AppAsset { kAssetDataset = 0, kAssetStrings = 1, kAssetMapRegion = 2, kAssetMapDetail = 3 };
/// Parses and takes over the input buffer. Returns 1, or 0 when it was refused (app_text(kTextProblems)).
int app_load(int asset, std::size_t len);
/// A data set of the reader's own (input buffer: `name_len` bytes of its name, then the JSON). Returns 1 when it is in
/// use, 0 when it was refused and a panel says why.
int app_give_data(std::size_t name_len, std::size_t len);
/// Input buffer: name, '\n', why the reader's own data set could not be read.
int app_refuse_data(std::size_t len);
/// Input buffer: query string, '\n', fragment. Decodes the state and begins; needs dataset, strings, region map.
/// Also for hashchange and popstate later on. Ignored parameters: app_text(kTextNotes).
int app_address(std::size_t len);

/// Canvas in CSS px and its device pixel ratio.
int app_resize(double css_width, double css_height, double dpr);
/// bits: 1 dark, 2 reduced motion, 4 coarse pointer, 8 inside an iframe, 16 compact chrome (embed=1), 32 plain wheel
/// and one finger are the host page's, 64 a Mac's keys, 128 more contrast.
int app_preferences(int bits);
/// phase: 0 move, 1 down, 2 up, 3 cancel, 4 leave; type: 0 mouse, 1 touch, 2 pen; mods: 1 shift, 2 ctrl, 4 alt, 8 meta.
int app_pointer(int phase, int type, int id, double x, double y, int button, int mods, double time_ms);
/// Bits: 1 a frame is needed, 2 the host page scrolls by it.
int app_wheel(double x, double y, double dx, double dy, int mods);
/// Whether the host page is to scroll by a finger that goes from x, y by dx, dy.
int app_swipe(double x, double y, double dx, double dy);
/// key: 1 left, 2 right, 3 up, 4 down, 5 plus, 6 minus, 7 zero, 8 enter, 9 escape, 10 home, 11 end, 12 page up, 13 page
/// down, 14 fit.
int app_key(int key, int mods);
/// Keyboard focus has moved to the item with this id (input buffer), len 0: to none. Draws its focus ring, scrolls it
/// into view.
int app_focus(std::size_t len);
/// The item with this id (input buffer) was activated by keyboard or assistive technology.
int app_activate(std::size_t len);
/// Search text (input buffer) has changed; hits are then in app_text(kTextHits).
int app_search(std::size_t len);
/// A hit was chosen (input buffer: city id): selects it and flies there.
int app_choose(std::uint32_t index);
/// Page API set(): input buffer "key=value\nkey=value", values as in the address, not percent-encoded; an empty value
/// is the default. Returns 1, or 0 and nothing has changed (app_text(kTextProblems)).
int app_set(std::size_t len);
/// Number of synthetic points for load tests, at most ascn::kMaxStressPoints.
int app_stress(double count);
/// Goes on making them for about so many ms. Returns 1 while there is more to do; they show from then on.
int app_prepare(double budget_ms);
/// 1: the map alone, without panels.
int app_bare(int bare);
/// Moves the map at once: degrees, degrees, zoom.
int app_show(double lon, double lat, double zoom);
/// Where it is: 3 doubles.
const double* app_view();
/// Under the pointer: number of a city in the data set or, where there are synthetic points, of a point; -1: nothing.
double app_hovered();
/// Degrees of a synthetic point by its number: 2 doubles.
const double* app_point(double id);
/// 1: the WebGL context is lost; 0: it is back (and current).
int app_context_lost(int lost);
/// The text that was asked for (output bit 64) is on the clipboard, or not: says so.
int app_toast(int ok);
/// dpr > 0: the frames that follow are a picture to keep, of what is on the screen, at this pixel ratio; the canvas
/// must have its size. 0: no more, and the screen is as it was before.
int app_picture(double dpr);
/// The view as a file, then in app_text(kTextExport); kind: 0 CSV, 1 JSON, 2 the JSON's head alone. Input buffer:
/// address of the state. Returns 0 for another kind, and where the second part of the program is not there yet.
int app_export(int kind, std::size_t len);
/// What the view fills of the window, below the bars: 4 doubles x, y, w, h in CSS px.
const double* app_room();
/// Fonts have arrived: all glyphs are drawn anew.
int app_fonts_changed();
/// The second part of the program (view/pages.h): 1: it is there; 0: it could not be loaded; 2: it is asked for again.
int app_pages(int news);
/// 0: nothing of it is to be seen; else another number where another part of it is (App::pages_wanted).
int app_pages_wanted();

/// Draws if needed. Returns ms until the next frame wanted: -1 none, 0 next animation frame, n a timer.
double app_frame(double now_ms);

/// What the last frame wants; bits: 1 drawn, 2 state changed, 4 items changed, 8 address changed, 16 push the address,
/// 32 open a link, 64 copy a text, 128 move the keyboard's focus, 256 say something, 512 save a file of the
/// data set, 1024 let the reader choose a file, 2048 another data set is in use, 4096 open the panel for links and
/// files.
int app_output();
/// 0 default, 1 pointer, 2 grab, 3 grabbing, 4 text, 5 crosshair.
int app_cursor();
/// Rectangle of the search field: 4 doubles x, y, w, h in CSS px; w = 0: hidden.
const double* app_search_box();

enum AppText {
    kTextAddress = 0,  ///< fragment with '#', or ""
    kTextOpenUrl = 1,
    kTextCopy = 2,
    kTextState = 3,      ///< JSON, as window.ascn.state()
    kTextItems = 4,      ///< JSON, as window.ascn.items()
    kTextDrawn = 5,      ///< JSON, as window.ascn.text()
    kTextProblems = 6,   ///< JSON [{path, what, expected}] of the last refusal
    kTextHits = 7,       ///< JSON [{city, name, native, country, matched}]
    kTextNotes = 8,      ///< JSON [{path, what, expected}]: ignored address parameters
    kTextTitle = 9,      ///< document title of the state
    kTextStats = 10,     ///< JSON of window.ascn.stats() without wasmBytes and heapBytes
    kTextLayout = 11,    ///< JSON: {theme: "light"|"dark", narrow: bool}
    kTextFocus = 12,     ///< id of the item that the keyboard's focus is to move to
    kTextAnnounce = 13,  ///< what the page's live region is to say
    kTextLabel = 14,     ///< accessible name of the canvas in this view
    kTextDownload = 15,  ///< name of the file to save
    kTextOwnData = 16,   ///< name of the reader's own data set in use; "" = the built-in one
    kTextExport = 17,    ///< the file that app_export has made
};
const char* app_text(int what);

/// CSS px from degrees: returns pointer to 2 doubles, or null off the map view.
const double* app_project(double lon, double lat);
const double* app_unproject(double x, double y);
/// JSON {kind, id} of what lies under a CSS px point, or "" for nothing.
const char* app_pick(double x, double y);
}
