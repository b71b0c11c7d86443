// The views of the picture tests, and how their pictures are taken: the map's ground alone. What lies on it (cities,
// names, panels) is covered, so that a new city or label needs no new reference.
import {mask} from './perceptual.mjs';

/** @typedef {{name: string, cam: string, theme: 'light' | 'dark', dpr: number}} Shot */

/** Longitude, latitude, zoom. @type {Record<string, [number, number, number]>} */
const VIEWS = {
    'region': [114, 9, 4.2],
    'north-west': [92, 30, 3.2],
    'below-the-switch': [121, 11.5, 5.59],
    'above-the-switch': [97.8, 11.5, 6.2],
    'mekong-delta': [105.8, 9.8, 8],
    'lao-thai-border': [104.5, 17, 8],
    'straits-of-johor': [103.8, 1.45, 10],
    'metro-manila': [120.8, 14.65, 10],
    'jakarta-bay': [106.85, -6, 10],
    'limit-of-zoom': [103.94, 1.33, 12],
    'tonle-sap': [103.9, 12.7, 8],
    'toba': [98.85, 2.6, 9],
};
/** Each view sharp and plain, light and dark in turn. @type {Shot[]} */
export const SHOTS = Object.entries(VIEWS).flatMap(([name, [lon, lat, zoom]], i) => [1, 2].map((dpr) => ({
    name: `${name}-${dpr}x`, cam: `${lon},${lat},${zoom}`, theme: i % 2 === dpr % 2 ? 'dark' : 'light', dpr,
})));

/** CSS px: a window, and the part of it that is compared. */
export const WINDOW = {width: 700, height: 520};
const PART = {x: 130, y: 72, w: 540, h: 400};
const MARGIN = 6;

/** In the page: what lies on the ground, with the hairlines between a circle, its name and its true place. @returns {import('./app.mjs').Rect[]} */
function drawnOver() {
    const texts = ascn.text(), items = ascn.items();
    const lines = ascn.dataset().cities.flatMap((/** @type {{id: string, name: string, lon: number, lat: number}} */ city) => {
        const circle = items.find((/** @type {{id: string}} */ {id}) => id === `city.${city.id}`)?.rect, place = ascn.project(city.lon, city.lat);
        if (!circle?.w || !place) return [];
        const ends = [{...place, w: 0, h: 0}, ...texts.filter((/** @type {{text: string}} */ {text}) => text === city.name).map((/** @type {any} */ {rect}) => rect)];
        return ends.map(({x, y, w, h}) => {
            const left = Math.min(x, circle.x), top = Math.min(y, circle.y);
            return {x: left, y: top, w: Math.max(x + w, circle.x + circle.w) - left, h: Math.max(y + h, circle.y + circle.h) - top};
        });
    });
    return [...[...texts, ...items].map(({rect}) => rect), ...lines];
}

/** @param {import('./app.mjs').App} app @param {Shot} shot @returns {Promise<import('./png.mjs').Picture>} */
export async function takeGround(app, {cam, theme, dpr}) {
    const [lon, lat, zoom] = cam.split(',').map(Number);
    await app.set({cam: {lon, lat, zoom}, theme});
    const picture = await app.picture(PART);
    const covered = await app.page.evaluate(drawnOver);
    return mask(picture, covered.map(({x, y, w, h}) => ({
        x: (x - PART.x - MARGIN) * dpr, y: (y - PART.y - MARGIN) * dpr, w: (w + 2 * MARGIN) * dpr, h: (h + 2 * MARGIN) * dpr,
    })));
}
