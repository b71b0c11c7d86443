// Each file, and the whole bundle, against the JSON Schemas in data/schema.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { kRoot, kindOf } from "../data.mjs";

const kFolder = join(kRoot, "data/schema");
const kShownLength = 60;

let schemas;
/** All schemas by the name of their file without `.schema.json`. @returns {Map<string, any>} */
export function readSchemas() {
    schemas ??= new Map(readdirSync(kFolder).filter((name) => name.endsWith(".schema.json")).sort().map(
        (name) => [name.slice(0, -".schema.json".length), JSON.parse(readFileSync(join(kFolder, name), "utf8"))]));
    return schemas;
}

/** Address of the schema that a file of the data set keeps. */
export function schemaOf(file) {
    const { kind, name } = kindOf(file);
    if (kind === "network") return `network.schema.json#/properties/${name}`;
    return kind === "list" ? `${name}.schema.json` : `${kind}.schema.json`;
}

let ajv;
function validatorOf(schema) {
    if (!ajv) {
        ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false });
        for (const value of readSchemas().values()) ajv.addSchema(value);
    }
    return ajv.getSchema(schema);
}

/**
 * Problems of a value: `[{path, message}]`, empty where it keeps the schema.
 * @param {string} schema name of a schema's file, with a pointer into it where only a part is meant
 * @param {unknown} value
 */
export function schemaProblems(schema, value) {
    const validate = validatorOf(schema);
    if (validate(value)) return [];
    return validate.errors.filter(isTelling)
        .map((error) => ({ path: pathOf(error.instancePath, value), message: messageOf(error) }));
}

// An `if` says only that its branch failed, and the branch has said why; a bad name of a member comes as two errors.
function isTelling({ keyword, propertyName }) {
    return keyword !== "if" && propertyName === undefined;
}

/** "/plan/targets/0/value" to "plan.targets[0].value". Digits are a place in an array, or the name of a member. */
function pathOf(pointer, value) {
    let path = "";
    for (const step of pointer.split("/").slice(1).map((s) => s.replace(/~1/g, "/").replace(/~0/g, "~"))) {
        path += Array.isArray(value) ? `[${step}]` : `${path ? "." : ""}${step}`;
        value = value?.[step];
    }
    return path;
}

function show(value) {
    const text = JSON.stringify(value) ?? "nothing";
    return text.length > kShownLength ? `${text.slice(0, kShownLength - 3)}...` : text;
}

function messageOf({ keyword, params, message, data, parentSchema }) {
    const hint = parentSchema?.description ? ` (${parentSchema.description})` : "";
    switch (keyword) {
        case "required": return `lacks "${params.missingProperty}"`;
        case "dependentRequired": return `lacks "${params.missingProperty}", which "${params.property}" asks for`;
        case "additionalProperties": return `unknown member "${params.additionalProperty}"`;
        case "propertyNames": return `"${params.propertyName}" cannot stand here`;
        case "false schema": return "must not stand here";
        case "type": return `must be ${[params.type].flat().join(" or ")}, is ${show(data)}`;
        case "enum": return `must be one of ${params.allowedValues.join(", ")}; is ${show(data)}`;
        case "const": return `must be ${show(params.allowedValue)}, is ${show(data)}`;
        case "minimum": return `must be at least ${params.limit}, is ${show(data)}`;
        case "maximum": return `must be at most ${params.limit}, is ${show(data)}`;
        case "minItems": return `must have at least ${params.limit} entries, has ${data.length}`;
        case "maxItems": return `must have at most ${params.limit} entries, has ${data.length}`;
        case "uniqueItems": return `the same entry stands twice: [${params.j}] and [${params.i}]`;
        case "maxLength": return `must be no longer than ${params.limit} characters`;
        case "pattern": return `does not have the right form: ${show(data)}${hint}`;
        default: return message;
    }
}

/** Files that keep their schema; the problems of the others are reported. */
export function checkSchemas(files, report) {
    const good = {};
    for (const [file, value] of Object.entries(files)) {
        const problems = schemaProblems(schemaOf(file), value);
        for (const { path, message } of problems) report(file, path, message);
        if (problems.length === 0) good[file] = value;
    }
    return good;
}
