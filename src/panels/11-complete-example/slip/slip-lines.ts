/**
 * The lines of slips, as learners hand them in and a teacher pastes them: one slip a line. In a line everything before the
 * word "Ringdown", or before the link where that word is missing, is the learner's name; the link is the first word with
 * `slip=`. Lines without any word are passed over. A mail may have broken a line: where a line has no whole slip, and with the
 * lines after it has one, they are read as one.
 */
import { readSlip, type SlipReading } from './slip';

export interface SlipLine {
  /** The number of the line in the text, from 1. */
  readonly line: number;
  /** What stands before the slip; may be empty. */
  readonly name: string;
  readonly reading: SlipReading;
}

/** The name of the page in a line; it is the same in both languages. */
const mark = 'Ringdown';

/** What divides the parts of a line. */
const divider = ' · ';

/** Characters of a name that are shown. */
const longest = 60;

/** The most lines that a mail makes of one. */
const mostPieces = 8;

/** Reads any text and never throws. */
export function readSlipLines(text: string): readonly SlipLine[] {
  const lines = text
    // Messengers add invisible characters, and a quoted answer begins with `>`.
    .replaceAll(/\p{Cf}/gu, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/^[\s>]+/, '').trimEnd());
  const found: SlipLine[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index] === '') continue;
    const line = index + 1;
    const { whole, pieces } = wholeLine(lines.slice(index, index + mostPieces));
    found.push({ line, name: nameIn(whole), reading: readSlip(queryIn(whole)) });
    index += pieces - 1;
  }
  return found;
}

/** The first line, with as many of the others as give a slip; alone, where it has one or none does. */
function wholeLine([first, ...others]: readonly string[]): {
  readonly whole: string;
  readonly pieces: number;
} {
  const alone = { whole: first, pieces: 1 };
  if (!first.includes(mark) && !isInLink(first)) return alone;
  let whole = first;
  for (const [index, next] of ['', ...others].entries()) {
    // The next slip begins, or another text.
    if (index > 0 && (next === '' || next.includes(mark))) return alone;
    whole = isInLink(whole) ? `${whole}${next}` : `${whole} ${next}`.trim();
    if (readSlip(queryIn(whole)).ok) return { whole, pieces: index + 1 };
  }
  return alone;
}

/** Whether a text ends within a link. */
const isInLink = (text: string): boolean => lastWord(text).includes('?');

/** Not by a pattern that ends in `\S*$`: it takes minutes for a long line without spaces, such as a picture as text. */
const lastWord = (text: string): string => text.split(/\s/).at(-1) ?? '';

/** The query of the first word with a slip, without what follows its fragment; of the first link, where none has one. */
function queryIn(line: string): string {
  const words = line.split(/\s+/);
  const link =
    words.find((word) => /[?&;]slip=/i.test(word)) ?? words.find((word) => word.includes('?')) ?? '';
  return link.slice(link.indexOf('?') + 1).split('#')[0];
}

function nameIn(line: string): string {
  const entry = line.search(/[?&;]slip=/i);
  const link = entry < 0 ? -1 : entry - lastWord(line.slice(0, entry)).length;
  const ends = [line.indexOf(mark), link].filter((at) => at >= 0);
  const before = line.slice(0, ends.length === 0 ? line.length : Math.min(...ends));
  return before
    .replace(/^[\s·,;:|"'-]+/, '')
    .slice(0, longest)
    .replace(/[\s·,;:|"'-]+$/, '');
}

/** One line of a slip. @param words what it says besides the fingerprint; @param name may be empty */
export function writeSlipLine(
  name: string,
  fingerprint: string,
  words: readonly string[],
  link: string,
): string {
  // A name may hold anything that was typed, but not what ends it.
  const typed = name.replaceAll(mark, ' ').replaceAll(/\s+/g, ' ').trim();
  return [...(typed === '' ? [] : [typed]), `${mark} ${fingerprint}`, ...words, link].join(divider);
}
