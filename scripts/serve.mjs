// A static file server for the built site, on the loopback address only. It behaves as a good host would: right MIME
// types, the .br and .gz files beside a file where the client takes them, caching by content hash, a strict
// content-security policy. scripts/serve runs it; the browser tests import start().
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';

/** @type {Record<string, string>} */
const MIME = {
    '.html': 'text/html; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
    '.json': 'application/json; charset=utf-8',
    '.wasm': 'application/wasm',
    '.bin': 'application/octet-stream',
    '.woff2': 'font/woff2',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.ico': 'image/x-icon',
    '.txt': 'text/plain; charset=utf-8',
    '.csv': 'text/csv; charset=utf-8',
    '.map': 'application/json; charset=utf-8',
};

export const CONTENT_SECURITY_POLICY = [
    "default-src 'self'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self' data: blob:",
    "font-src 'self'",
].join('; ');

const ENCODINGS = [{name: 'br', suffix: '.br'}, {name: 'gzip', suffix: '.gz'}];

/**
 * @typedef {object} Options
 * @property {number} [port] 0: any free one
 * @property {string} [host] loopback unless said otherwise
 * @property {number} [tries] how many ports to try, counting up from `port`
 * @property {Record<string, string | null>} [headers] added to each answer; null takes a header out
 * @property {Record<string, string>} [mime] MIME types by extension, in place of the usual ones
 * @property {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} [intercept]
 *     sees each request first; true: it has answered
 */

/** Encodings that the client takes: 'br;q=0' says no. @param {string | string[] | undefined} header */
export function acceptedEncodings(header) {
    /** @type {Map<string, number>} */
    const quality = new Map();
    for (const part of String(header ?? '').split(',')) {
        const [name, ...parameters] = part.trim().toLowerCase().split(';').map((s) => s.trim());
        const q = parameters.find((p) => p.startsWith('q='));
        if (name) quality.set(name, q ? Number(q.slice(2)) || 0 : 1);
    }
    return ENCODINGS.filter(({name}) => (quality.get(name) ?? quality.get('*') ?? 0) > 0);
}

/** The file that a request path names; null where it leaves the folder or cannot be read as a path.
 *  @param {string} root @param {string} pathname */
export function resolveFile(root, pathname) {
    let decoded;
    try {
        decoded = decodeURIComponent(pathname);
    } catch {
        return null;
    }
    // a dot segment or a hidden file is nothing that the site has; a backslash is a separator on some systems
    if (/[\0\\]/.test(decoded) || decoded.split('/').some((s) => s.startsWith('.'))) return null;
    const file = resolve(root, '.' + (decoded.endsWith('/') ? decoded + 'index.html' : decoded));
    return file === root || file.startsWith(root + sep) ? file : null;
}

/** @param {string} file */
function stat(file) {
    const found = statSync(file, {throwIfNoEntry: false});
    return found?.isFile() ? found : null;
}

/** @param {string} title @param {string} text */
const errorPage = (title, text) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${text}</p>` +
    '<p><a href="/">ASCN Explorer</a></p></html>\n';

/**
 * Serves the files of a folder.
 * @param {string} dir
 * @param {Options} [options]
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function start(dir, options = {}) {
    const root = resolve(dir);
    const {host = '127.0.0.1', headers = {}, mime = {}, intercept} = options;
    const server = createServer((request, response) => {
        if (intercept?.(request, response)) return;
        answer(root, request, response, {...MIME, ...mime}, headers);
    });
    const port = await listen(server, host, options.port ?? 8080, options.tries ?? 1);
    return {
        url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
        port,
        close: () => new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
        }),
    };
}

/** @param {import('node:http').Server} server @param {string} host @param {number} first @param {number} tries
 *  @returns {Promise<number>} */
async function listen(server, host, first, tries) {
    for (let i = 0;; ++i) {
        const port = first === 0 ? 0 : first + i;
        try {
            await new Promise((done, failed) => {
                server.once('error', failed);
                server.listen(port, host, () => {
                    server.off('error', failed);
                    done(undefined);
                });
            });
            return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
        } catch (error) {
            if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EADDRINUSE' || i + 1 >= tries) throw error;
        }
    }
}

/** @param {string} root @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 *  @param {Record<string, string>} mime @param {Record<string, string | null>} extra */
function answer(root, request, response, mime, extra) {
    /** @param {number} status @param {Record<string, string | number>} more */
    const head = (status, more) => {
        /** @type {Record<string, string | number | null>} */
        const all = {
            'Content-Security-Policy': CONTENT_SECURITY_POLICY,
            'X-Content-Type-Options': 'nosniff',
            'Referrer-Policy': 'no-referrer',
            // sandboxed frames and pages that load embed.js are of another origin; nothing here is secret
            'Access-Control-Allow-Origin': '*',
            ...more,
            ...extra,
        };
        for (const [name, value] of Object.entries(all)) if (value !== null) response.setHeader(name, value);
        response.writeHead(status);
    };
    /** @param {number} status @param {string} title @param {string} text @param {Record<string, string>} [more] */
    const fail = (status, title, text, more = {}) => {
        const body = errorPage(title, text);
        head(status, {'Content-Type': MIME['.html'], 'Content-Length': Buffer.byteLength(body), 'Cache-Control': 'no-store', ...more});
        response.end(request.method === 'HEAD' ? undefined : body);
    };

    if (request.method !== 'GET' && request.method !== 'HEAD') {
        fail(405, 'Method not allowed', 'Only GET and HEAD are answered.', {Allow: 'GET, HEAD'});
        return;
    }
    const [pathname, query = ''] = (request.url ?? '/').split('?', 2);
    const file = resolveFile(root, pathname);
    const plain = file && stat(file);
    if (!file || !plain) {
        fail(404, 'Not found', 'There is no such file in this site.');
        return;
    }
    const type = mime[extname(file)] ?? 'application/octet-stream';
    let sent = file, size = plain.size;
    /** @type {Record<string, string | number>} */
    const fields = {'Content-Type': type, Vary: 'Accept-Encoding'};
    for (const {name, suffix} of acceptedEncodings(request.headers['accept-encoding'])) {
        const packed = stat(file + suffix);
        // one left from an earlier build is no copy of this file
        if (packed && packed.mtimeMs >= plain.mtimeMs) {
            sent = file + suffix, size = packed.size;
            fields['Content-Encoding'] = name;
            break;
        }
    }
    // what the site asks for by content hash never changes; all else is asked for again each time
    fields['Cache-Control'] = /(^|&)v=[0-9a-f]+(&|$)/.test(query) ? 'public, max-age=31536000, immutable' : 'no-cache';
    fields.ETag = `"${createHash('sha256').update(`${sent}|${size}|${statSync(sent).mtimeMs}`).digest('hex').slice(0, 20)}"`;
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(String(fields.ETag))) {
        head(304, fields);
        response.end();
        return;
    }
    head(200, {...fields, 'Content-Length': size});
    if (request.method === 'HEAD') response.end();
    else createReadStream(sent).on('error', () => response.destroy()).pipe(response);
}

/** Opens an address in the user's browser; says so where that cannot be done. @param {string} url */
function openBrowser(url) {
    const command = process.platform === 'darwin' ? 'open' : 'xdg-open';
    spawn(command, [url], {stdio: 'ignore', detached: true})
        .on('error', () => console.log(`(no ${command} here: please open the address by hand)`))
        .unref();
}

/** node scripts/serve.mjs FOLDER [--port N] [--open]: without --port the next free one from 8080. */
async function main() {
    const {positionals: [dir = 'dist'], values} = parseArgs(
        {allowPositionals: true, options: {port: {type: 'string'}, open: {type: 'boolean'}}});
    const port = Number(values.port ?? 8080);
    try {
        const {url} = await start(dir, {port, tries: values.port ? 1 : 50});
        console.log(`\nASCN Explorer is at  ${url}   (Ctrl-C stops it)`);
        if (values.open) openBrowser(url);
    } catch (error) {
        const code = /** @type {NodeJS.ErrnoException} */ (error).code;
        if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
        console.error(code === 'EADDRINUSE' ? `error: port ${port} is taken; choose another with --port, or leave --port out`
                                            : `error: port ${port} is not allowed for this user; choose one above 1023`);
        process.exit(1);
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
