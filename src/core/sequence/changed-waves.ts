/** Waves like the chapter's, but with another phase, amplitude or midline: a model was trained on none of these. */
import type { Examples, Patterns } from './examples';
import { exp, sin } from './portable-math';

/** How a wave differs from the chapter's; the chapter's own wave is `unchanged`. */
export interface WaveChange {
  /** Where the wave begins, in turns: 0 on the midline on its way up, 0.25 on a crest. */
  readonly phase: number;
  /** At the beginning, from the midline to the crest. */
  readonly amplitude: number;
  readonly midline: number;
}

export const unchanged: WaveChange = { phase: 0, amplitude: 0.5, midline: 0.5 };

/** midline + amplitude·sin(2π·(i/period + phase))·exp(−decay·i) for i = 0 … length − 1. */
export function changedWave(
  length: number,
  period: number,
  decay: number,
  { phase, amplitude, midline }: WaveChange,
): Float64Array {
  return Float64Array.from(
    { length },
    (_, i) => midline + amplitude * sin(2 * Math.PI * (i / period + phase)) * exp(-decay * i),
  );
}

/** The sequences of all patterns with this change, rounded to float32 and cut into inputs and targets. */
export function changedExamples(
  { periods, decays }: Patterns,
  length: number,
  outputs: number,
  change: WaveChange,
): Examples {
  const patterns = periods.length;
  const inputs = new Float32Array(patterns * length);
  const targets = new Float32Array(patterns * outputs);
  for (let p = 0; p < patterns; p += 1) {
    const wave = changedWave(length + outputs, periods[p], decays[p], change);
    inputs.set(wave.subarray(0, length), p * length);
    targets.set(wave.subarray(length), p * outputs);
  }
  return { patterns, length, outputs, periods, decays, inputs, targets };
}
