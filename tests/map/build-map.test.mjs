import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {buildMesh, kLevels, LineKind, readTopology} from '../../scripts/build-map.mjs';
import {clipArc, cornersBetween, joinRuns} from '../../scripts/map/clip.mjs';
import {encodeMesh, zigzag} from '../../scripts/map/encode.mjs';
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

const meshes = kLevels.map((level) => buildMesh(readTopology(level.source), level));
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

  test(`${level.name}: no two lines cross`, () => {
    assert.deepEqual(crossings(linesOf(mesh)), []);
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
