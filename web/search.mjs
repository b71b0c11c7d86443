// The search field: a native input with a list of hits (combobox and listbox), so that every keyboard, input method and
// screen reader works. The program finds and ranks; choosing is its business too.

/**
 * @typedef {{city: string, name: string, native?: string, country: string, matched?: string}} Hit
 * @typedef {{find(text: string): Hit[], choose(city: string): void, leave(byPointer?: boolean): void}} Finder
 */

/** @param {string} tag @param {string} text */
function textElement(tag, text) {
    const element = document.createElement(tag);
    element.textContent = text;
    return element;
}

/** @param {Hit} hit @param {number} i */
function option(hit, i) {
    const item = document.createElement('li');
    item.id = `hit-${i}`;
    item.role = 'option';
    item.append(textElement('strong', hit.name));
    if (hit.native && hit.native !== hit.name) item.append(' ', textElement('bdi', hit.native));
    const known = [hit.name, hit.native, hit.country].includes(hit.matched);
    item.append(textElement('small', hit.matched && !known ? `${hit.country} · ${hit.matched}` : hit.country));
    return item;
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
            if (item) this.#choose([...this.list.children].indexOf(item), true);
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
        this.#show(this.finder.find(this.input.value));
        const n = this.hits.length;
        this.none.hidden = n > 0 || !this.input.value.trim();
        this.live.textContent = this.input.value ? n ? `${n} ${n === 1 ? 'city' : 'cities'} found` : 'No city found' : '';
    }

    /** @param {Hit[]} hits */
    #show(hits) {
        this.hits = hits;
        this.list.replaceChildren(...hits.map(option));
        this.list.hidden = !hits.length;
        this.none.hidden = true;
        this.input.setAttribute('aria-expanded', String(hits.length > 0));
        this.#activate(-1);
    }

    /** @param {number} i -1: none */
    #activate(i) {
        this.active = i;
        [...this.list.children].forEach((item, n) => item.setAttribute('aria-selected', String(n === i)));
        if (i < 0) {
            this.input.removeAttribute('aria-activedescendant');
        } else {
            this.input.setAttribute('aria-activedescendant', `hit-${i}`);
            this.list.children[i].scrollIntoView({block: 'nearest'});
        }
    }

    /** @param {number} i @param {boolean} [byPointer] */
    #choose(i, byPointer) {
        const hit = this.hits[i];
        if (!hit) return;
        this.input.value = '';
        this.live.textContent = hit.name;
        this.finder.leave(byPointer);
        this.finder.choose(hit.city);
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
