/** The small untrained stack of this section, run on the main thread. */
import type { StackLayer, StackProbe } from '../../../core/api';
import { initialWeights } from '../../../core/lstm/initial-weights';
import { checkStack, stackForward, StackError } from '../../../core/lstm/stack';
import { createStream } from '../../../core/sequence/random';
import { shapeText } from '../../../lesson/keras-lines';

/** What a layer computed and what it passes on. */
export interface LayerRun {
  /** Hidden states at every timestep: [timesteps][units]. */
  readonly hidden: readonly (readonly number[])[];
  /** Shape of the output: [1, timesteps, units] or [1, units]. */
  readonly shape: readonly number[];
}

/**
 * Index of the first layer that is given two axes instead of three; `undefined` for a valid stack.
 */
export function refusingLayer(layers: readonly StackLayer[]): number | undefined {
  try {
    checkStack(layers);
    return undefined;
  } catch (error) {
    if (error instanceof StackError) return error.layer;
    throw error;
  }
}

/** Runs the layers up to the one that refuses its input, from the seed's initial weights. */
export function runStack({ layers, input, seed }: StackProbe): LayerRun[] {
  const running = layers.slice(0, refusingLayer(layers));
  const shape = { timesteps: input.length, features: 1, layers: running };
  const weights = initialWeights(shape, createStream(seed, 'weights'));
  return stackForward(shape, weights, Float32Array.from(input)).layers.map(({ h }, index) => {
    const { units, returnSequences } = running[index];
    return {
      hidden: input.map((_, timestep) => [...h.subarray(timestep * units, (timestep + 1) * units)]),
      shape: returnSequences ? [1, input.length, units] : [1, units],
    };
  });
}

/**
 * The end of Keras' error message when the layer above refuses the output of this one. It is the same in all versions;
 * the text before it differs. Source: keras/src/layers/input_spec.py.
 */
export const kerasComplaint = (below: StackLayer): string =>
  `expected ndim=3, found ndim=2. Full shape received: ${shapeText([null, below.units])}`;

/** The layer's output in row-major order, as TensorFlow.js returns it. */
export function handedOn({ hidden, shape }: LayerRun): number[] {
  return (shape.length === 3 ? hidden : hidden.slice(-1)).flat();
}

/** The largest difference; NaN when one has more values than the other. */
export function largestDifference(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return Number.NaN;
  return Math.max(0, ...one.map((value, index) => Math.abs(value - (other[index] ?? Number.NaN))));
}
