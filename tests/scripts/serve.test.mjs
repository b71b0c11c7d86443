// The server of the built site: what a host must send, and what it must not give away.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {connect, createServer as createTcpServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';

import {acceptedEncodings, resolveFile, start} from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'serve-test-'));
const site = join(folder, 'site');
const SCRIPT = 'globalThis.answer = 42;\n'.repeat(20);
/** @type {{url: string, port: number, close: () => Promise<void>}} */
let server;

before(async () => {
    mkdirSync(join(site, 'fonts'), {recursive: true});
    writeFileSync(join(folder, 'secret.txt'), 'outside');
    writeFileSync(join(site, '.hidden'), 'hidden');
    writeFileSync(join(site, 'index.html'), '<!doctype html><title>t</title>');
    writeFileSync(join(site, 'ascn.js'), SCRIPT);
    writeFileSync(join(site, 'ascn.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(site, 'ascn.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(site, 'ascn.wasm'), Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
    writeFileSync(join(site, 'fonts/a.woff2'), 'wOF2');
    server = await start(site, {port: 0});
});
after(async () => {
    await server.close();
    rmSync(folder, {recursive: true});
});

const get = (/** @type {string} */ path, /** @type {RequestInit} */ options = {}) => fetch(new URL(path, server.url), options);

/** A request as bytes: fetch would tidy the path. @param {string} line @returns {Promise<string>} */
const raw = (line) => new Promise((done, failed) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`));
    let text = '';
    socket.on('data', (d) => (text += d)).on('end', () => done(text)).on('error', failed);
});

describe('serve', () => {
    test('listens on the loopback address only', () => assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/));

    test('gives each kind of file its MIME type', async () => {
        const types = {'': 'text/html', 'ascn.js': 'text/javascript', 'ascn.wasm': 'application/wasm', 'fonts/a.woff2': 'font/woff2'};
        for (const [path, type] of Object.entries(types)) {
            assert.equal((await get(path)).headers.get('content-type')?.split(';')[0], type, path);
        }
    });

    test('sends the security headers with every answer', async () => {
        for (const path of ['', 'none']) {
            const {headers} = await get(path);
            assert.equal(headers.get('content-security-policy'),
                "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'");
            assert.equal(headers.get('x-content-type-options'), 'nosniff');
            assert.equal(headers.get('access-control-allow-origin'), '*', 'for sandboxed frames and pages that embed it');
        }
    });

    test('takes the best encoding that the client takes', async () => {
        for (const [accept, encoding] of [['br, gzip', 'br'], ['gzip', 'gzip'], ['identity', null], ['br;q=0, gzip;q=0.5', 'gzip']]) {
            const response = await get('ascn.js', {headers: {'accept-encoding': String(accept)}});
            assert.equal(response.headers.get('content-encoding'), encoding, String(accept));
            assert.equal(response.headers.get('vary'), 'Accept-Encoding');
            assert.equal(await response.text(), SCRIPT);
        }
    });

    test('does not send a compressed copy that is older than its file', async () => {
        writeFileSync(join(site, 'old.js'), 'new text');
        writeFileSync(join(site, 'old.js.br'), brotliCompressSync('old text'));
        utimesSync(join(site, 'old.js.br'), 1, 1);
        assert.equal(await (await get('old.js', {headers: {'accept-encoding': 'br'}})).text(), 'new text');
    });

    test('lets only what is asked for by hash be kept', async () => {
        assert.match((await get('ascn.js?v=0123abcd')).headers.get('cache-control') ?? '', /immutable/);
        assert.equal((await get('ascn.js')).headers.get('cache-control'), 'no-cache');
        assert.equal((await get('')).headers.get('cache-control'), 'no-cache');
    });

    test('answers 304 to the ETag it gave, and another ETag for another encoding', async () => {
        const ask = (/** @type {Record<string, string>} */ headers) => get('ascn.js', {headers});
        const etag = (await ask({'accept-encoding': 'br'})).headers.get('etag') ?? '';
        assert.notEqual(etag, (await ask({'accept-encoding': 'identity'})).headers.get('etag'));
        assert.equal((await ask({'accept-encoding': 'br', 'if-none-match': etag})).status, 304);
        assert.equal((await ask({'accept-encoding': 'br', 'if-none-match': '"other"'})).status, 200);
    });

    test('HEAD has the headers of GET and no body', async () => {
        const head = await get('ascn.wasm', {method: 'HEAD'});
        assert.equal(head.headers.get('content-length'), '8');
        assert.equal((await head.arrayBuffer()).byteLength, 0);
    });

    test('other methods are refused', async () => {
        const response = await get('', {method: 'POST', body: 'x'});
        assert.equal(response.status, 405);
        assert.equal(response.headers.get('allow'), 'GET, HEAD');
    });

    test('an unknown file is a 404 page, not an empty answer', async () => {
        const response = await get('none.html');
        assert.equal(response.status, 404);
        assert.match(await response.text(), /Not found/);
    });

    test('nothing outside the folder and nothing hidden can be read', async () => {
        const paths = ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/fonts/../../secret.txt', '/..\\secret.txt',
            '/.hidden', '//etc/passwd', '/%00', '/%E0%A4%A', '/fonts'];
        for (const path of paths) {
            const answer = await raw(`GET ${path}`);
            assert.match(answer, /^HTTP\/1\.1 404/, path);
            assert.doesNotMatch(answer, /outside|hidden\b|root:/, path);
        }
        assert.equal(resolveFile('/site', '/../site-of-others/x'), null);
        assert.equal(resolveFile('/site', '/a%20b.txt'), '/site/a b.txt');
    });

    test('a taken port is an error; with tries, the next free one is taken', async () => {
        const holder = createTcpServer();
        await new Promise((done) => holder.listen(0, '127.0.0.1', () => done(undefined)));
        const {port} = /** @type {import('node:net').AddressInfo} */ (holder.address());
        await assert.rejects(start(site, {port}), {code: 'EADDRINUSE'});
        const other = await start(site, {port, tries: 20});
        assert.ok(other.port > port && other.port < port + 20);
        await other.close();
        holder.close();
    });

    test('tests may change headers and MIME types', async () => {
        const odd = await start(site, {port: 0, headers: {'Content-Security-Policy': null, 'X-Test': '1'}, mime: {'.wasm': 'text/plain'}});
        const response = await fetch(odd.url + 'ascn.wasm');
        assert.equal(response.headers.get('content-type'), 'text/plain');
        assert.equal(response.headers.get('content-security-policy'), null);
        assert.equal(response.headers.get('x-test'), '1');
        await odd.close();
    });
});

test('acceptedEncodings reads quality values', () => {
    const names = (/** @type {string} */ header) => acceptedEncodings(header).map((e) => e.name);
    assert.deepEqual(names('gzip, deflate, br'), ['br', 'gzip']);
    assert.deepEqual(names('*'), ['br', 'gzip']);
    assert.deepEqual(names('*;q=0, gzip'), ['gzip']);
    assert.deepEqual(names(''), []);
});
