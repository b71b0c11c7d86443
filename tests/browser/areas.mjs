// Focus areas: the matrix, its totals against the data set, the list of projects; with pointer, keyboard and fingers.
import assert from 'node:assert/strict';
import {middle} from './lib/app.mjs';
import {pageTest} from './lib/browser.mjs';
import {Fingers} from './lib/touch.mjs';

/** @typedef {import('./lib/app.mjs').App} App */
/** @typedef {{id: string, city: string, title: string, history: {year: number, focus_area: string}[]}} Project */

const WIDE = {width: 1440, height: 900}, PHONE = {width: 390, height: 844, dpr: 2, touch: true};

/** Listings of a report that the data set holds. @param {App} app @param {(p: Project) => boolean} [of] @param {string} [area] */
async function listed(app, /** @type {number} */ year, of = () => true, area = '') {
    /** @type {Project[]} */
    const projects = await app.page.evaluate(() => ascn.dataset().projects);
    return projects.filter(of).flatMap(({history}) => history).filter((l) => l.year === year && (!area || l.focus_area === area)).length;
}

/** Entries of the list, in sight or not. @param {App} app */
const entries = async (app) => (await app.controls()).filter((id) => /^projects\.entry\.[^.]+\.[^.]+$/.test(id));

pageTest('areas: totals on the screen are the data set\'s, year by year', {...WIDE, path: '#areas?year=2023&cohort=all'}, async (app) => {
    for (const year of [2023, 2022, 2024, 2025]) {
        if (year !== 2023) await app.click(`areas.year.${year}`);
        await app.untilState('year', year);
        const total = await listed(app, year);
        assert.match((await app.item('areas.total')).label, new RegExp(`: ${total} projects in the report of ${year}\\.`));
        assert.match((await app.item('areas.total.quality-environment')).label,
            new RegExp(`: ${await listed(app, year, undefined, 'quality-environment')} projects in the report of ${year}\\.`));
        const reap = await listed(app, year, ({city}) => city === 'siem-reap');
        assert.match((await app.item('areas.city.siem-reap')).label, new RegExp(`^Siem Reap: ${reap} project`));
    }
});

pageTest('areas: a cell opens its projects, a project its city', {...WIDE, path: '#areas'}, async (app) => {
    await app.click('areas.cell.siem-reap.civic-social');
    await app.untilState('part', 'projects');
    const expected = await listed(app, 2025, ({city}) => city === 'siem-reap', 'civic-social');
    assert.equal((await entries(app)).length, expected);
    assert.match(await app.hash(), /part=projects.*year=2025.*pcity=siem-reap.*parea=civic-social/);
    const [first] = await entries(app);
    await app.click(first);
    await app.click(`${first}.show`);
    await app.untilState('view', 'map');
    await app.untilState('city', 'siem-reap');
    await app.page.goBack();
    await app.untilState('view', 'areas');
    assert.match(await app.hash(), /part=projects/);
});

pageTest('areas: the list is narrowed down and widened again', {...WIDE, path: '#areas?part=projects'}, async (app) => {
    const all = (await entries(app)).length;
    assert.ok(all > 100, `${all} projects`);
    await app.click('filter.status.completed');
    const completed = (await entries(app)).length;
    assert.ok(completed > 0 && completed < all);
    assert.ok(await app.shows(`${completed} of ${all} projects`));
    await app.click('projects.year.2024');
    assert.ok(await app.shows(/^\d+ of \d+ projects$/));
    await app.click('active.status.completed');
    await app.click('active.year');
    assert.equal((await entries(app)).length, all);
    await app.page.locator('#query').fill('flood');
    await app.until(() => ascn.state().q === 'flood');
    await app.settle();
    assert.ok((await entries(app)).length < all, 'the list follows the search field');
    await app.keyboard.press('Escape');
    await app.click('active.query');
    assert.equal((await entries(app)).length, all);
});

pageTest('areas: a deep link to the projects of a city in a report', {...WIDE, path: '#areas?part=projects&pcity=da-nang&year=2025'}, async (app) => {
    assert.equal((await entries(app)).length, await listed(app, 2025, ({city}) => city === 'da-nang'));
    assert.ok(await app.has('active.city') && await app.has('active.year'));
});

pageTest('areas: by keyboard alone', {...WIDE, path: '#areas'}, async (app) => {
    assert.ok((await app.controls()).includes('areas.city.da-nang'));
    await app.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('[data-id="areas.city.da-nang"]')).focus());
    await app.settle();
    const id = await app.focused(), {rect} = await app.item(id), head = (await app.item('areas.total')).rect;
    assert.ok(rect.h > 24 && rect.y >= head.y + head.h, 'scrolled into sight, below the head');
    await app.keyboard.press('Enter');
    await app.untilState('part', 'projects');
    const [first, second] = await entries(app);
    await app.page.evaluate((e) => /** @type {HTMLElement} */ (document.querySelector(`[data-id="${e}"]`)).focus(), first);
    await app.keyboard.press('Enter');
    await app.settle();
    assert.ok(await app.has(`${first}.show`), 'unfolded');
    for (let i = 0; i < 12 && await app.focused() !== (second ?? `${first}.show`); ++i) await app.keyboard.press('Tab');
    assert.equal(await app.focused(), second ?? `${first}.show`);
});

pageTest('areas: with fingers on a phone', {...PHONE, path: '#areas'}, async (app) => {
    const fingers = await Fingers.on(app.page);
    await fingers.drag([{x: 195, y: 700}], [{x: 195, y: 250}], 12);
    await fingers.up();
    await app.settle();
    const items = await app.items(), cell = items.find(({id, rect}) => /^areas\.city\./.test(id) && rect.h > 40);
    assert.ok(cell, 'rows are in sight after the drag');
    await fingers.tap(middle(cell.rect));
    await app.untilState('part', 'projects');
    await app.settle();
    const {rect} = await app.item('projects.filters');
    await fingers.tap(middle(rect));
    await app.settle();
    assert.ok(await app.has('projects.year.0'));
});

pageTest('areas: the arrow keys go down the totals of all cities and back', {path: '#areas', width: 1440, height: 900}, async (app) => {
    const ids = (await app.controls()).filter((id) => id.startsWith('areas.city.'));
    assert.equal(ids.length, 26);
    await app.page.locator(`#mirror [data-id="${ids[0]}"]`).focus();
    for (const [key, way] of /** @type {const} */ ([['ArrowDown', ids.slice(1)], ['ArrowUp', ids.slice(0, -1).reverse()]])) {
        for (const id of way) {
            await app.keyboard.press(key);
            await app.settle();
            assert.equal(await app.focused(), id);
        }
    }
});
