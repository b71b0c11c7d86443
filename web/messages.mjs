// Messages between the explorer in a frame and the page around it (docs/EMBEDDING.md). Listens to that page alone, and
// where the address names its origin, to that origin alone; what else arrives is dropped without a sound.
import {suitableHeight} from './embed_size.mjs';

/**
 * @typedef {object} Ascn what it needs of window.ascn
 * @property {Promise<unknown>} ready
 * @property {() => object} state
 * @property {(partial: any) => object} set
 * @property {(event: string, listener: () => void) => unknown} on
 * @property {() => string} url
 * @typedef {{width(): number, onWidth(listener: () => void): void}} Frame the window's width, CSS px
 */

const NAME = 'ascn-explorer';
const VERSION = 1;
/** A state that changes all the time is told so often, ms. */
const STATE_MS = 100;
/** Wishes kept until the program runs. */
const MAX_PENDING = 100;

/**
 * The origin of the address parameter `host`; undefined where it is none.
 * @param {string} text @returns {string | undefined}
 */
function originOf(text) {
    if (text === 'null') return text;
    try {
        const {origin, protocol} = new URL(text);
        return /^https?:$/.test(protocol) ? origin : undefined;
    } catch {
        return undefined;
    }
}

/** The width of a window. @param {Window} page @returns {Frame} */
export const frameOf = (page) => ({
    width: () => page.innerWidth,
    onWidth: (listener) => page.addEventListener('resize', listener),
});

export class Messages {
    /** @type {any[]} states to set once the program runs */
    #pending = [];
    /** @type {'starting' | 'running' | 'failed' | 'mute'} */
    #phase = 'starting';
    #timer = 0;
    #height = 0;
    /** @type {{code: string, message: string} | undefined} */
    #reason;

    /** Listens and speaks for as long as the page lives. @param {Window} page @param {string | undefined} host @param {Ascn} ascn @param {Frame} frame */
    constructor(page, host, ascn, frame) {
        this.peer = page.parent;
        this.ascn = ascn;
        this.frame = frame;
        this.origin = host === undefined ? undefined : originOf(host);
        if (host !== undefined && this.origin === undefined) {
            console.warn(`ascn: "host" of the address is no origin: ${host}. No messages are exchanged.`);
            this.#phase = 'mute';
            return;
        }
        page.addEventListener('message', (event) => this.#take(event));
        ascn.ready.then(() => this.#start(), (reason) => this.fail(reason));
    }

    /** @param {string} type @param {object} [content] */
    #post(type, content) {
        const to = this.origin === undefined || this.origin === 'null' ? '*' : this.origin;
        this.peer.postMessage({source: NAME, version: VERSION, type, ...content}, to);
    }

    #start() {
        this.#phase = 'running';
        for (const state of this.#pending.splice(0)) this.#set(state);
        this.#post('ready', this.#content());
        this.ascn.on('change', () => this.#changed());
        this.#tellHeight();
        this.frame.onWidth(() => this.#tellHeight());
    }

    /** The program cannot run, or has stopped. @param {any} reason */
    fail(reason) {
        if (this.#phase === 'failed' || this.#phase === 'mute') return;
        this.#phase = 'failed';
        this.#reason = {code: String(reason?.code ?? 'no-wasm'), message: String(reason?.message ?? reason)};
        this.#post('error', this.#reason);
        this.#tellHeight();
    }

    #content() {
        return {state: this.ascn.state(), url: this.ascn.url()};
    }

    #tellHeight() {
        const height = suitableHeight(this.frame.width());
        if (height === this.#height) return;
        this.#height = height;
        this.#post('height', {height});
    }

    /** A flight of the camera or a search that is typed: one message for many changes. */
    #changed() {
        this.#timer ||= window.setTimeout(() => {
            this.#timer = 0;
            if (this.#phase === 'running') this.#post('state', this.#content());
        }, STATE_MS);
    }

    /** @param {MessageEvent} event */
    #take({source, origin, data}) {
        if (source !== this.peer || (this.origin !== undefined && origin !== this.origin)) return;
        if (data?.target !== NAME || data.version !== VERSION) return;
        if (data.type !== 'set' && data.type !== 'get') return;
        if (this.#phase === 'failed') this.#post('error', this.#reason);
        else if (this.#phase === 'starting') this.#wait(data);
        else if (data.type === 'set') this.#set(data.state);
        else this.#post('state', this.#content());
    }

    /** 'ready' will answer a 'get'. @param {{type: string, state?: unknown}} data */
    #wait({type, state}) {
        if (type === 'set' && this.#pending.length < MAX_PENDING) this.#pending.push(state);
    }

    /** @param {unknown} state */
    #set(state) {
        try {
            this.ascn.set(state);
            this.#changed();  // also where nothing is new: the answer
        } catch (error) {
            this.#post('error', {code: 'state', message: String(/** @type {Error} */ (error)?.message ?? error)});
        }
    }
}
