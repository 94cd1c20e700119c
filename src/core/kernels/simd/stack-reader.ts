/**
 * Looks inside a stack: filled with the flat weights of any moment of any model, whatever engine trains it, it answers
 * with gates, states and gradients out of the kernel's own buffers. TensorFlow.js has no part in it. Equal to core/lstm
 * in float64 within 1e-6 (trace) and 1e-4 of the largest (gradients).
 *
 * All sequences of a question pass together, not in the slices of training: so the buffers hold the whole batch, and its
 * memory grows with its rows: about ten numbers per sequence, timestep and unit.
 */
import { stackWeights } from '../../lstm/flat-weights';
import type { FloatArray } from '../../lstm/float-array';
import type { LstmTrace } from '../../lstm/layer';
import { meanAbsoluteLoss } from '../../lstm/loss';
import type { StackShape } from '../../lstm/shapes';
import type { FusedStack } from '../fused-stack';
import { checkLength } from '../lengths';
import { createAvailableStack, createStack, type StackVariant } from './create-stack';

/** Everything a stack computed of a batch. */
export interface StackReading {
  /** Of every layer from the bottom up, i, f, g, o, c and h, [T, rows, U] each. */
  readonly layers: readonly LstmTrace[];
  /** [rows, W], or [rows, T, W] when the last layer returns sequences; W is the head's outputs, or the units. */
  readonly outputs: Float32Array;
}

/** Norms of gradients of a batch's mean absolute error L, each the root of a sum of squares. */
export interface GradientNorms {
  /** L itself. */
  readonly loss: number;
  /**
   * [layers][T]: ‖dL/dh‖ of a layer at a timestep, over all sequences and units. dL/dh is the whole gradient at the
   * hidden state: through the layer above (or the head) at the same timestep, and through the layer's later timesteps.
   * L is a mean over the batch, so one sequence's share is divided by the rows.
   */
  readonly hidden: readonly Float64Array[];
  /** Of the gradient at each weight, by layer from the bottom up. */
  readonly layers: readonly WeightNorms[];
  /** Of the head, where there is one. */
  readonly head?: Omit<WeightNorms, 'recurrentKernel'>;
}

interface WeightNorms {
  readonly kernel: number;
  readonly recurrentKernel: number;
  readonly bias: number;
}

/** What one unit's gates multiply their inputs with; the columns are the gates, in the order of `GATE_BLOCKS`. */
export interface UnitWeights {
  /** [F, 4] */
  readonly kernel: Float32Array;
  /** [U, 4] */
  readonly recurrentKernel: Float32Array;
  /** [4] */
  readonly bias: Float32Array;
}

export class StackReader {
  readonly #shape: StackShape;
  readonly #stack: FusedStack;
  #plannedRows = 1;

  /**
   * @param weights [parameters], flat, in `trainableWeights` order
   * @param variant fixed SIMD where there is SIMD, so that an answer has the same bits everywhere; else plain TypeScript
   * @throws RangeError when there are more or fewer weights; StackError as `checkStack`; OutOfMemory
   */
  static async create(
    shape: StackShape,
    weights: Float32Array,
    variant?: StackVariant,
  ): Promise<StackReader> {
    const stack =
      variant === undefined ? (await createAvailableStack(false)).stack : await createStack(variant);
    const reader = new StackReader(shape, stack);
    reader.fill(weights);
    return reader;
  }

  private constructor(shape: StackShape, stack: FusedStack) {
    this.#shape = shape;
    this.#stack = stack;
    stack.plan({ shape, batchSize: 1, inputGradient: true });
  }

  /** False after a question for which there was no memory: then only another reader can be filled. */
  get isPlanned(): boolean {
    return this.#plannedRows > 0;
  }

  /** Another moment of a model of the same shape. @throws RangeError when there are more or fewer weights */
  fill(weights: Float32Array): void {
    checkLength('weights', weights, 1, this.#stack.weights.length);
    this.#stack.weights.set(weights);
  }

  /**
   * What the stack computes of a batch. The answer is the caller's own.
   * @param inputs [rows, T, F]
   * @throws RangeError for a wrong length; OutOfMemory
   */
  trace(inputs: Float32Array, rows: number): StackReading {
    const outputs = this.#forward(inputs, rows).slice();
    return { layers: this.#stack.trace(), outputs };
  }

  /**
   * The gradient of a number at the inputs, given its gradient at the outputs. The answer is the caller's own.
   * @param inputs [rows, T, F]
   * @param dOutputs as long as `trace`'s outputs: all zero but a 1 asks for one output's gradient
   * @returns [rows, T, F]
   * @throws RangeError for a wrong length; OutOfMemory
   */
  inputGradient(inputs: Float32Array, rows: number, dOutputs: Float32Array): Float32Array {
    this.#forward(inputs, rows);
    return this.#stack.backward(dOutputs).slice();
  }

  /**
   * The norms of the gradients of a batch's mean absolute error.
   * @param inputs [rows, T, F]
   * @param targets [rows, W] or [rows, T, W], as `trace`'s outputs
   * @throws RangeError for a wrong length; OutOfMemory
   */
  gradientNorms(inputs: Float32Array, targets: Float32Array, rows: number): GradientNorms {
    const outputs = this.#forward(inputs, rows);
    checkLength('targets', targets, rows, outputs.length / rows);
    const { value, dForecasts } = meanAbsoluteLoss(outputs, targets);
    this.#stack.backward(Float32Array.from(dForecasts));
    const { layers, head } = stackWeights(this.#shape, this.#stack.gradients);
    return {
      loss: value,
      hidden: this.#stack.hiddenGradients().map((gradient) => this.#normsByTimestep(gradient)),
      layers: layers.map(({ kernel, recurrentKernel, bias }) => ({
        kernel: norm(kernel),
        recurrentKernel: norm(recurrentKernel),
        bias: norm(bias),
      })),
      ...(head && { head: { kernel: norm(head.kernel), bias: norm(head.bias) } }),
    };
  }

  /** @param layer from 0, like `unit`; both must exist. The answer is the caller's own. */
  unitWeights(layer: number, unit: number): UnitWeights {
    const { kernel, recurrentKernel, bias } = stackWeights(this.#shape, this.#stack.weights).layers[layer];
    const { units } = this.#shape.layers[layer];
    const columns = (array: Float32Array): Float32Array =>
      Float32Array.from({ length: array.length / units }, (_, at) => array[at * units + unit]);
    return { kernel: columns(kernel), recurrentKernel: columns(recurrentKernel), bias: columns(bias) };
  }

  #forward(inputs: Float32Array, rows: number): Float32Array {
    const { timesteps, features } = this.#shape;
    checkLength('inputs', inputs, rows, timesteps * features);
    if (rows > this.#plannedRows) {
      // If planning fails, the stack is unplanned; the next question plans again.
      this.#plannedRows = 0;
      this.#stack.plan({ shape: this.#shape, batchSize: rows, inputGradient: true });
      this.#plannedRows = rows;
    }
    return this.#stack.forward(inputs, rows);
  }

  /** [T, rows, U] → [T] */
  #normsByTimestep(gradient: Float32Array): Float64Array {
    const { timesteps } = this.#shape;
    const block = gradient.length / timesteps;
    return Float64Array.from({ length: timesteps }, (_, t) =>
      norm(gradient.subarray(t * block, (t + 1) * block)),
    );
  }
}

function norm(values: FloatArray): number {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) sum += values[k] * values[k];
  return Math.sqrt(sum);
}
