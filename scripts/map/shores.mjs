// Shapes painted on a canvas of grid steps: joined, kept apart, smoothed, and traced as rings again.

/** @typedef {{x: number, y: number, width: number, height: number, data: Float32Array}} Canvas  x, y: grid position of its corner; 0..1 each step */
/** @typedef {number[]} Point  x, y */

/**
 * 1 in each step whose middle one of the shapes covers (a shape: rings, even-odd).
 * @param {number[]} box  x0, y0, x1, y1: whole numbers
 * @param {Point[][][]} shapes
 * @returns {Canvas}
 */
export function paint([x0, y0, x1, y1], shapes) {
  const width = x1 - x0, height = y1 - y0, data = new Float32Array(width * height);
  for (const rings of shapes) {
    /** @type {number[][]} */
    const crossings = Array.from({length: height}, () => []);
    for (const ring of rings) {
      ring.forEach(([bx, by], i) => {
        const [ax, ay] = ring[(i || ring.length) - 1], low = Math.min(ay, by), high = Math.max(ay, by);
        for (let row = Math.max(0, Math.ceil(low - y0 - 0.5)); row < height && row + y0 + 0.5 < high; ++row) {
          crossings[row].push(ax + (bx - ax) * (row + y0 + 0.5 - ay) / (by - ay));
        }
      });
    }
    crossings.forEach((list, row) => {
      list.sort((a, b) => a - b);
      for (let k = 0; k + 1 < list.length; k += 2) {
        const [from, to] = [list[k], list[k + 1]].map((x) => Math.max(0, Math.min(width, Math.ceil(x - x0 - 0.5))));
        data.fill(1, row * width + from, row * width + to);
      }
    });
  }
  return {x: x0, y: y0, width, height, data};
}

/** 1 where a step at most `reach` steps away is 1; off the canvas is `beyond`. @param {Canvas} canvas @returns {Canvas} */
export function grown(canvas, reach, beyond = 0) {
  const {width, height, data} = canvas, out = new Float32Array(width * height);
  const before = new Float64Array(width + 1);  // sums of a row
  for (let row = -reach; row < height + reach; ++row) {
    const inside = row >= 0 && row < height;
    for (let x = 0; x < width; ++x) before[x + 1] = before[x] + (inside ? data[row * width + x] : beyond);
    for (let y = Math.max(0, row - reach); y <= Math.min(height - 1, row + reach); ++y) {
      const half = Math.floor(Math.sqrt(reach * reach - (y - row) ** 2));
      for (let x = 0; x < width; ++x) {
        const off = beyond > 0 && (x < half || x + half >= width);
        if (off || before[Math.min(width, x + half + 1)] > before[Math.max(0, x - half)]) out[y * width + x] = 1;
      }
    }
  }
  return {...canvas, data: out};
}

/** @param {Canvas} canvas @returns {Canvas} 0 and 1 in each other's place */
export const inverse = (canvas) => ({...canvas, data: canvas.data.map((v) => 1 - v)});

/** @param {Canvas} canvas @returns {Canvas} grown and shrunk again: gaps narrower than twice the reach are filled */
export const closed = (canvas, reach) => inverse(grown(inverse(grown(canvas, reach)), reach));

/** Three means over 2 reach + 1 steps, down and across: nearly a normal distribution. @param {Canvas} canvas @returns {Canvas} */
export function blurred(canvas, reach) {
  const {width, height} = canvas;
  let data = canvas.data;
  for (let pass = 0; pass < 6; ++pass) {
    const [step, along, n] = pass % 2 ? [1, width, width] : [width, 1, height];
    const out = new Float32Array(data.length);
    for (let line = 0; line < data.length / n; ++line) {
      const at = (i) => (i < 0 || i >= n ? 0 : data[line * along + i * step]);
      let sum = 0;
      for (let i = 0; i < reach; ++i) sum += at(i);
      for (let i = 0; i < n; ++i) {
        sum += at(i + reach) - at(i - reach - 1);
        out[line * along + i * step] = sum / (2 * reach + 1);
      }
    }
    data = out;
  }
  return {...canvas, data};
}

/**
 * Rings along which the canvas has the value `level` (marching squares between the steps' middles); what is above it lies
 * to the right. The canvas must be below it along its edge.
 * @param {Canvas} canvas @returns {Point[][]}
 */
export function traced({x: x0, y: y0, width, height, data}, level) {
  const value = (x, y) => data[y * width + x] - level;
  // Where the line crosses between two neighbours; named by the first one, and whether the second is below it.
  const name = (x, y, down) => (y * width + x) * 2 + down;
  /** @type {Map<number, Point>} */
  const points = new Map();
  /** @type {Map<number, number>} */
  const next = new Map();
  const cut = (x, y, down) => {
    const a = value(x, y), t = a / (a - value(x + 1 - down, y + down));
    points.set(name(x, y, down), [x0 + x + 0.5 + (down ? 0 : t), y0 + y + 0.5 + (down ? t : 0)]);
    return name(x, y, down);
  };
  for (let y = 0; y + 1 < height; ++y) {
    for (let x = 0; x + 1 < width; ++x) {
      const corners = [value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)], above = corners.map((v) => v > 0);
      if (above.every((v) => v === above[0])) continue;
      // sides: top, right, bottom, left; the line enters where, clockwise, the ground falls, and leaves where it rises
      const sides = [[x, y, 0], [x + 1, y, 1], [x, y + 1, 0], [x, y, 1]];
      const falls = [0, 1, 2, 3].filter((i) => above[i] && !above[(i + 1) % 4]);
      const rises = [0, 1, 2, 3].filter((i) => !above[i] && above[(i + 1) % 4]);
      // two of each: a saddle; its middle decides which belong together
      const middle = corners.reduce((a, b) => a + b) > 0;
      for (const fall of falls) {
        const rise = rises.length === 1 ? rises[0] : (fall + (middle ? 1 : 3)) % 4;
        const [from, to] = [fall, rise].map((i) => cut(sides[i][0], sides[i][1], sides[i][2]));
        next.set(from, to);
      }
    }
  }
  const rings = [];
  for (const start of [...next.keys()]) {
    const ring = [];
    for (let at = start; next.has(at);) {
      ring.push(/** @type {Point} */ (points.get(at)));
      const to = /** @type {number} */ (next.get(at));
      next.delete(at);
      at = to;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}
