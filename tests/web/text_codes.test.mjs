// Clusters follow the rules of each script (The Unicode Standard 15, chapters 9, 12, 16 and 17).
import assert from 'node:assert/strict';
import test from 'node:test';
import {BREAK, clusters, TextCodes} from '../../web/text_codes.mjs';

const noKerning = () => 0;
const isPrivate = (/** @type {string} */ c) => c >= '\uE000' && c <= '\uF8FF';

test('Latin letters stand alone, combining marks do not', () => {
    assert.deepEqual(clusters('Map'), ['M', 'a', 'p']);
    assert.deepEqual(clusters('e\u0301a'), ['e\u0301', 'a']);
    assert.deepEqual(clusters(''), []);
});

test('marks after a blank do not join it', () => {
    assert.deepEqual(clusters(' \u0301'), [' ', '\u0301']);
    assert.deepEqual(clusters('\n\u0301'), ['\n', '\u0301']);
});

test('Thai and Lao vowels, tones and AM join their consonant', () => {
    assert.deepEqual(clusters('ภูเก็ต'), ['ภู', 'เ', 'ก็', 'ต']);
    assert.deepEqual(clusters('น้ำ'), ['น้ำ']);
    assert.deepEqual(clusters('ຄຳ'), ['ຄຳ']);
});

test('Khmer coeng and Burmese virama pull the next consonant in', () => {
    assert.deepEqual(clusters('ភ្នំពេញ'), ['ភ្នំ', 'ពេ', 'ញ']);
    assert.deepEqual(clusters('မန္တလေး'), ['မ', 'န္တ', 'လေး']);
});

test('Tamil ksha and shri are one cluster, other dead consonants are not', () => {
    assert.deepEqual(clusters('க்ஷ'), ['க்ஷ']);
    assert.deepEqual(clusters('ஸ்ரீ'), ['ஸ்ரீ']);
    assert.deepEqual(clusters('க்கா'), ['க்', 'கா']);
});

test('Chinese characters stand alone', () => {
    assert.deepEqual(clusters('新加坡'), ['新', '加', '坡']);
});

test('a run of Arabic script is one cluster with its blanks, but not those around it', () => {
    assert.deepEqual(clusters('(جوهر بهرو) x'), ['(', 'جوهر بهرو', ')', ' ', 'x']);
});

test('a Javanese or Buginese word is one cluster', () => {
    assert.deepEqual(clusters('ꦧꦚꦸꦮꦔꦶ x'), ['ꦧꦚꦸꦮꦔꦶ', ' ', 'x']);
    assert.deepEqual(clusters('ᨆᨀᨔᨑ ᨀᨚᨈ'), ['ᨆᨀᨔᨑ', ' ', 'ᨀᨚᨈ']);
});

test('emoji sequences and flags are one cluster', () => {
    assert.deepEqual(clusters('👩\u200D💻'), ['👩\u200D💻']);
    assert.deepEqual(clusters('👍🏽!'), ['👍🏽', '!']);
    assert.deepEqual(clusters('🇻🇳🇹🇭'), ['🇻🇳', '🇹🇭']);
});

test('plain Latin text is its own encoding', () => {
    const codes = new TextCodes(noKerning);
    assert.equal(codes.encode('Da Nang, Viet Nam.'), 'Da Nang, Viet Nam.');
    assert.equal(codes.entries.length, 0);
});

test('a cluster gets one private-use code, always the same', () => {
    const codes = new TextCodes(noKerning);
    const encoded = codes.encode('ភ្នំ ភ្នំ');
    assert.equal(encoded.length, 3);
    assert.ok(isPrivate(encoded[0]));
    assert.equal(encoded[0], encoded[2]);
    assert.equal(codes.text(encoded.charCodeAt(0)), 'ភ្នំ');
});

test('punctuation inside a number is hidden from line breaking, at a word end it is not', () => {
    const codes = new TextCodes(noKerning);
    const encoded = codes.encode('1,234.5, x. ');
    assert.ok(isPrivate(encoded[1]) && isPrivate(encoded[5]));
    assert.equal(encoded[7], ',');
    assert.equal(encoded[10], '.');
});

test('zero-width space is the break that ImGui knows; a real ideographic full stop is not', () => {
    const codes = new TextCodes(noKerning);
    assert.equal(codes.encode('ab\u200Bcd'), `ab${BREAK}cd`);
    assert.ok(isPrivate(codes.encode('好。')[1]));
});

test('text is normalised, so that both spellings look alike', () => {
    const codes = new TextCodes(noKerning);
    assert.equal(codes.encode('Da\u0300'), 'D\u00E0');
});

test('decoding gives the source back', () => {
    const codes = new TextCodes((left) => (left === 'A' ? -0.1 : 0));
    for (const text of ['AVATAR To 1,234.5', 'ភ្នំពេញ', 'မန္တလေး', 'เชียงใหม่', 'جوهر بهرو (Johor Bahru)', '好。', 'Đà Nẵng', '']) {
        assert.equal(codes.decode(codes.encode(text)), text.normalize('NFC'), text);
    }
});

test('a kerned pair gets a code for its left half, measured once', () => {
    let calls = 0;
    const codes = new TextCodes((left, right) => {
        ++calls;
        return left + right === 'AV' ? -0.07 : 0;
    });
    const encoded = codes.encode('AVAV');
    assert.equal(encoded.length, 4);
    assert.ok(isPrivate(encoded[0]));
    assert.equal(encoded[0], encoded[2]);
    assert.equal(encoded[1], 'V');
    assert.deepEqual(codes.entry(encoded.charCodeAt(0)), {text: 'A', next: 'V'});
    assert.equal(calls, 2);  // AV and VA
});

test('neighbours that kern alike share a code, others do not', () => {
    const codes = new TextCodes((left, right) => (left !== 'A' ? 0 : right === 'T' ? -0.1 : right === 'V' ? -0.1001 : -0.2));
    const [at, av, ay] = ['AT', 'AV', 'AY'].map((pair) => codes.encode(pair)[0]);
    assert.equal(at, av);
    assert.notEqual(at, ay);
});

test('kerning below a hundredth of an em is no kerning', () => {
    const codes = new TextCodes(() => 0.007);
    assert.equal(codes.encode('ab'), 'ab');
});

test('new fonts are measured anew', () => {
    let kern = 0;
    const codes = new TextCodes(() => kern);
    assert.equal(codes.encode('AV'), 'AV');
    kern = -0.1;
    assert.equal(codes.encode('AV'), 'AV');
    codes.forgetKerning();
    assert.ok(isPrivate(codes.encode('AV')[0]));
});

test('when all 6,400 codes are taken, a cluster shows as unknown and kerning is left out', () => {
    const codes = new TextCodes((left) => (left === 'A' ? -0.1 : 0));
    for (let i = 0; i < 6400; ++i) codes.encode(`${String.fromCodePoint(0x4E00 + i)}\u0301`);
    assert.equal(codes.entries.length, 6400);
    assert.equal(codes.encode('q\u0301'), '\uFFFD');
    assert.equal(codes.encode('AV'), 'AV');
});
