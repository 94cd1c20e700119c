/** Check yourself: what of a layer the layer above it reads at a timestep. */
import type { Answer } from '../../lesson/CheckYourself';
import { zeros, type FloatArray } from '../../core/lstm/float-array';
import { initialWeights } from '../../core/lstm/initial-weights';
import { lstmForward } from '../../core/lstm/layer';
import { inputWidth } from '../../core/lstm/shapes';
import { stackForward } from '../../core/lstm/stack';
import { createStream } from '../../core/sequence/random';

/** The stack in the prompt, and a sequence for it. */
const asked = {
  timesteps: 4,
  features: 1,
  layers: [
    { units: 3, returnSequences: true },
    { units: 2, returnSequences: true },
  ],
} as const;
const input = Float32Array.from([0.1, 0.2, 0.3, 0.4]);
const seed = 7;

const readings = ['value', 'hidden', 'cell', 'both'] as const;
export type ReadingChoice = (typeof readings)[number];

export interface Readings {
  /** Numbers that layer 2 has weights for, at each timestep. */
  readonly width: number;
  /**
   * Layer 2 is run alone on each reading: the largest difference of its outputs from those in the stack. Undefined where
   * the reading has another width than layer 2 has weights for.
   */
  readonly differences: Readonly<Record<ReadingChoice, number | undefined>>;
}

/** Feeds layer 2 each candidate in turn, and finds the one that gives what it gives in the stack. */
export function askReading(): Answer<ReadingChoice, Readings> {
  const weights = initialWeights(asked, createStream(seed, 'weights'));
  const [below, above] = stackForward(asked, weights, input).layers;
  const { timesteps, layers } = asked;
  const width = inputWidth(asked, 1);
  const difference = (candidate: FloatArray): number | undefined => {
    if (candidate.length !== timesteps * width) return undefined;
    const shape = { timesteps, batchSize: 1, features: width, units: layers[1].units };
    const { h } = lstmForward(shape, weights.layers[1], candidate);
    return Math.max(...h.map((value, at) => Math.abs(value - above.h[at])));
  };
  const differences = {
    value: difference(input),
    hidden: difference(below.h),
    cell: difference(below.c),
    both: difference(beside(below.h, below.c, width)),
  };
  const choice = readings.find((name) => differences[name] === 0);
  if (choice === undefined) throw new Error('no reading gives what layer 2 computes in the stack');
  return { choice, found: { width, differences } };
}

/** [timesteps, width] and [timesteps, width] → [timesteps, 2 · width] */
function beside(left: FloatArray, right: FloatArray, width: number): FloatArray {
  const joined = zeros(left, 2 * left.length);
  for (let at = 0; at < left.length; at += width) {
    joined.set(left.subarray(at, at + width), 2 * at);
    joined.set(right.subarray(at, at + width), 2 * at + width);
  }
  return joined;
}
