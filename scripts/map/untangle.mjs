// Finds where simplified and snapped arcs cross themselves or each other, so that their vertices can be given back.

/** @typedef {[number, number, number]} Point x, y, position in the unsimplified arc */

const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether the insides of a..b and c..d meet in one point; touching ends do not count. */
export function segmentsCross(a, b, c, d) {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return false;
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  return cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0;
}

/** Side of the cells in which segments are looked for, in grid units. */
const kCell = 64;

/**
 * Segments that cross another one.
 * @param {number[][][]} lines
 * @returns {{line: number, at: number, with: {line: number, at: number}}[]} the segment from vertex at - 1 to vertex at
 */
export function crossings(lines) {
  const cells = new Map();
  lines.forEach((points, line) => {
    for (let at = 1; at < points.length; ++at) {
      const [a, b] = [points[at - 1], points[at]], segment = {line, at, a, b};
      for (let x = Math.floor(Math.min(a[0], b[0]) / kCell); x <= Math.floor(Math.max(a[0], b[0]) / kCell); ++x) {
        for (let y = Math.floor(Math.min(a[1], b[1]) / kCell); y <= Math.floor(Math.max(a[1], b[1]) / kCell); ++y) {
          const key = x * 65536 + y;
          if (!cells.has(key)) cells.set(key, []);
          cells.get(key).push(segment);
        }
      }
    }
  });
  const found = new Map();
  for (const cell of cells.values()) {
    for (let i = 0; i < cell.length; ++i) {
      for (let k = i + 1; k < cell.length; ++k) {
        const s = cell[i], t = cell[k];
        if (!segmentsCross(s.a, s.b, t.a, t.b)) continue;
        const [p, q] = s.line < t.line || (s.line === t.line && s.at < t.at) ? [s, t] : [t, s];
        found.set(`${p.line},${p.at},${q.line},${q.at}`, {line: p.line, at: p.at, with: {line: q.line, at: q.at}});
      }
    }
  }
  return [...found.keys()].sort().map((key) => found.get(key));
}

/**
 * Gives vertices back, or takes them away where the source has none left, until no two segments cross.
 * @param {number[][][]} weighted  arcs of [x, y, weight]
 * @param {boolean[][]} keep       which vertices stay; changed in place
 * @param {(a: number) => Point[]} snapped  the arc as it is then drawn, with each vertex's position in the source
 * @param {(a: number) => boolean} matters
 * @returns {number} crossings that are left
 */
export function untangle(weighted, keep, snapped, matters) {
  const arcs = weighted.map((_, a) => a).filter(matters);
  let left = [];
  for (let round = 0; round < 40; ++round) {
    const lines = arcs.map(snapped);
    left = crossings(lines);
    if (left.length === 0) break;
    for (const crossing of left) {
      const sides = [crossing, crossing.with].map(({line, at}) => ({a: arcs[line], from: lines[line][at - 1][2], to: lines[line][at][2]}));
      const gone = sides.flatMap(({a, from, to}) => weighted[a].slice(from + 1, to).map((p, i) => ({a, i: from + 1 + i, weight: p[2]})))
        .filter(({a, i}) => !keep[a][i]).sort((p, q) => q.weight - p.weight || p.i - q.i);
      if (round < 20 && gone.length > 0) {
        keep[gone[0].a][gone[0].i] = true;
        continue;
      }
      // Snapping itself made the knot: the least important vertex of it goes.
      const ends = sides.flatMap(({a, from, to}) => [from, to].map((i) => ({a, i, weight: weighted[a][i][2]})))
        .filter(({a, i}) => i > 0 && i < weighted[a].length - 1).sort((p, q) => p.weight - q.weight || p.i - q.i);
      if (ends.length > 0) keep[ends[0].a][ends[0].i] = false;
    }
  }
  return left.length;
}
