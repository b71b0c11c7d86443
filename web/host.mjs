// Between the running program and the page: runs its frames and does what they ask for.
import {addressWith, explorerAddress, withoutSearchText} from './address.mjs';
import {KEYS, listen} from './input.mjs';
import {openLink} from './links.mjs';
import {Loop} from './loop.mjs';
import {Mirror} from './mirror.mjs';
import {OwnData, saveBlob} from './own_data.mjs';
import {OUTPUT, TEXT} from './program.mjs';
import {Search} from './search.mjs';
import {openShare} from './sharing.mjs';
import {embedded, Viewport} from './viewport.mjs';

/** @typedef {import('./context.mjs').Context} Context */
/** @typedef {import('./glyphs.mjs').Glyphs} Glyphs */
/** @typedef {import('./program.mjs').Program} Program */

const CURSORS = ['default', 'pointer', 'grab', 'grabbing', 'text', 'crosshair'];
/** Colour of most text in each theme. */
export const INK = {light: '#15212c', dark: '#e6eef4'};
/** The mirror follows at rest, and at most this often while the picture moves. */
const MIRROR_MS = 300;

/** @param {string} id */
const byId = (id) => /** @type {any} */ (document.getElementById(id));

/** @param {string} text @returns {Promise<boolean>} whether it is on the clipboard */
async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        // No permission, no secure origin, or an old browser: copy a selection.
        const area = document.createElement('textarea');
        area.value = text;
        area.className = 'visually-hidden';
        const focused = /** @type {HTMLElement | null} */ (document.activeElement);
        document.body.append(area);
        area.select();
        const copied = document.execCommand('copy');
        area.remove();
        focused?.focus();
        return copied;
    }
}

export class Host {
    /** @param {Program} program @param {Glyphs} glyphs @param {Context} context @param {{trace: boolean, assets: import('./assets.mjs').Assets}} options */
    constructor(program, glyphs, context, {trace, assets}) {
        this.program = program;
        this.glyphs = glyphs;
        this.trace = trace;
        this.assets = assets;
        this.frames = 0;
        /** @type {Set<(state: object) => void>} */
        this.listeners = new Set();
        /** Called when a frame's draw calls have been issued. */
        this.onDrawn = () => {};
        /** Called while the map soon needs the detailed coast and has it not. */
        this.onDetail = () => {};
        /** Called at the end of a frame. */
        this.onFrame = () => {};
        /** @type {Set<string>} */
        this.warned = new Set();
        this.canvas = /** @type {HTMLCanvasElement} */ (byId('map'));
        this.live = byId('live');
        this.href = location.href;     // as this page last saw it
        this.address = location.href;  // of the state, also where the browser may not show it
        this.theme = '';
        this.box = '';
        this.mirrorAt = 0;
        this.mirrorStale = false;
        this.loop = new Loop((now) => this.#frame(now));
        context.onChange = (lost) => this.#contextChanged(lost);
        if (context.lost) this.loop.pause(true);
        this.viewport = new Viewport(this.canvas, program, this.loop, (ratio) => {
            glyphs.ratio = ratio;
            if (this.frames) program.call('fonts_changed');
        }, () => this.#followTheme());
        this.search = new Search(byId('search'), this.live, {
            find: (text) => {
                this.loop.request(program.send('search', text));
                return program.json(TEXT.hits);
            },
            choose: (index) => this.loop.request(program.call('choose', index)),
            leave: (byPointer = false) => {
                this.canvas.classList.toggle('quiet', byPointer);  // from a field, browsers would show the keyboard's ring
                this.canvas.focus({preventScroll: true});
            },
        });
        this.ownData = new OwnData(program, this.loop);
        this.mirror = new Mirror(byId('mirror'), this.canvas, {
            focus: (id) => this.loop.request(program.send('focus', id)),
            activate: (id) => { if (program.send('activate', id)) this.loop.drawNow(); },
            escape: () => this.loop.request(program.call('key', KEYS.Escape, 0)),
        });
    }

    /** Draws the first frame, of the state that the address has given. */
    start() {
        this.loop.drawNow();
        listen(this.canvas, this.program, this.loop);
        this.viewport.watch();
        this.ownData.listen();
        for (const event of ['popstate', 'hashchange']) {
            addEventListener(event, () => {
                if (location.href === this.href) return;
                this.href = this.address = location.href;
                this.loop.request(this.readAddress());
            });
        }
    }

    /** @returns {number} whether a frame is needed */
    readAddress() {
        const needed = this.program.send('address', `${location.search}\n${location.hash}`);
        for (const {path, what, expected} of this.program.json(TEXT.notes) ?? []) {
            const note = `ascn: ignored "${path}" of the address: ${what}${expected ? ` (expected: ${expected})` : ''}`;
            if (!this.warned.has(note)) console.warn(note);
            this.warned.add(note);
        }
        this.address = addressWith(location.href, this.program.text(TEXT.address));
        return needed;
    }

    /** @param {number} now @returns {number} */
    #frame(now) {
        if (this.loop.paused) return -1;
        const wait = this.program.call('frame', now);
        const output = this.program.call('output');
        if (output & OUTPUT.drawn) {
            ++this.frames;
            this.onDrawn();
        }
        if (this.trace) performance.measure('ascn:frame', {start: now, end: performance.now()});
        if (output & OUTPUT.open) this.#open(this.program.text(TEXT.openUrl));
        if (output & OUTPUT.data) this.ownData.follow();
        this.#decorate(output, wait);
        if (output & OUTPUT.address) this.#writeAddress(Boolean(output & OUTPUT.push));
        if (output & OUTPUT.copy) this.#copy(this.program.text(TEXT.copy));
        if (output & OUTPUT.download) this.ownData.save(this.program.text(TEXT.download));
        if (output & OUTPUT.share) this.#share();
        if (output & OUTPUT.detail) this.onDetail();
        if (output & OUTPUT.chooseFile) this.ownData.choose();
        if (output & OUTPUT.announce) this.live.textContent = this.program.text(TEXT.announce);
        this.onFrame();
        // the last: its listeners may draw the next frame
        if (output & OUTPUT.state) this.#announce(!(output & OUTPUT.announce));
        return wait;
    }

    /** Where no tab may be opened, the reader gets the address at least. @param {string} link */
    #open(link) {
        const closed = openLink(link);
        if (closed) this.#copy(closed);
    }

    /** A fragment stands for the whole address. @param {string} text */
    async #copy(text) {
        const copied = await copyText(text.startsWith('#') ? explorerAddress(location.href, text === '#' ? '' : text) : text);
        this.loop.request(this.program.call('toast', copied));
    }

    /** The panel for links and files; where it cannot be loaded, the link is copied. */
    async #share() {
        const {program, loop, glyphs, canvas} = this;
        const linkNow = () => explorerAddress(location.href, program.text(TEXT.address));
        const tools = () => {
            const link = linkNow();
            const onOtherLink = (/** @type {() => void} */ gone) => {
                const changed = () => { if (linkNow() !== link) gone(); };
                this.listeners.add(changed);
                return () => this.listeners.delete(changed);
            };
            return {
                program, loop, glyphs, canvas, link, onOtherLink, embedded, text: TEXT.export, save: saveBlob,
                saveSet: (/** @type {string} */ name) => this.ownData.save(name),
            };
        };
        try {
            await openShare(this.assets, tools);
        } catch (error) {
            console.warn(`ascn: ${/** @type {Error} */ (error).message}`);
            this.#copy(linkNow());
        }
    }

    /** What lies over the canvas. @param {number} output @param {number} wait */
    #decorate(output, wait) {
        const cursor = CURSORS[this.program.call('cursor')] ?? '';
        if (this.canvas.style.cursor !== cursor) this.canvas.style.cursor = cursor;
        const box = this.program.doubles('search_box', 4) ?? [0, 0, 0, 0];
        if (this.box !== box.join()) {
            this.box = box.join();
            this.search.place(box);
        }
        this.mirrorStale ||= Boolean(output & OUTPUT.items);
        const now = performance.now();
        const focus = output & OUTPUT.focus ? this.program.text(TEXT.focus) : '';
        if (focus || (this.mirrorStale && (wait !== 0 || now - this.mirrorAt > MIRROR_MS))) {
            this.mirrorStale = false;
            this.mirrorAt = now;
            this.mirror.update(this.program.json(TEXT.items) ?? []);
        }
        if (focus) this.mirror.focus(focus);
    }

    /** The state is new: title, name of the picture, theme, listeners. @param {boolean} aloud */
    #announce(aloud) {
        const title = this.program.text(TEXT.title);
        if (title && title !== document.title) {
            document.title = title;
            if (this.frames > 1 && aloud) this.live.textContent = title;
        }
        const label = this.program.text(TEXT.label);
        if (this.canvas.getAttribute('aria-label') !== label) this.canvas.setAttribute('aria-label', label);
        this.#followTheme();
        const state = this.program.json(TEXT.state);
        this.search.setText(state.q ?? '');
        for (const listener of [...this.listeners]) listener(state);
    }

    /** The page around the canvas and the letters take the theme that the program draws in. */
    #followTheme() {
        /** @type {'light' | 'dark' | undefined} */
        const theme = this.program.json(TEXT.layout)?.theme;
        if (!theme || theme === this.theme) return;
        this.theme = theme;
        document.documentElement.dataset.theme = theme;
        if (this.glyphs.ink === INK[theme]) return;
        this.glyphs.setInk(INK[theme]);
        this.loop.request(this.program.call('fonts_changed'));
    }

    /** @param {boolean} push */
    #writeAddress(push) {
        this.address = addressWith(location.href, this.program.text(TEXT.address));
        if (this.address === location.href) return;
        try {
            if (push && !embedded) {
                history.replaceState(null, '', withoutSearchText(location.href));
                history.pushState(null, '', this.address);
            } else {
                history.replaceState(null, '', this.address);
            }
        } catch {
            // A sandboxed frame or a page from disk may forbid it: the state lives on without an address.
        }
        this.href = location.href;
    }

    /** @param {boolean} lost */
    #contextChanged(lost) {
        this.program.call('context_lost', lost);
        this.loop.pause(lost);
        if (!lost) this.loop.request(1);
    }
}
