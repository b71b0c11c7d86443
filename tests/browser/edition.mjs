// The single-file edition, opened from disk with the network off.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {inlineSite} from '../../scripts/package.mjs';
import {findProgram} from '../../scripts/lib/chromium.mjs';
import {DIST, visit} from './lib/browser.mjs';
import {Firefox} from './lib/firefox.mjs';

/** @type {string | undefined} */
let folder;
after(() => { if (folder) rmSync(folder, {recursive: true}); });

/** dist/ascn-explorer.html where scripts/package has made it from this build, else a fresh one. */
function edition() {
    const made = join(DIST, 'ascn-explorer.html'), page = join(DIST, 'index.html');
    if (existsSync(made) && statSync(made).mtimeMs >= statSync(page).mtimeMs) return made;
    folder ??= mkdtempSync(join(tmpdir(), 'ascn-edition-'));
    const file = join(folder, 'ascn-explorer.html');
    writeFileSync(file, inlineSite(readFileSync(page, 'utf8'), (name) => readFileSync(join(DIST, name))));
    return file;
}
const offline = {context: {offline: true}};

test('edition: one file from disk, no network, one request', {timeout: 60000}, async () => {
    const url = pathToFileURL(edition()).href;
    await visit({...offline, url}, async (app, witness) => {
        assert.equal((await app.items()).filter(({id}) => id.startsWith('city.')).length, 26);
        await app.page.locator('#query').click();
        await app.keyboard.type('da nang');
        await app.keyboard.press('Enter');
        await app.untilState('city', 'da-nang');
        await app.settle();
        await app.click('card.compare');
        await app.page.locator('#query').click();
        await app.keyboard.type('makassar');
        await app.keyboard.press('Enter');
        await app.untilState('city', 'makassar');
        await app.settle();
        await app.click('card.compare');
        await app.click('tray.go');
        await app.untilState('view', 'compare');
        await app.settle();
        assert.ok(await app.shows('Makassar') && await app.has('compare.source.population.da-nang'));
        assert.match(await app.hash(), /^#compare\?city=makassar&compare=da-nang,makassar/);
        await app.page.goBack();
        await app.untilState('view', 'map');
        assert.deepEqual(witness.requests.filter((request) => !/^(data|blob):/.test(request)), [url]);
    });
});

test('edition: opens at a state', {timeout: 60000}, async () => {
    await visit({...offline, url: `${pathToFileURL(edition()).href}#compare?compare=hanoi,manila&theme=dark`}, async (app) => {
        assert.deepEqual([(await app.state()).view, (await app.state()).compare], ['compare', ['hanoi', 'manila']]);
        assert.equal(await app.page.evaluate(() => ascn.dataset().cities.length), 38);
    });
});

const firefoxPath = findProgram(process.env.FIREFOX, 'firefox-esr', 'firefox');
test('edition: in Firefox', {timeout: 90000, skip: firefoxPath ? false : 'no Firefox is installed'}, async (t) => {
    const firefox = await Firefox.launch(firefoxPath ?? '');
    try {
        await firefox.open(pathToFileURL(edition()).href);
        const ready = await firefox.evaluate(`ascn.ready.then(() => 'ready', (error) => error.code)`);
        if (ready === 'no-webgl2' && !await firefox.evaluate(`Boolean(document.createElement('canvas').getContext('webgl2'))`)) {
            assert.equal(await firefox.evaluate(`[...document.querySelectorAll('#twin article h2')].filter((e) => e.checkVisibility()).length`), 26);
            return t.skip('this Firefox has no WebGL 2 here (no graphics card and no Xvfb): only its plain page was looked at');
        }
        assert.equal(ready, 'ready');
        const middle = (/** @type {string} */ id) => firefox.evaluate(
            `(({x, y, w, h}) => ({x: x + w / 2, y: y + h / 2}))(ascn.items().find((item) => item.id === ${JSON.stringify(id)}).rect)`);
        for (const [text, city] of [['da nang', 'da-nang'], ['makassar', 'makassar']]) {
            await firefox.evaluate(`document.getElementById('query').focus()`);
            await firefox.type(`${text}\uE007`);
            await firefox.until(`ascn.state().city === '${city}' && ascn.items().some((item) => item.id === 'card.compare')`);
            await firefox.click(await middle('card.compare'));
            await firefox.until(`ascn.state().compare.includes('${city}')`);
        }
        await firefox.until(`ascn.text().some(({text}) => text === 'Compare 2')`);
        await firefox.click(await middle('tray.go'));
        await firefox.until(`ascn.state().view === 'compare' && ascn.text().some(({text}) => text === 'Makassar')`);
        assert.match(await firefox.evaluate('location.hash'), /^#compare\?city=makassar&compare=da-nang,makassar/);
        assert.deepEqual(await firefox.evaluate(`performance.getEntriesByType('resource').map(({name}) => name.slice(0, 60)).filter((name) => !name.startsWith('data:'))`), []);
    } finally {
        await firefox.close();
    }
});
