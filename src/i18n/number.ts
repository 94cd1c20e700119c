/**
 * The one reader of numbers that a learner types or a link carries. What it takes, after the digits and signs of other
 * widths have become plain ones (NFKC) and the space around has gone:
 *
 *   12  -0.5  −0.5  +3      digits, with a sign or without; the minus may be the typographic one
 *   0.5  0,5  .5  5.        one decimal point, or a comma in its place, since some keyboards have no point
 *   1e-3  2.5E4             an exponent
 *   10,000  10 000  10_000  10'000    thousands in groups of three, divided by the same sign throughout; then a fraction or not
 *
 * Where one of these could mean two numbers, it is refused as ambiguous instead of read as the wrong one. In a field of
 * whole numbers that is a dot with groups of three digits after it (10.000: ten, or ten thousand in German), and a comma
 * with zeros after it that are not such groups (10,00). In other fields it is a comma with groups of three digits after
 * it (1,234: more than a thousand, or a little more than one).
 */

/** The numbers that a field takes: from `min` to `max`, both included. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** What was wrong; the texts make the sentence. */
export type NumberFault = 'not-a-number' | 'ambiguous' | 'not-whole' | 'out-of-range';

export type ParsedNumber =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: NumberFault };

const plain = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?$/i;
/** The dividing sign is the first group; after thousands divided by a comma, a comma is no decimal sign. */
const grouped = /^[+-]?[1-9]\d{0,2}([, _'])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/;
const commaGroups = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
const commaZeros = /^[+-]?\d+,0+$/;
const dotGroups = /^[+-]?\d{1,3}(?:\.\d{3})+$/;

/** Reads a number and holds it against the range. Takes any text and never throws. */
export function parseNumber(typed: string, { min, max, whole }: NumberRange): ParsedNumber {
  const text = plainSigns(typed);
  if (isAmbiguous(text, whole)) return { ok: false, fault: 'ambiguous' };
  const value = valueOf(text);
  if (Number.isNaN(value)) return { ok: false, fault: 'not-a-number' };
  if (value < min || value > max) return { ok: false, fault: 'out-of-range' };
  if (whole && !Number.isInteger(value)) return { ok: false, fault: 'not-whole' };
  return { ok: true, value: value === 0 ? 0 : value };
}

/** The numbers that an ambiguous text may mean: by a decimal sign, where that gives a number, and by groups. */
export function readingsOf(typed: string): readonly number[] {
  const text = plainSigns(typed);
  return [Number(text.replace(',', '.')), Number(text.replaceAll(/[.,]/g, ''))].filter(Number.isFinite);
}

/** NFKC makes plain characters of full-width ones, and plain spaces of narrow ones. */
const plainSigns = (typed: string): string =>
  typed.normalize('NFKC').replaceAll('\u2212', '-').replaceAll('\u2019', "'").replaceAll(/\s+/g, ' ').trim();

const isAmbiguous = (text: string, whole: boolean): boolean =>
  whole ? dotGroups.test(text) || (commaZeros.test(text) && !commaGroups.test(text)) : commaGroups.test(text);

/** NaN for what is not a number. */
function valueOf(text: string): number {
  const groups = grouped.exec(text);
  if (groups !== null) return Number(text.replaceAll(groups[1], '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}
