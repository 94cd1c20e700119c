/**
 * The lines of slips, as learners hand them in and a teacher pastes them: one slip a line. In a line everything before the
 * word "Ringdown", or before the link where that word is missing, is the learner's name; the link is the first word with
 * `slip=`. Lines without any word are passed over.
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

/** Reads any text and never throws. */
export const readSlipLines = (text: string): readonly SlipLine[] =>
  text
    // Messengers add invisible characters, and a quoted answer begins with `>`.
    .replaceAll(/\p{Cf}/gu, '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((written, index) => {
      const line = written.replace(/^[\s>]+/, '');
      return line.trim() === ''
        ? []
        : [{ line: index + 1, name: nameIn(line), reading: readSlip(queryIn(line)) }];
    });

/** The query of the first word with a slip, without what follows its fragment; of the first link, where none has one. */
function queryIn(line: string): string {
  const words = line.split(/\s+/);
  const link =
    words.find((word) => /[?&;]slip=/i.test(word)) ?? words.find((word) => word.includes('?')) ?? '';
  return link.slice(link.indexOf('?') + 1).split('#')[0];
}

function nameIn(line: string): string {
  const ends = [line.indexOf(mark), line.search(/\S*[?&;]slip=/i)].filter((at) => at >= 0);
  const before = line.slice(0, ends.length === 0 ? line.length : Math.min(...ends));
  return before.replaceAll(/^[\s·,;:|"'-]+|[\s·,;:|"'-]+$/g, '').slice(0, longest);
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
