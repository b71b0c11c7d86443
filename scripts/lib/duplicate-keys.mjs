// Keys that stand twice in one object of a JSON text. JSON.parse keeps the last one and says nothing.

/**
 * Paths of all keys of a valid JSON text that their object already has: "population.value". Keys are compared as
 * JSON.parse reads them, so an escaped letter is the letter.
 * @param {string} text
 * @returns {string[]}
 */
export function duplicateKeys(text) {
    const found = [];
    const open = [];  // of each open object its path and keys, of each open array its path and the place in it
    let path = "";
    const place = () => {
        const parent = open.at(-1);
        if (parent && !parent.keys) path = `${parent.path}[${parent.index++}]`;
    };
    // Tokens: strings with an optional colon after them, brackets, and the scalars between.
    const token = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}[\]]|[^\s{}[\],:"]+/g;
    for (let match = token.exec(text); match; match = token.exec(text)) {
        const [all, string, colon] = match;
        if (all === "}" || all === "]") {
            open.pop();
        } else if (colon) {
            const { keys, path: parent } = open.at(-1);
            const key = JSON.parse(`"${string}"`);
            path = parent ? `${parent}.${key}` : key;
            if (keys.has(key)) found.push(path);
            keys.add(key);
        } else {
            place();
            if (all === "{") open.push({ path, keys: new Set() });
            if (all === "[") open.push({ path, index: 0 });
        }
    }
    return found;
}
