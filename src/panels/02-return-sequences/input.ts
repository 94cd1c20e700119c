/** Reading the three values a learner may type. */

export const inputRange = { min: -1, max: 1 } as const;

/** What was wrong with a value; the texts make the sentence. */
export type InputFault = 'not-a-number' | 'out-of-range';

export type ParsedInput =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: InputFault };

/** Accepts full-width digits and signs, and the typographic minus. */
export function parseInput(typed: string): ParsedInput {
  const ascii = typed.normalize('NFKC').replaceAll(/\s/g, '').replace('\u2212', '-');
  const value = ascii === '' ? Number.NaN : Number(ascii);
  if (!Number.isFinite(value)) return { ok: false, fault: 'not-a-number' };
  if (value < inputRange.min || value > inputRange.max) return { ok: false, fault: 'out-of-range' };
  return { ok: true, value };
}
