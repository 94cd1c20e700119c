/** The mean of all values up to each: what Keras prints during an epoch whose batches are of one size. */
export function runningMeans(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value, index) => (sum += value) / (index + 1));
}
