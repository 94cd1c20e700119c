/** Two activations for the gates: Keras' sigmoid and the default of TensorFlow.js, hardSigmoid. */
import { sigmoid } from '../../core/lstm/activations';

/** The piecewise linear approximation of TensorFlow.js and older Keras versions: 0.2x + 0.5, clipped to [0, 1]. */
const hardSigmoid = (x: number): number => Math.min(1, Math.max(0, 0.2 * x + 0.5));

/** From −6 to 6 in steps of a quarter. */
export const gateInputs: readonly number[] = Array.from({ length: 49 }, (_, index) => (index - 24) / 4);

export const gateCurves = {
  sigmoid: gateInputs.map(sigmoid),
  hardSigmoid: gateInputs.map(hardSigmoid),
} as const;

/** The positive one of `gateInputs` with the largest difference; both curves are symmetric about (0, 0.5). */
export function largestGap(): { readonly x: number; readonly gap: number } {
  const gaps = gateInputs
    .filter((x) => x > 0)
    .map((x) => ({ x, gap: Math.abs(sigmoid(x) - hardSigmoid(x)) }));
  return gaps.reduce((largest, next) => (next.gap > largest.gap ? next : largest));
}
