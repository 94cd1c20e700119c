/**
 * Keeps a fused stack's weights and a TensorFlow.js model's variables the same. A variable that somebody assigned has
 * a new data id, and that is all there is to compare: the model stays an ordinary one.
 */
import { tensor, type Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FusedStack } from './fused-stack';

export class WeightBinding {
  /** In `trainableWeights` order. */
  readonly variables: readonly Variable[];
  readonly #stack: FusedStack;
  /** What each variable held when it and the stack were last the same. */
  readonly #known: object[] = [];

  constructor(model: LayersModel, stack: FusedStack) {
    this.variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#stack = stack;
  }

  /** Takes over what others have assigned: `setWeights`, a stock training step, loading. */
  adopt(): void {
    let at = 0;
    this.variables.forEach((weight, index) => {
      if (weight.dataId !== this.#known[index]) {
        this.#stack.weights.set(weight.dataSync(), at);
        this.#known[index] = weight.dataId;
      }
      at += weight.size;
    });
  }

  /** Gives the model the stack's weights, as copies: a clone made before keeps its own. */
  publish(): void {
    const { weights } = this.#stack;
    let at = 0;
    this.variables.forEach((weight, index) => {
      const values = tensor(weights.slice(at, (at += weight.size)), weight.shape);
      weight.assign(values);
      values.dispose();
      this.#known[index] = weight.dataId;
    });
  }
}
