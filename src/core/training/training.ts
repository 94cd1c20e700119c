/** What differs between engines: a weight update, the losses, the state of training, and forecasts. */

import type { OptimizerState } from '../moment';

/** The whole state of training: a model and an optimizer that are set to it go on the same way, on any engine. */
export interface TrainingState extends OptimizerState {
  /** [parameters], flat, in `trainableWeights` order. */
  readonly weights: Float32Array;
}

export interface Training {
  /**
   * One weight update by Adam on the mean absolute error of a batch.
   * @param inputs [rows, timesteps], one feature
   * @param targets [rows, outputs]
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void;
  /** The mean loss of each batch since the last call, in order. */
  takeLosses(): Promise<ArrayLike<number>>;
  /** Awaited after a batch; keeps the fit at most a few batches ahead of an engine that computes asynchronously. */
  catchUp?(): Promise<void> | undefined;
  /** Copies the trained weights to the TensorFlow.js model; absent where each step does so. */
  publish?(): Promise<void>;
  /** A copy of the state; awaited between two batches. */
  state(): TrainingState | Promise<TrainingState>;
  /** Frees the engine's memory; may be called twice. The model keeps its weights, and the optimizer its state. */
  dispose(): void;
}

export interface Forecaster {
  /** Forecasts [count, outputs] of `inputs` [count, timesteps], one feature, with the current weights of the model. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Frees the engine's memory; may be called twice. */
  dispose(): void;
}
