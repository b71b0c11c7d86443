// The reference of the fields, made from the schemas.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fieldsDocument } from "../../scripts/build-fields.mjs";
import { kRoot } from "../../scripts/lib/data.mjs";

const document = fieldsDocument();

test("data/FIELDS.md is what the schemas say now", () => {
    assert.equal(readFileSync(join(kRoot, "data/FIELDS.md"), "utf8"), document,
        "the schemas have changed: run node scripts/build-fields.mjs");
});

test("a field stands with its need, its form and its meaning", () => {
    assert.ok(document.includes("| `location.lat` | yes | number, -16 to 32 | North of the equator; south is negative |"));
    assert.ok(document.includes("| `year` | yes | [yearOrNull](#yearornull) | Year of publication;"));
    assert.ok(document.includes("Rules: where `url` is `\"\"`, `note` must stand."));
});

test("every link leads to a heading", () => {
    const headings = new Set([...document.matchAll(/^#+ (.*)$/gm)].map(([, title]) => title.toLowerCase()));
    for (const [, target] of document.matchAll(/\]\(#([^)]*)\)/g)) assert.ok(headings.has(target), target);
});
