// Size of the canvas in device pixels, and what the browser tells about its user.

import {pageParameter, themeAsked} from './address.mjs';

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./loop.mjs').Loop} Loop */

const DARK = '(prefers-color-scheme: dark)';
const CALM = '(prefers-reduced-motion: reduce)';
/** Who sets colours of their own wants to see, too; the map keeps its own, for they have meanings. */
const STRONG = '(prefers-contrast: more), (forced-colors: active)';
const COARSE = '(pointer: coarse)';
const FULLSCREEN = '(display-mode: fullscreen)';
/** @param {string} query */
const matches = (query) => matchMedia(query).matches;
const BITS = {dark: 1, calm: 2, coarse: 4, embedded: 8, embed: 16, cooperative: 32, apple: 64, strong: 128};
/** Small side of a phone's screen, CSS px: more than two device pixels to the CSS px cost it time and show nothing. */
const PHONE_PX = 600;
const PHONE_RATIO = 2;

/** Whether the page asks for the compact chrome of an embed. */
const embed = pageParameter(location.search, 'embed') === '1';
/** Whether the page lies in a frame of another, or is meant to. */
export const embedded = embed || window.self !== window.top;
/** Inside another page the reader expects that page's ground, which is light more often than not. */
const followsSystem = !embedded || themeAsked(location.search, location.hash) === 'auto';
const apple = /^(Mac|iP)/.test(navigator.platform);

/** Whether nothing is seen but this page. A frame that its host has put there learns it only from its size. */
const fullscreen = () => Boolean(document.fullscreenElement) || matches(FULLSCREEN) ||
    (innerWidth === screen.width && innerHeight === screen.height);

/** Whether plain wheel and one finger are the host page's, to scroll it: where there is one around the map. */
const cooperative = () => embedded && !fullscreen();

/** Whether the theme 'auto' is the dark one here. */
export const prefersDark = () => followsSystem && matches(DARK);

/** @returns {number} device px per CSS px to draw with */
function pixelRatio() {
    const ratio = window.devicePixelRatio || 1;
    const phone = matches(COARSE) && Math.min(screen.width, screen.height) <= PHONE_PX;
    return phone ? Math.min(ratio, PHONE_RATIO) : ratio;
}

/**
 * Whole device pixels of a length: the browser's own count, unless it means another ratio than ours (the cap above,
 * emulated screens).
 * @param {number} length @param {number} [exact] @returns {number}
 */
function snapped(length, exact) {
    return Math.max(1, exact && Math.abs(exact - length) < 1 ? exact : Math.round(length));
}

/** Bits of app_preferences. */
function preferences() {
    return (prefersDark() ? BITS.dark : 0) + (matches(CALM) ? BITS.calm : 0) + (matches(COARSE) ? BITS.coarse : 0) +
        (embedded ? BITS.embedded : 0) + (embed ? BITS.embed : 0) + (cooperative() ? BITS.cooperative : 0) + (apple ? BITS.apple : 0) +
        (matches(STRONG) ? BITS.strong : 0);
}

export class Viewport {
    /**
     * @param {HTMLCanvasElement} canvas @param {Program} program @param {Loop} loop
     * @param {(ratio: number) => void} onRatio @param {() => void} onPreferences the user's settings have changed
     */
    constructor(canvas, program, loop, onRatio, onPreferences) {
        this.canvas = canvas;
        this.program = program;
        this.loop = loop;
        this.onRatio = onRatio;
        this.onPreferences = onPreferences;
        this.ratio = 0;
        program.call('preferences', preferences());
        this.#fit();
    }

    /** Follows the window and the user's settings. Call once, after the first frame. */
    watch() {
        const observer = new ResizeObserver(([entry]) => {
            this.#tell();
            this.#fitNow(entry.devicePixelContentBoxSize?.[0]);
        });
        try {
            observer.observe(this.canvas, {box: 'device-pixel-content-box'});
        } catch {
            observer.observe(this.canvas);  // a browser without that box
        }
        const changed = () => {
            this.#tell();
            this.onPreferences();
            this.#fitNow();
        };
        for (const query of [DARK, CALM, COARSE, STRONG, FULLSCREEN]) matchMedia(query).addEventListener('change', changed);
        document.addEventListener('fullscreenchange', changed);
        this.#tell();
        this.#watchRatio();
    }

    #tell() {
        this.loop.request(this.program.call('preferences', preferences()));
        this.canvas.classList.toggle('shared', cooperative());  // swipes may scroll the page around
    }

    #watchRatio() {
        matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
            this.#fitNow();
            this.#watchRatio();
        }, {once: true});
    }

    /** Drawn before the browser paints, or the old picture would show stretched. @param {ResizeObserverSize} [exact] */
    #fitNow(exact) {
        if (this.#fit(exact)) this.loop.drawNow();
    }

    /** @param {ResizeObserverSize} [exact] the canvas in device pixels as the browser rounds it @returns {boolean} changed */
    #fit(exact) {
        const {canvas} = this;
        const box = canvas.getBoundingClientRect();
        if (!(box.width > 0 && box.height > 0)) return false;  // the page shows something else
        const ratio = pixelRatio();
        const width = snapped(box.width * ratio, exact?.inlineSize);
        const height = snapped(box.height * ratio, exact?.blockSize);
        if (canvas.width === width && canvas.height === height && this.ratio === ratio) return false;
        canvas.width = width;
        canvas.height = height;
        if (this.ratio !== ratio) {
            this.ratio = ratio;
            this.onRatio(ratio);
        }
        // CSS px such that the program, rounding them times the ratio, finds exactly these device pixels.
        this.program.call('resize', width / ratio, height / ratio, ratio);
        return true;
    }
}
