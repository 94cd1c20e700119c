/**
 * A forecaster that assumes a damped sine. Around its midline, a damped sine obeys x[t] = a·x[t−1] + b·x[t−2], with a and
 * b specific to the wave. Both are fitted to the points of each wave by least squares; then the wave is continued.
 */
import type { Examples } from './examples';

const midline = 0.5;

/** [patterns, outputs] */
export function recurrenceForecasts({ inputs, patterns, length, outputs }: Examples): Float32Array {
  const forecasts = new Float32Array(patterns * outputs);
  for (let p = 0; p < patterns; p += 1) {
    const wave = Float64Array.from(inputs.subarray(p * length, (p + 1) * length), (x) => x - midline);
    const [a, b] = fitPair(wave);
    let [before, last] = wave.subarray(length - 2);
    for (let step = 0; step < outputs; step += 1) {
      [before, last] = [last, a * last + b * before];
      forecasts[p * outputs + step] = midline + last;
    }
  }
  return forecasts;
}

/** Solves the two normal equations; a flat line is continued as a flat line. */
function fitPair(x: Float64Array): readonly [a: number, b: number] {
  let [last, both, before, lastNext, beforeNext] = [0, 0, 0, 0, 0];
  for (let t = 2; t < x.length; t += 1) {
    last += x[t - 1] * x[t - 1];
    both += x[t - 1] * x[t - 2];
    before += x[t - 2] * x[t - 2];
    lastNext += x[t - 1] * x[t];
    beforeNext += x[t - 2] * x[t];
  }
  const determinant = last * before - both * both;
  if (determinant === 0) return [1, 0];
  return [
    (lastNext * before - beforeNext * both) / determinant,
    (beforeNext * last - lastNext * both) / determinant,
  ];
}
