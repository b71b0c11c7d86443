#!/usr/bin/env node
// Finds where a member state's name can lie on the map: Natural Earth (npm package world-atlas) -> the table in
// src/model/country_places.inc. The table is kept in the repository, since the land does not move; a test makes it anew
// and compares.
//
//   node scripts/build-country-places.mjs [output file]
//
// A name is a flat rectangle. For every cell of a grid of the land this takes the widest rectangle of the name's shape
// around it that lies on that state's land alone; the widest of all is the first place. Further ones, at least half a
// name away, serve where cities lie on the first. States of islands may reach over the straits between their islands:
// none of these islands holds the name. The sea itself gets no name.
import {readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {feature} from 'topojson-client';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

/** ISO 3166-1: numeric as the source has it, letters as the data set has them. */
export const kCountries = [['096', 'BN'], ['116', 'KH'], ['360', 'ID'], ['418', 'LA'], ['458', 'MY'], ['104', 'MM'],
  ['608', 'PH'], ['702', 'SG'], ['764', 'TH'], ['626', 'TL'], ['704', 'VN']];
const kIslands = new Set(['ID', 'PH']);
/** Degrees of longitude that a name may reach beyond an island. */
const kReach = 0.6;
/** Width of a letter and height of a line, for the shape of a name. */
const kLetter = 8, kLine = 14;
const kMostPlaces = 6, kLeastShare = 0.4;
/** Part of the world that is looked at, degrees, and the grid's cells in a degree of longitude. */
const kWest = 90, kEast = 142, kNorth = 29, kSouth = -12, kPerDegree = 6;

const mercator = (lat) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const latitude = (y) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

const kTop = mercator(kNorth);
const kColumns = Math.round((kEast - kWest) * kPerDegree), kRows = Math.round((kTop - mercator(kSouth)) * kPerDegree);

/** Cells whose middle lies on the land of a feature. @returns {Uint8Array} */
function landMask(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map((ring) => ring.map(([lon, lat]) =>
    [(lon - kWest) * kPerDegree, (kTop - mercator(Math.max(-80, Math.min(80, lat)))) * kPerDegree]));
  const mask = new Uint8Array(kColumns * kRows);
  for (let row = 0; row < kRows; ++row) {
    const y = row + 0.5, crossings = [];
    for (const ring of rings) {
      for (let i = 1; i < ring.length; ++i) {
        const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]];
        if (y0 <= y !== y1 <= y) crossings.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
      }
    }
    crossings.sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.max(0, Math.ceil(crossings[i] - 0.5)), to = Math.min(kColumns, Math.ceil(crossings[i + 1] - 0.5));
      if (to > from) mask.fill(1, row * kColumns + from, row * kColumns + to);
    }
  }
  return mask;
}

/** The mask with all that lies within `reach` cells of it. */
function grown(mask, reach) {
  const out = new Uint8Array(mask.length);
  for (let row = 0; row < kRows; ++row) {
    for (let column = 0; column < kColumns; ++column) {
      if (!mask[row * kColumns + column]) continue;
      for (let dy = -reach; dy <= reach; ++dy) {
        const y = row + dy, half = Math.floor(Math.sqrt(reach * reach - dy * dy));
        if (y < 0 || y >= kRows) continue;
        out.fill(1, y * kColumns + Math.max(0, column - half), y * kColumns + Math.min(kColumns, column + half + 1));
      }
    }
  }
  return out;
}

/** Sums over all cells above and to the left. */
function sums(mask) {
  const width = kColumns + 1, out = new Int32Array(width * (kRows + 1));
  for (let row = 0; row < kRows; ++row) {
    for (let column = 0, sum = 0; column < kColumns; ++column) {
      sum += mask[row * kColumns + column];
      out[(row + 1) * width + column + 1] = out[row * width + column + 1] + sum;
    }
  }
  return (x0, y0, x1, y1) => out[y1 * width + x1] - out[y0 * width + x1] - out[y1 * width + x0] + out[y0 * width + x0];
}

/** Half the width in cells of the widest rectangle around each cell that lies in the mask. */
function roomAround(mask, shape) {
  const count = sums(mask), room = new Uint16Array(mask.length);
  const fits = (column, row, half) => {
    const high = Math.round(half / shape), x0 = column - half, x1 = column + half + 1, y0 = row - high, y1 = row + high + 1;
    if (x0 < 0 || y0 < 0 || x1 > kColumns || y1 > kRows) return false;
    return count(x0, y0, x1, y1) === (x1 - x0) * (y1 - y0);
  };
  for (let row = 0; row < kRows; ++row) {
    for (let column = 0; column < kColumns; ++column) {
      if (!mask[row * kColumns + column]) continue;
      // neighbours differ by one at most
      let half = Math.max(0, (column > 0 ? room[row * kColumns + column - 1] : 0) - 1);
      while (fits(column, row, half + 1)) ++half;
      room[row * kColumns + column] = half;
    }
  }
  return room;
}

/** @typedef {{lon: number, lat: number, width: number}} Place middle and width, degrees */

/** Widest first. @returns {Place[]} */
function placesIn(mask, land, shape) {
  const room = roomAround(mask, shape), places = [];
  let widest = 0;
  while (places.length < kMostPlaces) {
    let best = -1;
    for (let i = 0; i < room.length; ++i) if (land[i] && room[i] > (best < 0 ? 0 : room[best])) best = i;
    if (best < 0 || room[best] < widest * kLeastShare) break;
    const half = room[best], column = best % kColumns, row = Math.floor(best / kColumns);
    widest = Math.max(widest, half);
    places.push({lon: kWest + (column + 0.5) / kPerDegree, lat: latitude(kTop - (row + 0.5) / kPerDegree), width: (2 * half + 1) / kPerDegree});
    // the next one lies at least half a name beside this one, or a line above or below it
    const high = Math.max(1, Math.round((half / shape) * 2));
    for (let y = Math.max(0, row - high); y <= Math.min(kRows - 1, row + high); ++y)
      room.fill(0, y * kColumns + Math.max(0, column - half), y * kColumns + Math.min(kColumns, column + half + 1));
  }
  return places;
}

/** The places of every member state. @returns {Map<string, Place[]>} */
export function countryPlaces() {
  const require = createRequire(import.meta.url);
  const topology = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'));
  const names = new Map(JSON.parse(readFileSync(join(ROOT, 'data/countries.json'), 'utf8')).map(({id, name}) => [id, name]));
  const lands = new Map();
  for (const shape of topology.objects.countries.geometries) {
    const {geometry} = feature(topology, shape);
    if (geometry) lands.set(shape.id ?? shape.properties.name, landMask(geometry));
  }
  return new Map(kCountries.map(([number, id]) => {
    const land = lands.get(number), mask = kIslands.has(id) ? grown(land, Math.round(kReach * kPerDegree)) : land.slice();
    for (const [other, theirs] of lands) if (other !== number) theirs.forEach((on, i) => { if (on) mask[i] = 0; });
    return [id, placesIn(mask, land, ((names.get(id) ?? id).length * kLetter) / kLine)];
  }));
}

/** The table as C++. */
export function asTable(places) {
  const lines = ['// Made by scripts/build-country-places.mjs: state, middle of the name in degrees, degrees of longitude it may be wide.'];
  for (const [id, list] of places)
    for (const {lon, lat, width} of list) lines.push(`{"${id}", ${lon.toFixed(2)}, ${lat.toFixed(2)}, ${width.toFixed(2)}},`);
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  writeFileSync(process.argv[2] ?? join(ROOT, 'src/model/country_places.inc'), asTable(countryPlaces()));
