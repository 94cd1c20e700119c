/**
 * The same stack in plain TypeScript, for browsers without WebAssembly SIMD: core/lstm behind the kernels' interface.
 * Many times slower (README.md says how many), and every batch allocates; still faster than unrolled tfjs layers.
 */
import { adamStep } from '../../lstm/adam';
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
import type { AdamUpdate, FusedStack, StackBatch, StackPlan } from '../fused-stack';
import { checkLength } from '../lengths';
import { zeroBlocks, type WeightBlocks } from '../weight-blocks';

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
    const { shape, inputSize, batchSize, shownTimesteps } = this.#planned;
    checkLength('inputs', inputs, rows, inputSize, batchSize);
    this.#back = undefined;
    this.#trace = stackForward(shape, this.#stackWeights, toTimeMajor(inputs, rows, shape.timesteps), rows);
    return byTurns(this.#trace.outputs, shownTimesteps, rows);
  }

  trace(): LstmTrace[] {
    return [...this.#forwardPass.layers];
  }

  backward(dOutputs: Float32Array): Float32Array {
    const { shape, outputSize, shownTimesteps, inputGradient, gradients } = this.#planned;
    const trace = this.#forwardPass;
    const rows = trace.batchSize;
    checkLength('gradients', dOutputs, rows, outputSize);
    this.#back = stackBackward(shape, this.#stackWeights, trace, byTurns(dOutputs, rows, shownTimesteps));
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

  step({ inputs, targets, rows }: StackBatch, { iteration, learningRate }: AdamUpdate): number {
    const { weights, firstMoments, secondMoments, gradients, outputSize, batchSize } = this.#planned;
    checkLength('targets', targets, rows, outputSize, batchSize);
    const { value, dForecasts } = meanAbsoluteLoss(this.forward(inputs, rows), targets);
    this.backward(Float32Array.from(dForecasts));
    const state = { iterations: iteration - 1, m: [firstMoments], v: [secondMoments] };
    adamStep(state, [weights], [gradients], learningRate);
    this.#trace = this.#back = undefined;
    return value;
  }

  get #planned() {
    if (!this.#plan || !this.#blocks) throw new RangeError('The stack has no plan.');
    const { timesteps, features, layers, outputs } = this.#plan.shape;
    const top = layers[layers.length - 1];
    const shownTimesteps = top.returnSequences ? timesteps : 1;
    return {
      ...this.#plan,
      ...this.#blocks,
      shownTimesteps,
      /** Numbers a sequence has in inputs and in outputs. */
      inputSize: timesteps * features,
      outputSize: shownTimesteps * (outputs ?? top.units),
    };
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
