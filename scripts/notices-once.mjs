/**
 * A Vite plugin that keeps each licence notice only once per file. TensorFlow.js has a notice in each of its eight
 * hundred source files, which is half a megabyte in the worker.
 */

/** A comment that begins as they do; it holds none of what ends a comment. */
const notice = /\/\*\*?!?\s*(?:\* )?@license(?:(?!\*\/)[^])*\*\/\n?/g;

/** @returns {import('vite').Plugin} */
export function noticesOnce() {
  return {
    name: 'ringdown:notices-once',
    renderChunk: (code) => ({ code: withoutRepeats(code), map: null }),
  };
}

/** @param {string} code */
export function withoutRepeats(code) {
  const seen = new Set();
  return code.replace(notice, (words) => {
    const known = seen.has(words);
    seen.add(words);
    return known ? '' : words;
  });
}
