/** The mean absolute error of a batch, or of a slice of it, and its gradient. Implements core/lstm/loss.ts, slope −1 at 0. */

/**
 * Writes the gradient of the batch's mean loss. All [count].
 * @param total outputs in the whole batch
 * @returns the sum, not yet the mean, in float64
 */
export function loss(outputs: usize, targets: usize, dOutputs: usize, count: i32, total: i32): f64 {
  let sum: f64 = 0;
  const share: f32 = <f32>1 / <f32>total;
  const bytes = (<usize>count) << 2;
  for (let at: usize = 0; at < bytes; at += 4) {
    const difference = f32.load(outputs + at) - f32.load(targets + at);
    sum += <f64>abs(difference);
    f32.store(dOutputs + at, difference > 0 ? share : -share);
  }
  return sum;
}
