// Constants that C++ and the shaders share: only #define lines and comments, valid in both languages.

// Attribute locations.
#define ASCN_ATTRIB_POSITION 0
#define ASCN_ATTRIB_UV 1
#define ASCN_ATTRIB_COLOR 2
#define ASCN_ATTRIB_LINE_BEFORE 0
#define ASCN_ATTRIB_LINE_AT 1
#define ASCN_ATTRIB_LINE_AFTER 2
#define ASCN_ATTRIB_LINE_EXTENT 4
#define ASCN_ATTRIB_LINE_CLASS 3
#define ASCN_ATTRIB_POINT_MARK 1
#define ASCN_ATTRIB_CIRCLE_CENTRE 0
#define ASCN_ATTRIB_CIRCLE_RADII 1
#define ASCN_ATTRIB_CIRCLE_FILL 2
#define ASCN_ATTRIB_CIRCLE_HALO 3
#define ASCN_ATTRIB_CIRCLE_RING 4

// Positions of the baked map: 0 .. ASCN_GRID_MAX on both axes.
#define ASCN_GRID_MAX 65535.0
// The land fades into the sea over this share of the map's square, counted from its edge.
#define ASCN_FADE_SHARE 0.16

// Classes of lines; positions in u_line_colors.
#define ASCN_LINE_CLASSES 2
#define ASCN_LINE_COAST 0
#define ASCN_LINE_BORDER 1
// Bits of a line's vertex: its class; whether the strip starts or ends there with a round cap; the right-hand side.
#define ASCN_LINE_CLASS_MASK 15
#define ASCN_LINE_STARTS 32
#define ASCN_LINE_ENDS 64
#define ASCN_LINE_RIGHT 128

#define ASCN_POINT_KINDS 4
// Bits of a point's mark above its kind.
#define ASCN_POINT_HOVERED 4
#define ASCN_POINT_CHOSEN 8
#define ASCN_CIRCLE_VERTICES 6
#define ASCN_SPOT_VERTICES 6
// In the middle of the place with the most projects the hue's share is 1 - exp of minus this.
#define ASCN_SPOT_DEPTH 0.8
