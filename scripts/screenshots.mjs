// dist/ -> docs/screenshots/<picture>-<theme>-<width>x<height>.png. ASCN_DIST names another built site.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {App} from '../tests/browser/lib/app.mjs';
import {launchChromium} from './lib/chromium.mjs';
import {indexedPng} from './lib/indexed_png.mjs';
import {start} from './serve.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'docs/screenshots');
const MAX_BYTES = 400_000;

const PICTURES = {
    map: '',
    card: '#map?city=da-nang&compare=da-nang,cebu-city,makassar',
    compare: '#compare?compare=da-nang,cebu-city,makassar',
    charts: '#compare?compare=da-nang,cebu-city,makassar&part=charts',
    table: '#table?sort=-population&shade=1',
    areas: '#areas',
    projects: '#areas?part=projects',
    network: '#network',
    partners: '#network?part=partners',
    about: '#about',
};
/** A phone's picture has the pixels of a phone. */
const SIZES = [
    {width: 1440, height: 900, dpr: 1, touch: false}, {width: 1024, height: 768, dpr: 1, touch: false},
    {width: 768, height: 1024, dpr: 1, touch: true}, {width: 390, height: 844, dpr: 2, touch: true},
    {width: 320, height: 568, dpr: 2, touch: true},
];

/** @param {import('playwright-core').Browser} browser @param {string} url @param {'light' | 'dark'} theme @param {typeof SIZES[0]} size */
async function take(browser, url, theme, {width, height, dpr, touch}) {
    const context = await browser.newContext({
        viewport: {width, height}, deviceScaleFactor: dpr, hasTouch: touch, isMobile: touch, colorScheme: theme, reducedMotion: 'reduce',
        locale: 'en-GB',
    });
    try {
        const app = new App(await context.newPage());
        await app.page.goto(url);
        await app.started();
        const items = await app.items();
        if (items.some(({id}) => id === 'sheet.handle')) await app.click('sheet.handle');  // half open, it shows the plan
        await app.settle();
        return indexedPng(await app.picture());
    } finally {
        await context.close();
    }
}

const site = await start(resolve(ROOT, process.env.ASCN_DIST ?? 'dist'), {port: 0});
const browser = await launchChromium();
try {
    mkdirSync(OUT, {recursive: true});
    for (const size of SIZES) {
        for (const theme of /** @type {const} */ (['light', 'dark'])) {
            for (const [picture, state] of Object.entries(PICTURES)) {
                const name = `${picture}-${theme}-${size.width}x${size.height}.png`;
                const png = await take(browser, site.url + state, theme, size);
                if (png.length > MAX_BYTES) throw new Error(`${name} has ${png.length} bytes; ${MAX_BYTES} are allowed`);
                writeFileSync(join(OUT, name), png);
                console.log(`   ${name.padEnd(32)} ${png.length.toLocaleString('en').padStart(8)} bytes`);
            }
        }
    }
} finally {
    await browser.close();
    await site.close();
}
