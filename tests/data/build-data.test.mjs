// The bundle that the program loads.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync, cpSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundle, writeBundle } from "../../scripts/build-data.mjs";

const kData = join(resolve(dirname(fileURLToPath(import.meta.url)), "../.."), "data");
const scratch = mkdtempSync(join(tmpdir(), "ascn-build-data-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

test("the same data give the same bytes, small enough for the first frame", () => {
    const [one, two] = [join(scratch, "one.json"), join(scratch, "deep/two.json")];
    const { raw, brotli } = writeBundle(kData, one);
    writeBundle(kData, two);
    const text = readFileSync(one);
    assert.deepEqual(text, readFileSync(two));
    assert.equal(raw, text.length);
    assert.ok(brotli <= 60000, `${brotli} bytes`);
});

test("cities stand by country name, then city name", () => {
    const { countries, sources, cities } = bundle(kData);
    assert.equal(countries.length, 11);
    assert.equal(cities.length, 26);
    assert.deepEqual(cities.slice(0, 5).map((city) => city.id),
        ["bandar-seri-begawan", "battambang", "phnom-penh", "siem-reap", "banyuwangi"]);
    assert.equal(cities.at(-1).id, "ho-chi-minh-city");
    const ids = sources.map((source) => source.id);
    assert.deepEqual(ids, [...ids].sort());
});

test("empty optional keys are left out, required ones stay", () => {
    const dir = join(scratch, "data");
    cpSync(kData, dir, { recursive: true });
    const file = join(dir, "cities/hanoi.json");
    const city = JSON.parse(readFileSync(file, "utf8"));
    city.official_name = "";
    city.plan.projects[0].partners = [];
    writeFileSync(file, JSON.stringify(city));
    const hanoi = bundle(dir).cities.find(({ id }) => id === "hanoi");
    assert.equal("official_name" in hanoi, false);
    assert.deepEqual(hanoi.plan.projects[0].partners, []);
    assert.equal(hanoi.plan.projects[0].status, null);
    assert.equal(hanoi.plan.projects[0].status_as_of, "");
});

test("an unreadable file stops the bundle and is named", () => {
    const dir = join(scratch, "broken");
    cpSync(kData, dir, { recursive: true });
    writeFileSync(join(dir, "cities/hanoi.json"), "{");
    assert.throws(() => bundle(dir), /cities\/hanoi\.json: cannot be read/);
});
