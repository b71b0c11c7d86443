import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {buildLakes, buildMesh, kBox, kCountries, kLevels, LineKind, readTopology} from '../../scripts/build-map.mjs';
import {clipArc, cornersBetween, joinRuns} from '../../scripts/map/clip.mjs';
import {encodeMesh, zigzag} from '../../scripts/map/encode.mjs';
import {lakeMesh, smoothLakes} from '../../scripts/map/lakes.mjs';
import {blurred, closed, grown, inverse, paint, traced} from '../../scripts/map/shores.mjs';
import {doubleArea, simplifyArcs, tidy} from '../../scripts/map/simplify.mjs';
import {triangulate, triangulationBits} from '../../scripts/map/triangulate.mjs';
import {crossings, segmentsCross} from '../../scripts/map/untangle.mjs';
import {distances, linesOf, pxOfGrid} from './distance.mjs';

const area = (ring, triangles) => triangles.reduce((sum, t) => sum + Math.abs(doubleArea(t.map((i) => ring[i]))), 0);

test('area is positive clockwise where y points down', () => {
  assert.equal(doubleArea([[0, 0], [4, 0], [4, 3], [0, 3]]), 24);
  assert.equal(doubleArea([[0, 3], [4, 3], [4, 0], [0, 0]]), -24);
});

test('tidy drops repeated and collinear points, keeps spikes and both ends', () => {
  assert.deepEqual(tidy([[0, 0], [1, 1], [1, 1], [2, 2], [3, 0]]), [[0, 0], [2, 2], [3, 0]]);
  assert.deepEqual(tidy([[0, 0], [4, 0], [2, 0]]), [[0, 0], [4, 0], [2, 0]]);
  assert.deepEqual(tidy([[1, 1], [1, 1]]), [[1, 1], [1, 1]]);
});

test('simplifying keeps shared ends and at least a triangle of every ring', () => {
  const arcs = [[[0, 0], [1, 0.1], [2, -0.1], [3, 0]], [[10, 10], [10.6, 10], [10.6, 10.6], [10, 10.6], [10, 10]]];
  const topology = {type: 'Topology', objects: {}, arcs: structuredClone(arcs)};
  const islet = {type: 'Polygon', arcs: [[1]]};
  const out = simplifyArcs(topology, [islet], (_, a) => a / 5);
  assert.deepEqual(out[0], [[0, 0], [3, 0]]);
  assert.ok(out[1].length >= 4 && doubleArea(out[1]) !== 0, JSON.stringify(out[1]));
});

test('clipping cuts an arc where it crosses the square', () => {
  const [part] = clipArc([[-5, 5], [5, 5], [5, 15]], 10);
  assert.deepEqual(part, {points: [[0, 5], [5, 5], [5, 10]], enters: true, leaves: true});
  assert.deepEqual(clipArc([[1, 1], [9, 9]], 10), [{points: [[1, 1], [9, 9]], enters: false, leaves: false}]);
  assert.deepEqual(clipArc([[-5, -5], [20, -5], [20, 20]], 10), []);
  assert.deepEqual(clipArc([[-5, 4], [20, 4]], 10)[0].points, [[0, 4], [10, 4]]);
  assert.equal(clipArc([[5, 5], [5, -5], [6, -5], [6, 5]], 10).length, 2);
});

test('corners on the way along the edge', () => {
  assert.deepEqual(cornersBetween(5, 15, 10), [[10, 0]]);
  assert.deepEqual(cornersBetween(5, 8, 10), []);
  assert.deepEqual(cornersBetween(35, 45, 10), [[0, 0]]);
});

test('a ring that leaves the square is closed along its edge', () => {
  // Land to the right of a line from the bottom edge up to the top edge: the right half of the square.
  const run = {links: ['line'], first: [5, 10], last: [5, 0]};
  assert.deepEqual(joinRuns([run], 10, (c) => c.join()), [['line', '10,0', '10,10']]);
  // Two lines that bound a strip: one ring of both.
  const back = {links: ['back'], first: [7, 0], last: [7, 10]};
  assert.deepEqual(joinRuns([run, back], 10, (c) => c.join()), [['back', 'line']]);
});

test('triangulation covers rings exactly, also with collinear points', () => {
  const rings = {
    triangle: [[0, 0], [4, 0], [0, 4]],
    collinear: [[0, 0], [2, 0], [4, 0], [4, 2], [4, 4], [2, 4], [0, 4], [0, 2]],
    comb: [[0, 0], [9, 0], [9, 9], [8, 9], [8, 1], [6, 1], [6, 9], [5, 9], [5, 1], [3, 1], [3, 9], [2, 9], [2, 1], [0, 1]],
    star: [[0, -10], [2, -3], [10, -3], [4, 2], [6, 10], [0, 5], [-6, 10], [-4, 2], [-10, -3], [-2, -3]],
  };
  for (const [name, ring] of Object.entries(rings)) {
    const triangles = triangulate(ring);
    assert.equal(triangles.length, ring.length - 2, name);
    assert.equal(area(ring, triangles), doubleArea(ring), name);
    assert.ok(triangulationBits(ring.length, triangles).length <= 2 * (ring.length - 3), name);
  }
});

test('a triangulation reads back from its bits', () => {
  const ring = [[0, -10], [2, -3], [10, -3], [4, 2], [6, 10], [0, 5], [-6, 10], [-4, 2], [-10, -3], [-2, -3]];
  const triangles = triangulate(ring);
  const bits = triangulationBits(ring.length, triangles);
  const stack = [], out = [];
  const cut = () => { out.push(stack.slice(-3)); stack.splice(-2, 1); };
  ring.forEach((_, k) => {
    stack.push(k);
    if (k === ring.length - 1) while (stack.length > 2) cut();
    else if (k >= 2) while (bits.shift() === 1) cut();
  });
  const sorted = (list) => list.map(String).sort();
  assert.deepEqual(sorted(out), sorted(triangles));
});

test('a set of triangles that is no triangulation is refused', () => {
  assert.throws(() => triangulationBits(4, [[0, 1, 2], [0, 1, 3]]), /not a triangulation/);
});

test('zigzag', () => {
  assert.deepEqual([0, -1, 1, -2, 2].map(zigzag), [0, 1, 2, 3, 4]);
});

test('segments cross in one inner point only', () => {
  assert.ok(segmentsCross([0, 0], [4, 4], [0, 4], [4, 0]));
  assert.ok(!segmentsCross([0, 0], [4, 4], [4, 4], [8, 0]), 'a common end');
  assert.ok(!segmentsCross([0, 0], [4, 0], [2, 0], [2, 4]), 'an end on the other');
  assert.ok(!segmentsCross([0, 0], [4, 0], [1, 0], [3, 0]), 'on one line');
  assert.deepEqual(crossings([[[0, 0], [100, 100]], [[0, 90], [200, 90]]]), [{line: 0, at: 1, with: {line: 1, at: 1}}]);
});

test('simplifying gives back the vertices without which outlines would cross', () => {
  // A bay (0, 0)..(40, 0) with an islet in it: without the bay's inner end the coast would cut through the islet.
  const coast = [[0, 0], [20, 0], [22, 6], [24, 0], [40, 0]], islet = [[21, -2], [23, -2], [22, 4], [21, -2]];
  const simplified = (arcs, rings) => simplifyArcs({type: 'Topology', objects: {}, arcs: structuredClone(arcs)}, rings, (_, a) => a / 100);
  assert.deepEqual(simplified([coast], []), [[[0, 0], [40, 0]]]);
  const [kept, whole] = simplified([coast, islet], [{type: 'Polygon', arcs: [[1]]}]);
  assert.equal(whole.length, 4);
  assert.ok(kept.some(([x, y]) => x === 22 && y === 6), JSON.stringify(kept));
  assert.deepEqual(crossings([kept, whole]), []);
});

/** The rows of a canvas as text. */
const drawn = ({width, data}) => Array.from({length: data.length / width}, (_, y) =>
  [...data.slice(y * width, (y + 1) * width)].map((v) => (v > 0.5 ? '#' : '.')).join(''));

test('a canvas has the steps whose middle a shape covers, holes left open', () => {
  const square = [[1, 1], [5, 1], [5, 5], [1, 5]], hole = [[2.6, 2], [4, 2], [4, 3.4], [2.6, 3.4]];
  assert.deepEqual(drawn(paint([0, 0, 6, 6], [[square, hole]])), ['......', '.####.', '.##.#.', '.####.', '.####.', '......']);
  assert.deepEqual(drawn(paint([10, 10, 12, 12], [[square]])), ['..', '..'], 'off the canvas');
  assert.deepEqual(drawn(paint([0, 0, 3, 2], [[[[-9, -9], [9, -9], [9, 9], [-9, 9]]]])), ['###', '###'], 'larger than it');
});

test('growing reaches in a circle; closing fills gaps and leaves the outside as it was', () => {
  const dot = {x: 0, y: 0, width: 7, height: 7, data: Float32Array.from({length: 49}, (_, i) => (i === 24 ? 1 : 0))};
  assert.deepEqual(drawn(grown(dot, 2)), ['.......', '...#...', '..###..', '.#####.', '..###..', '...#...', '.......']);
  assert.deepEqual(drawn(inverse(grown(dot, 0))), ['#######', '#######', '#######', '###.###', '#######', '#######', '#######']);
  const box = [0, 0, 24, 12];
  const parts = (gap) => paint(box, [[[[5, 4], [10, 4], [10, 8], [5, 8]]], [[[10 + gap, 4], [19, 4], [19, 8], [10 + gap, 8]]]]);
  assert.deepEqual(drawn(closed(parts(2), 1))[6], drawn(parts(0))[6]);
  assert.deepEqual(drawn(closed(parts(2), 1))[3], drawn(parts(2))[3]);
  assert.deepEqual(drawn(closed(parts(3), 1)), drawn(parts(3)), 'wider than twice the reach');
});

test('a mean keeps the sum, and a shore traced through it lies where it was', () => {
  const canvas = paint([0, 0, 60, 60], [[[[20, 20], [40, 20], [40, 40], [20, 40]]]]);
  const soft = blurred(canvas, 2);
  assert.ok(Math.abs(soft.data.reduce((a, b) => a + b) - 400) < 0.01);
  assert.ok(Math.abs(soft.data[30 * 60 + 20] + soft.data[30 * 60 + 19] - 1) < 1e-5, 'half at the edge');
  const [ring, ...others] = traced(soft, 0.5);
  assert.equal(others.length, 0);
  assert.ok(doubleArea(ring) > 0, 'clockwise');
  assert.ok(Math.abs(Math.min(...ring.map(([x]) => x)) - 20) < 0.05);
  assert.ok(doubleArea(ring) / 2 > 370 && doubleArea(ring) / 2 < 400, 'corners are cut');
});

test('tracing goes around islands the other way, and parts what touches at a corner by the middle', () => {
  const rows = ['.......', '.#####.', '.#...#.', '.#...#.', '.#####.', '.......'];
  const canvas = (list) => ({x: 100, y: 0, width: list[0].length, height: list.length,
    data: Float32Array.from([...list.join('')].map((c) => (c === '#' ? 1 : 0)))});
  const rings = traced(canvas(rows), 0.5);
  assert.deepEqual(rings.map((r) => Math.sign(doubleArea(r))).sort(), [-1, 1]);
  assert.ok(rings.flat().every(([x]) => x > 100 && x < 107));
  const corner = canvas(['....', '.#..', '..#.', '....']);
  assert.equal(traced(corner, 0.4).length, 1);
  assert.equal(traced(corner, 0.6).length, 2);
});

test('a lake comes as one from its parts, keeps clear of the sea, and is no lake where there is no land', () => {
  const rect = (x0, y0, x1, y1) => [[x0, y0], [x1, y0], [x1, y1], [x0, y1]];
  const land = [{country: 1, points: rect(0, 0, 400, 200)}, {country: 0, points: rect(400, 0, 800, 200)}];
  const boxOf = (ring) => [0, 1].flatMap((axis) => [Math.min(...ring.map((p) => p[axis])), Math.max(...ring.map((p) => p[axis]))]);
  const near = (ring, [x0, x1, y0, y1], by) => boxOf(ring).forEach((v, i) => assert.ok(Math.abs(v - [x0, x1, y0, y1][i]) < by, `${boxOf(ring)}`));
  const inParts = smoothLakes([[rect(50, 50, 90, 100)], [rect(96, 50, 150, 100)]], land);
  assert.equal(inParts.length, 1);
  near(inParts[0][0], [50, 150, 50, 100], 1);
  const [[lagoon]] = smoothLakes([[rect(300, 150, 380, 230)]], land);
  near(lagoon, [300, 380, 150, 196], 1.5);
  assert.deepEqual(smoothLakes([[rect(300, 250, 380, 330)]], land), [], 'in the sea');
  assert.deepEqual(smoothLakes([[rect(500, 50, 600, 150)]], land), [], 'another state');
  assert.equal(smoothLakes([[rect(350, 50, 430, 150)]], land).length, 1, 'mostly a member state');
  assert.equal(smoothLakes([[rect(350, 50, 460, 150)]], land).length, 0, 'mostly another one');
});

test('islands are joined to the shore by ways without width, and both are lines', () => {
  const ring = (x, y, r, n, turn) => Array.from({length: n}, (_, i) => {
    const at = turn * 2 * Math.PI * i / n;
    return [x + r * Math.cos(at), y + r * Math.sin(at)];
  });
  const lake = [ring(500, 500, 200, 60, 1), ring(450, 500, 30, 20, -1), ring(560, 480, 40, 20, -1), ring(500, 600, 3, 8, -1)];
  const mesh = lakeMesh([lake, [ring(900, 500, 20, 12, 1)]], {shift: 0, lakes: {smallest: 2000, island: 500, tolerance: 1}}, kBox);
  assert.equal(mesh.rings.length, 1, 'the small lake is left out');
  const [{points, triangles}] = mesh.rings;
  const whole = Math.PI * (200 ** 2 - 30 ** 2 - 40 ** 2);
  assert.ok(Math.abs(doubleArea(points) / 2 / whole - 1) < 0.02);
  assert.equal(area(points, triangles), doubleArea(points));
  assert.equal(mesh.pieces.length, 4, 'two islands, the shore in two parts');
  for (const {points: line} of mesh.pieces) {
    for (let i = 1; i < line.length; ++i) {
      const length = Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
      assert.ok(length < 60, 'no line leaps from the shore to an island');
    }
  }
});

const meshes = kLevels.map((level) => buildMesh(readTopology(level.source), level));
const lakes = buildLakes(meshes[kLevels.findIndex((level) => level.shift === 0)]);
const lakeMeshes = kLevels.map((level) => lakeMesh(lakes, level, kBox));
const kKmPerStep = 40075 * (kBox[2] - kBox[0]) / 65535;  // at the equator

for (const [i, level] of kLevels.entries()) {
  const mesh = meshes[i];
  const size = 65535 >> level.shift;

  test(`${level.name}: every ring is covered by its triangles`, () => {
    let whole = 0, covered = 0;
    for (const ring of mesh.rings) {
      assert.equal(ring.triangles.length, ring.points.length - 2);
      whole += doubleArea(ring.points);
      covered += area(ring.points, ring.triangles);
    }
    // The source has one islet far outside the region that touches itself.
    assert.ok(covered - whole < 1e-7 * whole, `${covered - whole} of ${whole}`);
  });

  test(`${level.name}: no two lines cross, of coasts, borders and shores`, () => {
    assert.deepEqual(crossings(linesOf(mesh)), []);
    const borders = mesh.pieces.filter(({kind}) => (kind & 3) === LineKind.border);
    // a lake may lie on a border, never on a coast
    const coasts = {...mesh, pieces: mesh.pieces.filter((piece) => !borders.includes(piece))};
    assert.deepEqual(crossings([...linesOf(coasts), ...linesOf(lakeMeshes[i])]), []);
  });

  test(`${level.name}: every lake is covered by its triangles`, () => {
    for (const {points, triangles} of lakeMeshes[i].rings) assert.equal(area(points, triangles), doubleArea(points));
  });

  // Areas as they are commonly given, not quoted from one publication: sources and seasons differ, hence the 20 %.
  // Tonle Sap is the dry season's. The lagoon of Songkhla is the coast's business.
  test(`${level.name}: known lakes have about their known areas`, () => {
    for (const [name, lon, lat, km2] of [['Tonle Sap', 104.08, 12.89, 2500], ['Toba', 98.85, 2.62, 1130], ['Laguna de Bay', 121.25, 14.38, 911],
      ['Towuti', 121.53, -2.79, 561], ['Poso', 120.61, -1.92, 323], ['Lanao', 124.24, 7.89, 340], ['Songkhla', 100.35, 7.45, 0]]) {
      const x = ((Number(lon) + 180) / 360 - kBox[0]) / (kBox[2] - kBox[0]) * 65535;
      const y = (0.5 - Math.asinh(Math.tan(Number(lat) * Math.PI / 180)) / (2 * Math.PI) - kBox[1]) / (kBox[2] - kBox[0]) * 65535;
      const found = lakeMeshes[i].rings.filter(({points}) => {
        const sides = [0, 1].map((axis) => points.map((p) => p[axis] * 2 ** level.shift));
        return [x, y].every((v, axis) => Math.min(...sides[axis]) < v && Math.max(...sides[axis]) > v);
      });
      assert.equal(found.length, km2 === 0 ? 0 : 1, `${name}`);
      if (km2 === 0) continue;
      const is = doubleArea(found[0].points) / 2 * (kKmPerStep * 2 ** level.shift * Math.cos(Number(lat) * Math.PI / 180)) ** 2;
      assert.ok(Math.abs(is / Number(km2) - 1) < 0.2, `${name}: ${is} km2`);
    }
  });

  test(`${level.name}: each member state has land of its own, neighbours the same border`, () => {
    assert.deepEqual([...new Set(mesh.rings.map((ring) => ring.country))].sort((a, b) => a - b), [0, ...kCountries.map((_, k) => k + 1)]);
    const owners = mesh.pieces.map(() => new Set());
    for (const {country, refs} of mesh.rings) for (const {piece} of refs) owners[piece].add(country);
    mesh.pieces.forEach(({kind}, k) => {
      const line = kind & 3;
      if (line === LineKind.coast) assert.equal(owners[k].size, 1);
      if (line === LineKind.border) assert.equal(owners[k].size, 2);
    });
  });

  test(`${level.name}: no line runs along the square's edge, none is disputed`, () => {
    for (const {kind, points} of mesh.pieces) {
      const line = kind & 3;
      assert.ok(Object.values(LineKind).includes(line));
      if (line === LineKind.none) continue;
      for (let i = 1; i < points.length; ++i) {
        for (const axis of [0, 1]) {
          const at = points[i][axis];
          assert.ok(!((at === 0 || at === size) && points[i - 1][axis] === at), `line along the edge at ${points[i]}`);
        }
      }
    }
  });

  test(`${level.name}: small enough and the same every time`, () => {
    const bytes = encodeMesh(mesh);
    assert.ok(bytes.equals(encodeMesh(buildMesh(readTopology(level.source), level))));
    assert.ok(bytes.length < (level.name === '50m' ? 48_000 : 230_000), `${bytes.length} bytes`);
    const water = brotliCompressSync(encodeMesh(lakeMeshes[i])).length;
    assert.ok(water < (level.name === '50m' ? 1_200 : 3_200), `lakes: ${water} bytes`);
  });
}

test('the two levels change places where the eye cannot tell them apart', () => {
  const header = readFileSync(new URL('../../src/render/map_renderer.h', import.meta.url), 'utf8');
  const zoom = Number(header.match(/kDetailZoom = ([\d.]+)/)?.[1]);
  assert.ok(zoom > 4 && zoom < 8);
  const [region, detail] = meshes.map((mesh) => linesOf(mesh));
  const px = (grid) => pxOfGrid(grid, zoom);
  const share = (list, limit) => list.filter((d) => px(d) > limit).length / list.length;
  const there = distances(region, detail);
  assert.ok(there.length > 10_000 && px(there[there.length - 1]) < 1.5, `${px(there[there.length - 1])} px`);
  // Islets that the line shader has not yet faded in cannot pop.
  const back = distances(detail.filter((line) => px(line.islet ?? Infinity) > 1), region);
  assert.ok(share(back, 1) < 0.03, `${share(back, 1)} of the fine lines, narrow inlets, lie more than a pixel off`);
});
