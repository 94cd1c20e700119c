/** How the page learns the size of `ringdown.html`, which is built before it: `src/app/offline/single-file.ts`. */

/**
 * @param {number} [bytes] none where the page has no such file beside it: while it is written, in tests, and in that
 * file itself
 * @returns {Record<string, string>} for Vite's `define`
 */
export const singleFileBytes = (bytes) => ({ __SINGLE_FILE_BYTES__: String(bytes) });
