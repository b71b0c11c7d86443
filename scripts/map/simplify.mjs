// Simplifies shared arcs (Visvalingam and Whyatt, by topojson-simplify) so that neighbours keep one common border, and
// snaps them to the stored grid.
import {presimplify} from 'topojson-simplify';
import {untangle} from './untangle.mjs';

/** Twice the signed area of a ring of [x, y]; positive = clockwise where y points down. */
export function doubleArea(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return sum;
}

const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/** Arc indices (sign removed) of every ring of a list of geometries. */
function ringsOf(geometries) {
  return geometries.flatMap((g) => (g.type === 'Polygon' ? g.arcs : g.type === 'MultiPolygon' ? g.arcs.flat() : []))
    .map((ring) => ring.map((a) => (a < 0 ? ~a : a)));
}

/**
 * @param topology    TopoJSON whose arcs are plain [x, y] in grid units (no transform)
 * @param geometries  the polygons that matter; each of their rings keeps at least three vertices
 * @param weight      (point, area) -> importance of a vertex; below 1 it goes
 * @param {(arc: any) => boolean} [matters]  arc of [x, y] -> whether it may be seen: such arcs are kept from crossing each other
 * @returns arcs as integer [x, y] lists without repeated or exactly collinear inner vertices
 */
export function simplifyArcs(topology, geometries, weight, matters = (_arc) => true) {
  const weighted = presimplify(topology, (t) => weight(t[1], Math.abs(doubleArea(t)) / 2)).arcs;
  const keep = weighted.map((arc) => arc.map((p) => p[2] >= 1));
  const best = (arc) => arc.map((p, i) => i).slice(1, -1).sort((a, b) => arc[b][2] - arc[a][2] || a - b);
  for (const ring of ringsOf(geometries)) {
    const distinct = ring.reduce((n, a) => n + keep[a].filter(Boolean).length - 1, 0);
    if (distinct >= 3) continue;
    for (const a of ring) for (const i of best(weighted[a]).slice(0, ring.length === 1 ? 2 : 1)) keep[a][i] = true;
  }
  const snapped = (a) => tidy(weighted[a].map((p, i) => [Math.round(p[0]), Math.round(p[1]), i]).filter((p, i) => keep[a][i]));
  const left = untangle(weighted, keep, snapped, (a) => matters(weighted[a]));
  if (left > 0) throw new Error(`${left} crossings of simplified outlines cannot be undone`);
  return weighted.map((_, a) => snapped(a).map(([x, y]) => [x, y]));
}

/** Drops inner vertices that repeat their neighbour or lie exactly between both. */
export function tidy(points) {
  const out = [];
  for (const p of points) {
    if (out.length > 0 && same(out[out.length - 1], p)) continue;
    while (out.length > 1 && between(out[out.length - 2], out[out.length - 1], p)) out.pop();
    out.push(p);
  }
  if (out.length === 1) out.push(out[0]);  // an arc that shrank to a point keeps its two ends
  return out;
}

function between(a, b, c) {
  const ux = b[0] - a[0], uy = b[1] - a[1], vx = c[0] - b[0], vy = c[1] - b[1];
  return ux * vy === uy * vx && ux * vx + uy * vy >= 0;
}
