// Finding a city by typing, with every script and with the keyboard alone; what a screen reader is told.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

const hits = (/** @type {App} */ app) => app.page.locator('#hits [role=option]');
/** The group of hits under a heading. @param {App} app @param {string} kind */
const group = (app, kind) => app.page.getByRole('group', {name: kind});
const names = (/** @type {App} */ app) => group(app, 'Cit').locator('strong').allTextContents();
/** @param {App} app @param {string} text */
async function type(app, text) {
    await app.page.locator('#query').click();
    await app.page.locator('#query').fill('');
    await app.keyboard.type(text);
}

pageTest('search: names in every script, with accents or without', {}, async (app) => {
    for (const [text, city] of [['da nang', 'Da Nang'], ['Đà Nẵng', 'Da Nang'], ['đà', 'Da Nang'], ['กรุงเทพ', 'Bangkok'],
                                ['ho chi', 'Ho Chi Minh City'], ['SINGA', 'Singapore'], ['ភ្នំពេញ', 'Phnom Penh']]) {
        await type(app, text);
        assert.equal((await names(app))[0], city, text);
    }
});

for (const text of ['da nang', 'Đà Nẵng']) {
    pageTest(`search: "${text}", Enter, and there it is`, {}, async (app) => {
        await type(app, text);
        await app.keyboard.press('Enter');
        await app.untilState('city', 'da-nang');
        await app.untilState('q', '');
        assert.equal(await app.page.locator('#hits').isVisible(), false);
        assert.equal(await app.page.locator('#query').inputValue(), '');
    });
}

pageTest('search: a country finds its cities', {}, async (app) => {
    await type(app, 'viet nam');
    assert.deepEqual((await names(app)).sort(), ['Da Nang', 'Hanoi', 'Ho Chi Minh City']);
    assert.deepEqual(new Set(await group(app, 'Cit').locator('small').allTextContents()), new Set(['Viet Nam']));
    assert.deepEqual(await group(app, 'Countr').locator('strong').allTextContents(), ['Viet Nam']);
});

pageTest('search: arrow keys walk the list, Enter chooses, the map flies there', {}, async (app) => {
    const query = app.page.locator('#query'), box = app.page.getByRole('combobox', {name: 'Search'});
    await type(app, 'viet nam');
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    assert.equal(await box.getAttribute('aria-controls'), 'hits');
    assert.equal(await query.getAttribute('aria-activedescendant'), null);
    const active = () => app.page.locator(`#hits [aria-selected=true]`);
    const last = await hits(app).count() - 1;
    for (const [key, index] of [['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', last], ['ArrowDown', 0], ['End', last], ['Home', 0]]) {
        await app.keyboard.press(String(key));
        assert.equal(await active().count(), 1);
        assert.equal(await active().getAttribute('id'), await query.getAttribute('aria-activedescendant'));
        assert.equal(await active().getAttribute('id'), await hits(app).nth(Number(index)).getAttribute('id'), String(key));
    }
    const chosen = await active().locator('strong').textContent();
    await app.keyboard.press('Enter');
    await app.until(() => ascn.state().city && ascn.state().cam);
    await app.settle();
    const {city, cam} = await app.state();
    assert.equal(await app.page.evaluate((id) => ascn.dataset().cities.find((/** @type {{id: string}} */ c) => c.id === id).name, city), chosen);
    assert.ok(cam.zoom >= 7, 'close enough to see the city');
    await app.at(city);
    assert.equal(await query.getAttribute('aria-expanded'), 'false');
    assert.equal(await app.focused(), 'map', 'the keys move the map now');
    assert.equal(await app.page.locator('#live').textContent().then((t) => t?.includes(chosen ?? '?')), true);
});

pageTest('search: a click on a hit chooses it', {}, async (app) => {
    await type(app, 'lao');
    await hits(app).filter({hasText: 'Luang Prabang'}).click();
    await app.untilState('city', 'luang-prabang');
});

pageTest('search: says when nothing is found', {}, async (app) => {
    await type(app, 'atlantis');
    assert.equal(await hits(app).count(), 0);
    assert.ok(await app.page.getByText('Nothing found', {exact: true}).first().isVisible());
    assert.equal(await app.page.getByRole('status').textContent(), 'Nothing found');
    await app.keyboard.press('Enter');
    assert.equal((await app.state()).city, null);
    await type(app, 'makasar');
    assert.deepEqual(await names(app), ['Makassar'], 'one letter is forgiven');
    await type(app, 'kuching');
    assert.match(await app.page.getByRole('status').textContent() ?? '', /^1 city.* found$/);
    assert.equal(await app.page.locator('#none').isVisible(), false);
});

pageTest('search: "/" goes to the field, Escape closes, empties, leaves', {}, async (app) => {
    await app.page.locator('#map').focus();
    await app.keyboard.press('/');
    assert.equal(await app.focused(), 'query');
    assert.equal(await app.page.locator('#query').inputValue(), '');
    await app.keyboard.type('man/');
    assert.equal(await app.page.locator('#query').inputValue(), 'man/', 'in the field it is a letter');
    await app.keyboard.press('Backspace');
    assert.ok(await app.page.locator('#hits').isVisible());
    await app.keyboard.press('Escape');
    assert.equal(await app.page.locator('#hits').isVisible(), false);
    await app.keyboard.press('Escape');
    assert.equal(await app.page.locator('#query').inputValue(), '');
    await app.keyboard.press('Escape');
    assert.equal(await app.focused(), 'map');
    await app.untilState('q', '');
});

pageTest('search: projects, people and sources are found under headings of their own', {}, async (app) => {
    await type(app, 'flood');
    assert.ok(await group(app, 'Project').getByRole('option').count() > 0);
    assert.match(await group(app, 'Project').locator('mark').first().textContent() ?? '', /flood/i);
    await type(app, 'traffic da nang');
    const first = group(app, 'Project').getByRole('option').first();
    assert.equal(await first.locator('small').first().textContent(), 'Da Nang');
    await first.click();
    await app.untilState('city', 'da-nang');
});

pageTest('search: projects and cities are found by their topics, which the hits name', {}, async (app) => {
    await type(app, 'flood');
    const drains = group(app, 'Project').getByRole('option').filter({hasText: 'Stormwater Management System'});
    assert.equal(await drains.locator('small').textContent(), 'Davao City · Topic: flooding and drainage');
    assert.equal(await drains.locator('mark').textContent(), 'flood');
    assert.ok((await names(app)).includes('Da Nang'), 'a city whose plan does not say flood, but its projects are about it');
    await hits(app).filter({hasText: '4 of 5 projects'}).click();
    await app.untilState('part', 'projects');
    const entries = app.page.locator('#mirror [data-id^="projects.entry."]').filter({hasText: 'Topic: flooding and drainage'});
    await app.settle();
    assert.equal(await entries.count(), 2);
});

pageTest('search: works in the other views and leads to the map', {path: '#about'}, async (app) => {
    await type(app, 'kuching');
    await app.keyboard.press('Enter');
    await app.untilState('view', 'map');
    await app.untilState('city', 'kuching');
});

pageTest('search: the field lies inside the bar and clear of its neighbours', {}, async (app) => {
    const box = await app.page.locator('#query').boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= 56);
    for (const id of ['tab.about', 'bar.theme', 'bar.share']) {
        const {rect} = await app.item(id);
        assert.ok(rect.x >= box.x + box.width || rect.x + rect.w <= box.x, `${id} and the field`);
    }
});

/** What readers type: names in several scripts, words of projects, people, publishers; some with a letter wrong. */
const TYPED = ['da nang', 'hanoi', 'Đà Nẵng', 'kuala lumpur', 'ho chi minh city', 'banyuwangi', 'singapura', 'กรุงเทพ', 'bangkook', 'jakata',
    'viet nam', 'flood management', 'traffic light', 'smart parking', 'water da nang', 'waste to energy', 'renewable enrgy',
    'monitoring report 2025', 'world bank', 'chief smart city officer'];

pageTest('search: a key stroke and its list of hits take 5 ms at most in 95 of 100', {}, async (app) => {
    const times = await app.page.evaluate((typed) => {
        const query = /** @type {HTMLInputElement} */ (document.getElementById('query'));
        const texts = typed.flatMap((text) => [...text].map((_, i) => [...text].slice(0, i + 1).join('')));
        const once = (/** @type {string} */ text) => {
            query.value = text;
            const before = performance.now();
            query.dispatchEvent(new Event('input'));
            return performance.now() - before;
        };
        query.focus();
        // the best of three, for other programs have their turns on the processor too
        return texts.map((text) => Math.min(once(text), once(text), once(text)));
    }, TYPED);
    times.sort((a, b) => a - b);
    assert.ok(times.length > 200);
    assert.ok(times[Math.floor(times.length * 0.95)] <= 5, times.slice(-12).map((ms) => ms.toFixed(1)).join(' '));
});
