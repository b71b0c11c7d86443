// Everything by keyboard alone: Tab through all controls and out again, a visible focus, Enter and Escape.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {pageTest, visit} from './lib/browser.mjs';
import {framed, hostSite} from './lib/host_page.mjs';
import {difference} from './lib/png.mjs';

test('keyboard: Tab goes in, over every control in order, and out again', {timeout: 90000}, async () => {
    const site = await hostSite();
    try {
        await visit({url: `${site.url}host.html`, fails: true}, async ({page}) => {
            const app = await framed(page);
            await app.set({city: 'da-nang', compare: ['da-nang', 'hanoi']});
            const expected = await app.controls();
            assert.ok(expected.length > 50);
            await page.locator('#before').focus();
            /** @type {string[]} */
            const visited = [];
            for (let i = 0; i < expected.length + 10; ++i) {
                await page.keyboard.press('Tab');
                if (await page.evaluate(() => document.activeElement?.id) === 'after') break;
                visited.push(await app.focused());
            }
            assert.equal(await page.evaluate(() => document.activeElement?.id), 'after', 'Tab leaves the explorer');
            assert.deepEqual(visited.slice(0, 2), ['map', 'query']);
            assert.deepEqual(visited.slice(2), expected, 'every control once, in the order of the picture');
            await page.keyboard.press('Shift+Tab');
            assert.equal(await app.focused(), expected.at(-1), 'and back in');
        });
    } finally {
        await site.close();
    }
});

pageTest('keyboard: the mirror names every control and lies where it is drawn', {path: '#map?city=da-nang&compare=da-nang,hanoi'}, async (app) => {
    const controls = await app.page.evaluate(() => [...document.querySelectorAll('#mirror button')].map((e) => {
        const {x, y, width, height} = e.getBoundingClientRect();
        return {id: /** @type {HTMLElement} */ (e).dataset.id, name: e.textContent, x, y, width, height};
    }));
    assert.deepEqual(controls.filter(({name}) => !name?.trim()), []);
    for (const item of await app.items()) {
        const control = controls.find(({id}) => id === item.id);
        assert.ok(control?.name, `${item.id} has a name`);
        assert.ok(Math.abs(control.x - item.rect.x) < 1 && Math.abs(control.width - item.rect.w) < 1, item.id);
    }
    for (const name of ['Zoom in', 'Whole region', 'Share', 'Compare (2 cities)', 'Remove from comparison', 'Quality Environment']) {
        assert.equal(await app.page.getByRole('navigation').getByRole('button', {name, exact: true}).count(), 1, name);
    }
    assert.equal(await app.page.getByRole('navigation').getByRole('button', {name: /^Hanoi, Viet Nam\. Population: [\d,]+ \(\d{4}\)$/}).count(), 1);
    assert.equal(await app.page.locator('#mirror [aria-current=page]').textContent(), 'Map');
});

pageTest('keyboard: the focus is seen', {}, async (app) => {
    const {rect} = await app.item('bar.share');
    const around = {x: rect.x - 4, y: rect.y - 4, w: rect.w + 8, h: rect.h + 8};
    const before = await app.picture(around);
    await app.page.locator('#mirror [data-id="bar.theme"]').focus();
    await app.keyboard.press('Tab');
    assert.equal(await app.focused(), 'bar.share');
    await app.settle();
    assert.ok(difference(before, await app.picture(around)) > 0.05, 'a ring around the button');
    await app.keyboard.press('Shift+Tab');
    await app.settle();
    assert.equal(difference(before, await app.picture(around)), 0, 'that goes with the focus');
});

pageTest('keyboard: choose, compare, filter, change the view, go on where one was', {}, async (app) => {
    const press = async (/** @type {string} */ id, key = 'Enter') => {
        await app.page.locator(`#mirror [data-id="${id}"]`).focus();
        await app.keyboard.press(key);
        await app.settle();
    };
    await press('city.hanoi');
    await app.untilState('city', 'hanoi');
    assert.equal(await app.focused(), 'city.hanoi', 'the focus stays');
    await press('card.compare', 'Space');
    await app.untilState('compare', ['hanoi']);
    await press('filter.country.VN');
    await app.untilState('country', ['VN']);
    assert.equal(await app.page.locator('#mirror [data-id="filter.country.VN"]').getAttribute('aria-pressed'), 'true');
    await press('card.population');
    assert.ok(await app.has('note.close'));
    await app.keyboard.press('Escape');
    await app.settle();
    assert.ok(!await app.has('note.close'));
    await press('tab.compare');
    await app.untilState('view', 'compare');
    await press('compare.add');
    await press('compare.choose.kuching');
    await app.untilState('compare', ['hanoi', 'kuching']);
    await press('compare.left.kuching');
    await app.untilState('compare', ['kuching', 'hanoi']);
});

pageTest('keyboard: a control out of sight scrolls into sight when focused', {path: '#map?city=da-nang'}, async (app) => {
    const last = (await app.controls()).filter((id) => id.startsWith('card.')).at(-1) ?? '';
    assert.ok(last && !await app.has(last));
    await app.page.locator(`#mirror [data-id="${last}"]`).focus();
    await app.settle();
    assert.ok((await app.item(last)).rect.h > 10);
});

pageTest('keyboard: the keys of the browser stay the browser’s', {}, async (app) => {
    await app.page.evaluate(() => addEventListener('keydown', (e) => {
        Object.assign(window, {taken: [...(/** @type {any} */ (window).taken ?? []), [e.key, e.defaultPrevented]]});
    }));
    await app.page.locator('#map').focus();
    for (const key of ['Control+0', 'Control+f', 'Alt+ArrowLeft', 'a', 'F6']) await app.keyboard.press(key);
    const taken = await app.page.evaluate(() => /** @type {any} */ (window).taken);
    assert.deepEqual(taken.filter((/** @type {[string, boolean]} */ [, prevented]) => prevented), []);
});
