import assert from 'node:assert/strict';
import test from 'node:test';
import {holdsDigits} from '../../web/fonts.mjs';

test('a font holds the digits when its range does, or when it has none', () => {
    assert.ok(holdsDigits(undefined));
    assert.ok(holdsDigits('U+20-7E,U+A0'));
    assert.ok(holdsDigits('U+A0, U+30-39'));
    assert.ok(!holdsDigits('U+110,U+1EB5,U+1ED1'));
    assert.ok(!holdsDigits('U+30-38,U+E01'));
});
