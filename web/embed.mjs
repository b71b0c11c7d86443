// <ascn-explorer>: the explorer inside a page of someone else's. A script of its own, dist/embed.js, which the explorer
// does not load; docs/EMBEDDING.md describes it.
import {suitableHeight} from './embed_size.mjs';

const NAME = 'ascn-explorer';
const VERSION = 1;
const EXPLORER = new URL('index.html', import.meta.url).href;
const TITLE = 'Map and comparison of the ASEAN Smart Cities';
/** Attributes that are the state; 'view' first, as in the address. */
const KEYS = ['view', 'city', 'compare', 'ind', 'color', 'nat', 'layer', 'x', 'y', 'country', 'area', 'cohort', 'size',
              'status', 'q', 'sort', 'part', 'cols', 'shade', 'rows', 'year', 'group', 'pcity', 'parea', 'partner', 'kind', 'cam', 'lang', 'theme'];
const LISTS = ['compare', 'layer', 'country', 'area', 'size', 'status', 'cols', 'rows', 'parea', 'kind'];
/** What the frame may do when the attribute 'sandbox' names nothing. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** An embed that is nearly in sight starts, CSS px. */
const NEAR_PX = 200;
/** The picture before it gives way to a frame that says nothing, ms. */
const SILENT_MS = 8000;
const DARK = matchMedia('(prefers-color-scheme: dark)');

const STYLE = `
:host { display: block; position: relative; overflow: hidden; border-radius: 8px; box-shadow: 0 0 0 1px rgb(88 104 119 / .3);
  background: #dce8f0; color: #15212c; color-scheme: light; font: 16px/1.5 system-ui, sans-serif }
:host([hidden]) { display: none }
:host([theme=dark]) { background: #0e1b26; color: #e6eef4; color-scheme: dark }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0 }
div { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 12px; padding: 16px;
  text-align: center; overflow: hidden }
div.waiting { pointer-events: none }
div.waiting:not(.picture), div.waiting button { display: none }
img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover }
.picture slot { display: none }
button { position: relative; font: inherit; font-weight: 600; min-height: 44px; padding: 8px 18px; border-radius: 8px;
  border: 1px solid #b4bec6; background: #fff; color: #15212c; cursor: pointer }
button:focus-visible { outline: 2px solid #1c5fa8; outline-offset: 2px }`;

/**
 * An attribute as the message 'set' gives it.
 * @param {string} key @param {string | null} text @returns {unknown}
 */
function stateValue(key, text) {
    if (text === null || text.trim() === '') return null;
    if (key === 'theme' && text === 'auto') return DARK.matches ? 'dark' : 'light';
    const parts = text.split(',').map((part) => part.trim());
    if (LISTS.includes(key)) return parts;
    if (key !== 'cam') return text.trim();
    const [lon, lat, zoom] = parts.map(Number);
    return {lon, lat, zoom};
}

/** The same as the address gives it; '' is the default. @param {string} key @param {string | null} text */
function addressValue(key, text) {
    const value = stateValue(key, text);
    if (Array.isArray(value)) return value.map(encodeURIComponent).join(',');
    return value === null ? '' : key === 'cam' ? String(text).replace(/\s/g, '') : encodeURIComponent(String(value));
}

class AscnExplorer extends HTMLElement {
    static observedAttributes = [...KEYS, 'height', 'title'];

    #root = this.attachShadow({mode: 'open', delegatesFocus: true});
    #size = new CSSStyleSheet();
    /** @type {HTMLIFrameElement | undefined} */
    #frame;
    /** @type {HTMLElement | undefined} */
    #poster;
    /** @type {IntersectionObserver | undefined} */
    #near;
    /** @type {Record<string, unknown>} what the page is to be told next */
    #wishes = {};
    #wishing = false;
    /** @type {Record<string, unknown>} what it was told, and has not answered with a state */
    #told = {};
    /** Of a frame that says nothing. */
    #silence = 0;
    #origin = '';
    #ready = false;
    /** @type {object | null} */
    #state = null;
    #url = '';

    constructor() {
        super();
        const style = new CSSStyleSheet();
        style.replaceSync(STYLE);
        this.#root.adoptedStyleSheets = [style, this.#size];
    }

    /** The state as the explorer last told it; null until it is ready. */
    get state() {
        return this.#state;
    }

    set state(partial) {
        this.set(partial ?? {});
    }

    /** The address of that state in the whole explorer, to share; '' until it is ready. */
    get url() {
        return this.#url;
    }

    /** Changes keys of the state, as window.ascn.set does. @param {object} partial */
    set(partial) {
        Object.assign(this.#wishes, partial);
        if (this.#wishing) return;
        this.#wishing = true;
        queueMicrotask(() => {
            this.#wishing = false;
            this.#tell();
        });
    }

    /** Starts the explorer now, wherever the element is. */
    load() {
        if (this.#frame || !this.isConnected) return;
        this.#near?.disconnect();
        const source = new URL(this.getAttribute('src') ?? EXPLORER, document.baseURI);
        if (!/^(https?|file):$/.test(source.protocol)) {
            this.#emit('error', {code: 'src', message: `The explorer's address is no web address: ${source.href}`});
            return;
        }
        const frame = document.createElement('iframe');
        this.#describe(frame, source);
        const focused = this.#root.activeElement;
        this.#poster?.classList.add('waiting');
        this.#root.prepend(frame);
        this.#frame = frame;
        if (focused) this.#focusOn(frame);
    }

    /** The keyboard goes on in the frame: again once its page is there, which browsers give another process. @param {HTMLIFrameElement} frame */
    #focusOn(frame) {
        frame.focus();
        frame.addEventListener('load', () => {
            if (this.#root.activeElement !== frame) return;
            frame.blur();
            frame.focus();
        }, {once: true});
    }

    connectedCallback() {
        addEventListener('message', this.#heard);
        DARK.addEventListener('change', this.#schemeChanged);
        this.#sizeTo(suitableHeight(this.clientWidth));
        this.#showPoster();
        const when = this.getAttribute('loading');
        if (when === 'eager') {
            this.load();
        } else if (when !== 'click') {
            this.#near = new IntersectionObserver((entries) => {
                if (entries.some((entry) => entry.isIntersecting)) this.load();
            }, {rootMargin: `${NEAR_PX}px`});
            this.#near.observe(this);
        }
    }

    disconnectedCallback() {
        removeEventListener('message', this.#heard);
        DARK.removeEventListener('change', this.#schemeChanged);
        this.#near?.disconnect();
        this.#root.replaceChildren();
        this.#frame = this.#poster = undefined;
        this.#ready = false;
        this.#wishes = {};
        this.#told = {};
        this.#state = null;
        this.#url = '';
        clearTimeout(this.#silence);  // or it would take a new start's picture away
    }

    /** @param {string} name @param {string | null} before @param {string | null} value */
    attributeChangedCallback(name, before, value) {
        if (before === value) return;
        if (name === 'height') this.#sizeTo(suitableHeight(this.clientWidth));
        else if (name === 'title' && this.#frame) this.#frame.title = value ?? TITLE;
        else if (name !== 'title' && this.#frame) this.set({[name]: stateValue(name, value)});
    }

    /** @param {HTMLIFrameElement} frame @param {URL} source */
    #describe(frame, source) {
        const sandbox = this.getAttribute('sandbox');
        this.#origin = source.origin;
        if (sandbox !== null) {
            const allowed = sandbox.trim() || SANDBOX;
            frame.setAttribute('sandbox', allowed);
            if (!/(^|\s)allow-same-origin(\s|$)/i.test(allowed)) this.#origin = 'null';
        }
        frame.title = this.getAttribute('title') ?? TITLE;
        frame.allow = 'fullscreen; clipboard-write';
        // a frame that is far away or hidden may be started all the same; the browser would leave it empty
        frame.loading = this.#isNear() ? 'lazy' : 'eager';
        source.searchParams.set('embed', '1');
        if (/^https?:/.test(location.origin)) source.searchParams.set('host', location.origin);
        const parameters = KEYS.slice(1).map((key) => [key, addressValue(key, this.getAttribute(key))])
            .filter(([, value]) => value).map(([key, value]) => `${key}=${value}`).join('&');
        const view = addressValue('view', this.getAttribute('view')) || 'map';
        source.hash = parameters ? `${view}?${parameters}` : view;
        frame.addEventListener('load', () => {
            clearTimeout(this.#silence);
            this.#silence = window.setTimeout(() => this.#unveil(), SILENT_MS);
        });
        frame.src = source.href;
    }

    #isNear() {
        const [box] = this.getClientRects();
        return Boolean(box) && box.bottom > -NEAR_PX && box.top < innerHeight + NEAR_PX;
    }

    #showPoster() {
        const poster = document.createElement('div');
        const picture = this.getAttribute('poster');
        poster.part.add('poster');
        if (picture) {
            const image = document.createElement('img');
            image.alt = '';
            image.src = picture;
            poster.classList.add('picture');
            poster.append(image);
        }
        const words = document.createElement('slot');
        words.textContent = this.getAttribute('title') ?? TITLE;
        const button = document.createElement('button');
        button.type = 'button';
        button.part.add('button');
        button.textContent = this.getAttribute('start-label') ?? 'Show the map';
        button.addEventListener('click', () => this.load());
        poster.append(words, button);
        this.#root.append(poster);
        this.#poster = poster;
    }

    #unveil() {
        this.#poster?.remove();
        this.#poster = undefined;
    }

    /** The attribute decides, else the height that the explorer asks for; a style of the page's own overrules both. @param {number} px */
    #sizeTo(px) {
        const given = this.getAttribute('height')?.trim() ?? '';
        const height = /^\d+(\.\d+)?$/.test(given) ? `${given}px` : given;
        this.#size.replaceSync(`:host { height: ${height && CSS.supports('height', height) ? height : `${px}px`} }`);
    }

    #tell() {
        if (!this.#ready || !this.#frame?.contentWindow || !Object.keys(this.#wishes).length) return;
        const state = this.#wishes;
        this.#wishes = {};
        Object.assign(this.#told, state);
        // a frame without an origin of its own can be named by nothing but '*'
        const to = /^https?:/.test(this.#origin) ? this.#origin : '*';
        this.#frame.contentWindow.postMessage({target: NAME, version: VERSION, type: 'set', state}, to);
    }

    /** @param {string} type @param {object} detail */
    #emit(type, detail) {
        this.dispatchEvent(new CustomEvent(type, {detail}));
    }

    #schemeChanged = () => {
        if (this.getAttribute('theme') === 'auto') this.set({theme: stateValue('theme', 'auto')});
    };

    /** @param {MessageEvent} event */
    #heard = ({source, origin, data}) => {
        if (!this.#frame || source !== this.#frame.contentWindow) return;
        if (/^https?:/.test(this.#origin) ? origin !== this.#origin : /^https?:/.test(origin)) return;
        if (data?.source !== NAME || data.version !== VERSION) return;
        const {type, state, url, height, code, message} = data;
        if (type === 'height') {
            if (height > 0 && height < 20000) this.#sizeTo(height);
            return;
        }
        if (type === 'error') {
            this.#unveil();
            this.#told = {};
            this.#emit('error', {code, message});
        } else if (type === 'ready' || type === 'state') {
            this.#state = state;
            this.#url = url;
            // a frame that was loaded anew has lost what it was told meanwhile
            if (type === 'ready') this.#wishes = {...this.#told, ...this.#wishes};
            this.#told = {};
            if (type === 'ready') {
                this.#ready = true;
                this.#unveil();
                this.#tell();
            }
            this.#emit(type === 'ready' ? 'ready' : 'statechange', {state, url});
        }
    };
}

if (!customElements.get(NAME)) customElements.define(NAME, AscnExplorer);
