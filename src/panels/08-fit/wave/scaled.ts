/** Numbers of any range become points of a wave in [0, 1]. */

export interface Scaled {
  readonly points: readonly number[];
  /** The smallest number, which becomes 0. */
  readonly min: number;
  /** The largest number, which becomes 1. */
  readonly max: number;
}

/** @returns undefined when all numbers are the same, or there are none: then there is nothing to scale by */
export function scaled(values: readonly number[]): Scaled | undefined {
  const min = values.reduce((least, value) => Math.min(least, value), Infinity);
  const max = values.reduce((most, value) => Math.max(most, value), -Infinity);
  if (!(max > min)) return undefined;
  return { points: values.map((value) => (value - min) / (max - min)), min, max };
}
