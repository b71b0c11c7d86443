// dist/ -> dist/ascn-explorer.html: the single-file edition. Everything is inlined, so it opens from disk with no
// network: the script as a classic script, the style sheet, and each other file as base64 in
// <script type="text/plain" data-asset="name">, where web/assets.mjs looks first. Its own content-security policy lets
// nothing else in: it names the inlined texts that run or style by hash and forbids every request.
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
/** @type {Record<string, string>} */
const IMAGE = {'.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon'};

/** A script's text that cannot end or comment out its element. @param {string} js */
export const inlineScript = (js) => js.replace(/<(?=\/script|!--)/gi, '\\x3C');
/** @param {string} css */
const inlineStyle = (css) => css.replace(/<(?=\/style|!--)/gi, '\\3C ');
/** @param {string} text */
const cspHash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Handed on as text that a reader can unfold, not as an asset. */
const LICENCES = 'licences.txt';
/** @param {string} text */
const escapeHtml = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @param {string} html index.html as built @param {(name: string) => Buffer} read */
export function inlineSite(html, read) {
    const manifestMark = /(<script type="application\/json" id="assets">)(.*?)(<\/script>)/s;
    /** @type {Record<string, unknown>} */
    const manifest = JSON.parse(manifestMark.exec(html)?.[2] ?? '{}');
    const files = Object.keys(manifest).filter((key) => String(manifest[key]).startsWith(`${key}?v=`));
    if (files.length === 0) throw new Error('index.html carries no list of assets');
    for (const file of files) delete manifest[file];
    const assets = files.filter((file) => file !== LICENCES).map((file) =>
        `<script type="text/plain" data-asset="${file}">${read(file).toString('base64')}</script>`).join('\n');
    const name = (/** @type {string} */ url) => url.replace(/\?.*/, '');

    const css = inlineStyle(read('shell.css').toString());
    const js = inlineScript(read('ascn.js').toString());
    const later = files.filter((file) => file.endsWith('.js')).map((file) => read(file).toString());  // run when they are asked for
    const policy = `default-src 'none'; script-src ${[js, ...later].map(cspHash).join(' ')} 'wasm-unsafe-eval'; style-src ${cspHash(css)}; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;

    let scripts = 0, styles = 0;
    const out = html
        .replace(/<link rel="preload"[^>]*>\s*/g, '')
        .replace(/<p data-site>.*?<\/p>\s*/g, '')  // what lies beside the page on a server
        .replace(/<link rel="stylesheet" href="shell\.css[^>]*>/, () => (++styles, `<style>${css}</style>`))
        .replace(/<script\b[^>]*\bsrc="ascn\.js[^>]*><\/script>\s*/, () => (++scripts, ''))
        .replace(/(<link rel="(?:icon|apple-touch-icon)"[^>]*href=")([^"]+)(")/g, (_, before, url, after) =>
            `${before}data:${IMAGE[extname(name(url))]};base64,${read(name(url)).toString('base64')}${after}`)
        .replace(/<a href="licences\.txt[^>]*>(.*?)<\/a>/, (_, title) =>
            `<details><summary>${title}</summary><pre>${escapeHtml(read(LICENCES).toString())}</pre></details>`)
        .replace(manifestMark, (_, open, __, close) => open + JSON.stringify(manifest).replace(/</g, '\\u003c') + close)
        .replace(/<meta charset="utf-8">/i, (all) => `${all}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
        // an inline script is never deferred: it goes last, where the elements that it needs stand before it
        .replace(/<\/body>/, () => `${assets}\n<script>${js}</script>\n</body>`);
    if (scripts !== 1 || styles !== 1) throw new Error('index.html does not load shell.css and ascn.js once each');
    const outside = /<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)="(?!data:)[^"]*"/.exec(out.replace(inlinedText, ''));
    if (outside) throw new Error(`still refers to a file: ${outside[0]}`);
    return out;
}
const inlinedText = /<script>.*?<\/script>|<script type="text\/plain".*?<\/script>/gs;

function main() {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist/index.html is missing: run scripts/build first');
    const read = (/** @type {string} */ name) => readFileSync(join(DIST, name));
    const html = inlineSite(read('index.html').toString(), read);
    writeFileSync(join(DIST, 'ascn-explorer.html'), html);
    console.log(`   dist/ascn-explorer.html: ${Buffer.byteLength(html).toLocaleString('en')} bytes, opens from disk without a network`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
