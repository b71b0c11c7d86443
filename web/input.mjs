// Pointer, wheel and keyboard over the canvas, told to the program as numbers.

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./loop.mjs').Loop} Loop */

const PHASE = {move: 0, down: 1, up: 2, cancel: 3, leave: 4};
/** @type {Record<string, number>} */
const POINTER_TYPE = {mouse: 0, touch: 1, pen: 2};
/** @type {Record<string, number>} numbers of app_key */
export const KEYS = {
    ArrowLeft: 1, ArrowRight: 2, ArrowUp: 3, ArrowDown: 4, '+': 5, '=': 5, '-': 6, '_': 6, 0: 7, Enter: 8, Escape: 9,
    Home: 10, End: 11, PageUp: 12, PageDown: 13, f: 14, F: 14,
};
const LINE_PX = 40;  // a notch of three lines goes as far as the 120 px that other browsers send for it
/** What app_wheel answers. */
const FOR_HOST = 2;

/** @param {MouseEvent | KeyboardEvent} e */
const modifiers = (e) => Number(e.shiftKey) + 2 * Number(e.ctrlKey) + 4 * Number(e.altKey) + 8 * Number(e.metaKey);

/** @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop */
function pointers(canvas, program, loop) {
    /** @param {number} phase @returns {(e: PointerEvent) => void} */
    const tell = (phase) => (e) => {
        const box = canvas.getBoundingClientRect();
        const needed = program.call('pointer', phase, POINTER_TYPE[e.pointerType] ?? 0, e.pointerId, e.clientX - box.left,
                                    e.clientY - box.top, Math.max(e.button, 0), modifiers(e), e.timeStamp);
        // A link or the clipboard opens only within the user's own event: the frame that asks for it is drawn here.
        if (needed && phase === PHASE.up) loop.drawNow();
        else loop.request(needed);
    };
    /** Pointers that are down, as the program knows them. @type {Set<number>} */
    const held = new Set();
    const up = tell(PHASE.up), move = tell(PHASE.move), cancel = tell(PHASE.cancel);
    // Browsers send one move a frame already, so moves are told as they come.
    canvas.addEventListener('pointermove', (e) => {
        // Its release was never told: it happened outside of the window, or over a menu.
        if (e.buttons === 0 && held.delete(e.pointerId)) up(e);
        move(e);
    });
    canvas.addEventListener('pointerdown', (e) => {
        if (canvas.matches(':focus-visible')) canvas.blur();  // focused anew by the press, without the keyboard's ring
        try {
            canvas.setPointerCapture(e.pointerId);
        } catch {
            // The pointer is gone already, or was never real (made by a script).
        }
        held.add(e.pointerId);
        tell(PHASE.down)(e);
    });
    canvas.addEventListener('pointerup', (e) => {
        held.delete(e.pointerId);
        up(e);
    });
    for (const event of /** @type {const} */ (['pointercancel', 'lostpointercapture'])) {
        // the capture goes after each release, too: that press has ended already
        canvas.addEventListener(event, (e) => { if (held.delete(e.pointerId)) cancel(e); });
    }
    canvas.addEventListener('pointerleave', tell(PHASE.leave));
    let touch = false;
    canvas.addEventListener('pointerdown', (e) => { touch = e.pointerType !== 'mouse'; });
    // A long press is ours; the menu of a right click is the user's.
    canvas.addEventListener('contextmenu', (e) => { if (touch) e.preventDefault(); });
}

/** @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop */
function wheel(canvas, program, loop) {
    canvas.addEventListener('wheel', (e) => {
        const box = canvas.getBoundingClientRect();
        const unit = [1, LINE_PX, box.height][e.deltaMode];
        const answer = program.call('wheel', e.clientX - box.left, e.clientY - box.top, e.deltaX * unit, e.deltaY * unit,
                                    modifiers(e));
        if (!(answer & FOR_HOST)) e.preventDefault();
        loop.request(answer & ~FOR_HOST);
    }, {passive: false});
}

/**
 * Where one finger scrolls the page around (touch-action), the browser takes its swipes. Only an answer to a touchmove
 * keeps those that are ours: two fingers, and one on a panel that scrolls.
 * @param {HTMLCanvasElement} canvas @param {Program} program
 */
function swipes(canvas, program) {
    /** @type {Touch | undefined} */
    let first;
    let ours = false;
    canvas.addEventListener('touchstart', ({touches}) => {
        first = touches.length === 1 ? touches[0] : undefined;
        ours = touches.length > 1;
    }, {passive: true});
    canvas.addEventListener('touchmove', (e) => {
        if (first) {
            const box = canvas.getBoundingClientRect(), {clientX, clientY} = e.touches[0];
            ours = !program.call('swipe', first.clientX - box.left, first.clientY - box.top, clientX - first.clientX,
                                 clientY - first.clientY);
            first = undefined;
        }
        if (ours && e.cancelable) e.preventDefault();
    }, {passive: false});
}

/**
 * Safari tells a pinch on a trackpad by events of its own; other browsers as a wheel with ctrl, 100 px for a factor of e.
 * @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop
 */
function trackpadPinch(canvas, program, loop) {
    let last = 1;
    const pinch = (/** @type {any} */ e) => {
        e.preventDefault();
        const box = canvas.getBoundingClientRect(), delta = e.type === 'gesturestart' ? 0 : -100 * Math.log(e.scale / last);
        last = e.scale;
        loop.request(program.call('wheel', e.clientX - box.left, e.clientY - box.top, 0, delta, 2));
    };
    // with fingers on the screen the pointers have told it all
    if (navigator.maxTouchPoints > 0) return;
    for (const type of ['gesturestart', 'gesturechange']) canvas.addEventListener(type, pinch);
}

/** @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop */
function keys(canvas, program, loop) {
    for (const event of ['keydown', 'blur']) canvas.addEventListener(event, () => canvas.classList.remove('quiet'));
    canvas.addEventListener('keydown', (e) => {
        const key = KEYS[e.key];
        if (!key || e.altKey || e.ctrlKey || e.metaKey) return;
        e.preventDefault();
        if (program.call('key', key, modifiers(e))) loop.drawNow();
    });
}

/** Listens for as long as the page lives. @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop */
export function listen(canvas, program, loop) {
    pointers(canvas, program, loop);
    wheel(canvas, program, loop);
    swipes(canvas, program);
    trackpadPinch(canvas, program, loop);
    keys(canvas, program, loop);
}
