import assert from 'node:assert/strict';
import test from 'node:test';
import {addressValue, publicDataset} from '../../web/api.mjs';

test('values are written as the address writes them', () => {
    assert.equal(addressValue('city', 'hanoi'), 'hanoi');
    assert.equal(addressValue('cohort', 2018), '2018');
    assert.equal(addressValue('compare', ['hanoi', 'manila']), 'hanoi,manila');
    assert.equal(addressValue('compare', []), '');
    assert.equal(addressValue('cam', {lon: 105.85, lat: 21.03, zoom: 9}), '105.85,21.03,9');
    assert.equal(addressValue('city', null), '');
    assert.equal(addressValue('cam', null), '');
});

test('a line end in a text cannot begin another key', () => {
    assert.equal(addressValue('q', 'da\ncity=hanoi'), 'da city=hanoi');
});

test('a wrong type throws a TypeError that names the key', () => {
    for (const [key, value] of /** @type {[string, unknown][]} */ ([
        ['city', ['hanoi']], ['city', undefined], ['compare', 'hanoi'], ['compare', ['a,b']], ['compare', ['a\nb']],
        ['compare', [1]], ['cam', {lon: 1, lat: 2}], ['cam', '1,2,3'], ['cam', {lon: NaN, lat: 2, zoom: 3}],
        ['theme', NaN], ['x', true], ['colour', 'red'], ['constructor', 'x'],
    ])) {
        assert.throws(() => addressValue(key, value), (/** @type {any} */ e) => e instanceof TypeError && e.message.includes(key),
                      `${key} = ${String(value)}`);
    }
});

test('the public data set is the bundle with places and projects at hand', () => {
    const bundle = {
        version: '1', date: '2026-11-22', sources: [{id: 's', title: 'S'}],
        cities: [{id: 'hanoi', name: 'Hanoi', country: 'VN', location: {lon: 105.85, lat: 21.03, source: ['s']},
                  population: {value: 1, unit: 'persons', source: ['s']}},
                 {id: 'manila', name: 'Manila', country: 'PH', location: {lon: 121, lat: 14.6, source: ['s']}}],
        projects: [{id: 'p1', city: 'hanoi', title: 'P'}], indicators: [{id: 'population'}], network: {timeline: []},
    };
    const data = publicDataset(bundle);
    assert.equal(data.version, '1');
    assert.deepEqual([data.cities[0].lon, data.cities[0].lat], [105.85, 21.03]);
    assert.deepEqual(data.cities[0].population, bundle.cities[0].population);
    for (const part of /** @type {const} */ (['projects', 'indicators', 'sources', 'network'])) {
        assert.deepEqual(data[part], bundle[part]);
    }
});
