// The check of text keys must find what it is there for.
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {checkKeys, checkTable, duplicateKeys, namesInData, withoutComments} from '../../scripts/check-strings.mjs';

const english = {'tab.map': 'Map', 'area.civic': 'Civic', 'compare.count.one': '{n} city', 'compare.count.other': '{n} cities'};
const source = (/** @type {string} */ text) => [{file: 'a.cpp', text}];
const ALL = 'ctx.tr("tab.map"); ctx.tr_plural("compare.count", n); ctx.tr(std::string("area.") + id);';

test('literals, plural stems and prefixes count as uses', () => assert.deepEqual(checkKeys(english, source(ALL)), []));

test('a key that no table has is named with its place', () => {
    assert.deepEqual(checkKeys(english, source(`${ALL}\n tr("tab.nowhere")`)), ['a.cpp:2: no text for the key "tab.nowhere"']);
    assert.deepEqual(checkKeys(english, source(`${ALL} tr(f(")") ? "tab.map" : "other.thing")`)), ['a.cpp:1: no text for the key "other.thing"']);
});

test('a key in a table counts; ids and file names are no keys', () =>
    assert.deepEqual(checkKeys(english, source('button("tab.close"); const Tab t[] = {{"tab.map"}}; f("compare.count"); g(`area.${id}`); open("map-50m.bin"); h("a.b");')), []));

test('a key used nowhere is named, also when only a comment names it', () =>
    assert.deepEqual(checkKeys(english, source('/* "tab.map" */ tr_plural("compare.count", 1); tr("area.civic"); // "tab.map"')),
        ['data/lang/en.json: the key "tab.map" is used nowhere']));

test('a plural needs its general form', () =>
    assert.deepEqual(checkKeys({'a.n.one': '1'}, source('tr_plural("a.n", n)')), ['data/lang/en.json: "a.n" lacks ".other"']));

test('tables: empty, unknown and differing texts', () => {
    assert.deepEqual(checkTable('th.json', {'tab.map': 'แผนที่', 'compare.count.other': '{n} เมือง'}, english), []);
    assert.equal(checkTable('th.json', {'tab.map': ' '}, english).length, 1);
    assert.equal(checkTable('th.json', {'tab.nap': 'x'}, english).length, 1);
    assert.equal(checkTable('th.json', {'tab.map': '{n} x'}, english).length, 1);
    assert.equal(checkTable('vi.json', {'tab.map': 'Đa\u0300'}, english).length, 1);
});

test('names that the data set has in English may be translated', () => {
    const names = namesInData([{id: 'flooding', name: 'flooding and drainage'}]);
    assert.deepEqual(names, {'topic.flooding': 'flooding and drainage'});
    assert.deepEqual(checkTable('vi.json', {'topic.flooding': 'chống ngập'}, {...names, ...english}), []);
    assert.equal(checkTable('vi.json', {'topic.nowhere': 'x'}, {...names, ...english}).length, 1);
});

test('keys written twice are found', () => assert.deepEqual(duplicateKeys('{\n "a.b": "1",\n "c.d": "a.b",\n "a.b": "2"\n}'), ['a.b']));

test('comments go, strings with slashes stay', () =>
    assert.equal(withoutComments('a("http://x"); // "b"\n/* c\n */d'), 'a("http://x");       \n    \n   d'));
