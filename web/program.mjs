// The compiled program behind its C functions (src/platform/web/exports.h): numbers and UTF-8, nothing else.

/**
 * @typedef {{module: WebAssembly.Module, instance: WebAssembly.Instance}} Linked the compiled program and its functions
 * @typedef {{HEAPU8: Uint8Array<ArrayBuffer>} & Record<string, any>} WasmModule what the emscripten factory resolves with
 */

export const ASSET = {dataset: 0, strings: 1, mapRegion: 2, mapDetail: 3};
export const TEXT = {
    address: 0, openUrl: 1, copy: 2, state: 3, items: 4, drawn: 5, problems: 6, hits: 7, notes: 8, title: 9, stats: 10,
    layout: 11, focus: 12, announce: 13, label: 14, download: 15, ownData: 16, export: 17,
};
/** Bits of output(). */
export const OUTPUT = {
    drawn: 1, state: 2, items: 4, address: 8, push: 16, open: 32, copy: 64, focus: 128, announce: 256, download: 512,
    chooseFile: 1024, data: 2048, share: 4096, detail: 8192,
};

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', {ignoreBOM: true});  // a file's mark stays with it

export class Program {
    /** @param {WasmModule} module */
    constructor(module) {
        this.module = module;
        /** After a fault in the program: nothing calls into it any more, every answer is 0 or empty. */
        this.dead = false;
    }

    /**
     * Calls app_<name>.
     * @param {string} name @param {...(number | boolean)} args @returns {number}
     */
    call(name, ...args) {
        return this.dead ? 0 : this.module[`_app_${name}`](...args.map(Number));
    }

    /**
     * Writes text or bytes into the input buffer, then calls app_<name> with the length last.
     * @param {string} name @param {string | Uint8Array} input @param {...number} args before the length
     */
    send(name, input, ...args) {
        const bytes = typeof input === 'string' ? encoder.encode(input) : input;
        const at = this.call('input', bytes.length);
        if (!at) return 0;
        this.module.HEAPU8.set(bytes, at);
        return this.call(name, ...args, bytes.length);
    }

    /** @param {number} at address of zero-terminated UTF-8 */
    #string(at) {
        if (!at) return '';
        const heap = this.module.HEAPU8;
        return decoder.decode(heap.subarray(at, heap.indexOf(0, at)));
    }

    /** @param {number} what one of TEXT @returns {string} */
    text(what) {
        return this.#string(this.call('text', what));
    }

    /** @param {number} what one of TEXT; '' reads as undefined */
    json(what) {
        return JSON.parse(this.text(what) || 'null') ?? undefined;
    }

    /** @param {number} x @param {number} y CSS px */
    pick(x, y) {
        return JSON.parse(this.#string(this.call('pick', x, y)) || 'null');
    }

    /**
     * Calls a function that returns a pointer to `count` doubles, or null.
     * @param {string} name @param {number} count @param {...number} args @returns {number[] | null}
     */
    doubles(name, count, ...args) {
        const at = this.call(name, ...args);
        return at ? [...new Float64Array(this.module.HEAPU8.buffer, at, count)] : null;
    }
}
