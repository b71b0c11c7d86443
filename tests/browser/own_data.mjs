// The data set as a file: one of the reader's own, dropped or named in the address, and the one in use to keep.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {DIST, pageTest} from './lib/browser.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const folder = mkdtempSync(join(tmpdir(), 'ascn-own-data-'));
after(() => rmSync(folder, {recursive: true}));

const BUNDLE = readFileSync(join(DIST, 'ascn.json'), 'utf8');
/** The built-in data set, changed. @param {string} name @param {(bundle: any) => void} change */
function file(name, change) {
    const bundle = JSON.parse(BUNDLE);
    change(bundle);
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(bundle));
    return path;
}
const OTHER_NAME = 'Da Nang of my own';
const good = file('good.json', (bundle) => {
    bundle.cities.find((/** @type {any} */ c) => c.id === 'da-nang').name = OTHER_NAME;
});
const bad = file('bad.json', (bundle) => {
    bundle.cities[2].population.value = 'many';
    bundle.cities[5].cohort.value = 1066;
});

/** A file let go over the page, by the browser's own drag and drop. @param {App} app @param {string} path */
async function drop(app, path) {
    const session = await app.page.context().newCDPSession(app.page);
    const at = {x: 400, y: 300, data: {items: [], files: [path], dragOperationsMask: 1}};
    for (const type of /** @type {const} */ (['dragEnter', 'dragOver', 'drop'])) {
        await session.send('Input.dispatchDragEvent', {type, ...at});
        if (type === 'dragOver') assert.ok(await app.page.locator('#drop').isVisible(), 'the page says that it takes files');
    }
    await session.detach();
}
/** @param {App} app */
const shownData = (app) => app.page.evaluate(() => ascn.dataset().cities.find((/** @type {any} */ c) => c.id === 'da-nang').name);

pageTest('own data: a dropped file takes the place of the data, one click brings them back', {path: '#map?city=da-nang'}, async (app) => {
    await drop(app, good);
    await app.until((name) => ascn.text().some((/** @type {any} */ t) => t.text === name), OTHER_NAME);
    assert.equal(await shownData(app), OTHER_NAME);
    assert.equal((await app.state()).city, 'da-nang');
    assert.equal(await app.page.locator('#drop').isVisible(), false);
    assert.equal(await app.page.locator('#twin').getByRole('heading', {name: 'Da Nang', includeHidden: false}).count(), 0,
                 'the list of the built-in facts is not read out');
    await app.click('own_data.built_in');
    await app.until((name) => !ascn.text().some((/** @type {any} */ t) => t.text === name), OTHER_NAME);
    assert.equal(await shownData(app), 'Da Nang');
});

pageTest('own data: what is wrong with a file is listed, and the data in use stay', {path: '#map?city=da-nang'}, async (app) => {
    await drop(app, bad);
    await app.until(() => ascn.text().some((/** @type {any} */ t) => t.text.includes('/cities/2/population/value')));
    assert.ok(await app.shows(/\/cities\/5\/cohort\/value/));
    assert.equal(await shownData(app), 'Da Nang');
    await app.click('own_data.close');
    assert.equal(await app.shows(/\/cities\/2\/population/), false);
});

pageTest('own data: data= loads a file of the site before the first picture', {
    path: '?data=mine.json#map?city=da-nang', routes: (page) => page.route('**/mine.json', (route) => route.fulfill({path: good})),
}, async (app) => {
    assert.equal(await shownData(app), OTHER_NAME);
    assert.ok(await app.shows(OTHER_NAME));
});

for (const [what, path, reason] of /** @type {[string, string, RegExp][]} */ ([
    ['that is not there', 'nothing.json', /404/],
    ['of another site', 'https://example.org/ascn.json', /no file of this site/],
    ['whose address is none', 'http://[', /could not be loaded/],
])) {
    pageTest(`own data: data= with a file ${what} tells why, and the built-in data are shown`, {
        path: `?data=${encodeURIComponent(path)}`, expected: [/status of 404/],
    }, async (app) => {
        assert.ok(await app.shows(reason));
        assert.equal(await shownData(app), 'Da Nang');
    });
}

pageTest('own data: the data set and its tables can be saved', {path: '#about'}, async (app) => {
    const saved = async (/** @type {string} */ name) => {
        const arrives = app.page.waitForEvent('download');
        await app.page.locator(`#mirror [data-id="about.download.${name}"]`).focus();
        await app.keyboard.press('Enter');
        const download = await arrives;
        assert.equal(download.suggestedFilename(), name);
        return readFileSync(await download.path());
    };
    assert.equal((await saved('ascn.json')).toString(), BUNDLE);
    const projects = (await saved('projects.csv')).toString();
    assert.ok(projects.startsWith('\uFEFF'), 'spreadsheets need the byte order mark');
    assert.match(projects, /JakLingko/);
    assert.equal(projects.split('\r\n').filter((line) => /,me2025[,;]|"?me2025/.test(line)).length >= 134, true);
});
