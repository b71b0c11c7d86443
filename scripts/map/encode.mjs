// Bytes of the baked map. The format is described at the top of build-map.mjs.

export const kMagic = 0x4d435341;  // "ASCM"
export const kVersion = 2;

class Writer {
  bytes = [];
  varint(value) {
    if (!Number.isInteger(value) || value < 0) throw new Error(`no varint: ${value}`);
    for (; value > 127; value = Math.floor(value / 128)) this.bytes.push((value % 128) + 128);
    this.bytes.push(value);
  }
  signed(value) { this.varint(zigzag(value)); }
}
export const zigzag = (v) => (v < 0 ? -2 * v - 1 : 2 * v);

/**
 * Bytes of a mesh as buildMesh makes it; bits are those of triangulationBits, kind is the byte of stream K.
 * @param {{box: number[], shift: number, countries: string[], pieces: {kind: number, points: number[][]}[],
 *   rings: {country: number, refs: {piece: number, reversed: boolean}[], bits: number[]}[]}} mesh
 * @param {number} following  meshes that come after this one in the file
 */
export function encodeMesh(mesh, following = 0) {
  const kinds = new Writer(), counts = new Writer(), xs = new Writer(), ys = new Writer(), rings = new Writer();
  let x = 0, y = 0, vertices = 0;
  for (const {kind, points} of mesh.pieces) {
    kinds.bytes.push(kind);
    counts.varint(points.length);
    vertices += points.length;
    for (const p of points) {
      xs.signed(p[0] - x);
      ys.signed(p[1] - y);
      [x, y] = p;
    }
  }
  const bits = [];
  let expected = 0;
  for (const ring of mesh.rings) {
    rings.varint(ring.refs.length * 16 + ring.country);
    for (const {piece, reversed} of ring.refs) {
      rings.varint(zigzag(piece - expected) * 2 + (reversed ? 1 : 0));
      expected = piece + 1;
    }
    for (const b of ring.bits) bits.push(b);
  }
  const packed = new Array(Math.ceil(bits.length / 8)).fill(0);
  bits.forEach((b, i) => { packed[i >> 3] |= b << (i & 7); });

  const head = Buffer.alloc(40);
  head.writeUInt32LE(kMagic, 0);
  head.writeUInt8(kVersion, 4);
  head.writeUInt8(mesh.shift, 5);
  head.writeUInt8(following, 6);
  head.writeUInt8(mesh.countries.length, 7);
  mesh.box.forEach((v, i) => head.writeDoubleLE(v, 8 + 8 * i));
  const sizes = new Writer();
  for (const n of [mesh.pieces.length, vertices, mesh.rings.length, counts.bytes.length, xs.bytes.length, ys.bytes.length,
    rings.bytes.length, bits.length]) sizes.varint(n);
  return Buffer.concat([head, Buffer.from(mesh.countries.join('')), ...[sizes.bytes, kinds.bytes, counts.bytes, xs.bytes, ys.bytes, rings.bytes, packed]
    .map((b) => Buffer.from(b))]);
}
