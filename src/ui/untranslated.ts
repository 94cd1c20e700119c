/**
 * For `<svg>` with text. Translators put elements of HTML around the words of a page; within SVG text these are not
 * drawn, and the words would be gone. A spread, because the types of SVG elements lack the attribute.
 */
export const untranslated = { translate: 'no' } as const;
