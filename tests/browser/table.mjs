// The table: a reader's walk through it with pointer, keyboard and touch, its deep link, and that many rows cost no
// more than those in sight.
import assert from 'node:assert/strict';
import {middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

/** Cities of the rows in sight, from above. @param {App} app */
const rows = async (app) => (await app.items()).filter(({id, rect}) => id.startsWith('table.row.') && rect.h > 20).map(({id}) => id.slice(10));
/** Indicators of the columns in sight. @param {App} app */
const heads = async (app) => (await app.items()).filter(({id, rect}) => id.startsWith('table.head.') && rect.w > 20).map(({id}) => id.slice(11));

/** Pilot cities with a figure, the largest first; then those without, all by the data set's order. @param {App} app @param {string} key */
const bySize = (app, key) => app.page.evaluate((field) => {
    const cities = ascn.dataset().cities.filter((/** @type {any} */ c) => c.cohort.value === 2018);
    const value = (/** @type {any} */ c) => c[field].value ?? -Infinity;
    return cities.map((/** @type {any} */ c, /** @type {number} */ i) => ({c, i})).sort((/** @type {any} */ a, /** @type {any} */ b) => value(b.c) - value(a.c) || a.i - b.i).map((/** @type {any} */ e) => e.c.id);
}, key);

pageTest('table: a head sorts, a figure opens its source', {path: '#table', width: 1440, height: 900}, async (app) => {
    await app.click('table.head.population');
    await app.untilState('sort', '-population');
    const expected = await bySize(app, 'population'), shown = await rows(app);
    assert.deepEqual(shown, expected.slice(0, shown.length), 'the largest first, as the data set has them');
    await app.click('table.head.population');
    await app.untilState('sort', 'population');

    await app.click('table.cell.luang-prabang.population');
    assert.match((await app.item('note.source.0')).label, /^Open the source: /);
    await app.click('note.close');
});

pageTest('table: the arrow keys go from cell to cell, through rows and columns', {path: '#table', width: 1440, height: 900}, async (app) => {
    const [first, second] = await rows(app), keys = (await heads(app)).filter((key) => key !== 'name' && key !== 'country');
    await app.page.locator(`#mirror [data-id="table.cell.${first}.${keys[0]}"]`).focus();
    const walk = [
        ['ArrowRight', `table.cell.${first}.${keys[1]}`], ['ArrowDown', `table.cell.${second}.${keys[1]}`],
        ['ArrowLeft', `table.cell.${second}.${keys[0]}`], ['ArrowUp', `table.cell.${first}.${keys[0]}`],
        ['ArrowUp', `table.head.${keys[0]}`], ['ArrowUp', `table.head.${keys[0]}`],
    ];
    for (const [key, id] of walk) {
        await app.keyboard.press(key);
        assert.equal(await app.focused(), id, key);
    }
    /** Presses an arrow and waits until what it leads to is in sight. @param {string} key */
    const go = async (key) => {
        await app.keyboard.press(key);
        await app.settle();
        assert.ok((await app.item(await app.focused())).rect.h > 20, `${await app.focused()} is in sight`);
    };
    const pilots = await app.page.evaluate(() => ascn.dataset().cities.filter((/** @type {any} */ c) => c.cohort.value === 2018).map((/** @type {any} */ c) => c.id));
    await app.page.locator(`#mirror [data-id="table.cell.${first}.${keys[0]}"]`).focus();
    /** @type {string[]} */
    const down = [first], up = [];
    for (let i = 1; i < 26; ++i) {
        await go('ArrowDown');
        down.push((await app.focused()).split('.')[2]);
    }
    assert.deepEqual([...new Set(down)].sort(), [...pilots].sort(), 'every row once, those below the fold too');
    for (let i = 0; i < 25; ++i) {
        await go('ArrowUp');
        up.push((await app.focused()).split('.')[2]);
    }
    assert.deepEqual(up, down.slice(0, -1).reverse(), 'and back, none left out');
});

pageTest('table: five cities are compared, a sixth is told why not; a row selects', {path: '#table?compare=bangkok,cebu-city,da-nang,hanoi', width: 1440, height: 900}, async (app) => {
    await app.click('table.check.jakarta');
    await app.untilState('compare', ['bangkok', 'cebu-city', 'da-nang', 'hanoi', 'jakarta']);
    const sixth = middle((await app.item('table.check.kuching')).rect);
    await app.mouse.click(sixth.x, sixth.y);
    await app.until(() => ascn.text().some((/** @type {{text: string}} */ {text}) => text.startsWith('Five cities are the most')));
    assert.equal((await app.state()).compare.length, 5);
    await app.click('table.row.da-nang');
    await app.untilState('city', 'da-nang');
    await app.click('table.compare');
    await app.untilState('view', 'compare');
    await app.page.goBack();
    await app.untilState('view', 'table');
    await app.click('table.show_on_map');
    await app.untilState('view', 'map');
    assert.ok(await app.has('card.close'));
});

pageTest('table: filters and search text leave rows out, and are taken back', {path: '#table?q=viet', width: 1440, height: 900}, async (app) => {
    assert.deepEqual(await rows(app), ['da-nang', 'hanoi', 'ho-chi-minh-city']);
    assert.ok(await app.shows('3 of 26 cities'));
    await app.click('table.chip.query');
    await app.untilState('q', '');
    await app.click('filter.open');
    await app.click('filter.country.SG');
    assert.deepEqual(await rows(app), ['singapore']);
    await app.click('filter.more');
    await app.click('filter.size.small');
    assert.ok(await app.shows('No city is left'));
    await app.keyboard.press('Escape');
    await app.click('table.empty.clear');
    await app.untilState('country', []);
    await app.untilState('size', []);
    assert.ok(await app.shows('26 cities'));
});

pageTest('table: columns by the keyboard', {path: '#table', width: 1440, height: 900}, async (app) => {
    const press = async (/** @type {string} */ id) => {
        await app.page.locator(`#mirror [data-id="${id}"]`).focus();
        await app.keyboard.press('Enter');
        await app.settle();
    };
    await press('table.columns');
    assert.equal(await app.focused(), 'table.columns.close', 'the focus goes into the panel');
    const before = (await heads(app)).filter((id) => id !== 'name' && id !== 'country');
    await press('table.columns.show.area');
    assert.ok(!(await app.state()).cols.includes('area'));
    await press('table.columns.down.population');
    assert.equal((await app.state()).cols[1], 'population');
    await press('table.columns.reset');
    await app.untilState('cols', []);
    assert.deepEqual((await heads(app)).filter((id) => id !== 'name' && id !== 'country'), before);
    await app.keyboard.press('Escape');
    await app.settle();
    assert.equal(await app.focused(), 'table.columns', 'and back to where it came from');
    await press('table.head.area');
    await app.untilState('sort', '-area');
    assert.match((await app.item('table.head.area')).label, /sorted, largest first$/);
});

pageTest('table: Tab goes on to rows that are out of sight', {path: '#table', width: 900, height: 500}, async (app) => {
    const seen = await rows(app);
    await app.page.locator(`#mirror [data-id="table.row.${seen.at(-1)}"]`).focus();
    for (let i = 0; i < 40 && (await app.focused()) !== 'table.row.phnom-penh'; ++i) {
        await app.settle();
        const names = await app.controls(), at = names.indexOf(await app.focused());
        const next = names.slice(at + 1).find((id) => id.startsWith('table.row.'));
        if (!next) break;
        await app.page.locator(`#mirror [data-id="${next}"]`).focus();
        await app.settle();
    }
    assert.equal(await app.focused(), 'table.row.phnom-penh');
    assert.ok((await app.item('table.row.phnom-penh')).rect.h >= 30, 'and they come in sight');
});

pageTest('table: fingers scroll it both ways, a tap selects', {path: '#table', width: 390, height: 844, dpr: 2, touch: true}, async (app) => {
    const fingers = await Fingers.on(app.page);
    const head = (await app.item('table.head.population')).rect, name = (await app.item('table.head.name')).rect;
    assert.ok(name.w <= 156, `the first column leaves room: ${name.w}`);
    await fingers.drag([{x: 340, y: 400}], [{x: 220, y: 405}]);
    await app.settle();
    await fingers.up();
    await app.settle();
    const items = await app.items(), moved = items.find(({id}) => id === 'table.head.population');
    assert.ok(!moved?.rect.w || moved.rect.w < head.w || moved.rect.x < head.x, 'the columns have moved');
    assert.deepEqual((await app.item('table.head.name')).rect, name);
    const first = (await rows(app))[0];
    await fingers.drag([{x: 340, y: 500}], [{x: 338, y: 300}]);
    await fingers.up();
    await app.settle();
    assert.notEqual((await rows(app))[0], first, 'the rows have moved');
    const city = (await rows(app))[2];
    await fingers.tap(middle((await app.item(`table.row.${city}`)).rect));
    await app.untilState('city', city);
});

pageTest('table: the wheel goes sideways with Shift, the arrow keys both ways', {path: '#table', width: 900, height: 600}, async (app) => {
    const x = (await app.item('table.head.area')).rect.x;
    await app.mouse.move(500, 400);
    await app.keyboard.down('Shift');
    await app.mouse.wheel(0, 60);
    await app.keyboard.up('Shift');
    await app.settle();
    assert.equal((await app.item('table.head.area')).rect.x, x - 60);
    await app.page.locator('#map').focus();
    await app.keyboard.press('ArrowLeft');
    await app.keyboard.press('ArrowLeft');
    await app.settle();
    assert.equal((await app.item('table.head.area')).rect.x, x);
    const first = (await rows(app))[0];
    await app.keyboard.press('End');
    await app.settle();
    assert.notEqual((await rows(app))[0], first);
    assert.equal((await rows(app)).at(-1), 'yangon');
});

pageTest('table: a link shows order, columns and shading', {path: '#table?sort=-population&cols=population,hdi,area&shade=1&country=ID,PH', width: 1100, height: 800}, async (app) => {
    assert.deepEqual(await heads(app), ['name', 'country', 'population', 'hdi', 'area']);
    const indonesian = await app.page.evaluate(() => ascn.dataset().cities.filter((/** @type {any} */ c) => ['ID', 'PH'].includes(c.country) && c.cohort.value === 2018)
        .sort((/** @type {any} */ a, /** @type {any} */ b) => b.population.value - a.population.value).map((/** @type {any} */ c) => c.id));
    assert.deepEqual(await rows(app), indonesian);
    assert.ok(await app.shows('6 of 26 cities'));
    assert.ok(await app.shows(/^Weak to strong/));
    assert.ok(await app.shows('national figure'));
});

pageTest('table: of ten thousand rows only those in sight cost anything', {path: '?stress=10000#table', width: 1440, height: 900}, async (app) => {
    await app.until(() => ascn.stats().points === 10000);
    await app.settle();
    assert.ok(await app.shows('+ 10,000 synthetic rows'));
    const texts = (await app.texts()).length;
    await app.mouse.move(700, 500);
    for (let i = 0; i < 8; ++i) await app.mouse.wheel(0, 4000);
    await app.settle();
    assert.ok(await app.shows(/^Test row [\d,]+$/));
    assert.ok((await app.texts()).length < texts + 60);
    await app.click('table.head.population');
    await app.untilState('sort', '-population');
    await app.page.locator('#map').focus();
    await app.keyboard.press('End');
    await app.settle();
    assert.ok(await app.shows(/^Test row [\d,]+$/));
});

pageTest('table: on a phone the arrow keys reach every column of a row', {path: '#table', width: 390, height: 844}, async (app) => {
    const [first] = await rows(app);
    const ids = (await app.controls()).filter((id) => id.startsWith(`table.cell.${first}.`));
    await app.page.locator(`#mirror [data-id="${ids[0]}"]`).focus();
    for (const id of ids.slice(1)) {
        await app.keyboard.press('ArrowRight');
        await app.settle();
        assert.equal(await app.focused(), id);
        assert.ok((await app.item(id)).rect.w > 10, `${id} is in sight`);
    }
});

pageTest('table: Home, End and the page keys go through rows and columns as in a spreadsheet', {path: '#table', width: 1000, height: 600}, async (app) => {
    const order = await app.page.evaluate(() => ascn.dataset().cities.filter((/** @type {any} */ c) => c.cohort.value === 2018)
        .sort((/** @type {any} */ a, /** @type {any} */ b) => a.name.localeCompare(b.name)).map((/** @type {any} */ c) => c.id));
    const columns = (await app.controls()).filter((id) => id.startsWith(`table.cell.${order[0]}.`)).map((id) => id.split('.')[3]);
    /** @param {string} city @param {string} column */
    const cell = (city, column) => `table.cell.${city}.${column}`;
    /** @param {string} key @param {string} [expected] */
    const press = async (key, expected) => {
        await app.keyboard.press(key);
        await app.settle();
        const id = await app.focused();
        if (expected) assert.equal(id, expected, key);
        assert.ok((await app.item(id)).rect.h > 10, `${key}: ${id} is in sight`);
        return id.split('.')[2];
    };
    await app.page.locator(`#mirror [data-id="${cell(order[0], columns[1])}"]`).focus();
    await press('End', cell(order[0], columns.at(-1) ?? ''));
    await press('Home', `table.check.${order[0]}`);
    await press('ArrowRight', `table.row.${order[0]}`);
    await press('End', cell(order[0], columns.at(-1) ?? ''));
    const second = order.indexOf(await press('PageDown'));
    assert.ok(second > 4 && second < 14, `a page on from the first row is row ${second}`);
    const third = order.indexOf(await press('PageDown'));
    assert.ok(third > second + 4, `a page on from row ${second} is row ${third}`);
    assert.ok(order.indexOf(await press('PageUp')) < third - 4);
    await press('Control+End', cell(order.at(-1) ?? '', columns.at(-1) ?? ''));
    await press('Control+Home', `table.check.${order[0]}`);
});

pageTest('table: Ctrl+End leads to the last of ten thousand rows', {path: '?stress=10000#table', width: 1000, height: 600}, async (app) => {
    await app.until(() => ascn.stats().points === 10000);
    await app.settle();
    const first = (await app.controls()).find((id) => id.startsWith('table.cell.')) ?? '';
    await app.page.locator(`#mirror [data-id="${first}"]`).focus();
    await app.settle();
    await app.keyboard.press('Control+End');
    await app.settle();
    assert.match(await app.focused(), /^table\.cell\.Test row 10,000\./);
});
