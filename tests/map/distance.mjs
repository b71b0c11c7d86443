// How far the lines of one mesh lie from those of another.
import {kBox} from '../../scripts/build-map.mjs';

const kCell = 64;
/** Beyond this many cells a distance is only "far". */
const kReach = 4;
/** 92..141 E, 28 N..11 S in grid units: the region. */
const kRegion = [...gridPoint(92, 28), ...gridPoint(141, -11)];

function gridPoint(lon, lat) {
  const side = kBox[2] - kBox[0], y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [((lon + 180) / 360 - kBox[0]) / side * 65535, (y - kBox[1]) / side * 65535];
}

/** CSS px of a length on the 16-bit grid. */
export const pxOfGrid = (length, zoom) => length / 65535 * (kBox[2] - kBox[0]) * 256 * 2 ** zoom;

/** Lines of a mesh on the 16-bit grid; `islet` is the longer side of a closed one. */
export function linesOf({pieces, shift}) {
  return pieces.filter(({kind}) => (kind & 3) < 3).map(({kind, points}) => {
    const line = (kind & 8 ? [...points, points[0]] : points).map(([x, y]) => [x * 2 ** shift, y * 2 ** shift]);
    const side = (axis) => Math.max(...line.map((p) => p[axis])) - Math.min(...line.map((p) => p[axis]));
    return kind & 8 ? Object.assign(line, {islet: Math.max(side(0), side(1))}) : line;
  });
}

function toSegment(p, a, b) {
  const [x, y] = p, dx = b[0] - a[0], dy = b[1] - a[1];
  const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy);
}

/** Distances from points every few grid units along `from`, within the region, to the nearest of `to`; ascending. */
export function distances(from, to) {
  const cells = new Map();
  for (const line of to) {
    for (let i = 1; i < line.length; ++i) {
      const segment = [line[i - 1], line[i]], cell = (axis, pick) => Math.floor(pick(segment[0][axis], segment[1][axis]) / kCell);
      for (let x = cell(0, Math.min); x <= cell(0, Math.max); ++x) {
        for (let y = cell(1, Math.min); y <= cell(1, Math.max); ++y) {
          if (!cells.has(x * 4096 + y)) cells.set(x * 4096 + y, []);
          cells.get(x * 4096 + y).push(segment);
        }
      }
    }
  }
  const nearest = (p) => {
    const cx = Math.floor(p[0] / kCell), cy = Math.floor(p[1] / kCell);
    let best = Infinity;
    for (let r = 0; r < kReach && best > (r - 1) * kCell; ++r) {
      for (let x = cx - r; x <= cx + r; ++x) {
        for (let y = cy - r; y <= cy + r; ++y) {
          if (Math.max(Math.abs(x - cx), Math.abs(y - cy)) !== r) continue;
          for (const segment of cells.get(x * 4096 + y) ?? []) best = Math.min(best, toSegment(p, segment[0], segment[1]));
        }
      }
    }
    return best;
  };
  const inside = (p) => p[0] > kRegion[0] && p[1] > kRegion[1] && p[0] < kRegion[2] && p[1] < kRegion[3];
  const out = [];
  for (const line of from) {
    for (let i = 1; i < line.length; ++i) {
      const [a, b] = [line[i - 1], line[i]], steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 6));
      for (let k = 0; k < steps; ++k) {
        const p = [a[0] + (b[0] - a[0]) * k / steps, a[1] + (b[1] - a[1]) * k / steps];
        if (inside(p)) out.push(nearest(p));
      }
    }
  }
  return out.sort((a, b) => a - b);
}
