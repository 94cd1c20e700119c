/**
 * Reads numbers that a learner types or a link contains; no other code does. It first replaces full-width digits and
 * signs by plain ones (NFKC) and removes the space at both ends. Then it accepts:
 *
 *   12  -0.5  −0.5  +3      digits, with or without a sign; the minus may be the typographic one
 *   0.5  0,5  .5  5.        one decimal point, or a comma instead, since some keyboards have no point
 *   1e-3  2.5E4             an exponent
 *   10,000  10 000  10_000  10'000    groups of three digits, all separated by the same sign; a fraction may follow
 *
 * A text that could mean two numbers is refused as ambiguous. In a field of whole numbers these are a dot followed by
 * groups of three digits (10.000: ten, or ten thousand in German), and a comma followed by zeros that are not such
 * groups (10,00). In other fields it is a comma followed by groups of three digits (1,234: more than a thousand, or a
 * little more than one).
 *
 * `parseNumbers` reads a list of such numbers.
 */

/** The numbers that a field accepts: from `min` to `max`, both included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** Why a number was refused; `text.*.ts` turns it into a sentence. */
export type NumberFault = 'not-a-number' | 'ambiguous' | 'not-whole' | 'out-of-range';

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: NumberFault };

const plain = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
/** The separator is the first capture group. After thousands separated by commas, a comma is not a decimal sign. */
const grouped = /^[+-]?[1-9]\d{0,2}([, _'])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/;
const commaGroups = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
const commaZeros = /^[+-]?\d+,0+$/;
const dotGroups = /^[+-]?\d{1,3}(?:\.\d{3})+$/;

/** Reads a number and checks it against the range. Accepts any text and never throws. */
export function parseNumber(typed: string, { min, max, whole }: NumberRange): ParsedNumber {
  const text = plainSigns(typed);
  if (isAmbiguous(text, whole)) return { ok: false, fault: 'ambiguous' };
  const value = valueOf(text);
  if (Number.isNaN(value)) return { ok: false, fault: 'not-a-number' };
  if (value < min || value > max) return { ok: false, fault: 'out-of-range' };
  if (whole && !Number.isInteger(value)) return { ok: false, fault: 'not-whole' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** The numbers that an ambiguous text may mean: with a decimal sign, if that gives a number, and with groups. */
export function readingsOf(typed: string): readonly number[] {
  const text = plainSigns(typed);
  return [Number(text.replace(',', '.')), Number(text.replaceAll(/[.,]/g, ''))].filter(Number.isFinite);
}

/** NFKC replaces full-width characters by plain ones, and narrow spaces by plain spaces. */
const plainSigns = (typed: string): string =>
  typed.normalize('NFKC').replaceAll('\u2212', '-').replaceAll('\u2019', "'").replaceAll(/\s+/g, ' ').trim();

const isAmbiguous = (text: string, whole: boolean): boolean =>
  whole ? dotGroups.test(text) || (commaZeros.test(text) && !commaGroups.test(text)) : commaGroups.test(text);

/** NaN for a text that is not a number. */
function valueOf(text: string): number {
  const groups = grouped.exec(text);
  if (groups !== null) return Number(text.replaceAll(groups[1], '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Which entry of a list was refused, and why. A fault of `missing`: there is nothing between two separators. */
export interface ListFault {
  /** The entry's place in the list, from 1. */
  readonly position: number;
  readonly entry: string;
  readonly fault: NumberFault | 'missing';
}

export type ParsedNumbers =
  | { readonly ok: true; readonly values: readonly number[] }
  | { readonly ok: false; readonly fault: ListFault };

/** Beyond this, the difference of two numbers may be infinite. */
const listRange: NumberRange = { min: -1e300, max: 1e300, whole: false };

/** A number with more groups of three digits is not written out: then the commas separate entries. */
const oneOrMore = /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3}){1,4}(?:\.\d*)?|(?:\.\d{3}){1,4},\d+)$/;

/**
 * Reads a list of numbers: a column or a row of a spreadsheet, or numbers that were typed. Accepts any text and never
 * throws. Between numbers stand spaces, tabs, ends of lines, semicolons, enumeration commas (、) or commas. Between digits, a
 * no-break space before three digits groups them.
 *
 * A comma inside an entry is a decimal sign if the text has no point and no entry has two commas; otherwise it separates.
 * An entry that may be one number or several ("1,234", "1.234,5") is refused as ambiguous, except for "1,234" where
 * another entry, such as "0,5", shows that commas are decimal signs.
 */
export function parseNumbers(typed: string): ParsedNumbers {
  const entries = entriesOf(
    typed.replaceAll(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '_').normalize('NFKC'),
  );
  const withCommas = entries.filter((entry) => entry.includes(','));
  const separates =
    entries.some((entry) => entry.includes('.')) || withCommas.some((entry) => entry.split(',').length > 2);
  const isDecimal = !separates && withCommas.some((entry) => !commaGroups.test(entry));
  const read = entries
    .flatMap((entry) => {
      if (isDecimal) return [entry.replace(',', '.')];
      return separates && !oneOrMore.test(entry) ? entry.split(',') : [entry];
    })
    .map((entry, index) => ({ position: index + 1, entry, ...parseEntry(entry) }));
  const refused = read.find(({ ok }) => !ok);
  if (refused?.ok === false) return { ok: false, fault: refused };
  return { ok: true, values: read.flatMap((entry) => (entry.ok ? [entry.value] : [])) };
}

/** The entries of a list, with commas inside that may be decimal signs; an empty one where a separator follows another. */
const entriesOf = (text: string): readonly string[] =>
  text
    // A comma beside a space or at the end of a line separates.
    .replaceAll(/,(?=\s|$)|(?<=\s|^),|\u3001/g, ';')
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/;$/, '').trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.split(/\s*;\s*|\s+/));

function parseEntry(
  entry: string,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: ListFault['fault'] } {
  if (entry === '') return { ok: false, fault: 'missing' };
  if (entry.includes(',')) return { ok: false, fault: 'ambiguous' };
  return parseNumber(entry, listRange);
}
