// The corpus through the schemas: what the C++ loader takes and refuses (tests/data/corpus_test.cpp), ajv takes and
// refuses too, with the check for keys that stand twice that scripts/check-data has.
import { Ajv2020 } from "ajv/dist/2020.js";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { duplicateKeys } from "../../scripts/lib/duplicate-keys.mjs";

const kCorpus = new URL("./", import.meta.url);
const kSchemas = new URL("../../data/schema/", import.meta.url);

function validator() {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
    for (const file of readdirSync(kSchemas)) ajv.addSchema(JSON.parse(readFileSync(new URL(file, kSchemas), "utf8")));
    return ajv.getSchema("ascn.schema.json");
}

/** Why a file is no data set; "" where it is one. */
function refusal(validate, bytes) {
    let text;
    let value;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        value = JSON.parse(text);
    } catch (error) {
        return error.message;
    }
    const twice = duplicateKeys(text);
    if (twice.length > 0) return `twice: ${twice.join(", ")}`;
    return validate(value) ? "" : JSON.stringify(validate.errors);
}

test("the schemas take the good documents", () => {
    const validate = validator();
    const files = readdirSync(new URL("good/", kCorpus));
    assert.ok(files.length >= 2);
    for (const file of files) assert.equal(refusal(validate, readFileSync(new URL(`good/${file}`, kCorpus))), "", file);
});

test("ajv, JSON.parse or the check for keys refuses each bad document", () => {
    const validate = validator();
    const told = JSON.parse(readFileSync(new URL("bad.json", kCorpus), "utf8")).map(({ file }) => file);
    assert.deepEqual([...told].sort(), readdirSync(new URL("bad/", kCorpus)).sort(), "bad.json tells of each");
    for (const file of told) assert.notEqual(refusal(validate, readFileSync(new URL(`bad/${file}`, kCorpus))), "", file);
});
