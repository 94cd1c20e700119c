/** What differs between engines: one weight update, the loss, and forecasts. */
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
  /** Frees what the engine holds. The model's weights and its optimizer's state stay. */
  dispose(): void;
}

export interface Forecaster {
  /** Forecasts [count, outputs] of `inputs` [count, timesteps], one feature, from the weights the model has now. */
  predict(inputs: Float32Array, count: number): Promise<Float32Array>;
  /** Frees what the engine holds. */
  dispose(): void;
}
