/**
 * Keeps a fused stack's weights and a TensorFlow.js model's variables the same. When other code assigns a variable, its data
 * id changes, so comparing data ids is enough, and the model stays an ordinary model. texture-binding.ts does the same for
 * the graphics card.
 */
import { tensor, type Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { FusedModel } from './fused-stack';
import { assignPending, isPending, setPending } from './pending-values';

/** A variable, and where its weights lie in the stack's block. */
interface Bound {
  readonly variable: Variable;
  readonly at: number;
  /** Gives the variable a copy of the stack's weights: a clone made before keeps its own. */
  readonly assign: () => void;
  /** The variable's data id when it and the stack were last the same. */
  known?: object;
}

export class WeightBinding {
  /** In `trainableWeights` order. */
  readonly variables: readonly Variable[];
  readonly #stack: FusedModel;
  readonly #bounds: readonly Bound[];

  constructor(model: LayersModel, stack: FusedModel) {
    this.variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#stack = stack;
    let end = 0;
    this.#bounds = this.variables.map((variable) => {
      const at = end;
      end += variable.size;
      const bound: Bound = { variable, at, assign: () => this.#assign(bound) };
      return bound;
    });
  }

  /** Takes over what other code has assigned: `setWeights`, a stock training step, another kernel, loading. */
  adopt(): void {
    for (const bound of this.#bounds) {
      const { variable, at, assign, known } = bound;
      // Asked first, because reading the data id would assign the pending values.
      if (isPending(variable, assign) || variable.dataId === known) continue;
      this.#stack.weights.set(variable.dataSync(), at);
      bound.known = variable.dataId;
    }
  }

  /** The stack has new weights: each variable is assigned its own when it is next read. */
  assignLater(): void {
    for (const { variable, assign } of this.#bounds) setPending(variable, assign);
  }

  /** Assigns the variables that have not been read since. To be called before the stack's weights go away. */
  assignNow(): void {
    for (const { variable, assign } of this.#bounds) assignPending(variable, assign);
  }

  #assign(bound: Bound): void {
    const { variable, at } = bound;
    const values = tensor(this.#stack.weights.slice(at, at + variable.size), variable.shape);
    variable.assign(values);
    values.dispose();
    bound.known = variable.dataId;
  }
}
