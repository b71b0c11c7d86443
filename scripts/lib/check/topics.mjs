// Topics: what the schemas cannot say of their words, and that each of them is there for a project.

/** As the program compares texts: no case, no diacritics, one blank for all between letters and digits. */
function folded(text) {
    const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

function checkWords({ words = [], whole_words: whole = [] }, path, texts, report) {
    const check = (list, name, end) => list.forEach((word, index) => {
        const at = `${path}.${name}[${index}]`;
        const shorter = words.find((other) => word.startsWith(other) && (other !== word || list === whole));
        if (shorter) report("topics.json", at, `needs no place, for ${shorter} finds it too: ${word}`);
        else if (texts && !texts.some((text) => text.includes(` ${word}${end}`))) {
            report("topics.json", at, `no title or summary of a project has it: ${word}`);
        }
    });
    check(words, "words", "");
    check(whole, "whole_words", " ");
}

/** @param {any} context see check-data.mjs */
export function checkTopics({ set, isWhole, report }) {
    if (!set.topics) return;
    // of a project that cannot be read nobody knows the words
    const texts = isWhole && set.projects.flatMap(({ value }) => value)
        .flatMap(({ title, later_titles: later = [], summary = "" }) => [title, ...later, summary]).map(folded);
    const names = new Set();
    set.topics.topics.forEach((topic, index) => {
        const path = `topics[${index}]`;
        if (names.has(topic.name)) report("topics.json", `${path}.name`, `stands twice: ${topic.name}`);
        names.add(topic.name);
        checkWords(topic, path, texts, report);
    });
}
