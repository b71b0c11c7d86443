import assert from 'node:assert/strict';
import test from 'node:test';
import {addressWith, explorerAddress, pageParameter, themeAsked, themeOf, withoutSearchText} from '../../web/address.mjs';

test('the fragment is replaced, added or removed', () => {
    assert.equal(addressWith('https://x.test/a/#map', '#compare?compare=hanoi'), 'https://x.test/a/#compare?compare=hanoi');
    assert.equal(addressWith('https://x.test/a/', '#about'), 'https://x.test/a/#about');
    assert.equal(addressWith('https://x.test/a/#about', ''), 'https://x.test/a/');
});

test('state leaves the query string, the page\'s own keys stay as they are written', () => {
    assert.equal(addressWith('file:///s/i.html?city=hanoi&embed=1&host=https%3A%2F%2Fx&lang=en#map', '#map?city=manila'),
                 'file:///s/i.html?embed=1&host=https%3A%2F%2Fx#map?city=manila');
    assert.equal(addressWith('https://x.test/?city=hanoi', ''), 'https://x.test/');
});

test('a question mark in the fragment is no query string', () => {
    assert.equal(addressWith('https://x.test/#map?city=hanoi', '#map'), 'https://x.test/#map');
});

test('the theme comes from the fragment, then from the query string', () => {
    assert.equal(themeOf('?theme=light', '#map?city=hanoi&theme=dark'), 'dark');
    assert.equal(themeOf('?theme=light', ''), 'light');
    assert.equal(themeOf('?theme=dark', '#map?theme=auto'), undefined);
    assert.equal(themeOf('', '#theme=dark'), 'dark', 'without a view');
    assert.equal(themeOf('?theme=light', '#city=hanoi&theme=dark'), 'dark');
    assert.equal(themeOf('?mytheme=dark', '#map?theme=darkest'), undefined);
});

test('a theme may be asked for as auto', () => {
    assert.equal(themeAsked('?embed=1', '#map?theme=auto'), 'auto');
    assert.equal(themeAsked('?embed=1&theme=auto', '#map?theme=dark'), 'dark');
    assert.equal(themeAsked('?embed=1', '#map'), undefined);
});

test('the whole explorer is the same address without what belongs to an embed', () => {
    assert.equal(explorerAddress('https://x.test/a/?embed=1&host=https%3A%2F%2Fh.test&data=d.json&city=hanoi#map', '#about'), 'https://x.test/a/?data=d.json#about');
    assert.equal(explorerAddress('https://x.test/i.html?embed=1', ''), 'https://x.test/i.html');
    assert.equal(explorerAddress('https://x.test/', '#map?city=hanoi'), 'https://x.test/#map?city=hanoi');
});

test('page parameters', () => {
    assert.equal(pageParameter('?stress=1000&trace=1', 'stress'), '1000');
    assert.equal(pageParameter('', 'trace'), undefined);
});

test('Back after a chosen hit returns to the place without the typed text', () => {
    assert.equal(withoutSearchText('https://x.test/?embed=1#map?q=da%20nang'), 'https://x.test/?embed=1');
    assert.equal(withoutSearchText('https://x.test/#compare?compare=hanoi&q=da&cam=1,2,3'), 'https://x.test/#compare?compare=hanoi&cam=1,2,3');
    assert.equal(withoutSearchText('https://x.test/#about'), 'https://x.test/#about');
    assert.equal(withoutSearchText('https://x.test/'), 'https://x.test/');
    assert.equal(withoutSearchText('https://x.test/#q=foo'), 'https://x.test/', 'without a view');
    assert.equal(withoutSearchText('https://x.test/#q=foo&country=VN'), 'https://x.test/#country=VN');
});
