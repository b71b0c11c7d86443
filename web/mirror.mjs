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

/** A way across, one down, and how far: to the next (0), a page on (1), to the end (Infinity). @typedef {[number, number, number]} Step */
/** Where keys lead in what lies in rows and columns, as in a spreadsheet. @type {Record<string, Step[]>} */
const STEPS = {
    ArrowLeft: [[-1, 0, 0]], ArrowRight: [[1, 0, 0]], ArrowUp: [[0, -1, 0]], ArrowDown: [[0, 1, 0]],
    Home: [[-1, 0, Infinity]], End: [[1, 0, Infinity]], PageUp: [[0, -1, 1]], PageDown: [[0, 1, 1]],
    'Ctrl+Home': [[-1, 0, Infinity], [0, -1, Infinity]], 'Ctrl+End': [[1, 0, Infinity], [0, 1, Infinity]],
};
const PAGE = 0.6;  // of the window's height

/** Middle and size along an axis. @param {HTMLElement} e @param {boolean} across */
const extent = (e, across) => across ? {at: e.offsetLeft + e.offsetWidth / 2, size: e.offsetWidth}
    : {at: e.offsetTop + e.offsetHeight / 2, size: e.offsetHeight};

/**
 * Of the elements that lie level with it, the next, the first or the last as they are drawn: columns that stay lie over
 * others that are scrolled away.
 * @param {HTMLElement} from @param {HTMLElement[]} elements @param {number} dx @param {number} dy @param {number} reach
 */
function following(from, elements, dx, dy, reach) {
    const across = dx !== 0, level = extent(from, !across);
    const row = elements.filter((element) => {
        const other = extent(element, !across);
        return Math.abs(other.at - level.at) <= Math.max(other.size, level.size) / 2;
    });
    const next = reach ? row.at(dx + dy < 0 ? 0 : -1) : row[row.indexOf(from) + dx + dy];
    return next === from ? undefined : next;
}

/**
 * Of the elements that lie that way and level with it, the nearest: the next cell of a row or a column. With a reach, the
 * farthest within so many CSS px, or the nearest where all are farther.
 * @param {HTMLElement} from @param {Iterable<HTMLElement>} elements @param {number} dx @param {number} dy @param {number} reach
 */
function beside(from, elements, dx, dy, reach) {
    const across = dx !== 0, ahead = extent(from, across), level = extent(from, !across);
    /** @type {HTMLElement | undefined} */
    let best;
    let at = 0;
    for (const element of elements) {
        const way = (extent(element, across).at - ahead.at) * (dx + dy), other = extent(element, !across);
        if (way < 1 || Math.abs(other.at - level.at) > Math.max(other.size, level.size) / 2) continue;
        if (best && !(at > reach ? way < at : way > at && way <= reach)) continue;
        at = way;
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
            const steps = STEPS[(e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + e.key];
            if (!steps || e.altKey || e.shiftKey) return;
            // where there is nowhere to go the page around may scroll
            if (this.#walk(/** @type {HTMLElement} */ (e.target), steps)) e.preventDefault();
        });
    }

    /** Tab alone is slow in a table. @param {HTMLElement} from @param {Step[]} steps @returns {boolean} whether it leads anywhere */
    #walk(from, steps) {
        let to = from;
        for (const [dx, dy, reach] of steps) to = this.#neighbour(to, dx, dy, reach && reach * PAGE * innerHeight) ?? to;
        if (to !== from) to.focus({preventScroll: true});
        return to !== from;
    }

    /**
     * One of its own kind (cell, head) goes before others of the same view: a head that stays may lie nearer than the row
     * that is scrolled away. A page on and the ends of columns are of its own kind alone; the ends of rows are of any.
     * @param {HTMLElement} from @param {number} dx @param {number} dy @param {number} reach
     */
    #neighbour(from, dx, dy, reach) {
        const names = from.dataset.id?.split('.') ?? [];
        const own = `${names.slice(0, 2).join('.')}.`, any = `${names[0]}.`;
        for (const kind of !reach ? [own, any] : dx ? [any] : [own]) {
            const same = [...this.elements].filter(([id]) => id.startsWith(kind)).map(([, element]) => element);
            const drawn = reach === Infinity || (dx && names[0] === 'table');
            const next = (drawn ? following : beside)(from, same, dx, dy, reach);
            if (next) return next;
        }
        return undefined;
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
