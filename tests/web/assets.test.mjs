import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import test from 'node:test';
import {Assets, decodeBase64, joined} from '../../web/assets.mjs';

/** A document with a manifest and inlined assets. @param {object | undefined} manifest @param {Record<string, string>} inlined */
function page(manifest, inlined = {}) {
    /** @type {string[]} */
    const removed = [];
    return {
        removed,
        getElementById: () => manifest && {textContent: JSON.stringify(manifest)},
        querySelector: (/** @type {string} */ selector) => {
            const name = /^\[data-asset="(.*)"\]$/.exec(selector)?.[1] ?? '';
            return name in inlined ? {textContent: inlined[name], remove: () => removed.push(name)} : null;
        },
    };
}

/** @param {any} document */
const assetsOf = (document) => new Assets(document);

/** @param {(url: string) => {status?: number, body: string | Buffer}} answer @param {(base: string) => Promise<void>} use */
async function withServer(answer, use) {
    const server = createServer((request, response) => {
        const {status = 200, body} = answer(request.url ?? '');
        response.writeHead(status, {'content-type': 'application/octet-stream'}).end(body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const {port} = /** @type {import('node:net').AddressInfo} */ (server.address());
    try {
        await use(`http://127.0.0.1:${port}`);
    } finally {
        server.close();
    }
}

test('base64 gives every byte back', () => {
    const bytes = Uint8Array.from({length: 256}, (_, i) => i);
    assert.deepEqual(decodeBase64(Buffer.from(bytes).toString('base64')), bytes);
    assert.equal(decodeBase64('').length, 0);
});

test('chunks join in order', () => {
    assert.deepEqual([...joined([new Uint8Array([1, 2]), new Uint8Array(0), new Uint8Array([3])])], [1, 2, 3]);
});

test('an inlined asset is taken from the page, once, without a request', async () => {
    const document = page({'a.bin': 'http://127.0.0.1:1/never'}, {'a.bin': 'AQID'});
    let seen = 0;
    const bytes = await assetsOf(document).bytes('a.bin', (n) => { seen += n; });
    assert.deepEqual([...bytes], [1, 2, 3]);
    assert.equal(seen, 3);
    assert.deepEqual(document.removed, ['a.bin']);
});

test('other assets come from the manifest\'s address, with progress', async () => {
    const body = Buffer.alloc(300_000, 7);
    /** @type {string[]} */
    const asked = [];
    await withServer((url) => (asked.push(url), {body}), async (base) => {
        let seen = 0;
        const bytes = await assetsOf(page({'a.bin': `${base}/a.bin?v=1`})).bytes('a.bin', (n) => { seen += n; });
        assert.ok(Buffer.from(bytes).equals(body));
        assert.equal(seen, body.length);
        assert.deepEqual(asked, ['/a.bin?v=1']);
    });
});

test('a missing file is a network error that names it', async () => {
    await withServer(() => ({status: 404, body: 'no'}), async (base) => {
        await assert.rejects(assetsOf(page({'a.bin': `${base}/a.bin`})).bytes('a.bin'),
                             (/** @type {any} */ e) => e.code === 'network' && /a\.bin.*404/.test(e.message));
    });
});

test('no server is a network error', async () => {
    await assert.rejects(assetsOf(page({'a.bin': 'http://127.0.0.1:1/a.bin'})).bytes('a.bin'),
                         (/** @type {any} */ e) => e.code === 'network');
});

test('a page without a manifest has no fonts', () => {
    assert.deepEqual(assetsOf(page(undefined)).manifest.fonts, {ui: [], native: []});
});
