// Ear clipping that always gives n - 2 triangles over ALL vertices of a ring, also collinear ones. That is why earcut is
// not used here: it leaves collinear vertices out, and then neighbouring triangles meet in T-junctions (hairline gaps),
// and the triangulation can no longer be stored in two bits a vertex.

const cross = (a, b, c) => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
const same = (a, b) => a[0] === b[0] && a[1] === b[1];

/**
 * @param ring  at least three integer [x, y], first not repeated, clockwise where y points down (doubleArea > 0)
 * @returns triangles as [i, j, k] with i < j < k, positions in the ring
 */
export function triangulate(ring) {
  const n = ring.length;
  const prev = ring.map((_, i) => (i + n - 1) % n), next = ring.map((_, i) => (i + 1) % n);
  const reflex = new Set();
  const isReflex = (i) => cross(ring[prev[i]], ring[i], ring[next[i]]) < 0;
  for (let i = 0; i < n; ++i) if (isReflex(i)) reflex.add(i);

  const triangles = [];
  const cut = (i) => {
    const a = prev[i], c = next[i];
    triangles.push([a, i, c].sort((x, y) => x - y));
    next[a] = c;
    prev[c] = a;
    reflex.delete(i);
    for (const v of [a, c]) if (!isReflex(v)) reflex.delete(v);
    return next[c];  // the one after next: fewer slivers
  };
  const isEar = (i) => {
    const a = ring[prev[i]], b = ring[i], c = ring[next[i]];
    const turn = cross(a, b, c);
    // A vertex without a turn goes when it lies between its neighbours; at a spike's tip always.
    if (turn <= 0) return turn === 0;
    const x0 = Math.min(a[0], b[0], c[0]), x1 = Math.max(a[0], b[0], c[0]);
    const y0 = Math.min(a[1], b[1], c[1]), y1 = Math.max(a[1], b[1], c[1]);
    for (const r of reflex) {
      const p = ring[r];
      if (p[0] < x0 || p[0] > x1 || p[1] < y0 || p[1] > y1) continue;
      if (same(p, a) || same(p, b) || same(p, c)) continue;
      if (cross(a, b, p) >= 0 && cross(b, c, p) >= 0 && cross(c, a, p) >= 0) return false;
    }
    return true;
  };

  let i = 0, tried = 0;
  for (let left = n; left > 3;) {
    // No ear left: the ring crosses itself there. Cutting anyway ends the loop at the price of an overlap.
    if (isEar(i) || tried > left) {
      i = cut(i);
      --left;
      tried = 0;
    } else {
      i = next[i];
      ++tried;
    }
  }
  triangles.push([prev[i], i, next[i]].sort((x, y) => x - y));
  return triangles;
}

/**
 * A triangulation of an n-gon as bits. Reader: push the ring's vertices one by one; from the third on, after each push
 * read bits: 1 = a triangle of the top three, whose middle one leaves the stack; 0 = next vertex. The last vertex needs
 * no bits: all that is left is cut.
 */
export function triangulationBits(n, triangles) {
  const byLast = Array.from({length: n}, () => []);
  for (const t of triangles) byLast[t[2]].push(t);
  const bits = [];
  const stack = [];
  for (let k = 0; k < n; ++k) {
    stack.push(k);
    let left = byLast[k].length;
    for (; left > 0; --left) {
      const [a, b] = stack.slice(-3);
      if (stack.length < 3 || !byLast[k].some((t) => t[0] === a && t[1] === b)) throw new Error('not a triangulation');
      stack.splice(-2, 1);
      if (k < n - 1) bits.push(1);
    }
    if (k >= 2 && k < n - 1) bits.push(0);
  }
  if (stack.length !== 2) throw new Error('not a triangulation');
  return bits;
}
