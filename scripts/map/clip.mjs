// Clips arcs and the rings made of them to the square [0, size] x [0, size]. The cut runs along the square's edge: that
// part closes the land but belongs to no arc, so it can be filled and never drawn as a line.

/**
 * Parts of an arc inside the square, as integer points. A vertex on the edge counts as outside, so that every part
 * either is the whole arc or begins or ends in a crossing.
 * @returns list of {points, enters, leaves}: whether the part starts or ends on the square's edge
 */
export function clipArc(arc, size) {
  const inside = ([x, y]) => x > 0 && y > 0 && x < size && y < size;
  const parts = [];
  let open = inside(arc[0]) ? {points: [arc[0]], enters: false, leaves: false} : null;
  for (let i = 1; i < arc.length; ++i) {
    const a = arc[i - 1], b = arc[i];
    if (inside(a) && inside(b)) {
      open.points.push(b);
      continue;
    }
    const span = crossing(a, b, size);
    if (!span) continue;
    if (!inside(a)) open = {points: [edgePoint(a, b, span[0], size)], enters: true, leaves: false};
    open.points.push(inside(b) ? b : edgePoint(a, b, span[1], size));
    if (inside(b)) continue;
    open.leaves = true;
    parts.push(open);
    open = null;
  }
  if (open) parts.push(open);
  return parts;
}

/** Liang and Barsky: the parameters between which a..b is inside; null where it is not. */
function crossing(a, b, size) {
  let t0 = 0, t1 = 1;
  for (const axis of [0, 1]) {
    const d = b[axis] - a[axis];
    for (const [p, q] of [[-d, a[axis]], [d, size - a[axis]]]) {
      if (p === 0 && q <= 0) return null;
      if (p < 0) t0 = Math.max(t0, q / p);
      if (p > 0) t1 = Math.min(t1, q / p);
    }
  }
  return t0 < t1 ? [t0, t1] : null;
}

function edgePoint(a, b, t, size) {
  const p = [0, 1].map((i) => Math.min(size, Math.max(0, Math.round(a[i] + (b[i] - a[i]) * t))));
  if (p[0] === 0 || p[1] === 0 || p[0] === size || p[1] === size) return p;
  throw new Error(`crossing off the edge near ${p}`);
}

/** Way along the square's edge from (0,0), clockwise where y points down: 0 .. 4 size. */
export function edgePosition([x, y], size) {
  if (y === 0) return x;
  if (x === size) return size + y;
  if (y === size) return 3 * size - x;
  return 4 * size - y;
}

/** Corners that lie on the way from one edge position to another, clockwise. */
export function cornersBetween(from, to, size) {
  const corners = [[0, 0], [size, 0], [size, size], [0, size]];
  const end = to > from ? to : to + 4 * size;
  const out = [];
  for (let k = Math.floor(from / size) + 1; k * size < end; ++k) out.push(corners[k % 4]);
  return out;
}

/**
 * Rings inside the square, from runs (lists of links with the points' first and last vertex on the edge). The land lies
 * to the right of each run's direction (clockwise rings, y down), so the next run is the first that enters clockwise of
 * where the last one left.
 * @param runs  list of {links, first, last}
 * @param makeCorner  ([x, y]) -> link for a corner of the square
 * @returns list of rings, each a list of links
 */
export function joinRuns(runs, size, makeCorner) {
  const entries = runs.map((run) => ({run, at: edgePosition(run.first, size), used: false})).sort((a, b) => a.at - b.at);
  const rings = [];
  for (const start of entries) {
    if (start.used) continue;
    const ring = [];
    let entry = start;
    do {
      entry.used = true;
      ring.push(...entry.run.links);
      const left = edgePosition(entry.run.last, size);
      const next = entries.find((e) => e.at >= left) ?? entries[0];
      if (next.used && next !== start) throw new Error('runs cross at the edge of the map');
      for (const corner of cornersBetween(left, next.at < left ? next.at + 4 * size : next.at, size)) ring.push(makeCorner(corner));
      entry = next;
    } while (entry !== start);
    rings.push(ring);
  }
  return rings;
}
