// Outlines of the member states (Natural Earth 1:10m) and where a point lies to them.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";

// ISO 3166-1 alpha-2 codes to the numeric ones that world-atlas uses.
const kNumericCode = {
    BN: "096", ID: "360", KH: "116", LA: "418", MM: "104", MY: "458", PH: "608", SG: "702", TH: "764", TL: "626",
    VN: "704",
};
const kEarthRadiusKm = 6371.0088;  // mean radius, IUGG
const kRadians = Math.PI / 180;

let shapes;  // Map from alpha-2 code to a list of polygons, each a list of rings, each a list of [lon, lat]

function loadShapes() {
    const file = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
    const atlas = JSON.parse(readFileSync(file, "utf8"));
    const byCode = new Map(feature(atlas, atlas.objects.countries).features.map((f) => [f.id, f.geometry]));
    const polygons = (geometry) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);
    return new Map(Object.entries(kNumericCode).map(([alpha, code]) => [alpha, polygons(byCode.get(code))]));
}

const reaches = new Map();  // from a polygon's outer ring to its extent north and south

function reachOf(ring) {
    if (!reaches.has(ring)) {
        const lats = ring.map(([, lat]) => lat);
        reaches.set(ring, [Math.min(...lats), Math.max(...lats)]);
    }
    return reaches.get(ring);
}

// Even-odd rule: a ray to the east crosses the rings an odd number of times.
function isInPolygon(lon, lat, rings) {
    const [south, north] = reachOf(rings[0]);
    if (lat < south || lat > north) return false;
    let inside = false;
    for (const ring of rings) {
        for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
            const [xi, yi] = ring[i];
            const [xj, yj] = ring[j];
            if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
        }
    }
    return inside;
}

// Kilometres from the point to the segment, on the plane that touches the earth at the point: good to well under 1 %
// at the distances that matter here.
function distanceToSegmentKm(lon, lat, a, b) {
    const scale = kEarthRadiusKm * kRadians;
    const flat = ([x, y]) => [(x - lon) * scale * Math.cos(lat * kRadians), (y - lat) * scale];
    const [ax, ay] = flat(a);
    const [bx, by] = flat(b);
    const [dx, dy] = [bx - ax, by - ay];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
    return Math.hypot(ax + t * dx, ay + t * dy);
}

/**
 * Kilometres from a point (degrees, WGS 84) to the country, 0 inside it; undefined for a code that is no member
 * state's.
 */
export function distanceToCountryKm(lon, lat, alpha2) {
    shapes ??= loadShapes();
    const polygons = shapes.get(alpha2);
    if (!polygons) return undefined;
    if (polygons.some((rings) => isInPolygon(lon, lat, rings))) return 0;
    let nearest = Infinity;
    for (const [outer] of polygons) {
        for (let i = 1; i < outer.length; ++i) {
            nearest = Math.min(nearest, distanceToSegmentKm(lon, lat, outer[i - 1], outer[i]));
        }
    }
    return nearest;
}
