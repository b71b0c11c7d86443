#!/usr/bin/env node
// Bakes the map: Natural Earth (npm package world-atlas) and OpenStreetMap's lakes (npm package @geo-maps/earth-lakes-1km)
// -> map-50m.bin, map-10m.bin, read by src/data/map_mesh.cpp. Both are made of the 1:10m countries; the first is as
// coarse as a map at 1:50m, for the first picture.
//
//   node scripts/build-map.mjs [output folder, default build/data]
//
// Steps: project to Web Mercator; simplify shared arcs; snap to a grid; clip to a square around South-East Asia; keep each
// member state's land apart, so that it can have a colour of its own, and join all other land; triangulate; write. The
// same input gives the same bytes. The square (60..178 E, 58 N..42 S) is larger than the region so that a wide window
// shows land going on, and detail falls off outside the region; the renderer fades the land out towards the square's edge.
// Lakes (map/lakes.mjs) are water laid over the land. They stay a mesh of their own behind the land's, with nothing in
// common but the grid, because their licence (ODbL) is another one.
//
// What is drawn, and what is not:
// - Coast lines: arcs that bound one country only. Land borders: arcs shared by two countries, at least one of them a
//   member state. Borders between other states are not drawn: they are no part of the subject, and some are disputed.
//   There is no class of disputed borders: Natural Earth's lines of disputed areas (ne_10m_admin_0_boundary_lines_
//   disputed_areas, 46 of them) lie in other parts of the world, none on the land border of a member state. world-atlas
//   has only the countries' polygons and no class of borders, so there would be nothing to tell such a line by either.
// - The source has no maritime boundaries, and none is made: every line is an edge of land. The cut along the square
//   is never a line.
// - Islets and reefs of the Paracel and Spratly groups and Scarborough Reef are left out, whichever country the source
//   gives them to: to fill them in one colour or the other would take a side.
//
// Format, little-endian. Numbers marked v are LEB128 varints; z are zigzag varints (0, -1, 1, -2 ... as 0, 1, 2, 3 ...).
// A file is one mesh, the land, and as many more as it says, lakes, one after the other. Each mesh:
//   0  u32  magic "ASCM"        4  u8  version 2        5  u8  shift S, 0..8
//   6  u8   meshes that follow this one                 7  u8  number of countries N, 0..15
//   8  4 x f64  box: min x, min y, max x, max y in world space (src/core/geo.h). Grid positions 0..65535 span it. The
//      same in all meshes.
//   40 N x 2 letters, the countries (ISO 3166-1 alpha-2)
//      v  number of pieces P, vertices V, rings R; bytes of the streams C, X, Y, G; number of bits B
//   Streams, one after the other:
//   K  P bytes, kind of each piece: bits 0-1 line (0 coast or shore, 1 border, 3 no line; 2 is not in use), bit 2 land
//      (1 member state), bit 3 closed (the last vertex joins the first, which is not repeated); bits 4-7 are 0
//   C  P x v, vertices of each piece, at least 1 (closed: 3); their sum is V
//   X  V x z, x minus the x of the vertex before in the whole stream (0 before the first); grid position = x << S
//   Y  V x z, the same for y
//   G  R rings: v (number of references << 4 | country, counted from 1; 0: no member state, or a lake), then each
//      reference: v (zigzag(piece - expected) << 1 | 1 where walked backwards), where expected is the piece after the
//      last one referred to (0 at first). The ring's vertices: those of its pieces in turn, without a piece's first one
//      where it is in the place of the one before, and without the last one where it is in the place of the first.
//   T  B bits, least significant first, the triangles ring by ring: see triangulationBits in map/triangulate.mjs
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {mergeArcs} from 'topojson-client';
import {clipArc, joinRuns} from './map/clip.mjs';
import {encodeMesh} from './map/encode.mjs';
import {kStraits, lakeMesh, readLakes, smoothLakes} from './map/lakes.mjs';
import {doubleArea, simplifyArcs} from './map/simplify.mjs';
import {triangulate, triangulationBits} from './map/triangulate.mjs';

/** ISO 3166-1 codes of the member states, numeric as the source has them, to the letters of the data set. */
export const kMembers = {
  '096': 'BN', 116: 'KH', 360: 'ID', 418: 'LA', 458: 'MY', 104: 'MM', 608: 'PH', 702: 'SG', 764: 'TH', 626: 'TL', 704: 'VN',
};
/** In the order of their numbers in a mesh; 0 is all other land. */
export const kCountries = Object.values(kMembers).sort();
/**
 * Rings that lie wholly in one of these boxes are left out (west, south, east, north): Paracel, Spratly, Scarborough.
 * @type {[number, number, number, number][]}
 */
const kLeftOut = [[110.9, 15.4, 113.2, 17.4], [111, 6.5, 116.8, 12.2], [117.4, 14.8, 118.1, 15.5]];
/** Full detail inside (degrees); outside it falls off with the distance. */
const kRegion = {west: 90, south: -13, east: 142, north: 29};

export const LineKind = {coast: 0, border: 1, none: 3};
export const kMemberBit = 4, kClosedBit = 8;

/** The square in world space: 60 E eastwards, 58 N southwards; one grid step is half a step of the source in x. */
const kSide = (65535 * 0.0018000180001800018) / 360;
const kMinX = (60 + 180) / 360;
const kMinY = worldY(58);
export const kBox = [kMinX, kMinY, kMinX + kSide, kMinY + kSide];

function worldY(lat) {
  const clamped = Math.max(-85.05, Math.min(85.05, lat));
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (clamped * Math.PI) / 360)) / (2 * Math.PI);
}

/**
 * The two meshes, for small and large scales. Both come from the 1:10m source: the 1:50m one is drawn anew by other
 * hands, and its coast lies up to 5 px beside the other's at the zoom where the meshes change places. shift: stored grid is 2^shift coarser than the 16-bit one. px: side of a device pixel in grid units at
 * the zoom where the mesh must still look right; vertices that change less than `tolerance` px2 go, islets smaller than
 * `islet` px2 too. lakes: see map/lakes.mjs.
 */
export const kLevels = [
  {name: '50m', source: 'countries-10m.json', shift: 1, zoom: 4.6, tolerance: 0.7, islet: 0.4,
    lakes: {smallest: 2500, island: 2000, tolerance: 240}},
  {name: '10m', source: 'countries-10m.json', shift: 0, zoom: 9.5, tolerance: 0.5, islet: 2,
    lakes: {smallest: 1500, island: 300, tolerance: 30}},
];

const gridPerPixel = (zoom, shift) => 65535 / (1 << shift) / (kSide * 256 * 2 ** zoom * 2);

/** TopoJSON with quantised degrees -> the same with arcs in stored-grid units. */
function projected(topology, shift) {
  const {scale, translate} = topology.transform;
  const unit = 65535 / (1 << shift) / kSide;
  const arcs = topology.arcs.map((arc) => {
    // An island across the antimeridian is one ring that leaps from 180 to -180: it goes on beyond 180 instead, or its
    // land would lie as a thin band around the world.
    const island = arc.slice(1).reduce((sum, [dx, dy]) => [sum[0] + dx, sum[1] + dy], [0, 0]).every((d) => d === 0);
    let qx = 0, qy = 0, before = NaN, turn = 0;
    return arc.map(([dx, dy]) => {
      qx += dx;
      qy += dy;
      let lon = qx * scale[0] + translate[0];
      const lat = qy * scale[1] + translate[1];
      if (island && Math.abs(lon - before) > 180) turn += lon < before ? 360 : -360;
      before = lon;
      lon += turn;
      return [((lon + 180) / 360 - kMinX) * unit, (worldY(lat) - kMinY) * unit];
    });
  });
  return {type: 'Topology', objects: topology.objects, arcs};
}

/** Box in degrees -> [x0, y0, x1, y1] in stored-grid units. */
function gridBox([west, south, east, north], shift) {
  const unit = 65535 / (1 << shift) / kSide;
  return [((west + 180) / 360 - kMinX) * unit, (worldY(north) - kMinY) * unit,
    ((east + 180) / 360 - kMinX) * unit, (worldY(south) - kMinY) * unit];
}

/** Share of full detail at a point: 1 in the region, falling off outside. */
function detailAt(shift) {
  const [x0, y0, x1, y1] = gridBox([kRegion.west, kRegion.south, kRegion.east, kRegion.north], shift);
  const reach = ((65535 / (1 << shift)) * 3) / 118;  // 3 degrees
  return ([x, y]) => {
    const away = Math.hypot(Math.max(x0 - x, 0, x - x1), Math.max(y0 - y, 0, y - y1)) / reach;
    return 1 / (1 + away * away);
  };
}

/** Builds one mesh as plain data; see encodeMesh for its shape. */
export function buildMesh(source, level) {
  const {shift} = level;
  const size = 65535 >> shift;
  const topology = projected(source, shift);
  const countries = topology.objects.countries.geometries;
  const detail = detailAt(shift);
  const px = gridPerPixel(level.zoom, shift);
  topology.arcs = simplifyArcs(topology, countries, (p, area) => (area * detail(p)) / (px * px * level.tolerance),
    (arc) => arc.some(([x, y]) => x > 0 && y > 0 && x < size && y < size));

  const owners = topology.arcs.map(() => []);
  const isMember = (g) => g.id in kMembers;
  countries.forEach((g) => {
    for (const a of new Set(g.arcs.flat(Infinity).map((i) => (i < 0 ? ~i : i)))) owners[a].push(isMember(g));
  });
  const pieces = [];
  const piecesOfArc = topology.arcs.map((arc, a) => clipArc(arc, size).map((part) => {
    const closed = part.points.length > 3 && !part.enters && samePoint(part.points[0], part.points[part.points.length - 1]);
    const line = owners[a].length === 1 ? LineKind.coast : owners[a].includes(true) ? LineKind.border : LineKind.none;
    const piece = {line, member: owners[a].includes(true), closed, points: closed ? part.points.slice(0, -1) : part.points};
    pieces.push(piece);
    return {...part, piece};
  }));

  const leftOut = kLeftOut.map((box) => gridBox(box, shift));
  const minArea = px * px * level.islet;
  const rings = [];
  for (let country = 0; country <= kCountries.length; ++country) {
    const merged = mergeArcs(topology, countries.filter((g) => (kMembers[g.id] ?? '') === (kCountries[country - 1] ?? ''))).arcs;
    for (const links of clippedRings(merged, topology.arcs, piecesOfArc, size, pieces)) {
      const points = ringPoints(links);
      if (points.length < 3 || doubleArea(points) / 2 * detail(points[0]) < minArea) continue;
      if (leftOut.some((b) => points.every(([x, y]) => x > b[0] && y > b[1] && x < b[2] && y < b[3]))) continue;
      rings.push({country, links, points});
    }
  }
  return assemble(level, pieces, rings);
}

const samePoint = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Rings of merged polygons inside the square, as lists of {piece, reversed}; outer rings clockwise (y down). */
function clippedRings(polygons, arcs, piecesOfArc, size, pieces) {
  const whole = [], runs = [];
  for (const polygon of polygons) {
    polygon.forEach((ring, r) => {
      const points = ring.flatMap((a) => (a < 0 ? [...arcs[~a]].reverse() : arcs[a]).slice(1));
      // Winding is the source's business; ours: land to the right.
      const clockwise = r === 0 ? doubleArea(points) > 0 : doubleArea(points) < 0;
      const walk = clockwise ? ring : [...ring].reverse().map((a) => ~a);
      const parts = walk.flatMap((a) => {
        const list = piecesOfArc[a < 0 ? ~a : a];
        return a >= 0 ? list.map((p) => ({...p, reversed: false}))
          : [...list].reverse().map((p) => ({...p, reversed: true, enters: p.leaves, leaves: p.enters}));
      });
      if (parts.length === 0) return;
      const start = parts.findIndex((p) => p.enters);
      if (start < 0) {
        if (r > 0) throw new Error(`a hole in the land near ${points[0]}: holes are not supported`);
        whole.push(parts.map(({piece, reversed}) => ({piece, reversed})));
        return;
      }
      let run = null;
      for (const part of [...parts.slice(start), ...parts.slice(0, start)]) {
        const points = part.reversed ? [...part.points].reverse() : part.points;
        if (part.enters) runs.push(run = {links: [], first: points[0], last: null});
        run.links.push({piece: part.piece, reversed: part.reversed});
        run.last = points[points.length - 1];
      }
    });
  }
  const corner = (point) => {
    const piece = {line: LineKind.none, member: false, closed: false, points: [point]};
    pieces.push(piece);
    return {piece, reversed: false};
  };
  return [...whole, ...joinRuns(runs, size, corner)];
}

/** Vertices of a ring, as the format says. */
function ringPoints(links) {
  const out = [];
  for (const {piece, reversed} of links) {
    for (const [i, p] of (reversed ? [...piece.points].reverse() : piece.points).entries()) {
      if (i === 0 && out.length > 0 && samePoint(out[out.length - 1], p)) continue;
      out.push(p);
    }
  }
  while (out.length > 1 && samePoint(out[0], out[out.length - 1])) out.pop();
  return out;
}

/** Orders rings (each next to the one before: small deltas), numbers the pieces that are in use, triangulates. */
function assemble(level, pieces, rings) {
  const ordered = [];
  let at = [0, 0];
  for (let country = 0; country <= kCountries.length; ++country) {
    const left = rings.filter((r) => r.country === country);
    while (left.length > 0) {
      let best = 0, distance = Infinity;
      left.forEach((r, i) => {
        const d = Math.hypot(r.points[0][0] - at[0], r.points[0][1] - at[1]);
        if (d < distance) [best, distance] = [i, d];
      });
      const [ring] = left.splice(best, 1);
      ordered.push(ring);
      at = ring.points[ring.points.length - 1];
    }
  }
  const number = new Map();
  const used = [];
  const add = (piece) => {
    if (!number.has(piece)) number.set(piece, used.push(piece) - 1);
    return number.get(piece);
  };
  const out = ordered.map((ring) => {
    const refs = ring.links.map(({piece, reversed}) => ({piece: add(piece), reversed}));
    const triangles = triangulate(ring.points);
    return {country: ring.country, refs, points: ring.points, triangles, bits: triangulationBits(ring.points.length, triangles)};
  });
  // Borders inside the member states' land bound no ring: lines only.
  for (const piece of pieces) if (piece.line === LineKind.border && piece.member) add(piece);
  const shrunk = used.map((p) => ({
    kind: p.line | (p.member ? kMemberBit : 0) | (p.closed ? kClosedBit : 0), points: p.points,
  }));
  return {box: kBox, shift: level.shift, countries: kCountries, pieces: shrunk, rings: out};
}

export function readTopology(name) {
  const require = createRequire(import.meta.url);
  return JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), 'utf8'));
}

/** The lakes as buildMesh's land needs them: on the 16-bit grid. @param {ReturnType<typeof buildMesh>} land  at full detail */
export function buildLakes(land) {
  const unit = 65535 / kSide, {west, south, east, north} = kRegion;
  const place = ([lon, lat]) => [((lon + 180) / 360 - kMinX) * unit, (worldY(lat) - kMinY) * unit];
  const parts = readLakes().filter(([shore]) => shore.some(([lon, lat]) => lon > west && lon < east && lat > south && lat < north))
    .map((rings) => rings.map((ring) => ring.slice(1).map(place)));
  return smoothLakes(parts, land.rings, Math.min(...kLevels.map((level) => level.lakes.smallest)), kStraits.map((box) => gridBox(box, 0)));
}

function main() {
  const root = resolve(fileURLToPath(import.meta.url), '../..');
  const folder = resolve(process.argv[2] ?? join(root, 'build/data'));
  mkdirSync(folder, {recursive: true});
  const meshes = kLevels.map((level) => buildMesh(readTopology(level.source), level));
  const lakes = buildLakes(meshes[kLevels.findIndex((level) => level.shift === 0)]);
  kLevels.forEach((level, i) => {
    const parts = [meshes[i], lakeMesh(lakes, level, kBox)];
    const bytes = parts.map((mesh, k) => encodeMesh(mesh, parts.length - 1 - k));
    writeFileSync(join(folder, `map-${level.name}.bin`), Buffer.concat(bytes));
    console.log(`map-${level.name}.bin: ${Buffer.concat(bytes).length} bytes, ${brotliCompressSync(Buffer.concat(bytes)).length} in brotli`);
    parts.forEach((mesh, k) => {
      const vertices = mesh.pieces.map((p) => p.points.length).reduce((a, b) => a + b, 0);
      const triangles = mesh.rings.map((r) => r.triangles.length).reduce((a, b) => a + b, 0);
      console.log(`  ${k === 0 ? 'land' : 'lakes'}: ${mesh.rings.length} rings, ${mesh.pieces.length} lines, ${vertices} vertices, `
        + `${triangles} triangles; ${bytes[k].length} bytes`);
    });
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main();
