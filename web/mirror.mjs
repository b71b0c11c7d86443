// The keyboard's and screen reader's way to what the canvas shows: one transparent native button per interactive item,
// in drawing order, where the item lies. The program draws the focus ring; the pointer goes through to the canvas.

/**
 * @typedef {{id: string, role: string, label: string, rect: {x: number, y: number, w: number, h: number},
 *            checked?: boolean, selected?: boolean, disabled?: boolean}} Item
 * @typedef {{focus(id: string): void, activate(id: string): void, escape(): void}} Actions
 */

/** @param {HTMLElement} element @param {string} name @param {string | boolean | undefined} value */
function setAttribute(element, name, value) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}

/** @param {HTMLElement} element @param {Item} item */
function describe(element, {role, label, rect, checked, selected, disabled}) {
    const tab = role === 'tab';
    // The views are places to go to: in a navigation landmark that is aria-current, not a tab list.
    setAttribute(element, 'role', role === 'button' || tab ? undefined : role);
    setAttribute(element, 'aria-current', tab && selected ? 'page' : undefined);
    setAttribute(element, 'aria-checked', role === 'checkbox' ? Boolean(checked) : undefined);
    setAttribute(element, 'aria-pressed', role === 'button' ? checked ?? selected : undefined);
    setAttribute(element, 'aria-disabled', disabled || undefined);
    if (element.textContent !== label) element.textContent = label;
    const {style} = element;
    style.left = `${rect.x}px`;
    style.top = `${rect.y}px`;
    style.width = `${rect.w}px`;
    style.height = `${rect.h}px`;
}

/** Where the arrow keys lead. @type {Record<string, [number, number]>} */
const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

/** Middle and size along an axis. @param {HTMLElement} e @param {boolean} across */
const extent = (e, across) => across ? {at: e.offsetLeft + e.offsetWidth / 2, size: e.offsetWidth}
    : {at: e.offsetTop + e.offsetHeight / 2, size: e.offsetHeight};

/**
 * The nearest of the elements that lies that way and level with it: the next cell of a row or a column.
 * @param {HTMLElement} from @param {Iterable<HTMLElement>} elements @param {[number, number]} step
 */
function beside(from, elements, [dx, dy]) {
    const across = dx !== 0, ahead = extent(from, across), level = extent(from, !across);
    /** @type {HTMLElement | undefined} */
    let best;
    let least = Infinity;
    for (const element of elements) {
        const way = (extent(element, across).at - ahead.at) * (dx + dy), other = extent(element, !across);
        if (way < 1 || way >= least || Math.abs(other.at - level.at) > Math.max(other.size, level.size) / 2) continue;
        least = way;
        best = element;
    }
    return best;
}

export class Mirror {
    /** @param {HTMLElement} nav @param {HTMLElement} canvas takes the focus of items that vanish @param {Actions} actions */
    constructor(nav, canvas, actions) {
        this.nav = nav;
        this.canvas = canvas;
        /** @type {Map<string, HTMLElement>} */
        this.elements = new Map();
        const id = (/** @type {Event} */ e) => /** @type {HTMLElement} */ (e.target).dataset.id ?? '';
        nav.addEventListener('focusin', (e) => actions.focus(id(e)));
        nav.addEventListener('focusout', () => actions.focus(''));
        nav.addEventListener('click', (e) => {
            if (id(e)) actions.activate(id(e));
        });
        nav.addEventListener('keydown', (e) => {
            if (e.key === 'Escape') actions.escape();
            const step = STEPS[e.key];
            if (!step || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
            e.preventDefault();
            this.#step(/** @type {HTMLElement} */ (e.target), step);
        });
    }

    /**
     * To the neighbour, as in a spreadsheet: Tab alone is slow in a table. One of its own kind (cell, head) goes before
     * others of the same view: a head that stays may lie nearer than the row that is scrolled away.
     * @param {HTMLElement} from @param {[number, number]} step
     */
    #step(from, step) {
        const names = from.dataset.id?.split('.') ?? [];
        for (const kind of [`${names.slice(0, 2).join('.')}.`, `${names[0]}.`]) {
            const same = [...this.elements].filter(([id]) => id.startsWith(kind)).map(([, element]) => element);
            const next = beside(from, same, step);
            if (next) return next.focus({preventScroll: true});
        }
    }

    /** @param {Item[]} items of the last frame */
    update(items) {
        const focused = document.activeElement;
        const before = this.elements;
        this.elements = new Map();
        /** @type {HTMLElement | null} */
        let last = null;
        for (const item of items) {
            if (this.elements.has(item.id)) continue;
            const element = before.get(item.id) ?? this.#create(item.id);
            before.delete(item.id);
            describe(element, item);
            // An element that is moved loses the focus: the others are moved around it.
            /** @type {Element | null} */
            const next = last ? last.nextElementSibling : this.nav.firstElementChild;
            if (element !== next) {
                if (element === focused && next) this.#moveBehind(element, next);
                else this.nav.insertBefore(element, next);
            }
            this.elements.set(item.id, element);
            last = element;
        }
        const lost = [...before.values()].includes(/** @type {HTMLElement} */ (focused));
        for (const element of before.values()) element.remove();
        if (lost) this.canvas.focus({preventScroll: true});
    }

    /** Moves the focus there. @param {string} id of an item of the last update */
    focus(id) {
        this.elements.get(id)?.focus({preventScroll: true});
    }

    /** Moves what lies between to behind `element`. @param {Element} element @param {Element} first */
    #moveBehind(element, first) {
        /** @type {Element | null} */
        let at = first;
        while (at && at !== element) {
            /** @type {Element | null} */
            const following = at.nextElementSibling;
            this.nav.append(at);
            at = following;
        }
    }

    /** @param {string} id */
    #create(id) {
        const element = document.createElement('button');
        element.type = 'button';
        element.dataset.id = id;
        return element;
    }
}
