// The search field: a native input with a list of hits (combobox and listbox), so that every keyboard, input method and
// screen reader works. The program finds and ranks; choosing is its business too.

/**
 * @typedef {{kind: string, id: string, city: string, title: string, about: string, before: string, mark: string,
 *     after: string, native?: string}} Hit
 * @typedef {{hits: Hit[], found: Record<string, number>}} Result
 * @typedef {{find(text: string): Result | undefined, choose(index: number): void, leave(byPointer?: boolean): void}} Finder
 */

/** Headings of the groups, one and several. @type {Record<string, [string, string]>} */
const GROUPS = {
    city: ['City', 'Cities'],
    country: ['Country', 'Countries'],
    view: ['View', 'Views'],
    project: ['Project', 'Projects'],
    person: ['Person', 'People'],
    partnership: ['Partnership', 'Partnerships'],
    source: ['Source', 'Sources'],
};
/** @type {Result} */
const NOTHING = {hits: [], found: {}};
const SHOWN = 120;  // characters of a long text around what was found

/** @param {string} tag @param {string} text */
function textElement(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

/** The text that matched, with the match marked; a long one is cut around it. @param {Hit} hit */
function marked(hit) {
    const before = hit.before.length > SHOWN / 2 ? `…${hit.before.slice(-SHOWN / 2)}` : hit.before;
    const after = hit.after.length > SHOWN ? `${hit.after.slice(0, SHOWN)}…` : hit.after;
    return hit.mark ? [before, textElement('mark', hit.mark), after] : [before + after];
}

/** @param {Hit} hit @param {number} i */
function option(hit, i) {
    const item = document.createElement('div');
    item.id = `hit-${i}`;
    item.role = 'option';
    const matched = hit.before + hit.mark + hit.after;
    const title = document.createElement('strong');
    title.append(...matched === hit.title ? marked(hit) : [hit.title]);
    item.append(title);
    const native = hit.native && hit.native !== hit.title ? document.createElement('bdi') : undefined;
    native?.append(...matched === hit.native ? marked(hit) : [hit.native ?? '']);
    if (native) item.append(' ', native);
    const second = document.createElement('small');
    if (matched === hit.about) second.append(...marked(hit));
    else if (matched === hit.title || matched === hit.native) second.append(hit.about);
    else second.append(...hit.about ? [hit.about, ' · '] : [], ...marked(hit));
    if (second.textContent) item.append(second);
    return item;
}

/** Hits of one kind under their heading. @param {string} kind @param {HTMLElement[]} options @param {number} found */
function group(kind, options, found) {
    const element = document.createElement('div');
    const more = found > options.length ? ` (${options.length} of ${found})` : '';
    const heading = textElement('p', GROUPS[kind][found === 1 ? 0 : 1] + more);
    element.role = 'group';
    element.setAttribute('aria-label', heading.textContent ?? '');
    heading.setAttribute('aria-hidden', 'true');
    element.append(heading, ...options);
    return element;
}

/** "3 cities, 12 projects found" @param {Record<string, number>} found */
function counted(found) {
    const parts = Object.entries(found).filter(([, n]) => n > 0)
        .map(([kind, n]) => `${n} ${GROUPS[kind][n === 1 ? 0 : 1].toLowerCase()}`);
    return parts.length ? `${parts.join(', ')} found` : 'Nothing found';
}

export class Search {
    /** @param {HTMLFormElement} form @param {HTMLElement} live for the number of hits @param {Finder} finder */
    constructor(form, live, finder) {
        this.form = form;
        this.live = live;
        this.finder = finder;
        this.input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
        this.list = /** @type {HTMLElement} */ (form.querySelector('[role=listbox]'));
        this.none = /** @type {HTMLElement} */ (form.querySelector('#none'));
        /** @type {Hit[]} */
        this.hits = [];
        /** @type {HTMLElement[]} */
        this.options = [];
        this.active = -1;
        this.input.addEventListener('input', () => this.#find());
        this.input.addEventListener('focus', () => { if (this.input.value) this.#find(); });
        this.input.addEventListener('blur', () => this.#show([]));
        this.input.addEventListener('keydown', (e) => this.#key(e));
        form.addEventListener('submit', (e) => {
            e.preventDefault();
            this.#choose(Math.max(this.active, 0));
        });
        // The press must not blur the input, or the list is gone before the click.
        this.list.addEventListener('pointerdown', (e) => e.preventDefault());
        this.list.addEventListener('click', (e) => {
            const item = /** @type {Element} */ (e.target).closest('[role=option]');
            if (item) this.#choose(this.options.findIndex((one) => one === item), true);
        });
        addEventListener('keydown', (e) => this.#shortcut(e));
    }

    /** Lays the form over its place in the canvas, CSS px; no width: no search in this view. @param {number[]} box x, y, w, h */
    place([x, y, w, h]) {
        this.form.hidden = !(w > 0);
        Object.assign(this.form.style, {left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px`});
        this.form.classList.toggle('compact', w < 240);
    }

    /** Shows the text of the state, unless the reader is typing. @param {string} text */
    setText(text) {
        if (document.activeElement !== this.input) this.input.value = text;
    }

    #find() {
        const {hits, found} = this.finder.find(this.input.value) ?? NOTHING;
        this.#show(hits, found);
        this.none.hidden = hits.length > 0 || !this.input.value.trim();
        this.live.textContent = this.input.value.trim() ? counted(found) : '';
    }

    /** @param {Hit[]} hits in groups @param {Record<string, number>} [found] how many there are of each kind */
    #show(hits, found = {}) {
        this.hits = hits;
        this.options = hits.map(option);
        const kinds = [...new Set(hits.map((hit) => hit.kind))];
        this.list.replaceChildren(...kinds.map(
            (kind) => group(kind, this.options.filter((_, i) => hits[i].kind === kind), found[kind])));
        this.list.hidden = !hits.length;
        this.none.hidden = true;
        this.input.setAttribute('aria-expanded', String(hits.length > 0));
        this.#activate(-1);
    }

    /** @param {number} i -1: none */
    #activate(i) {
        this.active = i;
        this.options.forEach((item, n) => item.setAttribute('aria-selected', String(n === i)));
        if (i < 0) {
            this.input.removeAttribute('aria-activedescendant');
        } else {
            this.input.setAttribute('aria-activedescendant', `hit-${i}`);
            this.options[i].scrollIntoView({block: 'nearest'});
        }
    }

    /** @param {number} i @param {boolean} [byPointer] */
    #choose(i, byPointer) {
        const hit = this.hits[i];
        if (!hit) return;
        this.input.value = '';
        this.live.textContent = hit.title;
        this.finder.leave(byPointer);
        this.finder.choose(i);
    }

    /** @param {KeyboardEvent} e */
    #key(e) {
        if (e.isComposing) return;  // the keys belong to the input method
        const n = this.hits.length;
        if (e.key === 'Escape') {
            e.preventDefault();
            if (n) {
                this.#show([]);
            } else if (this.input.value) {
                this.input.value = '';
                this.#find();
            } else {
                this.finder.leave();
            }
        } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault();
            if (!n) this.#find();
            else this.#activate((this.active + (e.key === 'ArrowDown' ? 1 : this.active < 0 ? 0 : -1) + n) % n);
        } else if ((e.key === 'Home' || e.key === 'End') && this.active >= 0) {
            e.preventDefault();
            this.#activate(e.key === 'Home' ? 0 : n - 1);
        }
    }

    /** '/' goes to the search field from anywhere but a field. @param {KeyboardEvent} e */
    #shortcut(e) {
        const typing = /** @type {Element} */ (e.target).closest?.('input,textarea,select,[contenteditable]');
        if (e.key !== '/' || e.altKey || e.ctrlKey || e.metaKey || typing || this.form.hidden) return;
        e.preventDefault();
        this.input.focus();
        this.input.select();
    }
}
