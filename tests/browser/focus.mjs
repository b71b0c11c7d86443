// Where the keyboard's focus goes when something opens over the rest, and what is said of it; the picture's own name.
import assert from 'node:assert/strict';
import {pageTest} from './lib/browser.mjs';

/** @typedef {import('./lib/app.mjs').App} App */

/** @param {App} app @param {string} id */
async function enter(app, id) {
    await app.page.locator(`#mirror [data-id="${id}"]`).focus();
    await app.keyboard.press('Enter');
    await app.settle();
}
const live = (/** @type {App} */ app) => app.page.locator('#live').textContent();

pageTest('focus: Enter on "add" leads into the list of cities, Escape back', {path: '#compare?compare=hanoi,da-nang'}, async (app) => {
    await enter(app, 'compare.add');
    assert.equal(await app.focused(), 'compare.choose.close');
    await app.keyboard.press('Tab');
    assert.match(await app.focused(), /^compare\.choose\.(?!close)/, 'the first city comes next');
    await app.keyboard.press('Escape');
    await app.settle();
    assert.equal(await app.focused(), 'compare.add');
});

pageTest('focus: a replaced column leads on to the new one', {path: '#compare?compare=hanoi,da-nang'}, async (app) => {
    await enter(app, 'compare.replace.hanoi');
    assert.equal(await app.focused(), 'compare.choose.close');
    await enter(app, 'compare.choose.kuching');
    assert.deepEqual((await app.state()).compare, ['kuching', 'da-nang']);
    assert.equal(await app.focused(), 'compare.replace.kuching');
});

pageTest('focus: a note takes it, is read out, and gives it back', {path: '#map?city=da-nang'}, async (app) => {
    await enter(app, 'card.population');
    assert.equal(await app.focused(), 'note.close');
    assert.match(await live(app) ?? '', /^Population\. /);
    await app.keyboard.press('Enter');
    await app.settle();
    assert.equal(await app.focused(), 'card.population');
    assert.ok(!await app.has('note.close'));
});

pageTest('focus: the pointer opens and closes without moving it', {path: '#map?city=da-nang'}, async (app) => {
    await app.click('card.population');
    assert.ok(await app.has('note.close'));
    assert.equal(await app.focused(), 'map');
});

pageTest('focus: the picture is named after its view', {path: '#about'}, async (app) => {
    const name = () => app.page.locator('#map').getAttribute('aria-label');
    assert.match(await name() ?? '', /^About this site\./);
    await app.click('tab.compare');
    assert.match(await name() ?? '', /^Comparison of cities\./);
    await app.click('tab.map');
    assert.match(await name() ?? '', /^Map of the cities\./);
});

