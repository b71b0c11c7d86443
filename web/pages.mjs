// The second part of the program: the views that the bare map does without (src/view/pages.h). Its download waits until
// nothing of the first picture is on its way, unless the address asks for such a view.
import {networkError} from './assets.mjs';
import {StartError} from './errors.mjs';

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./program.mjs').Linked} Linked */

const FILE = 'ascn-pages.wasm';
/** Addresses whose first picture may show more than the map; the program decides. */
const MORE = /\b(compare|table|areas|network|about|city)\b/;

/** The build marks the parts that belong together. @param {WebAssembly.Module} module */
const markOf = (module) => new TextDecoder().decode(WebAssembly.Module.customSections(module, 'ascn')[0]);

/** What stands in the table of functions where the second part will be. @returns {WebAssembly.ModuleImports} */
export const placeholders = () => new Proxy({}, {
    get: () => () => {
        throw new WebAssembly.RuntimeError('a view was drawn before it was there');
    },
});

/** @param {string} address query and fragment */
export const mayShowPages = (address) => MORE.test(address);

export class Pages {
    /** @param {import('./assets.mjs').Assets} assets */
    constructor(assets) {
        this.assets = assets;
        this.apart = assets.has(FILE);  // the development build is in one piece
        /** @type {Promise<Uint8Array<ArrayBuffer>> | undefined} */
        this.bytes = undefined;
        this.there = false;
    }

    /** @param {import('./assets.mjs').Progress} [onProgress] @returns {Promise<Uint8Array<ArrayBuffer>>} */
    load(onProgress) {
        if (!this.bytes) {
            this.bytes = this.apart ? this.assets.bytes(FILE, onProgress) : Promise.resolve(new Uint8Array());
            this.bytes.catch(() => {});  // join() tells
        }
        return this.bytes;
    }

    /**
     * Puts the second part to the first; after a failure another call tries again.
     * @param {Program} program @param {Linked} first @returns {Promise<number>} whether a frame is needed
     */
    async join(program, first) {
        if (this.there) return 0;
        try {
            const bytes = await this.load();
            if (this.apart) await this.#link(bytes, first);
        } catch (error) {
            this.bytes = undefined;
            program.call('pages', 0);
            throw error;
        }
        this.there = true;
        performance.mark('ascn:pages');
        return program.call('pages', 1);
    }

    /** @param {Uint8Array<ArrayBuffer>} bytes @param {Linked} first */
    async #link(bytes, first) {
        let second;
        try {
            second = await WebAssembly.compile(bytes);
        } catch (error) {
            throw networkError(FILE, `it is damaged: ${/** @type {Error} */ (error).message}`);
        }
        if (markOf(second) !== markOf(first.module)) {
            throw new StartError('data', `The files ascn.wasm and ${FILE} do not belong to the same version.`);
        }
        await WebAssembly.instantiate(second, {primary: first.instance.exports});
    }
}
