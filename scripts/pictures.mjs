// dist/ -> tests/browser/pictures/<view>-<device pixels>x.png. ASCN_DIST names another built site.
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {App} from '../tests/browser/lib/app.mjs';
import {SHOTS, takeGround, WINDOW} from '../tests/browser/lib/views.mjs';
import {launchChromium} from './lib/chromium.mjs';
import {indexedPng} from './lib/indexed_png.mjs';
import {start} from './serve.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'tests/browser/pictures');
const MAX_BYTES = 600_000;

const site = await start(resolve(ROOT, process.env.ASCN_DIST ?? 'dist'), {port: 0});
const browser = await launchChromium();
try {
    mkdirSync(OUT, {recursive: true});
    let bytes = 0;
    for (const dpr of [1, 2]) {
        const context = await browser.newContext({viewport: WINDOW, deviceScaleFactor: dpr, locale: 'en-GB', colorScheme: 'light'});
        const app = new App(await context.newPage());
        await app.page.goto(site.url);
        await app.started();
        for (const shot of SHOTS.filter((s) => s.dpr === dpr)) {
            const png = indexedPng(await takeGround(app, shot));
            bytes += png.length;
            writeFileSync(join(OUT, `${shot.name}.png`), png);
            console.log(`   ${shot.name.padEnd(28)} ${shot.theme.padEnd(6)} ${png.length.toLocaleString('en').padStart(8)} bytes`);
        }
        await context.close();
    }
    if (bytes > MAX_BYTES) throw new Error(`${bytes} bytes in all; ${MAX_BYTES} are allowed`);
    console.log(`   in all ${bytes.toLocaleString('en')} bytes`);
} finally {
    await browser.close();
    await site.close();
}
