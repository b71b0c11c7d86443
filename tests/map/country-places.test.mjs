import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {asTable, countryPlaces, kCountries} from '../../scripts/build-country-places.mjs';

const table = readFileSync(new URL('../../src/model/country_places.inc', import.meta.url), 'utf8');
const places = countryPlaces();

test('the table of the countries’ names is what the script makes of the land', () => {
  assert.equal(table, asTable(places));
});

test('every member state but the smallest has a place, the widest first', () => {
  assert.deepEqual([...places.keys()], kCountries.map(([, id]) => id));
  for (const [id, list] of places) {
    if (id === 'SG') continue;  // smaller than its name at every zoom at which names show
    assert.ok(list.length >= 1, id);
    assert.equal(Math.max(...list.map(({width}) => width)), list[0].width, id);
  }
});

test('the places lie where an atlas has these states', () => {
  // a place that is surely inland, and how far in degrees the first place may lie from it
  const inland = {KH: [104.9, 12.7, 2], LA: [102.5, 19.5, 2], MM: [96.5, 21, 3], TH: [101.5, 15.5, 3],
    TL: [125.8, -8.8, 1], BN: [114.6, 4.5, 0.6], ID: [113.5, -0.5, 3], PH: [123, 11, 4], VN: [105, 21.5, 2.5], MY: [113, 2.5, 3]};
  for (const [id, [lon, lat, far]] of Object.entries(inland)) {
    const [first] = places.get(id);
    assert.ok(Math.hypot(first.lon - lon, first.lat - lat) < far, `${id}: ${first.lon}, ${first.lat}`);
  }
});
