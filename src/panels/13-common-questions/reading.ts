/** A model that has read a wave: what it saw, what really follows, and everything it computed on the way. */
import { stackForward, type StackTrace } from '../../core/lstm/stack';
import type { StackShape, StackWeights } from '../../core/lstm/shapes';
import { generateSequence } from '../../core/sequence/examples';
import type { Wave } from '../../shipped/forecast';

export type HeadedShape = StackShape & { readonly outputs: number };

export interface Reading {
  readonly shape: HeadedShape;
  /** [timesteps] */
  readonly inputs: Float32Array;
  /** [outputs], the points that follow. */
  readonly expected: Float32Array;
  /** Of every layer; the forecast is its `outputs`. */
  readonly trace: StackTrace;
}

/** The last reading of each model: several figures look at the same one. */
const latest = new WeakMap<StackWeights, Wave & { readonly reading: Reading }>();

/** About a millisecond for the chapter's model; the same object again for the same model and wave. */
export function readWave(shape: HeadedShape, weights: StackWeights, { period, decay }: Wave): Reading {
  const before = latest.get(weights);
  if (before?.period === period && before.decay === decay) return before.reading;
  const { timesteps, outputs } = shape;
  const points = Float32Array.from(generateSequence(timesteps + outputs, period, decay));
  const inputs = points.subarray(0, timesteps);
  const reading = {
    shape,
    inputs,
    expected: points.subarray(timesteps),
    trace: stackForward(shape, weights, inputs),
  };
  latest.set(weights, { period, decay, reading });
  return reading;
}
