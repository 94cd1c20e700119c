/** Properties of a sampled sine: its period, the slower wave with the same points, and the rule for the next point. */
import { sin } from '../../core/sequence/portable-math';

/** In timesteps; not always whole. */
export const periodOf = (length: number, frequency: number): number => length / frequency;

/** The last two crests, in timesteps; `undefined` when there are fewer, or too few points per wave to show one. */
export function lastCrests(length: number, frequency: number): { from: number; to: number } | undefined {
  const period = periodOf(length, frequency);
  if (frequency < 2 || period <= 2) return undefined;
  return { from: length - 1.75 * period, to: length - 0.75 * period };
}

/**
 * The slower frequency that has the same points, mirrored at the midline; 0 when every point is on the midline.
 * `undefined` when there are more than two points per wave: then there is no slower one.
 */
export function slowerTwin(length: number, frequency: number): number | undefined {
  if (periodOf(length, frequency) > 2) return undefined;
  return (2 * frequency) % length === 0 ? 0 : length - frequency;
}

/**
 * 2·cos(2π·frequency/length): a sine's next point is this many times the current one, less the one before, because
 * sin(a + b) + sin(a − b) = 2·cos(b)·sin(a).
 */
export function factorOf(length: number, frequency: number): number {
  return 2 * sin((2 * Math.PI * frequency) / length + Math.PI / 2);
}

/** The next point, from the two before it. */
export const nextPoint = (factor: number, before: number, current: number): number =>
  factor * current - before;

/** The largest error of the rule over the sequence, caused by float64 rounding. */
export function largestError(sequence: ArrayLike<number>, factor: number): number {
  let largest = 0;
  for (let i = 2; i < sequence.length; i += 1) {
    const told = nextPoint(factor, sequence[i - 2] as number, sequence[i - 1] as number);
    largest = Math.max(largest, Math.abs(told - (sequence[i] as number)));
  }
  return largest;
}
