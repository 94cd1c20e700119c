/** Trains and forecasts with the SIMD kernel for a TensorFlow.js model, which stays an ordinary model. */
import type { Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import type { AdamMomentHolder, AdamMoments, FusedAdam } from '../fused-adam';
import type { FusedModel } from '../fused-stack';
import type { TrainingState } from '../../training/training';
import { stackOfModel } from '../stack-of-model';
import { WeightBinding } from '../weight-binding';
import { chosenVariant, createModel, type StackVariant } from './create-stack';

/** One fused step per batch: forward, loss, backward, Adam of a `Training` (training/training.ts). */
export class SimdTraining implements AdamMomentHolder {
  readonly #model: LayersModel;
  readonly #optimizer: FusedAdam;
  readonly #stack: FusedModel;
  readonly #binding: WeightBinding;
  #plannedRows = 0;
  #losses: number[] = [];

  /** @throws Error when the model is not one that `stackOfModel` recognises; StackError as `checkStack` */
  static async create(
    model: LayersModel,
    optimizer: FusedAdam,
    batchSize: number,
    variant: StackVariant = chosenVariant(false),
  ): Promise<SimdTraining> {
    return new SimdTraining(model, optimizer, await createModel(variant, stackOfModel(model)), batchSize);
  }

  private constructor(model: LayersModel, optimizer: FusedAdam, stack: FusedModel, batchSize: number) {
    this.#model = model;
    this.#optimizer = optimizer;
    this.#stack = stack;
    this.#binding = new WeightBinding(model, stack);
    this.#plan(batchSize);
  }

  get variables(): readonly Variable[] {
    return this.#binding.variables;
  }

  readMoments(): AdamMoments {
    const { firstMoments, secondMoments } = this.#stack;
    return { firstMoments, secondMoments };
  }

  /**
   * @param inputs [rows, timesteps, features]
   * @param targets [rows, outputs]
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void {
    if (rows > this.#plannedRows) this.#plan(rows);
    this.#binding.adopt();
    if (!this.#optimizer.isHeldBy(this)) {
      const { firstMoments, secondMoments } = this.#optimizer.momentsOf(this.variables);
      this.#stack.firstMoments.set(firstMoments);
      this.#stack.secondMoments.set(secondMoments);
    }
    const loss = this.#stack.step(
      { inputs, targets, rows },
      { iteration: this.#optimizer.iterations + 1, learningRate: this.#optimizer.rate },
    );
    this.#losses.push(loss);
    this.#binding.assignLater();
    this.#optimizer.stepTakenBy(this);
  }

  /** The mean loss of each batch since the last call, in order. */
  async takeLosses(): Promise<number[]> {
    const taken = this.#losses;
    this.#losses = [];
    return taken;
  }

  /** Three slices of the kernel's memory, a few microseconds. Moments that the kernel does not hold are the optimizer's. */
  state(): TrainingState {
    if (this.#plannedRows === 0) this.#plan(1);
    this.#binding.adopt();
    const { weights, firstMoments, secondMoments } = this.#stack;
    const moments = this.#optimizer.isHeldBy(this)
      ? { firstMoments: firstMoments.slice(), secondMoments: secondMoments.slice() }
      : this.#optimizer.momentsOf(this.variables);
    return { weights: weights.slice(), ...moments, iterations: this.#optimizer.iterations };
  }

  /** The kernel's memory is freed with this object. A second call does nothing. */
  dispose(): void {
    this.#giveBack();
  }

  #plan(batchSize: number): void {
    // If planning fails, the stack is unplanned: the next step plans again, and meanwhile the model has its weights.
    this.#giveBack();
    this.#plannedRows = 0;
    this.#stack.plan({ shape: stackOfModel(this.#model), batchSize });
    this.#plannedRows = batchSize;
  }

  /** The model gets its weights and the optimizer its moments, where they have not read them yet. */
  #giveBack(): void {
    this.#binding.assignNow();
    if (this.#optimizer.isHeldBy(this)) this.#optimizer.momentsOf(this.variables);
  }
}

/** Forecasts by the kernel's forward pass, from the weights the model has at each call. */
export class SimdForecaster {
  readonly #model: LayersModel;
  readonly #stack: FusedModel;
  readonly #binding: WeightBinding;
  #plannedRows = 0;

  static async create(
    model: LayersModel,
    variant: StackVariant = chosenVariant(false),
  ): Promise<SimdForecaster> {
    return new SimdForecaster(model, await createModel(variant, stackOfModel(model)));
  }

  private constructor(model: LayersModel, stack: FusedModel) {
    this.#model = model;
    this.#stack = stack;
    this.#binding = new WeightBinding(model, stack);
  }

  /** @param inputs [rows, timesteps, features] → a copy of [rows, outputs] */
  async predict(inputs: Float32Array, rows: number): Promise<Float32Array> {
    if (rows > this.#plannedRows) {
      // If planning fails, the stack is unplanned; the next call plans again.
      this.#plannedRows = 0;
      this.#stack.plan({ shape: stackOfModel(this.#model), batchSize: rows });
      this.#plannedRows = rows;
    }
    this.#binding.adopt();
    return this.#stack.forward(inputs, rows).slice();
  }

  dispose(): void {
    // The kernel's memory is freed with this object.
  }
}
