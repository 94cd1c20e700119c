/** The chapter's two waves (sections 7.2.1 and 7.2.2), the same to the bit in every JavaScript engine. */
import { exp, sin } from './portable-math';

/**
 * sin(2π·frequency·i/length) for i = 0 … length − 1.
 * @param frequency whole waves over the length
 * @throws RangeError when the angle passes 823,549 radians
 */
export function sine(length: number, frequency: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => sin((2 * Math.PI * frequency * i) / length));
}

/**
 * 0.5 + 0.5·sin(2π·i/period)·exp(−decay·i) for i = 0 … length − 1: in [0, 1], falling to the midline 0.5.
 * @param period timesteps from one crest to the next, above 0
 * @param decay roughly the fraction of the amplitude lost per timestep; 0 or above
 * @throws RangeError for a period or decay outside these
 */
export function dampedSine(length: number, period: number, decay: number): Float64Array {
  if (!(period > 0)) throw new RangeError(`period must be above 0: ${period}`);
  if (!(decay >= 0)) throw new RangeError(`decay must not be negative: ${decay}`);
  const sequence = new Float64Array(length);
  for (let i = 0; i < length; i += 1) sequence[i] = dampedSineAt(i, period, decay);
  return sequence;
}

/** The point of `dampedSine` at timestep `i`. */
export const dampedSineAt = (i: number, period: number, decay: number): number =>
  0.5 + 0.5 * sin((2 * Math.PI * i) / period) * exp(-decay * i);

/** The bounds of the damped wave at each timestep. */
export interface Envelope {
  /** 0.5 + 0.5·exp(−decay·i), [length]. */
  readonly upper: Float64Array;
  /** 0.5 − 0.5·exp(−decay·i), [length]. */
  readonly lower: Float64Array;
}

/** The two curves that touch `dampedSine(length, …, decay)` from above and below. */
export function envelope(length: number, decay: number): Envelope {
  const upper = Float64Array.from({ length }, (_, i) => 0.5 + 0.5 * exp(-decay * i));
  return { upper, lower: upper.map((value) => 1 - value) };
}
