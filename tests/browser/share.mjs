// The panel for links and files: what can be taken away of a view, opened again as a reader's other programs would.
import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import jsQR from 'jsqr';
import {inlineSite} from '../../scripts/package.mjs';
import {middle} from './lib/app.mjs';
import {DIST, pageTest, sharedSite, visit} from './lib/browser.mjs';
import {visitEmbedded} from './lib/cooperative.mjs';
import {decodePng, difference} from './lib/png.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

/** @param {App} app */
async function openPanel(app) {
    await app.click('bar.share');
    await app.frame.waitForSelector('#share[open]');
}

/** The file that a button of the panel leaves behind. @param {App} app @param {string} id */
async function taken(app, id) {
    const [download] = await Promise.all([app.page.waitForEvent('download'), app.frame.click(`[id="${id}"]`)]);
    const bytes = readFileSync(await download.path());
    return {name: download.suggestedFilename(), bytes};
}

/** Today as the page's clock has it. @param {App} app */
const today = (app) => app.frame.evaluate(() => {
    const now = new Date(), two = (/** @type {number} */ n) => String(n).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
});

/** A CSV file as rows of cells (RFC 4180). @param {Buffer} bytes */
function readCsv(bytes) {
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'a byte order mark');
    const text = bytes.toString('utf8').slice(1);
    assert.ok(text.endsWith('\r\n'));
    const rows = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r\n/g)].map(([, line]) =>
        [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain));
    const [columns, ...body] = rows;
    return body.map((cells) => {
        assert.equal(cells.length, columns.length, cells.join('|'));
        return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    });
}

/** Number of different colours in a part of a picture. @param {import('./lib/png.mjs').Picture} picture @param {number} top @param {number} bottom px */
function colours({width, channels, data}, top, bottom) {
    const seen = new Set();
    for (let y = top; y < bottom; y += 3) {
        for (let x = 0; x < width; x += 3) {
            const at = (y * width + x) * channels;
            seen.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        }
    }
    return seen.size;
}

/** What an independent decoder makes of a picture of a QR code. @param {Buffer} png */
function scanned(png) {
    const {width, height, channels, data} = decodePng(png);
    const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let i = 0; i < width * height; ++i) for (let c = 0; c < 3; ++c) pixels[i * 4 + c] = data[i * channels + c];
    return /** @type {any} */ (jsQR)(pixels, width, height)?.data;
}

const clipboard = {context: {permissions: ['clipboard-read', 'clipboard-write']}};

pageTest('share: the panel holds the link, copies it, and gives the focus back', {path: '#compare?compare=hanoi,manila', ...clipboard}, async (app) => {
    await openPanel(app);
    const link = await app.page.inputValue('#share-link');
    assert.equal(link, await app.page.evaluate(() => ascn.url()));
    assert.equal(await app.focused(), 'share-copy');
    await app.keyboard.press('Enter');
    await app.until(() => document.getElementById('share-status')?.textContent === 'Link copied.');
    assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), link);
    await app.keyboard.press('Escape');
    await app.until(() => !document.getElementById('share'));
    assert.equal(await app.focused(), 'map');
});

pageTest('share: by keyboard there and back', {path: '#about'}, async (app) => {
    await app.page.focus('[data-id="bar.share"]');
    await app.keyboard.press('Enter');
    await app.page.waitForSelector('#share[open]');
    const reached = new Set();
    for (let i = 0; i < 16; ++i) {
        reached.add(await app.focused());
        await app.keyboard.press('Tab');
    }
    for (const id of ['share-close', 'share-link', 'share-copy', 'share-png-1', 'share-png-2', 'share-set-ascn.json', 'share-set-cities.csv']) {
        assert.ok(reached.has(id), id);
    }
    await app.keyboard.press('Escape');
    await app.until(() => !document.getElementById('share'));
    assert.equal(await app.focused(), 'bar.share');
});

pageTest('share: where nothing may be copied, the link stands selected and the panel says so', {path: '#compare'}, async (app) => {
    await app.page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
        document.execCommand = () => false;
    });
    await openPanel(app);
    await app.page.click('#share-copy');
    await app.until(() => /does not let the page copy/.test(document.getElementById('share-status')?.textContent ?? ''));
    const {selected, link} = await app.page.evaluate(() => {
        const field = /** @type {HTMLInputElement} */ (document.activeElement);
        return {selected: field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0), link: ascn.url()};
    });
    assert.equal(selected, link);
});

pageTest('share: the QR code on the screen is read as the link', {path: '#compare?compare=da-nang,cebu-city,makassar', dpr: 2}, async (app) => {
    for (const theme of ['light', 'dark']) {
        await app.set({theme});
        await openPanel(app);
        assert.equal(scanned(await app.page.locator('#share-qr svg').screenshot()), await app.page.evaluate(() => ascn.url()), theme);
        await app.page.click('#share-close');
    }
});

pageTest('share: CSV of the comparison', {path: '#compare?compare=hanoi,singapore'}, async (app) => {
    await openPanel(app);
    const {name, bytes} = await taken(app, 'share-csv');
    assert.equal(name, `ascn-compare-${await today(app)}.csv`);
    const rows = readCsv(bytes);
    const cities = await app.page.evaluate(() => ascn.dataset().cities);
    for (const id of ['hanoi', 'singapore']) {
        const {population} = cities.find((/** @type {any} */ city) => city.id === id);
        const row = rows.find((r) => r.city_id === id && r.indicator_id === 'population');
        assert.ok(row);
        assert.deepEqual([row.value, row.unit, row.year, row.boundary, row.missing],
            [String(population.value), 'persons', String(population.year), population.boundary, '']);
        assert.ok(row.source && /^https:/.test(row.source_url));
    }
    for (const row of rows) assert.ok(row.value ? row.source : /^(no published figure|not applicable)$/.test(row.missing), JSON.stringify(row));
    assert.match(await app.page.textContent('#share-status') ?? '', new RegExp(name.replaceAll('.', '\\.')));
});

pageTest('share: CSV of the charts has a name and rows of its own', {path: '#compare?compare=kuching,da-nang&part=charts'}, async (app) => {
    await openPanel(app);
    const {name, bytes} = await taken(app, 'share-csv');
    assert.equal(name, `ascn-compare-charts-${await today(app)}.csv`);
    const course = readCsv(bytes).filter((row) => row.chart === 'Population over the years' && row.city_id === 'kuching');
    assert.deepEqual(course.map((row) => row.year), ['1970', '1980', '1991', '2000', '2010', '2020']);
    for (const row of course) assert.ok(row.value && row.boundary === 'district' && row.source_url, JSON.stringify(row));
});

pageTest('share: another state closes the panel, whose link is no longer that of the view', {path: '#compare?compare=hanoi,manila'}, async (app) => {
    const gone = () => app.until(() => !document.getElementById('share'));
    await openPanel(app);
    await app.page.evaluate(() => ascn.set({theme: null}));  // nothing changes
    await app.settle();
    assert.ok(await app.page.$('#share[open]'));
    await app.page.evaluate(() => ascn.set({compare: ['hanoi', 'singapore']}));
    await gone();
    await openPanel(app);
    await app.page.goBack();
    await gone();
    assert.match(await app.page.evaluate(() => ascn.url()), /compare=hanoi,manila/);
    await openPanel(app);
    assert.equal(await app.page.inputValue('#share-link'), await app.page.evaluate(() => ascn.url()));
});

pageTest('share: the sizes named follow the window', {path: '#compare', width: 1200, height: 800}, async (app) => {
    await openPanel(app);
    await app.page.setViewportSize({width: 900, height: 700});
    await app.until(() => /^PNG 1× \(900 × /.test(document.getElementById('share-png-1')?.textContent ?? ''));
    const named = await app.page.textContent('#share-png-1');
    const picture = decodePng((await taken(app, 'share-png-1')).bytes);
    assert.equal(named, `PNG 1× (${picture.width} × ${picture.height})`);
});

pageTest('share: JSON of a filtered table, and of an empty one', {path: '#table?country=TH,VN'}, async (app) => {
    await openPanel(app);
    const {name, bytes} = await taken(app, 'share-json');
    assert.equal(name, `ascn-table-${await today(app)}.json`);
    const file = JSON.parse(bytes.toString('utf8'));
    assert.deepEqual([...new Set(file.rows.map((/** @type {any} */ row) => row.country))].sort(), ['Thailand', 'Viet Nam']);
    assert.equal(file.link, await app.page.evaluate(() => ascn.url()));
    assert.equal(file.data_version, await app.page.evaluate(() => ascn.dataset().version));
    assert.equal(file.count, file.rows.length);
    await app.keyboard.press('Escape');
    await app.set({country: ['BN'], size: ['large']});
    await openPanel(app);
    assert.match(await app.page.textContent('#share-rows') ?? '', /^Nothing passes the filters/);
    assert.deepEqual(JSON.parse((await taken(app, 'share-json')).bytes.toString('utf8')).rows, []);
    assert.deepEqual(readCsv((await taken(app, 'share-csv')).bytes), []);
});

pageTest('share: the list of projects as CSV has each project of the data set', {path: '#areas?part=projects'}, async (app) => {
    await openPanel(app);
    const {name, bytes} = await taken(app, 'share-csv');
    assert.equal(name, `ascn-areas-projects-${await today(app)}.csv`);
    const expected = await app.page.evaluate(() => {
        const {cities, projects} = ascn.dataset();
        const pilots = new Set(cities.filter((/** @type {any} */ c) => c.cohort.value === 2018).map((/** @type {any} */ c) => c.id));
        return projects.filter((/** @type {any} */ p) => pilots.has(p.city)).map((/** @type {any} */ p) => `${p.city}/${p.id}`);
    });
    assert.deepEqual(readCsv(bytes).map((row) => `${row.city_id}/${row.project_id}`).sort(), expected.sort());
});

for (const {path, view} of [{path: '#map?nat=internet&color=area&city=hanoi', view: 'map'}, {path: '#compare', view: 'compare'}, {path: '#table', view: 'table'}]) {
    pageTest(`share: a picture of ${view} leaves the screen as it was`, {path, width: 1200, height: 800}, async (app) => {
        await openPanel(app);
        const before = await app.picture();
        const size = await app.page.evaluate(() => ({w: /** @type {any} */ (document.getElementById('map')).width, state: ascn.state()}));
        for (const ratio of [1, 2]) {
            const named = await app.page.textContent(`#share-png-${ratio}`);
            const {name, bytes} = await taken(app, `share-png-${ratio}`);
            assert.equal(name, `ascn-${view}-${await today(app)}.png`);
            const picture = decodePng(bytes);
            assert.equal(picture.width, 1200 * ratio);
            assert.equal(named, `PNG ${ratio}× (${picture.width} × ${picture.height})`);
            const room = (800 - 56) * ratio;
            assert.ok(picture.height > room + 100 * ratio && picture.height < room + 260 * ratio, `${picture.height}`);
            const head = Math.round((picture.height - room) / 4);
            assert.ok(colours(picture, 0, head) > 5, 'words above');
            assert.ok(colours(picture, Math.round(picture.height / 3), Math.round(picture.height * 2 / 3)) > 30, 'the view');
            assert.ok(colours(picture, picture.height - 40 * ratio, picture.height) > 5, 'words below');
        }
        await app.settle();
        assert.deepEqual(await app.page.evaluate(() => ({w: /** @type {any} */ (document.getElementById('map')).width, state: ascn.state()})), size);
        await app.page.evaluate(() => { /** @type {any} */ (document.getElementById('share-status')).textContent = ''; });
        const now = await app.picture();
        assert.ok(difference(before, now, 8) < 0.002, 'the same picture');
    });
}

pageTest('share: About offers the files of the data set', {path: '#about'}, async (app) => {
    await openPanel(app);
    const {name, bytes} = await taken(app, 'share-set-cities.csv');
    assert.equal(name, 'cities.csv');
    assert.equal(readCsv(bytes).length, 38);
});

for (const [width, height, touch] of /** @type {const} */ ([[320, 568, true], [390, 844, true], [1440, 900, false]])) {
    pageTest(`share: the panel fits ${width} x ${height}`, {path: '#compare', width, height, touch}, async (app) => {
        await openPanel(app);
        const {small, wide} = await app.page.evaluate(() => {
            const dialog = /** @type {HTMLElement} */ (document.getElementById('share'));
            const controls = /** @type {NodeListOf<HTMLElement>} */ (dialog.querySelectorAll('button, input'));
            return {
                small: [...controls].filter((c) => c.getBoundingClientRect().height < 44 || c.getBoundingClientRect().width < 44).map((c) => c.id),
                wide: dialog.scrollWidth > dialog.clientWidth || dialog.getBoundingClientRect().right > innerWidth,
            };
        });
        assert.deepEqual(small, []);
        assert.equal(wide, false);
    });
}

test('share: where the panel cannot be loaded, the link is copied', {timeout: 60000}, async () => {
    const routes = (/** @type {import('playwright-core').Page} */ page) => page.route('**/ascn-share.js*', (route) => route.abort());
    await visit({path: '#compare', routes, ...clipboard, expected: [/ascn-share\.js/, /ERR_FAILED/]}, async (app) => {
        await app.click('bar.share');
        await app.until(() => document.getElementById('live')?.textContent === 'Link copied');
        assert.equal(await app.page.evaluate(() => navigator.clipboard.readText()), app.page.url());
    });
});

test('share: in a frame of another page it says what to do where nothing is saved', {timeout: 60000}, async () => {
    await visitEmbedded({path: '#compare', frameHeight: 700}, async ({app, at}) => {
        const {rect} = await app.item('bar.share');
        const {x, y} = at(rect.x + rect.w / 2, rect.y + rect.h / 2);
        await app.page.mouse.click(x, y);
        await app.frame.waitForSelector('#share[open]');
        const {bytes} = await taken(app, 'share-csv');
        assert.ok(readCsv(bytes).length > 10);
        assert.match(await app.frame.textContent('#share-status') ?? '', /does not allow downloads; the full explorer does/);
        assert.equal(await app.frame.getAttribute('#share a', 'href'), await app.frame.evaluate(() => ascn.url()));
    });
});

/** @type {string | undefined} */
let folder;
after(() => { if (folder) rmSync(folder, {recursive: true}); });

/** The edition in one file, in a folder of its own. */
function edition() {
    const made = join(DIST, 'ascn-explorer.html'), page = join(DIST, 'index.html');
    if (existsSync(made) && statSync(made).mtimeMs >= statSync(page).mtimeMs) return made;
    folder ??= mkdtempSync(join(tmpdir(), 'ascn-share-'));
    const file = join(folder, 'ascn-explorer.html');
    writeFileSync(file, inlineSite(readFileSync(page, 'utf8'), (name) => readFileSync(join(DIST, name))));
    return file;
}

test('share: in the single-file edition from disk', {timeout: 60000}, async () => {
    await visit({url: `${pathToFileURL(edition()).href}#compare`, context: {offline: true}}, async (app, witness) => {
        await openPanel(app);
        assert.match(await app.page.textContent('#share-no-qr') ?? '', /opened from a file/);
        assert.ok(readCsv((await taken(app, 'share-csv')).bytes).length > 10);
        const picture = decodePng((await taken(app, 'share-png-2')).bytes);
        assert.equal(picture.width, 2200);
        assert.ok(colours(picture, 600, 1000) > 30);
        assert.equal(witness.requests.filter((request) => !/^(data|blob):/.test(request)).length, 1);
    });
});

test('share: the single-file edition on a server has the QR code', {timeout: 60000}, async () => {
    const html = readFileSync(edition());
    const {url} = await sharedSite();
    const routes = (/** @type {import('playwright-core').Page} */ page) =>
        page.route('**/one.html', (route) => route.fulfill({contentType: 'text/html', body: html}));
    await visit({url: `${url}one.html#compare`, routes, fails: true}, async (app) => {  // loads no files to wait for
        await app.page.evaluate(() => ascn.ready);
        await app.settle();
        await openPanel(app);
        assert.equal(scanned(await app.page.locator('#share-qr svg').screenshot()), `${url}one.html#compare`);
    });
});

pageTest('share: asked for while the map flies, the panel opens where it comes to rest, and stays', {path: '#map', width: 1440, height: 900}, async (app) => {
    const share = middle((await app.item('bar.share')).rect);
    await app.page.fill('#query', 'yangon');
    await app.page.waitForSelector('#hits [role=option]');
    await app.keyboard.press('Enter');
    await app.mouse.click(share.x, share.y);
    await app.page.waitForSelector('#share[open]');
    const link = await app.page.inputValue('#share-link');
    assert.match(link, /cam=/);
    await app.page.waitForTimeout(600);
    assert.ok(await app.page.$('#share[open]'), 'it is still open');
    assert.equal(link, await app.page.evaluate(() => location.href));
});
