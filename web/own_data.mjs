// Data sets as files: one of the reader's own in place of the built-in one (dropped on the page, chosen from disk, or
// named by data= in the address), and the one in use as files to keep.
import {TEXT} from './program.mjs';
import {TABLES} from './tables.mjs';

/** @typedef {import('./program.mjs').Program} Program */
/** @typedef {import('./loop.mjs').Loop} Loop */

/** Larger files are refused before they are read; the program's own limit is the same. */
const MAX_BYTES = 50e6;
const JSON_FILE = 'ascn.json';

/** @param {File} file */
const tooLarge = ({size}) => size > MAX_BYTES && `is too large: ${Math.ceil(size / 1e6)} MB, at most ${MAX_BYTES / 1e6} MB`;

/** @param {Blob} blob @param {string} name */
function saveBlob(blob, name) {
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
        const large = tooLarge(file);
        if (large) return this.#refuse(file.name, large);
        try {
            this.#give(file.name, new Uint8Array(await file.arrayBuffer()));
        } catch (error) {
            this.#refuse(file.name, `cannot be read (${/** @type {Error} */ (error).message})`);
        }
    }

    /** The data set that data= names: a file of this site and no other. @param {string} path */
    async load(path) {
        const url = new URL(path, document.baseURI);
        if (url.origin !== location.origin || url.protocol === 'file:') {
            return this.#refuse(path, 'is no file of this site');
        }
        try {
            const response = await fetch(url);
            if (!response.ok) return this.#refuse(path, `could not be loaded: status ${response.status}`);
            this.#give(path, new Uint8Array(await response.arrayBuffer()));
        } catch (error) {
            this.#refuse(path, `could not be loaded (${/** @type {Error} */ (error).message})`);
        }
    }

    /** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes */
    #give(name, bytes) {
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

    /** After a frame: the reader may have gone back to the built-in data, whose facts the document's list tells. */
    follow() {
        const name = this.program.text(TEXT.ownData);
        if (!name) this.own = undefined;
        if (this.twin && this.twin.hidden !== Boolean(name)) this.twin.hidden = Boolean(name);
    }

    /** Saves a file of the data set in use: the JSON, or one of its tables. @param {string} name */
    save(name) {
        if (name === JSON_FILE) return saveBlob(new Blob([this.bytes], {type: 'application/json'}), name);
        const table = TABLES[name.replace(/\.csv$/, '')];
        if (!table) throw new Error(`ascn: there is no table "${name}"`);
        saveBlob(new Blob([table(JSON.parse(new TextDecoder().decode(this.bytes)))], {type: 'text/csv;charset=utf-8'}), name);
    }
}
