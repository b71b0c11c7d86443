// Text as panels use it: styles, measuring, drawing, and a cache of what the shaper made of each string.
#pragma once

#include <imgui.h>

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ascn {

class GlyphRasteriser;

enum class TextStyle : std::uint8_t {
    Title,        ///< 22 px semibold: a city's name
    Heading,      ///< 17 px semibold
    Figure,       ///< 18 px semibold: a key figure
    Body,         ///< 14 px
    BodyStrong,   ///< 14 px semibold
    Small,        ///< 13 px
    SmallStrong,  ///< 13 px semibold
    Caption,      ///< 12 px
    Label,        ///< 11 px semibold, letter-spaced, for upper-case section labels
    Native,       ///< 18 px: a name in its own script
    MapLabel,     ///< 13 px
    MapLabelStrong,
    Display,  ///< 28 px semibold: a figure that stands for a whole statement
};

/// A string as the shaper encoded it (private-use codes for clusters and kerned pairs) beside its source.
struct ShapedText {
    std::string source, encoded;

    /// What it measured last, so that a text that stands still is not laid out twice a frame.
    struct Extent {
        TextStyle style = TextStyle::Body;
        float wrap_width = -1, scale = 0;
        ImVec2 size;
    };
    std::array<Extent, 2> extents;
    std::size_t next_extent = 0;
};

/// A string drawn in the last frame: the part of it that is seen, device px.
struct DrawnText {
    const ShapedText* text = nullptr;
    ImVec2 pos, size;
    float font_size = 0;
};

class TextCache {
public:
    /// Adds the fonts of the rasteriser's table to ImGui's atlas; install_font_loader() must have run before.
    void create_fonts(GlyphRasteriser& shaper);
    void set_scale(float scale) { scale_ = scale; }
    /// The encoded form; the reference stays valid until forget().
    const ShapedText& shape(std::string_view utf8);
    /// Drops everything, after fonts have changed (kerning is part of the encoding). Between frames only.
    void forget();
    /// Called at the start of a frame.
    void begin_frame();

    ImFont* font(TextStyle style) const;
    /// The stroked twin of a map label's font.
    ImFont* halo_font(TextStyle style) const;
    /// Line height in device px.
    float line(TextStyle style) const;
    /// Size in device px; wrap_width 0: one line.
    ImVec2 measure(TextStyle style, std::string_view utf8, float wrap_width = 0);
    /// Draws at a device px position and remembers it for window.ascn.text(). Returns its size.
    ImVec2 draw(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8,
                float wrap_width = 0);
    /// With a stroked outline below, for text on the map.
    void draw_with_halo(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, ImU32 halo, std::string_view utf8,
                        bool listed = true);
    /// One line; `listed` false: on its way out, no longer part of what the picture says.
    void draw_plain(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8, bool listed);
    /// One line that runs upwards from its lower left corner.
    void draw_upwards(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8);
    /// One line, shortened with an ellipsis to `width`.
    ImVec2 draw_clipped(ImDrawList* list, ImVec2 pos, TextStyle style, ImU32 color, std::string_view utf8, float width);

    const std::vector<DrawnText>& drawn() const { return drawn_; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    ShapedText& shaped(std::string_view utf8);
    ImVec2 measure(ShapedText& text, TextStyle style, float wrap_width);

    GlyphRasteriser* shaper_ = nullptr;
    std::unordered_map<std::string, std::unique_ptr<ShapedText>, Hash, std::equal_to<>> shaped_;
    /// Keeps the part that the clip rectangle leaves.
    void note_drawn(const ShapedText& t, ImVec2 pos, ImVec2 size, TextStyle style, ImVec2 clip_min, ImVec2 clip_max);

    std::vector<DrawnText> drawn_;
    std::vector<ImFont*> fonts_;
    float scale_ = 1;
};

}  // namespace ascn
