// Where the page's files come from: elements of this document (single-file edition) or the server. One interface.
import {StartError} from './errors.mjs';

/**
 * @typedef {{family: string, weight?: number, file: string, range?: string, lang?: string}} FontFile
 * @typedef {{fonts: {ui: FontFile[], native: FontFile[]}, firstFrameBytes?: number} & Record<string, unknown>} Manifest
 * @typedef {(loadedBytes: number) => void} Progress bytes that have arrived since the last call
 */

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
export function decodeBase64(base64) {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; ++i) bytes[i] = text.charCodeAt(i);
    return bytes;
}

/** @param {Uint8Array[]} chunks @returns {Uint8Array<ArrayBuffer>} */
export function joined(chunks) {
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
    }
    return bytes;
}

function remedy() {
    if (globalThis.location?.protocol === 'file:') {
        return 'A page opened from disk may not load its parts: open ascn-explorer.html, the edition in one file, instead.';
    }
    if (globalThis.origin === 'null') {
        return 'The page lies in a sandboxed frame: add allow-same-origin to it, or have the server of the explorer ' +
            'send Access-Control-Allow-Origin.';
    }
    return 'Check the connection, then reload the page.';
}

/** @param {string} name @param {string} why */
export function networkError(name, why) {
    return new StartError('network', `The file ${name} could not be loaded (${why}). ${remedy()}`);
}

/** Ten seconds and more without a byte are waited out: slow networks do come back. @param {string} name @param {string} url @param {Progress} onProgress */
async function download(name, url, onProgress) {
    try {
        const response = await fetch(url);
        if (!response.ok) throw networkError(name, `status ${response.status}`);
        if (!response.body) return new Uint8Array(await response.arrayBuffer());
        const reader = response.body.getReader();
        /** @type {Uint8Array[]} */
        const chunks = [];
        for (;;) {
            const {done, value} = await reader.read();
            if (done) return joined(chunks);
            chunks.push(value);
            onProgress(value.length);
        }
    } catch (error) {
        throw error instanceof StartError ? error : networkError(name, String(/** @type {Error} */ (error).message));
    }
}

export class Assets {
    /** @param {Document} page */
    constructor(page) {
        this.page = page;
        /** @type {Manifest} */
        this.manifest = JSON.parse(page.getElementById('assets')?.textContent || '{}');
        this.manifest.fonts ??= {ui: [], native: []};
    }

    /** @param {string} name @returns {boolean} whether this build of the site has the file */
    has(name) {
        return name in this.manifest || this.page.querySelector(`[data-asset="${name}"]`) !== null;
    }

    /** @param {string} name a key of the manifest, or the file of a font @param {Progress} [onProgress] @returns {Promise<Uint8Array<ArrayBuffer>>} */
    async bytes(name, onProgress = () => {}) {
        const element = this.page.querySelector(`[data-asset="${name}"]`);
        if (!element) return download(name, String(this.manifest[name] ?? name), onProgress);
        const bytes = decodeBase64(element.textContent ?? '');
        element.remove();  // the text is not needed twice
        onProgress(bytes.length);
        return bytes;
    }

    /** Runs a script of the site, once. @param {string} name @returns {Promise<void>} */
    async script(name) {
        const script = document.createElement('script');
        const inlined = this.page.querySelector(`[data-asset="${name}"]`) !== null;
        if (inlined) script.textContent = new TextDecoder().decode(await this.bytes(name));  // its hash is in the page's policy
        else script.src = String(this.manifest[name] ?? name);
        const done = new Promise((resolve, reject) => {
            script.addEventListener('load', resolve);
            script.addEventListener('error', () => reject(networkError(name, 'no answer')));
        });
        document.head.append(script);
        if (!inlined) await done;
        script.remove();
    }
}
