// What the explorer and the element that embeds it agree on without a word.

/**
 * Height that suits an embed of this width where the page around it names none, CSS px.
 * @param {number} width CSS px
 */
export const suitableHeight = (width) => Math.round(Math.min(720, Math.max(560, width * 0.6)));
