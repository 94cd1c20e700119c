/** A range of whole numbers, both ends included. */
export interface WholeRange {
  readonly min: number;
  readonly max: number;
}

/** Returns the value. @throws RangeError when it is not a whole number in the range */
export function within({ min, max }: WholeRange, value: number): number {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${value} is not a whole number from ${min} to ${max}`);
  }
  return value;
}
