// The reference of the data set, field by field, from the descriptions in data/schema -> data/FIELDS.md.
// Usage: node scripts/build-fields.mjs
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readSchemas } from "./lib/check/schemas.mjs";
import { kRoot } from "./lib/data.mjs";

/** Sections in their order: the files with their schema, then the one that the build makes of them. */
const kFiles = [
    ["cities/<id>.json", "city"], ["projects/<id>.json", "projects"], ["network/<part>.json", "network"],
    ["countries.json", "countries"], ["indicators.json", "indicators"], ["sources.json", "sources"],
    ["topics.json", "topics"], ["meta.json", "meta"],
    ["ascn.json, made of all of them", "ascn"],
];
const kTypes = {
    string: "text", integer: "whole number", number: "number", boolean: "true or false", array: "list", object: "object",
    null: "null",
};

const code = (text) => `\`${text}\``;
const codes = (list) => list.map((item) => code(item === null ? "null" : item)).join(", ");
const cell = (text) => text.replaceAll("|", "\\|");

/** "common.schema.json#/$defs/text" as a link to its section, the heading of which is the name of the part or file. */
function linkOf(ref) {
    const name = ref.includes("/") ? ref.split("/").at(-1) : ref.split(".")[0];
    const file = kFiles.find(([, schema]) => schema === name)?.[0];
    return file && !ref.includes("#") ? `as in ${code(file)}` : `[${name}](#${name.toLowerCase()})`;
}

function rangeOf({ minimum, maximum }) {
    const show = (value) => value.toLocaleString("en", { useGrouping: value > 9999 || value < -9999 });
    if (minimum === undefined) return "";
    return maximum === undefined ? `at least ${show(minimum)}` : `${show(minimum)} to ${show(maximum)}`;
}

function sizeOf({ minItems, maxItems, uniqueItems }) {
    const sizes = [];
    if (minItems !== undefined && minItems === maxItems) sizes.push(`${minItems} entries`);
    else if (minItems !== undefined) sizes.push(`at least ${minItems}`);
    if (maxItems !== undefined && minItems !== maxItems) sizes.push(`at most ${maxItems}`);
    if (uniqueItems) sizes.push("none twice");
    return sizes.length > 0 ? ` (${sizes.join(", ")})` : "";
}

/** What a value may be, in words. */
function formOf(schema) {
    if (typeof schema === "boolean") return schema ? "anything" : "must not stand";
    const parts = [];
    if (schema.$ref) parts.push(linkOf(schema.$ref));
    if (schema.enum) parts.push(codes(schema.enum));
    if ("const" in schema) parts.push(`always ${code(JSON.stringify(schema.const))}`);
    if (schema.prefixItems) parts.push(`[${schema.prefixItems.map(formOf).join(", ")}]`);
    else if (schema.items) parts.push(`list of ${formOf(schema.items)}${sizeOf(schema)}`);
    else if (schema.type) parts.push([schema.type].flat().map((type) => kTypes[type]).join(" or "));
    const range = rangeOf(schema);
    if (range) parts.push(range);
    if (schema.pattern) parts.push(`form ${code(schema.pattern)}`);
    if (schema.maxLength) parts.push(`at most ${schema.maxLength} characters`);
    return parts.join(", ");
}

function conditionOf(condition) {
    if (condition.required) return `${codes(condition.required)} stands`;
    const [[name, { type, const: value }]] = Object.entries(condition.properties);
    return `${code(name)} is ${type === undefined ? code(JSON.stringify(value)) : code(type)}`;
}

function demandsOf(branch) {
    const demands = [];
    if (branch.required) demands.push(`${codes(branch.required)} must stand`);
    if (branch.propertyNames?.enum) demands.push(`only ${codes(branch.propertyNames.enum)} may stand`);
    for (const [name, schema] of Object.entries(branch.properties ?? {})) demands.push(`${code(name)}: ${formOf(schema)}`);
    if (branch.if) demands.push(...rulesOf(branch));
    return demands.join("; ");
}

/** What holds between the members of an object. */
function rulesOf(schema) {
    const rules = [];
    if (schema.if) {
        if (schema.then) rules.push(`where ${conditionOf(schema.if)}, ${demandsOf(schema.then)}`);
        if (schema.else) rules.push(`${schema.then ? "else" : `unless ${conditionOf(schema.if)},`} ${demandsOf(schema.else)}`);
    }
    for (const [name, others] of Object.entries(schema.dependentRequired ?? {})) rules.push(`with ${code(name)}, ${codes(others)} must stand`);
    return rules;
}

/** Description of a member, else that of the part that it refers to, unless that is any text. `own` names the schema. */
function meaningOf(name, schema, own, schemas) {
    if (schema.description) return schema.description;
    if (name === "note") return "What a reader should know besides";
    if (!schema.$ref || schema.$ref.endsWith("#/$defs/text")) return "";
    const [file, pointer = ""] = schema.$ref.split("#");
    const root = schemas.get(file ? file.split(".")[0] : own);
    return pointer.split("/").filter(Boolean).reduce((value, step) => value[step], root).description ?? "";
}

/** Rows for an object and the objects inside it: `[field, required, form, meaning]`. */
function rowsOf(schema, path, own, schemas) {
    const rows = [];
    for (const [name, member] of Object.entries(schema.properties ?? {})) {
        const field = path ? `${path}.${name}` : name;
        const inner = member.items?.properties ? member.items : member;
        const rules = [...rulesOf(member), ...(inner === member ? [] : rulesOf(inner))];
        const meaning = [meaningOf(name, member, own, schemas), ...rules].filter(Boolean).join("; ");
        rows.push([code(field), schema.required?.includes(name) ? "yes" : "", formOf(member), meaning]);
        if (inner.properties && !inner.$ref) rows.push(...rowsOf(inner, inner === member ? field : `${field}[]`, own, schemas));
        if (typeof member.additionalProperties === "object") {
            rows.push([code(`${field}.<id>`), "", formOf(member.additionalProperties), ""]);
        }
    }
    return rows;
}

function tableOf(schema, own, schemas) {
    const rows = rowsOf(schema, "", own, schemas);
    if (rows.length === 0) return [`Form: ${formOf(schema)}`];
    const lines = rows.map((row) => `| ${row.map(cell).join(" | ")} |`);
    return ["| field | needed | form | meaning |", "|---|---|---|---|", ...lines];
}

function sectionOf(title, schema, own, schemas) {
    const rules = rulesOf(schema);
    return [
        title, "",
        ...(schema.description ? [`${schema.description}.`, ""] : []),
        ...(rules.length > 0 ? [`Rules: ${rules.join("; ")}.`, ""] : []),
        ...tableOf(schema, own, schemas), "",
    ];
}

/** The whole document. */
export function fieldsDocument() {
    const schemas = readSchemas();
    const lines = [
        "# Fields of the data set", "",
        "Made from the descriptions in [schema/](schema/) by `node scripts/build-fields.mjs`; change those, not this file.",
        "`[]` stands for each entry of a list. What is not needed is left out where there is nothing to say.", "",
    ];
    for (const [file, name] of kFiles) {
        const schema = schemas.get(name);
        lines.push(`## ${file}`, "", `${schema.title}.`, "");
        if (schema.properties) lines.push(...tableOf(schema, name, schemas), "");
        else lines.push(`A ${formOf(schema)}.`, "");
        for (const [part, value] of Object.entries(schema.$defs ?? {})) lines.push(...sectionOf(`### ${part}`, value, name, schemas));
    }
    const { title, $defs } = schemas.get("common");
    lines.push("## Shared parts", "", `${title}.`, "");
    for (const [part, value] of Object.entries($defs)) lines.push(...sectionOf(`### ${part}`, value, "common", schemas));
    return `${lines.join("\n").trimEnd()}\n`;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
    writeFileSync(join(kRoot, "data/FIELDS.md"), fieldsDocument());
}
