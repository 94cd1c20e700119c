/** For each value, the mean of all values up to it. Keras prints this during an epoch whose batches have one size. */
export function runningMeans(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value, index) => (sum += value) / (index + 1));
}
