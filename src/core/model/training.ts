/** What differs between engines during a fit: one weight update, and the loss. */
export interface Training {
  /**
   * One weight update by Adam on the mean absolute error of a batch.
   * @param inputs [rows, timesteps], one feature
   * @param targets [rows, outputs]
   */
  step(inputs: Float32Array, targets: Float32Array, rows: number): void;
  /** The mean loss of each batch since the last call, in order: the only readback of a fit. */
  takeLosses(): Promise<ArrayLike<number>>;
  /** Frees the optimizer's state; the model's weights stay. */
  dispose(): void;
}
