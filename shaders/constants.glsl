// Constants that C++ and the shaders share: only #define lines and comments, valid in both languages.

// Attribute locations.
#define ASCN_ATTRIB_POSITION 0
#define ASCN_ATTRIB_UV 1
#define ASCN_ATTRIB_COLOR 2
#define ASCN_ATTRIB_LINE_BEFORE 0
#define ASCN_ATTRIB_LINE_FROM 1
#define ASCN_ATTRIB_LINE_TO 2
#define ASCN_ATTRIB_LINE_AFTER 3
#define ASCN_ATTRIB_LINE_CLASS 4
#define ASCN_ATTRIB_KIND 1
#define ASCN_ATTRIB_CIRCLE_CENTRE 0
#define ASCN_ATTRIB_CIRCLE_RADII 1
#define ASCN_ATTRIB_CIRCLE_FILL 2
#define ASCN_ATTRIB_CIRCLE_HALO 3
#define ASCN_ATTRIB_CIRCLE_RING 4

// Positions of the baked map: 0 .. ASCN_GRID_MAX on both axes.
#define ASCN_GRID_MAX 65535.0
// The land fades into the sea over this share of the map's square, counted from its edge.
#define ASCN_FADE_SHARE 0.10

// Classes of line instances; positions in u_line_colors. Skip: between two lines.
#define ASCN_LINE_CLASSES 2
#define ASCN_LINE_COAST 0
#define ASCN_LINE_BORDER 1
#define ASCN_LINE_SKIP 255

#define ASCN_POINT_KINDS 4
