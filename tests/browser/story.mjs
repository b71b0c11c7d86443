// What a person does who meets the explorer for the first time, from typing a name to sharing what was found.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sharedSite, visit} from './lib/browser.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

/** @param {App} app @param {string} text */
async function find(app, text) {
    await app.keyboard.press('/');
    await app.keyboard.type(text);
    await app.keyboard.press('Enter');
    await app.settle();
}

/** The address, taken by the button that copies it. @param {App} app */
async function copiedAddress(app) {
    await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'], {origin: new URL((await sharedSite()).url).origin});
    await app.click('bar.share');
    await app.page.click('#share-copy');
    await app.until(() => document.getElementById('share-status')?.textContent === 'Link copied.');
    await app.keyboard.press('Escape');
    return app.page.evaluate(() => navigator.clipboard.readText());
}

/** Columns of equal width with the same rows. @param {App} app @param {string[]} cities */
async function checkColumns(app, cities) {
    const items = await app.items();
    for (const row of ['population', 'area', 'density']) {
        const cells = cities.map((id) => items.find((i) => i.id === `compare.source.${row}.${id}`)?.rect);
        for (const cell of cells) assert.ok(cell, `${row} of each city`);
        const [a, b, c] = /** @type {import('./lib/app.mjs').Rect[]} */ (cells);
        for (const other of [b, c]) {
            assert.ok(Math.abs(other.w - a.w) < 1 && Math.abs(other.y - a.y) < 1 && Math.abs(other.h - a.h) < 1, `${row}: equal cells`);
        }
        assert.ok(Math.abs((c.x - b.x) - (b.x - a.x)) < 1, `${row}: equal steps`);
    }
}

test('story: find Da Nang, read its plan and a source, compare, share, see the same elsewhere', {timeout: 90000}, async () => {
    const first = await visit({width: 1280, height: 800}, async (app) => {
        await find(app, 'da nang');
        await app.untilState('city', 'da-nang');
        const {plan, project} = await app.page.evaluate(() => {
            const own = (/** @type {{id: string}} */ c) => c.id === 'da-nang';
            const {cities, projects} = ascn.dataset();
            return {plan: cities.find(own).plan, project: projects.find((/** @type {any} */ p) => p.city === 'da-nang' && p.priority)};
        });
        assert.ok(await app.shows(plan.vision.value ?? plan.vision.text ?? plan.vision), 'the vision of the action plan');

        const mark = `card.project.da-nang.${project.id}`;
        const {rect} = await app.item('card.close');
        await app.scrollTo(mark, {x: rect.x - 100, y: 450});
        assert.ok(await app.shows(project.title?.value ?? project.title));
        await app.click(mark);
        const note = (await app.items()).find(({id}) => id === 'note.source.0');
        assert.ok(note && note.role === 'link' && note.rect.h > 0, 'the note leads to the source');
        await app.keyboard.press('Escape');
        await app.settle();
        assert.ok(!await app.has('note.source.0'));

        await app.click('card.compare');
        await find(app, 'cebu');
        await app.click('card.compare');
        await find(app, 'makassar');
        await app.click('card.compare');
        await app.untilState('compare', ['da-nang', 'cebu-city', 'makassar']);
        await app.click('tray.go');
        await app.untilState('view', 'compare');
        await app.settle();
        await checkColumns(app, ['da-nang', 'cebu-city', 'makassar']);
        const address = await copiedAddress(app);
        assert.equal(address, await app.page.evaluate(() => ascn.url()));
        assert.equal(address, app.page.url());
        await app.settle();
        return {address, state: await app.state(), texts: await app.texts()};
    });

    await visit({width: 1280, height: 800, url: first.address}, async (app) => {
        assert.deepEqual(await app.state(), first.state);
        assert.deepEqual(await app.texts(), first.texts);
        await checkColumns(app, ['da-nang', 'cebu-city', 'makassar']);
    });
});
