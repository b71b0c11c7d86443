// A QR code as an SVG element.
import encodeQR from 'qr';

const SVG = 'http://www.w3.org/2000/svg';
/** Modules of white around the code that readers need. */
const QUIET = 4;

/** Rows of dark and light modules; undefined where the text is too long. @param {string} text @returns {boolean[][] | undefined} */
export function qrModules(text) {
    for (const ecc of /** @type {const} */ (['medium', 'low'])) {
        try {
            return encodeQR(text, 'raw', {ecc, border: QUIET});
        } catch {
            // longer than a code of this kind can be
        }
    }
    return undefined;
}

/** One path with a rectangle for each run of dark modules. @param {boolean[][]} modules */
export function pathOf(modules) {
    let path = '';
    modules.forEach((row, y) => {
        for (let x = 0; x < row.length; ++x) {
            const from = x;
            while (row[x]) ++x;
            if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
        }
    });
    return path;
}

/** @param {boolean[][]} modules @param {string} name for those who do not see it */
export function qrElement(modules, name) {
    const svg = document.createElementNS(SVG, 'svg');
    const size = modules.length;
    svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
    svg.setAttribute('shape-rendering', 'crispEdges');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', name);
    const ground = document.createElementNS(SVG, 'rect');
    ground.setAttribute('width', String(size));
    ground.setAttribute('height', String(size));
    ground.setAttribute('fill', '#fff');
    const dark = document.createElementNS(SVG, 'path');
    dark.setAttribute('d', pathOf(modules));
    dark.setAttribute('fill', '#000');
    svg.append(ground, dark);
    return svg;
}
