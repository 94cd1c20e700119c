/**
 * Ordinary least squares from the input points to the target points: a strong baseline. One matrix forecasts all the
 * waves well, because measured from 0.5 they are mixtures of about twenty shapes (`singular-values.ts`): fifty points
 * determine how much of each shape a wave contains, linearly, and the same mixture of the shapes' ends is the forecast.
 */
import type { Examples } from './examples';

/** What a regression needs of examples. */
type Pairs = Pick<Examples, 'inputs' | 'targets' | 'patterns' | 'length' | 'outputs'>;

/** As a fraction of the trace: keeps the equations solvable where inputs are collinear to the last bit of float32. */
const ridge = 1e-12;

/** The waves' midline: inputs and targets are measured from it, so that the model is linear. */
const midline = 0.5;

/** Forecasts as Keras' `predict` would: [patterns, length] → [patterns, outputs]. */
export type LinearForecaster = (examples: Pairs) => Float32Array;

/**
 * Fits by the normal equations, (XᵀX + ridge) W = XᵀY, in float64.
 * @throws RangeError when there are no examples
 */
export function fitLinearRegression(training: Pairs): LinearForecaster {
  const { inputs, targets, patterns, length, outputs } = training;
  if (patterns === 0) throw new RangeError('a regression needs examples');
  const gram = new Float64Array(length * length);
  const moments = new Float64Array(length * outputs);
  for (let p = 0; p < patterns; p += 1) {
    for (let a = 0; a < length; a += 1) {
      const x = inputs[p * length + a] - midline;
      for (let b = 0; b <= a; b += 1) gram[a * length + b] += x * (inputs[p * length + b] - midline);
      for (let o = 0; o < outputs; o += 1) {
        moments[a * outputs + o] += x * (targets[p * outputs + o] - midline);
      }
    }
  }
  let trace = 0;
  for (let a = 0; a < length; a += 1) trace += gram[a * length + a];
  for (let a = 0; a < length; a += 1) gram[a * length + a] += ridge * trace;
  const weights = solveCholesky(gram, moments, length, outputs);
  return (examples) => forecast(weights, examples);
}

/** @param weights [length, outputs] */
function forecast(weights: Float64Array, { inputs, patterns, length, outputs }: Pairs): Float32Array {
  const forecasts = new Float32Array(patterns * outputs);
  for (let p = 0; p < patterns; p += 1) {
    for (let o = 0; o < outputs; o += 1) {
      let sum = midline;
      for (let a = 0; a < length; a += 1) {
        sum += (inputs[p * length + a] - midline) * weights[a * outputs + o];
      }
      forecasts[p * outputs + o] = sum;
    }
  }
  return forecasts;
}

/**
 * Solves A X = B in place for a symmetric positive definite A, of which the lower half is read (Golub and Van Loan,
 * Matrix Computations, 4.2).
 * @param a [n, n], overwritten by its factor
 * @param b [n, columns], overwritten by X and returned
 */
function solveCholesky(a: Float64Array, b: Float64Array, n: number, columns: number): Float64Array {
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = a[i * n + j];
      for (let k = 0; k < j; k += 1) sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j];
    }
  }
  for (let c = 0; c < columns; c += 1) {
    for (let i = 0; i < n; i += 1) {
      let sum = b[i * columns + c];
      for (let k = 0; k < i; k += 1) sum -= a[i * n + k] * b[k * columns + c];
      b[i * columns + c] = sum / a[i * n + i];
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      let sum = b[i * columns + c];
      for (let k = i + 1; k < n; k += 1) sum -= a[k * n + i] * b[k * columns + c];
      b[i * columns + c] = sum / a[i * n + i];
    }
  }
  return b;
}
