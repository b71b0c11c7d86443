// What no text of the data set may hold: private data, text that is not in its normal form, hidden characters.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { kindOf, walk } from "../data.mjs";

const kEmail = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const kAddress = /https?:\S+/g;  // web addresses hold long numbers that are no telephone numbers
const kPhone = new RegExp([
    /\+\d[\d ().-]{6,}\d/, /\(0\d{1,4}\)[ -]?\d{3}/, /\b0\d{1,3}[ -]\d{3,4}[ -]\d{3,4}\b/, /\btel[.:]/,
    /\(\d{2,3}\) ?\d{3,4}[ -]?\d{4}/, /\b\d{2}[ -]\d{3,4}[ -]\d{3,5}\b/, /\b\d{2} \d \d{3} \d{4}\b/,
    /\b08\d{7,9}\b/, /\b08\d \d{3} \d{4,5}\b/,
].map(({ source }) => source).join("|"), "i");
// Control characters, byte order mark, zero width space and direction marks. Joiners stay: some scripts need them.
const kUnwanted = /[\p{Cc}\uFEFF\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const show = (text) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

function privacyProblem(text) {
    if (kPhone.test(text.replace(kAddress, ""))) return `looks like a telephone number: ${show(text)}`;
    if (kEmail.test(text)) return `looks like an e-mail address: ${show(text)}`;
    return undefined;
}

function checkText(text, report) {
    if (text !== text.normalize("NFC")) report(`text is not in Unicode NFC: ${show(text)}`);
    if (!text.isWellFormed()) report("text holds half a surrogate pair");
    const found = kUnwanted.exec(text);
    if (found) {
        const code = found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
        report(`text holds the unwanted character U+${code}`);
    }
    if (/ {2}/.test(text)) report(`text holds two spaces in a row: ${show(text)}`);
    const isPrivate = privacyProblem(text);
    if (isPrivate) report(isPrivate);
}

/** Every string of every file, keys too. */
export function checkTexts(files, report) {
    for (const [file, document] of Object.entries(files)) {
        walk(document, (value, path) => {
            if (typeof value === "string") checkText(value, (message) => report(file, path, message));
        });
    }
}

/** Every other file in the folder (documents, schemas, languages) must not hold private data either. */
export function checkDocuments(dir, report) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        const file = relative(dir, join(entry.parentPath, entry.name));
        if (!entry.isFile() || kindOf(file)) continue;
        readFileSync(join(dir, file), "utf8").split("\n").forEach((line, index) => {
            const message = privacyProblem(line.trim());
            if (message) report(file, `line ${index + 1}`, message);
        });
    }
}
