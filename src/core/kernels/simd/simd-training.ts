/** Trains and forecasts with the SIMD kernel, which holds the model. TensorFlow.js has no part in it. */
import type { ModelShape } from '../../lstm/shapes';
import type { Forecaster, Training, TrainingStart, TrainingState } from '../../training/training';
import type { FusedModel } from '../fused-stack';
import { chosenVariant, createModel, type StackVariant } from './create-stack';

/** One fused step per batch: forward, loss, backward, Adam. */
export class SimdTraining implements Training {
  readonly #stack: FusedModel;
  #iterations: number;
  #losses: number[] = [];

  /** @throws StackError as `checkStack`; OutOfMemory */
  static async create(
    start: TrainingStart,
    variant: StackVariant = chosenVariant(false),
  ): Promise<SimdTraining> {
    return new SimdTraining(await createModel(variant, start.shape), start);
  }

  private constructor(stack: FusedModel, { shape, state, batchSize }: TrainingStart) {
    this.#stack = stack;
    stack.plan({ shape, batchSize });
    stack.weights.set(state.weights);
    stack.firstMoments.set(state.firstMoments);
    stack.secondMoments.set(state.secondMoments);
    this.#iterations = state.iterations;
  }

  /**
   * @param inputs [rows, timesteps, features]
   * @param targets [rows, outputs]
   * @throws RangeError for a wrong length, or more rows than planned
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number, learningRate: number): void {
    const update = { iteration: this.#iterations + 1, learningRate };
    this.#losses.push(this.#stack.step({ inputs, targets, rows }, update));
    this.#iterations += 1;
  }

  /** The mean loss of each batch since the last call, in order. */
  async takeLosses(): Promise<number[]> {
    const taken = this.#losses;
    this.#losses = [];
    return taken;
  }

  weights(): Float32Array {
    return this.#stack.weights.slice();
  }

  /** Three slices of the kernel's memory, a few microseconds. */
  state(): TrainingState {
    const { weights, firstMoments, secondMoments } = this.#stack;
    return {
      weights: weights.slice(),
      firstMoments: firstMoments.slice(),
      secondMoments: secondMoments.slice(),
      iterations: this.#iterations,
    };
  }

  dispose(): void {
    // The kernel's memory is freed with this object.
  }
}

/** Forecasts by the kernel's forward pass. */
export class SimdForecaster implements Forecaster {
  readonly #shape: ModelShape;
  readonly #stack: FusedModel;
  #weights: Float32Array | undefined;
  #plannedRows = 0;

  static async create(
    shape: ModelShape,
    variant: StackVariant = chosenVariant(false),
  ): Promise<SimdForecaster> {
    return new SimdForecaster(shape, await createModel(variant, shape));
  }

  private constructor(shape: ModelShape, stack: FusedModel) {
    this.#shape = shape;
    this.#stack = stack;
  }

  fill(weights: Float32Array): void {
    this.#weights = weights;
    if (this.#plannedRows > 0) this.#stack.weights.set(weights);
  }

  /** @param inputs [rows, timesteps, features] → a copy of [rows, outputs] */
  async predict(inputs: Float32Array, rows: number): Promise<Float32Array> {
    if (rows > this.#plannedRows) {
      // If planning fails, the stack is unplanned; the next call plans again.
      this.#plannedRows = 0;
      this.#stack.plan({ shape: this.#shape, batchSize: rows });
      if (this.#weights !== undefined) this.#stack.weights.set(this.#weights);
      this.#plannedRows = rows;
    }
    return this.#stack.forward(inputs, rows).slice();
  }

  dispose(): void {
    // The kernel's memory is freed with this object.
  }
}
