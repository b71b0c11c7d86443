// Font files handed to the browser, which shapes and draws with them.

/** @typedef {import('./assets.mjs').Assets} Assets */
/** @typedef {import('./assets.mjs').FontFile} FontFile */

const DIGITS = {from: 0x30, to: 0x39, range: 'U+30-39'};

/** Whether a CSS unicode-range holds the digits. @param {string | undefined} range none: everything */
export function holdsDigits(range) {
    return !range || range.split(',').some((span) => {
        const [from, to = from] = span.trim().slice(2).split('-').map((hex) => parseInt(hex, 16));
        return from <= DIGITS.from && DIGITS.to <= to;
    });
}

/** @param {string} family @param {Uint8Array<ArrayBuffer>} bytes @param {FontFaceDescriptors} descriptors */
async function add(family, bytes, descriptors) {
    document.fonts.add(await new FontFace(family, bytes, descriptors).load());
}

/**
 * Loads fonts from the page's own files. A font that does not load is no reason to stop: another one stands in.
 * @param {Assets} assets @param {FontFile[]} files @param {import('./assets.mjs').Progress} [onProgress]
 * @returns {Promise<string[]>} families that are there now
 */
export async function loadFonts(assets, files, onProgress) {
    const families = await Promise.all(files.map(async ({family, weight = 400, file, range}) => {
        try {
            const bytes = await assets.bytes(file, onProgress);
            const weightText = String(weight);
            await add(family, bytes, {weight: weightText, ...(range && {unicodeRange: range})});
            // Figures of equal width, for columns and for numbers that change. The feature would widen hyphens and stops
            // too, so it is set on a second face that holds the digits alone; of two faces the later one counts.
            if (holdsDigits(range)) {
                await add(family, bytes, {weight: weightText, unicodeRange: DIGITS.range, featureSettings: '"tnum"'});
            }
            return family;
        } catch (error) {
            console.warn(`ascn: the font ${file} could not be loaded`, error);
            return '';
        }
    }));
    return [...new Set(families)].filter(Boolean);
}
