/** The weights of a stack as one flat block, in `trainableWeights` order, with the weight arrays as views of it. */
import type { FloatArray } from './float-array';
import { weightShapes, type LayeredShape, type StackWeights } from './shapes';

/** Each weight's length, in `trainableWeights` order. */
export function weightLengths(shape: LayeredShape): number[] {
  return weightShapes(shape).map((size) => size.reduce((left, right) => left * right, 1));
}

/** How many weights the stack has. */
export const parametersOf = (shape: LayeredShape): number =>
  weightLengths(shape).reduce((sum, length) => sum + length, 0);

/** The weight arrays of a stack, as views of `flat` [parameters]. */
export function stackWeights<A extends FloatArray>(shape: LayeredShape, flat: A): StackWeights<A> {
  let at = 0;
  const arrays = weightLengths(shape).map((length) => flat.subarray(at, (at += length)) as A);
  // Three arrays a layer; what is left is the head's.
  const layers = Array.from({ length: Math.floor(arrays.length / 3) }, (_, index) => ({
    kernel: arrays[3 * index],
    recurrentKernel: arrays[3 * index + 1],
    bias: arrays[3 * index + 2],
  }));
  const [kernel, bias] = arrays.slice(3 * layers.length) as (A | undefined)[];
  return kernel && bias ? { layers, head: { kernel, bias } } : { layers };
}

/** Whether two stacks compute the same outputs from the same weights. */
export const isSameShape = (one: LayeredShape, other: LayeredShape): boolean =>
  one.timesteps === other.timesteps &&
  one.outputs === other.outputs &&
  !one.decoder === !other.decoder &&
  weightsKey(one) === weightsKey(other) &&
  one.layers.every(({ returnSequences }, index) => returnSequences === other.layers[index].returnSequences);

/** A key that is equal for two shapes if and only if their weights have the same shapes in the same order. */
export function weightsKey(shape: LayeredShape): string {
  return weightShapes(shape).join(';');
}
