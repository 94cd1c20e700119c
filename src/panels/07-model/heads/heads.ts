/** The outputs of four heads for the same weighted sums. */
import { sigmoid } from '../../../core/lstm/activations';

export const headNames = ['linear', 'relu', 'sigmoid', 'softmax'] as const;
export type HeadName = (typeof headNames)[number];

/** Keras' activations of a Dense layer, on a whole row [outputs], because softmax depends on all of them. */
export const heads: Readonly<Record<HeadName, (sums: readonly number[]) => readonly number[]>> = {
  linear: (sums) => sums,
  relu: (sums) => sums.map((sum) => Math.max(0, sum)),
  sigmoid: (sums) => sums.map(sigmoid),
  softmax: (sums) => {
    // Subtracting the largest prevents an overflow of exp and does not change the result.
    const largest = Math.max(...sums);
    const powers = sums.map((sum) => Math.exp(sum - largest));
    const total = powers.reduce((left, right) => left + right, 0);
    return powers.map((power) => power / total);
  },
};
