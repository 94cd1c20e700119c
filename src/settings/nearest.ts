/** Finds the word that a misspelled word may stand for. */

/**
 * @param words each with its meaning
 * @returns the meaning of the nearest word at a distance of at most one letter, or two for words of more than three
 */
export function nearestOf<Meaning>(
  word: string,
  words: readonly (readonly [spelling: string, meaning: Meaning])[],
): Meaning | undefined {
  let least = word.length > 3 ? 3 : 2;
  let nearest: Meaning | undefined;
  for (const [spelling, meaning] of words) {
    if (Math.abs(spelling.length - word.length) >= least) continue;
    const distance = editDistance(word, spelling);
    if (distance < least) [least, nearest] = [distance, meaning];
  }
  return nearest;
}

/** The Levenshtein distance: how many letters must be added, removed or replaced. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = row[j - 1] + Number(one[i - 1] !== other[j - 1]);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[other.length];
}
