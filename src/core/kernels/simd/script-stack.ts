/**
 * The same stack in plain TypeScript, for browsers without WebAssembly SIMD: core/lstm behind the kernels' interface.
 * Many times slower (README.md says how many), and every batch allocates; still faster than unrolled tfjs layers.
 */
import { parametersOf, stackWeights, weightsKey } from '../../lstm/flat-weights';
import type { LstmTrace } from '../../lstm/layer';
import { meanAbsoluteLoss } from '../../lstm/loss';
import { weightList, type StackWeights } from '../../lstm/shapes';
import {
  checkStack,
  stackBackward,
  stackForward,
  toTimeMajor,
  type StackGradients,
  type StackTrace,
} from '../../lstm/stack';
import {
  sequenceSizes,
  shownTimestepsOf,
  type AdamUpdate,
  type FusedStack,
  type StackBatch,
  type StackPlan,
} from '../fused-stack';
import { checkLength } from '../lengths';
import { updateBlocks, zeroBlocks, type WeightBlocks } from '../weight-blocks';

export class ScriptStack implements FusedStack {
  #plan: StackPlan | undefined;
  #blocks: WeightBlocks | undefined;
  #stackWeights: StackWeights<Float32Array> = { layers: [] };
  /** Of the last forward pass; and what its way back gave. */
  #trace: StackTrace | undefined;
  #back: StackGradients | undefined;

  plan(plan: StackPlan): void {
    checkStack(plan.shape.layers);
    const before = this.#plan;
    this.#plan = undefined;
    this.#trace = this.#back = undefined;
    if (!before || weightsKey(plan.shape) !== weightsKey(before.shape)) {
      this.#blocks = zeroBlocks(parametersOf(plan.shape));
      this.#stackWeights = stackWeights(plan.shape, this.#blocks.weights);
    }
    this.#plan = plan;
  }

  get weights(): Float32Array {
    return this.#planned.weights;
  }

  get firstMoments(): Float32Array {
    return this.#planned.firstMoments;
  }

  get secondMoments(): Float32Array {
    return this.#planned.secondMoments;
  }

  get gradients(): Float32Array {
    return this.#planned.gradients;
  }

  forward(inputs: Float32Array, rows: number): Float32Array {
    const { shape, batchSize } = this.#planned;
    checkLength('inputs', inputs, rows, sequenceSizes(shape).inputs, batchSize);
    this.#back = undefined;
    this.#trace = stackForward(shape, this.#stackWeights, toTimeMajor(inputs, rows, shape.timesteps), rows);
    return byTurns(this.#trace.outputs, shownTimestepsOf(shape), rows);
  }

  trace(): LstmTrace[] {
    return [...this.#forwardPass.layers];
  }

  backward(dOutputs: Float32Array): Float32Array {
    const { shape, inputGradient, gradients } = this.#planned;
    const trace = this.#forwardPass;
    const rows = trace.batchSize;
    checkLength('gradients', dOutputs, rows, sequenceSizes(shape).outputs);
    const dShown = byTurns(dOutputs, rows, shownTimestepsOf(shape));
    this.#back = stackBackward(shape, this.#stackWeights, trace, dShown);
    let at = 0;
    for (const gradient of weightList(this.#back.weights)) {
      gradients.set(gradient, at);
      at += gradient.length;
    }
    return inputGradient ? byTurns(this.#back.dInputs, shape.timesteps, rows) : new Float32Array();
  }

  hiddenGradients(): Float32Array[] {
    if (!this.#back) throw new RangeError('No backward pass was last.');
    return this.#back.dHidden.map((gradient) => Float32Array.from(gradient));
  }

  step({ inputs, targets, rows }: StackBatch, update: AdamUpdate): number {
    const planned = this.#planned;
    checkLength('targets', targets, rows, sequenceSizes(planned.shape).outputs, planned.batchSize);
    const { value, dForecasts } = meanAbsoluteLoss(this.forward(inputs, rows), targets);
    this.backward(Float32Array.from(dForecasts));
    updateBlocks(planned, update);
    this.#trace = this.#back = undefined;
    return value;
  }

  get #planned(): StackPlan & WeightBlocks {
    if (!this.#plan || !this.#blocks) throw new RangeError('The stack has no plan.');
    return { ...this.#plan, ...this.#blocks };
  }

  /** What `forward` left, while nothing has gone back. */
  get #forwardPass(): StackTrace {
    if (!this.#trace || this.#back) throw new RangeError('No forward pass was last.');
    return this.#trace;
  }
}

/** [outer, inner, ·] → [inner, outer, ·], a copy. */
function byTurns(array: Float32Array | Float64Array, outer: number, inner: number): Float32Array {
  return Float32Array.from(toTimeMajor(array, outer, inner));
}
