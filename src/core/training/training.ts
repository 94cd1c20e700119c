/** What differs between engines: one weight update, the loss, what going on needs, and forecasts. */

/** What going on from here needs, whatever engine goes on: a model and an optimizer that are given it are the same again. */
export interface TrainingState {
  /** [parameters] each, flat, in `trainableWeights` order; the moments are zero before the first step. */
  readonly weights: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
  /** Weight updates so far. */
  readonly iterations: number;
}

export interface Training {
  /**
   * One weight update by Adam on the mean absolute error of a batch.
   * @param inputs [rows, timesteps], one feature
   * @param targets [rows, outputs]
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void;
  /** The mean loss of each batch since the last call, in order: the only readback of a fit. */
  takeLosses(): Promise<ArrayLike<number>>;
  /** Awaited after a batch, it keeps the fit within a few batches of an engine that computes on its own time. */
  catchUp?(): Promise<void> | undefined;
  /** Gives the model the trained weights, where a step does not do so by itself. */
  publish?(): Promise<void>;
  /** Copies of what going on from here needs; awaited between two batches. */
  state(): TrainingState | Promise<TrainingState>;
  /** Frees what the engine holds; may be called twice. The model's weights and its optimizer's state stay. */
  dispose(): void;
}

export interface Forecaster {
  /** Forecasts [count, outputs] of `inputs` [count, timesteps], one feature, from the weights the model has now. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Frees what the engine holds; may be called twice. */
  dispose(): void;
}
