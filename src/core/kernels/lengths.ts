/** Kernels do not check lengths: a batch of another size would read or write other parts of their memory. */

/**
 * @param name what the array is, for the message
 * @param size numbers that one sequence has in it
 * @param mostRows sequences that were planned for
 * @throws RangeError unless `values` is as long as `rows` sequences, at least one and at most `mostRows`
 */
export function checkLength(
  name: string,
  values: Float32Array,
  rows: number,
  size: number,
  mostRows = Infinity,
): void {
  if (!Number.isInteger(rows) || rows < 1 || rows > mostRows) {
    throw new RangeError(`A batch of ${rows} sequences; at least 1 and at most ${mostRows} can be.`);
  }
  if (values.length !== rows * size) {
    throw new RangeError(`${values.length} ${name} where ${rows} sequences have ${rows} × ${size}.`);
  }
}
