/**
 * Keeps a fused stack's weights and a TensorFlow.js model's variables the same. A variable that somebody assigned has
 * a new data id, and that is all there is to compare: the model stays an ordinary one.
 */
import { tensor, type Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FusedStack } from './fused-stack';
import { isOwed, owe, settle } from './owed-values';

/** A variable, and where its weights lie in the stack's block. */
interface Bound {
  readonly variable: Variable;
  readonly at: number;
  /** Gives the variable a copy of the stack's weights: a clone made before keeps its own. */
  readonly pay: () => void;
  /** What the variable held when it and the stack were last the same. */
  known?: object;
}

export class WeightBinding {
  /** In `trainableWeights` order. */
  readonly variables: readonly Variable[];
  readonly #stack: FusedStack;
  readonly #bounds: readonly Bound[];

  constructor(model: LayersModel, stack: FusedStack) {
    this.variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#stack = stack;
    let end = 0;
    this.#bounds = this.variables.map((variable) => {
      const at = end;
      end += variable.size;
      const bound: Bound = { variable, at, pay: () => this.#assign(bound) };
      return bound;
    });
  }

  /** Takes over what others have assigned: `setWeights`, a stock training step, another kernel, loading. */
  adopt(): void {
    for (const bound of this.#bounds) {
      const { variable, at, pay, known } = bound;
      // Whoever asks for the data id is paid.
      if (isOwed(variable, pay) || variable.dataId === known) continue;
      this.#stack.weights.set(variable.dataSync(), at);
      bound.known = variable.dataId;
    }
  }

  /** The stack has new weights: the model gets them as soon as somebody asks it for any. */
  publish(): void {
    for (const { variable, pay } of this.#bounds) owe(variable, pay);
  }

  /** Gives the model what it has not asked for yet. To be called before the stack's weights go away. */
  settle(): void {
    for (const { variable, pay } of this.#bounds) settle(variable, pay);
  }

  #assign(bound: Bound): void {
    const { variable, at } = bound;
    const values = tensor(this.#stack.weights.slice(at, at + variable.size), variable.shape);
    variable.assign(values);
    values.dispose();
    bound.known = variable.dataId;
  }
}
