// The bundle that the program loads.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { bundle, bundleOf, textOf, writeBundle } from "../../scripts/build-data.mjs";
import { schemaProblems } from "../../scripts/lib/check/schemas.mjs";
import { kRoot } from "../../scripts/lib/data.mjs";
import { exampleSet } from "./example-set.mjs";

const kData = join(kRoot, "data");
const scratch = mkdtempSync(join(tmpdir(), "ascn-build-data-"));
after(() => rmSync(scratch, { recursive: true, force: true }));

test("the same data give the same bytes, within the limit", () => {
    const [one, two] = [join(scratch, "one.json"), join(scratch, "deep/two.json")];
    const { raw, brotli } = writeBundle(kData, one);
    writeBundle(kData, two);
    const text = readFileSync(one);
    assert.deepEqual(text, readFileSync(two));
    assert.equal(raw, text.length);
    assert.ok(brotli <= 150_000, `${brotli} bytes`);
});

test("the bundle keeps its schema", () => {
    assert.deepEqual(schemaProblems("ascn.schema.json", bundle(kData)), []);
});

test("the hash is that of the file without it", () => {
    const text = textOf(bundle(kData));
    const { hash } = JSON.parse(text);
    const without = text.replace(`"hash":"${hash}",`, "");
    assert.equal(without.length, text.length - 74);
    assert.equal(createHash("sha256").update(without).digest("hex"), hash);
});

test("one changed letter is another hash", () => {
    const files = exampleSet();
    const { hash } = bundleOf(files);
    files["cities/hanoi.json"].gaps[0] += ".";
    assert.notEqual(bundleOf(files).hash, hash);
});

test("members stand in the order of the schema, cities by country and name, projects by city", () => {
    const files = exampleSet();
    const made = bundleOf(Object.fromEntries(Object.entries(files).reverse()));
    assert.deepEqual(made, bundleOf(files), "the order of the files does not matter");
    assert.deepEqual(Object.keys(made),
        ["version", "date", "hash", "countries", "indicators", "sources", "topics", "cities", "projects", "network"]);
    assert.deepEqual(Object.keys(made.network), [
        "governance", "timeline", "framework", "monitoring", "partnerships", "context", "criticisms", "documents", "conflicts",
    ]);
    const ids = (list) => list.map(({ id }) => id);
    assert.deepEqual(ids(made.countries), ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"]);
    // the names of countries in the example are their ids
    assert.deepEqual(ids(made.cities).slice(0, 4), ["bandar-seri-begawan", "banyuwangi", "denpasar", "jakarta"]);
    assert.equal(made.cities.at(-1).id, "ho-chi-minh-city");
    assert.deepEqual(ids(made.projects), ["pay", "centre", "lamps"]);
    assert.deepEqual(made.indicators, files["indicators.json"], "indicators keep their order");
    assert.deepEqual(made.topics, files["topics.json"].topics, "so do topics");
});

test("countries stand by name where that is not the order of their ids", () => {
    const { cities } = bundle(kData);
    // Brunei Darussalam (BN), Cambodia (KH), Indonesia (ID)
    assert.deepEqual(cities.slice(0, 2).map(({ id }) => id), ["bandar-seri-begawan", "battambang"]);
});

test("files that cannot be used stop the bundle, and all of them are named", () => {
    const dir = join(scratch, "broken");
    cpSync(kData, dir, { recursive: true });
    writeFileSync(join(dir, "cities/hanoi.json"), "{");
    rmSync(join(dir, "network/context.json"));
    assert.throws(() => bundle(dir), /cities\/hanoi\.json: (line 1: )?is no JSON[^]*network\/context\.json: file is missing/);
});

test("the command fails above the limit and says so", () => {
    const dir = join(scratch, "large");
    const files = exampleSet();
    // no two of these words compress together
    const words = Array.from({ length: 6000 }, (_, i) => createHash("sha256").update(String(i)).digest("hex"));
    files["cities/hanoi.json"].gaps = words;
    for (const [file, value] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, file)), { recursive: true });
        writeFileSync(join(dir, file), JSON.stringify(value));
    }
    const run = spawnSync("node", [join(kRoot, "scripts/build-data.mjs"), dir, join(dir, "out.json")], { encoding: "utf8" });
    assert.equal(run.status, 1, run.stdout);
    assert.match(run.stderr, /too big/);
});
