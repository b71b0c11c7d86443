// The map's ground against reference pictures, which scripts/pictures makes. What differs is painted into
// build/pictures/<name>-difference.png, beside the picture itself.
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {indexedPng} from '../../scripts/lib/indexed_png.mjs';
import {pageTest, ROOT} from './lib/browser.mjs';
import {compare} from './lib/perceptual.mjs';
import {decodePng} from './lib/png.mjs';
import {SHOTS, takeGround, WINDOW} from './lib/views.mjs';

const WRONG = 0.0002, MOVED = 0.01;  // shares of the pixels
const OUT = join(ROOT, 'build/pictures');

for (const dpr of [1, 2]) {
    pageTest(`pictures: twelve places at ${dpr} device pixels`, {...WINDOW, dpr}, async (app) => {
        const bad = [];
        for (const shot of SHOTS.filter((s) => s.dpr === dpr)) {
            const actual = await takeGround(app, shot);
            const expected = decodePng(readFileSync(join(ROOT, 'tests/browser/pictures', `${shot.name}.png`)));
            const {wrong, moved, compared, picture} = compare(expected, actual);
            if (wrong <= WRONG && moved <= MOVED && compared > 0.5 * expected.width * expected.height) continue;
            mkdirSync(OUT, {recursive: true});
            writeFileSync(join(OUT, `${shot.name}.png`), indexedPng(actual));
            writeFileSync(join(OUT, `${shot.name}-difference.png`), indexedPng(picture));
            bad.push(`${shot.name}: ${(100 * wrong).toFixed(3)} % wrong, ${(100 * moved).toFixed(3)} % moved of ${compared} pixels`);
        }
        assert.deepEqual(bad, [], 'see build/pictures; after a wanted change: scripts/pictures');
    });
}
