// What the program asks of the page while it draws: glyphs and text codes. Given to emcc as a JavaScript library; the
// page passes its Glyphs (web/glyphs.mjs) to the module's factory as `glyphs`.
addToLibrary({
    ascn_glyph_pixel_ratio: () => Module['glyphs']['ratio'],
    ascn_glyph_advance: (font, em, code) => Module['glyphs']['advance'](font, em, code),
    ascn_glyph_draw: (font, em, oversample, code, box) => {
        const glyph = Module['glyphs']['draw'](font, em, oversample, code);
        HEAP32.set(glyph['box'], box >> 2);
        return glyph['advance'];
    },
    ascn_glyph_pixels: (out) => { Module['glyphs']['pixels'](HEAPU8, out); },
    ascn_text_convert: (text, len, decode) => Module['glyphs']['convert'](HEAPU8.subarray(text, text + len), decode),
    ascn_text_take: (out) => { HEAPU8.set(Module['glyphs']['converted'], out); },
});
