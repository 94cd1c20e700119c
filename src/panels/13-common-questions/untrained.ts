/** What a model says before its first batch. */
import { initialWeights } from '../../core/lstm/initial-weights';
import type { StackWeights } from '../../core/lstm/shapes';
import { stackForward } from '../../core/lstm/stack';
import { createStream } from '../../core/sequence/random';
import { shippedSettings } from '../../experiment/shipped-model';
import type { HeadedShape } from './reading';

const drawn = new WeakMap<HeadedShape, StackWeights>();

/** The forecast of a model of this shape with the initial weights of the page's first seed: [outputs]. */
export function untrainedForecast(shape: HeadedShape, inputs: Float32Array): ArrayLike<number> {
  const weights = drawn.get(shape) ?? initialWeights(shape, createStream(shippedSettings.seed, 'weights'));
  drawn.set(shape, weights);
  return stackForward(shape, weights, inputs).outputs;
}
