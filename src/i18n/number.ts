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
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: NumberFault };

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
