// The panel for links and files: a native dialog over the canvas.
import styles from './share.css';
import {fileName, nameOfView} from './lines.mjs';
import {pictureOf, pictureSize, viewSize} from './picture.mjs';
import {qrElement, qrModules} from './qr.mjs';
import {TEXTS} from './texts.mjs';

/** @typedef {import('./lines.mjs').Head} Head */
/**
 * @typedef {object} Tools what the page lends to the panel
 * @property {import('../program.mjs').Program} program
 * @property {import('../loop.mjs').Loop} loop
 * @property {{ratio: number, families: string}} glyphs
 * @property {HTMLCanvasElement} canvas
 * @property {string} link address of the state in the whole explorer
 * @property {(gone: () => void) => () => void} onOtherLink calls back when the state has another link; returns what ends it
 * @property {boolean} embedded inside another page
 * @property {number} text number of the program's text that holds an export
 * @property {(blob: Blob, name: string) => void} save
 * @property {(name: string) => void} saveSet a file of the data set
 */

const KIND = {csv: 0, json: 1, head: 2};
const TYPE = {csv: 'text/csv;charset=utf-8', json: 'application/json'};

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} children @returns {HTMLElementTagNameMap[K]}
 */
function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    node.append(...children);
    return node;
}

/** @param {string} id @param {string} text @param {() => void} press @param {string} [kind] */
function button(id, text, press, kind = 'plain') {
    const node = element('button', {type: 'button', id, class: kind}, text);
    node.addEventListener('click', press);
    return node;
}

class SharePanel {
    /** @param {Tools} tools */
    constructor(tools) {
        this.tools = tools;
        this.now = new Date();  // one day in name and foot, also where the panel is open at midnight
        this.head = this.#head();
        this.status = element('p', {id: 'share-status', role: 'status'});
        this.field = element('input', {id: 'share-link', type: 'text', readonly: '', 'aria-label': TEXTS.link, value: tools.link, spellcheck: 'false'});
        this.field.addEventListener('focus', () => this.field.select());
        this.copy = button('share-copy', TEXTS.copy, () => this.#copy(), 'primary');
        this.dialog = element('dialog', {id: 'share', 'aria-labelledby': 'share-title'},
            element('header', {}, element('h2', {id: 'share-title'}, TEXTS.title), this.#closeButton()),
            element('div', {class: 'columns'},
                element('div', {class: 'parts'}, this.#link(), this.#picture(), this.#data()), ...this.#qr()),
            this.status);
        this.dialog.addEventListener('click', (e) => { if (e.target === this.dialog) this.dialog.close(); });
    }

    show() {
        const {dialog} = this, {canvas} = this.tools;
        const stop = this.tools.onOtherLink(() => dialog.close());
        const sizes = new ResizeObserver(() => this.#nameSizes());  // after the page's own, which tells the program
        sizes.observe(canvas);
        dialog.addEventListener('close', () => {
            stop();
            sizes.disconnect();
            dialog.remove();
            // given back by the browser, which would show the keyboard's ring
            if (document.activeElement === canvas) canvas.classList.add('quiet');
        });
        document.body.append(dialog);
        dialog.showModal();
        this.copy.focus();  // 'autofocus' is not for frames of other pages
    }

    #closeButton() {
        const close = button('share-close', '', () => this.dialog.close(), 'close');
        close.setAttribute('aria-label', TEXTS.close);
        close.append(element('span', {'aria-hidden': 'true'}, '×'));
        return close;
    }

    /** @returns {Head | undefined} undefined: the program's second part is not there yet */
    #head() {
        const {program, link, text} = this.tools;
        return program.send('export', link, KIND.head) ? program.json(text) : undefined;
    }

    #link() {
        const parts = [element('h3', {}, TEXTS.link), element('div', {class: 'row'}, this.field, this.copy)];
        if (this.tools.embedded) {
            parts.push(element('p', {}, element('a', {href: this.tools.link, target: '_blank', rel: 'noopener noreferrer'}, TEXTS.fullExplorer)));
        }
        if (this.tools.link.startsWith('file:')) parts.push(element('p', {id: 'share-no-qr'}, TEXTS.qrFromDisk));
        return element('section', {}, ...parts);
    }

    async #copy() {
        let copied = false;
        try {
            await navigator.clipboard.writeText(this.tools.link);
            copied = true;
        } catch {
            // No permission, no secure origin, or an old browser: copy a selection.
            this.field.focus();
            this.field.select();
            copied = document.execCommand('copy');
        }
        this.#say(copied ? TEXTS.copied : TEXTS.copyFailed, !copied);
        if (copied) this.copy.focus();
    }

    #qr() {
        const {link} = this.tools;
        if (link.startsWith('file:')) return [];
        const figure = element('figure', {id: 'share-qr'});
        const modules = qrModules(link);
        if (modules) figure.append(qrElement(modules, TEXTS.qr));
        figure.append(element('figcaption', {}, modules ? TEXTS.qrHint : TEXTS.qrTooLong));
        return [figure];
    }

    #picture() {
        this.pngs = [1, 2].map((ratio) => button(`share-png-${ratio}`, '', () => this.#savePicture(ratio)));
        this.#nameSizes();
        if (!this.head) for (const one of this.pngs) one.disabled = true;
        return element('section', {}, element('h3', {}, TEXTS.picture), element('p', {}, TEXTS.pictureHint), element('div', {class: 'buttons'}, ...this.pngs));
    }

    /** Each button names the size of the file that it makes. */
    #nameSizes() {
        const {tools, head, now} = this;
        this.pngs?.forEach((one, i) => {
            const ratio = i + 1, {width, height} = head ? pictureSize(tools, head, ratio, now) : viewSize(tools, ratio);
            one.textContent = TEXTS.png(width, height, ratio);
        });
    }

    /** @param {number} ratio */
    async #savePicture(ratio) {
        if (!this.head) return;
        const blob = await pictureOf(this.tools, this.head, ratio, this.now);
        if (!blob) return this.#say(TEXTS.pictureFailed, true);
        this.#save(blob, fileName(this.head, 'png', this.now));
    }

    #data() {
        const {head} = this;
        if (head?.view === 'about') return this.#dataSet();
        const explain = !head ? TEXTS.notThere : head.count === 0 ? TEXTS.empty : TEXTS.rows[nameOfView(head)]?.(TEXTS.count(head.count)) ?? '';
        const buttons = [button('share-csv', TEXTS.csv, () => this.#saveFile('csv')), button('share-json', TEXTS.json, () => this.#saveFile('json'))];
        if (!head) for (const one of buttons) one.disabled = true;
        return element('section', {}, element('h3', {}, TEXTS.data), element('p', {id: 'share-rows'}, explain), element('div', {class: 'buttons'}, ...buttons));
    }

    #dataSet() {
        const buttons = Object.entries(TEXTS.set).map(([name, text]) => button(`share-set-${name}`, text, () => {
            this.tools.saveSet(name);
            this.#handedOver(name);
        }));
        return element('section', {}, element('h3', {}, TEXTS.files), element('p', {}, TEXTS.filesHint), element('div', {class: 'buttons'}, ...buttons));
    }

    /** @param {'csv' | 'json'} kind */
    #saveFile(kind) {
        const {program, link, text} = this.tools;
        if (!this.head || !program.send('export', link, KIND[kind])) return;
        this.#save(new Blob([program.text(text)], {type: TYPE[kind]}), fileName(this.head, kind, this.now));
    }

    /** @param {Blob} blob @param {string} name */
    #save(blob, name) {
        this.tools.save(blob, name);
        this.#handedOver(name);
    }

    /** No page learns whether its download was allowed. @param {string} name */
    #handedOver(name) {
        this.#say(this.tools.embedded ? `${TEXTS.saved(name)} ${TEXTS.blocked}` : TEXTS.saved(name));
    }

    /** @param {string} text @param {boolean} [wrong] */
    #say(text, wrong = false) {
        this.status.classList.toggle('wrong', wrong);
        this.status.textContent = text;
    }
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** @param {Tools} tools */
export function open(tools) {
    if (document.getElementById('share')) return;
    if (!sheet) {
        sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
    new SharePanel(tools).show();
}
