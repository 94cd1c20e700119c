/**
 * The same stack in plain TypeScript, for browsers without WebAssembly SIMD: core/lstm behind the kernels' interface.
 * Many times slower (README.md says how many), and every batch allocates; still faster than unrolled tfjs layers.
 */
import { adamStep } from '../../lstm/adam';
import { meanAbsoluteLoss, meanSquaredLoss } from '../../lstm/loss';
import { weightList, type StackWeights } from '../../lstm/shapes';
import { checkStack, stackBackward, stackForward, toTimeMajor, type StackTrace } from '../../lstm/stack';
import { OutOfMemory } from '../../out-of-memory';
import type { AdamUpdate, FusedStack, StackBatch, StackPlan } from '../fused-stack';
import { stackWeights, weightLengths, weightsKey } from '../../lstm/flat-weights';

const LOSSES = { mae: meanAbsoluteLoss, mse: meanSquaredLoss };

export class ScriptStack implements FusedStack {
  weights = new Float32Array();
  firstMoments = new Float32Array();
  secondMoments = new Float32Array();
  gradients = new Float32Array();
  #plan: StackPlan | undefined;
  #stackWeights: StackWeights<Float32Array> = { layers: [] };
  #trace: StackTrace | undefined;

  plan(plan: StackPlan): void {
    checkStack(plan.shape.layers);
    const before = this.#plan;
    this.#plan = undefined;
    if (!before || weightsKey(plan.shape) !== weightsKey(before.shape)) {
      const parameters = weightLengths(plan.shape).reduce((sum, length) => sum + length, 0);
      [this.weights, this.firstMoments, this.secondMoments, this.gradients] = allocate(parameters);
      this.#stackWeights = stackWeights(plan.shape, this.weights);
    }
    this.#plan = plan;
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    const { shape } = this.#planned;
    const timeMajor = toTimeMajor(inputs, rows, shape.timesteps);
    this.#trace = stackForward(shape, this.#stackWeights, timeMajor, rows);
    return byTurns(this.#trace.outputs, this.#shownTimesteps, rows);
  }

  backward(dOutputs: Float32Array, rows: number): Float32Array {
    const plan = this.#planned;
    if (!this.#trace) throw new RangeError('Nothing has run forward.');
    const dTimeOutputs = byTurns(dOutputs, rows, this.#shownTimesteps);
    const { weights, dInputs } = stackBackward(plan.shape, this.#stackWeights, this.#trace, dTimeOutputs);
    let at = 0;
    for (const gradient of weightList(weights)) {
      this.gradients.set(gradient, at);
      at += gradient.length;
    }
    return plan.inputGradient ? byTurns(dInputs, plan.shape.timesteps, rows) : new Float32Array();
  }

  lossAndGradients({ inputs, targets, rows, loss }: StackBatch): number {
    const { value, dForecasts } = LOSSES[loss](this.forward(inputs, rows), targets);
    this.backward(Float32Array.from(dForecasts), rows);
    return value;
  }

  update({ iteration, learningRate }: AdamUpdate): void {
    const state = { iterations: iteration - 1, m: [this.firstMoments], v: [this.secondMoments] };
    adamStep(state, [this.weights], [this.gradients], learningRate);
  }

  step(batch: StackBatch, update: AdamUpdate): number {
    const loss = this.lossAndGradients(batch);
    this.update(update);
    return loss;
  }

  get #planned(): StackPlan {
    if (!this.#plan) throw new RangeError('The stack has no plan.');
    return this.#plan;
  }

  get #shownTimesteps(): number {
    const { layers, timesteps } = this.#planned.shape;
    return layers[layers.length - 1].returnSequences ? timesteps : 1;
  }
}

/** [outer, inner, ·] → [inner, outer, ·], a copy. */
function byTurns(array: Float32Array | Float64Array, outer: number, inner: number): Float32Array {
  return Float32Array.from(toTimeMajor(array, outer, inner));
}

/** Four blocks of zeros, [parameters] each. @throws OutOfMemory */
function allocate(parameters: number): Float32Array<ArrayBuffer>[] {
  try {
    return Array.from({ length: 4 }, () => new Float32Array(parameters));
  } catch (cause) {
    throw new OutOfMemory(`No memory for ${parameters} weights.`, { cause });
  }
}
