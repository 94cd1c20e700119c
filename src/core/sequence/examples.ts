/**
 * The chapter's training and test data (sections 7.2.3 and 7.2.4): random damped sine waves, each cut into the model's
 * inputs and its targets. Read `sine.ts` for the wave, `random.ts` for the streams.
 */
import { createStream, shuffle, type Stream } from './random';
import { dampedSine } from './sine';

/** In timesteps; whole numbers, both ends included. */
export const PERIOD_RANGE = [10, 20] as const;
export const DECAY_RANGE = [0.01, 0.1] as const;

/** `patterns` sequences of `length` + `outputs` points; pattern p is row p of every array. */
export interface Examples extends Patterns {
  readonly patterns: number;
  /** Input points of a sequence. */
  readonly length: number;
  /** Target points of a sequence. */
  readonly outputs: number;
  /** [patterns, length]: X, whose shape in Keras is (patterns, length, 1). */
  readonly inputs: Float32Array;
  /** [patterns, outputs]: y, the points that follow the inputs. */
  readonly targets: Float32Array;
}

/** The chapter's name for one damped sine wave; see `dampedSine`. */
export function generateSequence(length: number, period: number, decay: number): Float64Array {
  return dampedSine(length, period, decay);
}

/** The parameters of many sequences, from which each can be computed when it is needed. */
export interface Patterns {
  /** [patterns], in timesteps. */
  readonly periods: Uint8Array;
  /** [patterns]. */
  readonly decays: Float64Array;
}

/** Draws a period and a decay per pattern, in this order, so that a larger number starts with the same patterns. */
export function drawPatterns(patterns: number, stream: Stream): Patterns {
  const periods = new Uint8Array(patterns);
  const decays = new Float64Array(patterns);
  for (let p = 0; p < patterns; p += 1) {
    periods[p] = stream.integer(...PERIOD_RANGE);
    decays[p] = stream.uniform(...DECAY_RANGE);
  }
  return { periods, decays };
}

/**
 * The sequences of the chosen patterns, by `generateSequence` and rounded to float32, cut into inputs and targets. A
 * caller with a million sequences need not hold them all in memory.
 * @param chosen [rows], indices of patterns
 */
export function examplesOf(
  { periods, decays }: Patterns,
  chosen: ArrayLike<number>,
  length: number,
  outputs: number,
): Pick<Examples, 'inputs' | 'targets'> {
  const inputs = new Float32Array(chosen.length * length);
  const targets = new Float32Array(chosen.length * outputs);
  for (let row = 0; row < chosen.length; row += 1) {
    const pattern = chosen[row] as number;
    const sequence = generateSequence(
      length + outputs,
      periods[pattern] as number,
      decays[pattern] as number,
    );
    inputs.set(sequence.subarray(0, length), row * length);
    targets.set(sequence.subarray(length), row * outputs);
  }
  return { inputs, targets };
}

/** The chapter's function: draws patterns and computes all their sequences. */
export function generateExamples(
  length: number,
  patterns: number,
  outputs: number,
  stream: Stream,
): Examples {
  const drawn = drawPatterns(patterns, stream);
  const all = Uint32Array.from({ length: patterns }, (_, index) => index);
  return { patterns, length, outputs, ...drawn, ...examplesOf(drawn, all, length, outputs) };
}

/**
 * The order of the training sequences in an epoch. It depends only on seed and epoch, so that a fit can begin at any
 * epoch.
 * @param epoch from 0
 * @returns [samples], indices of patterns
 */
export function epochOrder(samples: number, seed: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: samples }, (_, index) => index);
  shuffle(order, createStream(seed, 'order', epoch));
  return order;
}
