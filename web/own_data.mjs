// Data sets as files: one of the reader's own in place of the built-in one (dropped on the page, chosen from disk, or
// named by data= in the address), and the one in use as files to keep.
import {TEXT} from './program.mjs';
import {TABLES} from './tables.mjs';

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./loop.mjs').Loop} Loop */

/** Larger files are refused before they are read; the program's own limit is the same. */
const MAX_BYTES = 50e6;
/** The page does not wait longer for the file that data= names. */
const MAX_WAIT_MS = 15e3;
const JSON_FILE = 'ascn.json';

/** @param {{size: number}} file */
const tooLarge = ({size}) => size > MAX_BYTES && `is too large: ${Math.ceil(size / 1e6)} MB, at most ${MAX_BYTES / 1e6} MB`;

/** @param {Blob} blob @param {string} name */
export function saveBlob(blob, name) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60e3);  // the browser reads it in its own time
}

export class OwnData {
    /** @param {Program} program @param {Loop} loop */
    constructor(program, loop) {
        this.program = program;
        this.loop = loop;
        /** The data set of the site, as its file holds it. @type {Uint8Array<ArrayBuffer>} */
        this.builtIn = new Uint8Array();
        /** The reader's, while it is in use. @type {Uint8Array<ArrayBuffer> | undefined} */
        this.own = undefined;
        this.twin = document.getElementById('twin');
        this.taking = 0;  // counts the files: the last one given is the one that is taken
    }

    /** The file of the data set in use. */
    get bytes() {
        return this.own ?? this.builtIn;
    }

    listen() {
        const page = document.documentElement;
        const carriesFile = (/** @type {DragEvent} */ e) => e.dataTransfer?.types.includes('Files') ?? false;
        let inside = 0;  // enter and leave come for every element on the way
        const show = (/** @type {number} */ count) => page.classList.toggle('dropping', (inside = Math.max(0, count)) > 0);
        addEventListener('dragenter', (e) => { if (carriesFile(e)) show(inside + 1); });
        addEventListener('dragleave', (e) => { if (carriesFile(e)) show(inside - 1); });
        addEventListener('dragover', (e) => { if (carriesFile(e)) e.preventDefault(); });
        addEventListener('drop', (e) => {
            if (!carriesFile(e)) return;
            e.preventDefault();  // or the browser would leave the page for the file
            show(0);
            const file = e.dataTransfer?.files[0];
            if (file) this.take(file);
        });
    }

    /** Lets the reader choose a file. */
    choose() {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = '.json,application/json';
        input.addEventListener('change', () => { if (input.files?.[0]) this.take(input.files[0]); });
        input.click();
    }

    /** @param {File} file */
    async take(file) {
        const number = ++this.taking, large = tooLarge(file);
        if (large) return this.#refuse(file.name, large);
        try {
            const bytes = new Uint8Array(await file.arrayBuffer());
            if (number === this.taking) this.#give(file.name, bytes);
        } catch (error) {
            this.#refuse(file.name, `cannot be read (${/** @type {Error} */ (error).message})`);
        }
    }

    /** The data set that data= names: a file of this site and no other. @param {string} path */
    async load(path) {
        try {
            const url = new URL(path, document.baseURI);
            if (url.origin !== location.origin || url.protocol === 'file:') {
                return this.#refuse(path, 'is no file of this site');
            }
            const response = await fetch(url, {signal: AbortSignal.timeout(MAX_WAIT_MS)});
            if (!response.ok) return this.#refuse(path, `could not be loaded: status ${response.status}`);
            const large = tooLarge({size: Number(response.headers.get('content-length'))});
            if (large) return this.#refuse(path, large);
            this.#give(path, new Uint8Array(await response.arrayBuffer()));
        } catch (error) {
            this.#refuse(path, `could not be loaded (${/** @type {Error} */ (error).message})`);
        }
    }

    /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
    #give(name, bytes) {
        const large = tooLarge({size: bytes.length});
        if (large) return this.#refuse(name, large);
        const label = new TextEncoder().encode(name);
        const input = new Uint8Array(label.length + bytes.length);
        input.set(label);
        input.set(bytes, label.length);
        if (this.program.send('give_data', input, label.length)) this.own = bytes;
        this.loop.request(1);
    }

    /** @param {string} name @param {string} why */
    #refuse(name, why) {
        this.loop.request(this.program.send('refuse_data', `${name}\n${why}`));
    }

    /** Another data set is in use: the document's list tells the facts of the built-in one alone. */
    follow() {
        const name = this.program.text(TEXT.ownData);
        if (!name) this.own = undefined;
        if (this.twin && this.twin.hidden !== Boolean(name)) this.twin.hidden = Boolean(name);
    }

    /** Saves a file of the data set in use: the JSON, or one of its tables. @param {string} name */
    save(name) {
        // a changed data set does not go on under the name of the published one
        const as = this.own ? `own-${name}` : name;
        if (name === JSON_FILE) return saveBlob(new Blob([this.bytes], {type: 'application/json'}), as);
        const table = name.replace(/\.csv$/, '');
        if (!Object.hasOwn(TABLES, table)) throw new Error(`ascn: there is no table "${name}"`);
        saveBlob(new Blob([TABLES[table](JSON.parse(new TextDecoder().decode(this.bytes)))], {type: 'text/csv;charset=utf-8'}), as);
    }
}
