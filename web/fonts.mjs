// Font files handed to the browser, which shapes and draws with them.

/** @typedef {import('./assets.mjs').Assets} Assets */
/** @typedef {import('./assets.mjs').FontFile} FontFile */

/**
 * Loads fonts from the page's own files. A font that does not load is no reason to stop: another one stands in.
 * @param {Assets} assets @param {FontFile[]} files @param {import('./assets.mjs').Progress} [onProgress]
 * @returns {Promise<string[]>} families that are there now
 */
export async function loadFonts(assets, files, onProgress) {
    const families = await Promise.all(files.map(async ({family, weight = 400, file, range}) => {
        try {
            const face = new FontFace(family, await assets.bytes(file, onProgress), {
                weight: String(weight),
                featureSettings: '"tnum"',  // figures of equal width, in columns and while they change
                ...(range && {unicodeRange: range}),
            });
            document.fonts.add(await face.load());
            return family;
        } catch (error) {
            console.warn(`ascn: the font ${file} could not be loaded`, error);
            return '';
        }
    }));
    return [...new Set(families)].filter(Boolean);
}
