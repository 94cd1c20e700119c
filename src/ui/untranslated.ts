/**
 * For `<svg>` with text. Translators put HTML elements around words; within SVG text HTML is not drawn, so the words
 * would disappear. Used as a spread, because the types of SVG elements lack the attribute.
 */
export const untranslated = { translate: 'no' } as const;
