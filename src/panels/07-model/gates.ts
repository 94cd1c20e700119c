/** Two curves for the gates: Keras' sigmoid and the one TensorFlow.js takes unless told otherwise. */
import { sigmoid } from '../../core/lstm/activations';

/** TensorFlow.js' and older Keras' piecewise linear stand-in: 0.2x + 0.5, cut off at 0 and 1. */
const hardSigmoid = (x: number): number => Math.min(1, Math.max(0, 0.2 * x + 0.5));

/** From −6 to 6 in steps of a quarter. */
export const gateInputs: readonly number[] = Array.from({ length: 49 }, (_, index) => (index - 24) / 4);

export const gateCurves = {
  sigmoid: gateInputs.map(sigmoid),
  hardSigmoid: gateInputs.map(hardSigmoid),
} as const;

/** Where the two are furthest apart, among the positive `gateInputs`; they are symmetric about (0, 0.5). */
export function largestGap(): { readonly x: number; readonly gap: number } {
  const gaps = gateInputs
    .filter((x) => x > 0)
    .map((x) => ({ x, gap: Math.abs(sigmoid(x) - hardSigmoid(x)) }));
  return gaps.reduce((largest, next) => (next.gap > largest.gap ? next : largest));
}
