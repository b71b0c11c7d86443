// Lakes as water over the land. The source (OpenStreetMap, by @geo-maps/earth-lakes-1km) cuts every lake along a grid of
// 0.044 degrees and simplifies each part on its own: shores have steps where the parts meet, and narrow parts are missing,
// so that one lake may come as several. Here each lake is painted on the map's own grid, gaps are closed, the shore is
// smoothed and traced anew, and then simplified as the coast is.
//
// Drawn are lakes of which most lies in the land of member states. They keep clear of the sea: the two sources' coasts
// differ by about a kilometre, and where they overlap a shore would run through the sea. So lagoons end a little inside
// the coast, and what the other source counts as sea is no lake.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {blurred, closed, grown, inverse, paint, traced} from './shores.mjs';
import {doubleArea, simplifyArcs} from './simplify.mjs';
import {triangulate, triangulationBits} from './triangulate.mjs';
import {segmentsCross} from './untangle.mjs';

const kClosedBit = 8;  // of the format

/**
 * West, south, east, north: the straits beside the island in Lake Toba, of which the source has pieces only.
 * @type {[number, number, number, number][]}
 */
export const kStraits = [[98.64, 2.44, 98.8, 2.61], [98.86, 2.53, 98.97, 2.61]];

/** @typedef {number[]} Point  x, y */
/** @typedef {Point[][]} Shape  the first ring is the shore, the others are islands; x, y on the 16-bit grid */

/** In steps of the 16-bit grid, 0.2 km each at the equator. */
const kSmallest = 25;  // area of a part that is looked at
const kNear = 12;      // parts so near to each other may be one lake
const kGap = 5;        // half of the width of a gap that is closed
const kWideGap = 12;   // the same in the straits named below
const kFromSea = 4;    // water keeps so far from the sea
const kSmooth = 3;     // reach of the mean that smooths a shore
const kMargin = 20;    // what is painted around a lake's box
const kShore = 0.43;   // share of water that makes a shore; below one half, so that narrow arms stay

/** Longitude and latitude of all lakes of the earth. @returns {Shape[]} */
export function readLakes() {
  const require = createRequire(import.meta.url);
  const {geometries} = JSON.parse(readFileSync(require.resolve('@geo-maps/earth-lakes-1km/map.geo.json'), 'utf8'));
  return geometries.flatMap((g) => g.coordinates);
}

const boxOf = (points) => points.reduce(([a, b, c, d], [x, y]) => [Math.min(a, x), Math.min(b, y), Math.max(c, x), Math.max(d, y)],
  [Infinity, Infinity, -Infinity, -Infinity]);
const near = (a, b, reach) => a[0] - reach <= b[2] && b[0] - reach <= a[2] && a[1] - reach <= b[3] && b[1] - reach <= a[3];
const area = (ring) => Math.abs(doubleArea(ring)) / 2;

/** Parts that lie near each other, together. @param {Shape[]} parts */
function grouped(parts) {
  let groups = [];
  for (const part of parts) {
    const box = boxOf(part[0]);
    const touching = groups.filter((g) => g.boxes.some((b) => near(b, box, kNear)));
    groups = groups.filter((g) => !touching.includes(g));
    groups.push({parts: [...touching.flatMap((g) => g.parts), part], boxes: [...touching.flatMap((g) => g.boxes), box]});
  }
  return groups;
}

/**
 * The lakes of the member states, smoothed, on the 16-bit grid.
 * @param {Shape[]} parts  the source's, on the 16-bit grid
 * @param {{country: number, points: Point[]}[]} land  rings of the land on the same grid
 * @param {number} smallest  area of a lake that matters, in steps of the grid
 * @param {number[][]} straits  boxes on the same grid in which wide gaps are closed
 * @returns {Shape[]} shores clockwise (y down), islands counterclockwise
 */
export function smoothLakes(parts, land, smallest = 0, straits = []) {
  const boxes = land.map((ring) => boxOf(ring.points));
  const out = [];
  for (const group of grouped(parts.filter(([shore]) => area(shore) >= kSmallest))) {
    if (group.parts.reduce((sum, [shore]) => sum + area(shore), 0) < smallest / 2) continue;
    const all = boxOf(group.boxes.flatMap(([a, b, c, d]) => [[a, b], [c, d]]));
    const box = all.map((v, i) => (i < 2 ? Math.floor(v) - kMargin : Math.ceil(v) + kMargin));
    const around = land.filter((_, i) => near(boxes[i], box, 0));
    if (!around.some((ring) => ring.country > 0)) continue;
    const water = paint(box, group.parts);
    const members = paint(box, around.filter((ring) => ring.country > 0).map((ring) => [ring.points]));
    const sum = (value) => water.data.reduce((n, v, i) => n + v * value(i), 0);
    if (sum((i) => members.data[i]) < 0.5 * sum(() => 1)) continue;
    const sea = inverse(paint(box, around.map((ring) => [ring.points])));
    const shunned = sea.data.includes(1) ? grown(sea, kFromSea) : sea;
    const lake = closed(water, kGap), open = straits.filter((strait) => near(strait, box, 0));
    const wide = open.length > 0 ? closed(water, kWideGap) : lake;
    lake.data.forEach((v, i) => {
      const at = [box[0] + i % lake.width, box[1] + Math.floor(i / lake.width)];
      const strait = open.some(([x0, y0, x1, y1]) => at[0] > x0 && at[0] < x1 && at[1] > y0 && at[1] < y1);
      lake.data[i] = (strait ? wide : lake).data[i] * (1 - shunned.data[i]);
    });
    const rings = traced(blurred(lake, kSmooth), kShore);
    for (const shore of rings.filter((ring) => doubleArea(ring) > 0)) {
      const islands = rings.filter((ring) => doubleArea(ring) < 0 && contains(shore, ring[0]));
      out.push([shore, ...islands]);
    }
  }
  return out;
}

/** @param {Point[]} ring @param {Point} p */
function contains(ring, [x, y]) {
  let inside = false;
  ring.forEach(([bx, by], i) => {
    const [ax, ay] = ring[(i || ring.length) - 1];
    if ((ay > y) !== (by > y) && x < ax + (bx - ax) * (y - ay) / (by - ay)) inside = !inside;
  });
  return inside;
}

/**
 * One mesh of lakes, as buildMesh makes one of the land.
 * @param {Shape[]} lakes  of smoothLakes
 * @param {{shift: number, lakes: {smallest: number, island: number, tolerance: number}}} level  areas in steps of the
 *   16-bit grid: smaller lakes and islands go, and vertices that change less than `tolerance`
 */
export function lakeMesh(lakes, {shift, lakes: limits}, box) {
  const chosen = lakes.filter(([shore]) => area(shore) >= limits.smallest)
    .map(([shore, ...islands]) => [shore, ...islands.filter((ring) => area(ring) >= limits.island)]);
  const unit = 1 << shift;
  const arcs = chosen.flat().map((ring) => [...ring, ring[0]].map(([x, y]) => [x / unit, y / unit]));
  let number = 0;
  const shapes = chosen.map((shape) => ({type: 'Polygon', arcs: shape.map(() => [number++])}));
  const topology = {type: 'Topology', objects: {}, arcs};
  const simple = simplifyArcs(topology, shapes, (_, size) => size * unit * unit / limits.tolerance).map((arc) => arc.slice(0, -1));
  const pieces = [], rings = [];
  let at = [0, 0], left = shapes.map((shape) => shape.arcs.map(([a]) => simple[a])).filter(([shore]) => doubleArea(shore) > 0);
  while (left.length > 0) {
    // each next to the one before: small differences
    left.sort((a, b) => Math.hypot(a[0][0][0] - at[0], a[0][0][1] - at[1]) - Math.hypot(b[0][0][0] - at[0], b[0][0][1] - at[1]));
    const [shape] = left.splice(0, 1);
    const lines = outline(shape), points = lines.flat().filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
    const triangles = triangulate(points);
    rings.push({country: 0, refs: lines.map((_, i) => ({piece: pieces.length + i, reversed: false})), points, triangles,
      bits: triangulationBits(points.length, triangles)});
    for (const line of lines) pieces.push({kind: lines.length > 1 ? 0 : kClosedBit, points: line});
    at = points[points.length - 1];
  }
  return {box, shift, countries: [], pieces, rings};
}

/**
 * The lines of a lake, which in turn make one ring: around each island, on to the shore and along it to the next island.
 * The ways between shore and islands are walked forth and back, so that nothing lies between them; they are no lines.
 * @param {Shape} shape
 */
function outline([shore, ...islands]) {
  /** @type {{at: number, line: Point[]}[]} */
  const ways = [];
  const edges = [shore, ...islands].flatMap((ring) => ring.map((p, i) => [ring[(i || ring.length) - 1], p]));
  for (const island of islands) {
    if (doubleArea(island) >= 0) continue;
    const pairs = shore.flatMap((p, at) => island.map((q, k) => ({at, k, length: Math.hypot(p[0] - q[0], p[1] - q[1])})));
    pairs.sort((a, b) => a.length - b.length);
    const free = pairs.find(({at, k}) => ways.every((w) => w.at !== at)
      && edges.every(([a, b]) => !segmentsCross(shore[at], island[k], a, b)));
    if (!free) continue;
    edges.push([shore[free.at], island[free.k]]);
    ways.push({at: free.at, line: [...island.slice(free.k), ...island.slice(0, free.k + 1)]});
  }
  if (ways.length === 0) return [shore];
  ways.sort((a, b) => a.at - b.at);
  return ways.flatMap(({at, line}, i) => {
    const to = ways[(i + 1) % ways.length].at;
    return [line, to > at ? shore.slice(at, to + 1) : [...shore.slice(at), ...shore.slice(0, to + 1)]];
  });
}
