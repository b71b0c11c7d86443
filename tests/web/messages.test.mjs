import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock, test} from 'node:test';
import {suitableHeight} from '../../web/embed_size.mjs';
import {Messages} from '../../web/messages.mjs';

/** A window in a frame: what it was told comes in by tell(), what it said lies in `said`. */
class Page extends EventTarget {
    constructor() {
        super();
        /** @type {{message: any, to: string}[]} */
        this.said = [];
        this.parent = {postMessage: (/** @type {any} */ message, /** @type {string} */ to) => this.said.push({message, to})};
        this.setTimeout = setTimeout;
    }

    /** @param {unknown} data @param {string} [origin] @param {object} [source] */
    tell(data, origin = 'https://host.test', source = this.parent) {
        this.dispatchEvent(Object.assign(new Event('message'), {data, origin, source}));
    }

    types() {
        return this.said.map(({message}) => message.type);
    }
}

/** The explorer behind it: one key, which must be a text. */
class Explorer {
    constructor() {
        this.city = '';
        /** @type {() => void} */
        this.resolve = () => {};
        /** @type {(reason: unknown) => void} */
        this.reject = () => {};
        this.ready = new Promise((resolve, reject) => Object.assign(this, {resolve, reject}));
        this.changed = () => {};
        this.state = () => ({city: this.city});
        this.url = () => `https://e.test/?data=d.json${this.city && `#map?city=${this.city}`}`;
    }

    /** @param {any} partial */
    set = (partial) => {
        if (typeof partial?.city !== 'string') throw new TypeError('ascn.set: "city" must be a string');
        this.city = partial.city;
        this.changed();
        return this.state();
    };

    /** @param {string} event @param {() => void} listener */
    on = (event, listener) => {
        assert.equal(event, 'change');
        this.changed = listener;
    };
}

/** @type {Page} */
let page;
/** @type {Explorer} */
let explorer;
/** @type {Messages} */
let messages;
let width = 800;
/** @type {() => void} */
let resized = () => {};

/** @param {string} [host] @param {boolean} [running] */
async function begin(host, running = true) {
    page = new Page();
    explorer = new Explorer();
    width = 800;
    messages = new Messages(/** @type {any} */ (page), host, explorer, {width: () => width, onWidth: (listener) => { resized = listener; }});
    if (!running) return;
    explorer.resolve();
    await explorer.ready;
    await Promise.resolve();
    page.said.length = 0;
}
/** @param {unknown} [state] */
const set = (state) => ({target: 'ascn-explorer', version: 1, type: 'set', state});
const GET = {target: 'ascn-explorer', version: 1, type: 'get'};

beforeEach(() => {
    mock.timers.enable({apis: ['setTimeout']});
    Object.assign(globalThis, {window: globalThis});
});
afterEach(() => {
    mock.timers.reset();
    Reflect.deleteProperty(globalThis, 'window');
});

test('at the start: ready with state and address, then the height', async () => {
    await begin(undefined, false);
    explorer.city = 'hanoi';
    assert.deepEqual(page.said, []);
    explorer.resolve();
    await explorer.ready;
    await Promise.resolve();
    assert.deepEqual(page.said.map(({message}) => message), [
        {source: 'ascn-explorer', version: 1, type: 'ready', state: {city: 'hanoi'}, url: 'https://e.test/?data=d.json#map?city=hanoi'},
        {source: 'ascn-explorer', version: 1, type: 'height', height: 560},
    ]);
});

test('"get" is answered at once, "set" within a tenth of a second', async () => {
    await begin();
    page.tell(GET);
    assert.deepEqual(page.said.map(({message}) => message), [
        {source: 'ascn-explorer', version: 1, type: 'state', state: {city: ''}, url: 'https://e.test/?data=d.json'}]);
    page.tell(set({city: 'manila'}));
    assert.equal(explorer.city, 'manila');
    assert.equal(page.said.length, 1);
    mock.timers.tick(100);
    assert.deepEqual(page.said[1].message.state, {city: 'manila'});
});

test('many changes are one message', async () => {
    await begin();
    for (let i = 0; i < 40; ++i) {
        explorer.set({city: `c${i}`});
        mock.timers.tick(10);
    }
    assert.equal(page.said.length, 4);
    mock.timers.tick(1000);
    assert.equal(page.said.at(-1)?.message.state.city, 'c39', 'the last one is told');
    const told = page.said.length;
    mock.timers.tick(1000);
    assert.equal(page.said.length, told, 'and then nothing');
});

test('a state that cannot be is an error message, and nothing has changed', async () => {
    await begin();
    for (const bad of [{city: 5}, undefined, null, 'hanoi', [], {}]) page.tell(set(bad));
    mock.timers.tick(1000);
    assert.deepEqual(page.types(), Array(6).fill('error'));
    assert.deepEqual(page.said[0].message, {source: 'ascn-explorer', version: 1, type: 'error', code: 'state', message: 'ascn.set: "city" must be a string'});
    assert.equal(explorer.city, '');
});

test('only the page around it is heard', async () => {
    await begin();
    page.tell(set({city: 'manila'}), 'https://host.test', {postMessage() {}});
    page.tell(GET, 'https://host.test', {});
    mock.timers.tick(1000);
    assert.equal(explorer.city, '');
    assert.deepEqual(page.said, []);
});

test('with a host named, only that origin is heard and spoken to', async () => {
    await begin('https://host.test');
    for (const origin of ['https://evil.test', 'http://host.test', 'https://host.test:8443', 'https://host.test.evil.test', 'null', '']) {
        page.tell(set({city: 'manila'}), origin);
    }
    mock.timers.tick(1000);
    assert.deepEqual([explorer.city, page.said.length], ['', 0]);
    page.tell(set({city: 'hanoi'}));
    mock.timers.tick(1000);
    assert.deepEqual([explorer.city, page.said.length, page.said[0].to], ['hanoi', 1, 'https://host.test']);
});

test('a host with a path or a default port is its origin', async () => {
    await begin('https://HOST.test:443/page?x');
    page.tell(GET);
    assert.equal(page.said[0].to, 'https://host.test');
});

test('a page without an origin can be named as null', async () => {
    await begin('null');
    page.tell(GET);
    assert.equal(page.said.length, 0);
    page.tell(GET, 'null');
    assert.equal(page.said[0].to, '*');
});

for (const host of ['', 'host.test', '*', 'javascript:alert(1)', 'file:///x']) {
    test(`"${host}" is no origin: nothing is heard or said, with one warning`, async () => {
        const warn = mock.method(console, 'warn', () => {});
        await begin(host, false);
        explorer.resolve();
        await explorer.ready;
        await Promise.resolve();
        page.tell(GET);
        assert.deepEqual(page.said, []);
        assert.equal(warn.mock.callCount(), 1);
        warn.mock.restore();
    });
}

test('what is not ours is dropped without a sound', async () => {
    await begin();
    const strange = [null, undefined, 0, '', 'set', [], {}, {type: 'set'}, {target: 'ascn-explorer'}, {...GET, target: 'other'}, {...GET, version: 2},
                     {...GET, version: '1'}, {...GET, type: 'drop'}, {...GET, type: undefined}, new Map([['target', 'ascn-explorer']])];
    for (const data of strange) page.tell(data);
    mock.timers.tick(1000);
    assert.deepEqual(page.said, []);
});

test('what is set before the program runs is set when it does', async () => {
    await begin(undefined, false);
    page.tell(set({city: 'manila'}));
    page.tell(set({city: 7}));
    page.tell(GET);
    assert.deepEqual(page.said, []);
    explorer.resolve();
    await explorer.ready;
    await Promise.resolve();
    assert.deepEqual(page.types(), ['error', 'ready', 'height']);
    assert.deepEqual(page.said[1].message.state, {city: 'manila'});
});

test('a program that cannot run says why, again to each question', async () => {
    await begin(undefined, false);
    explorer.reject(Object.assign(new Error('No WebGL 2.'), {code: 'no-webgl2'}));
    await explorer.ready.catch(() => {});
    await Promise.resolve();
    page.tell(GET);
    page.tell(set({city: 'manila'}));
    assert.deepEqual(page.types(), ['error', 'height', 'error', 'error']);
    assert.deepEqual([page.said[0].message.code, page.said[0].message.message], ['no-webgl2', 'No WebGL 2.']);
    assert.equal(explorer.city, '');
});

test('a program that stops says why, once, and tells no state afterwards', async () => {
    await begin();
    page.tell(set({city: 'manila'}));
    messages.fail(Object.assign(new Error('The program stopped.'), {code: 'no-wasm'}));
    messages.fail(new Error('again'));
    mock.timers.tick(1000);
    assert.deepEqual(page.types(), ['error']);
    assert.equal(page.said[0].message.message, 'The program stopped.');
});

test('the height follows the width, and is told when it is another', async () => {
    await begin();
    resized();
    assert.deepEqual(page.said, []);
    width = 1100;
    resized();
    resized();
    assert.deepEqual(page.said.map(({message}) => message.height), [660]);
});

test('three fifths of the width, between 560 and 720', () => {
    assert.deepEqual([0, 320, 933, 934, 1000, 1200, 4000].map(suitableHeight), [560, 560, 560, 560, 600, 720, 720]);
});
