/**
 * Forecasters that learn nothing, and the error that all forecasts are measured by. By step 50 the wave is nearly flat,
 * so a small error alone means little: a model must have a smaller error than these.
 */
import type { Examples } from './examples';

export type BaselineName = 'always-half' | 'repeat-last' | 'straight-line';

/** Mean of |forecast − target| over all points; Keras' mean_absolute_error. NaN when empty. */
export function meanAbsoluteError(forecasts: ArrayLike<number>, targets: ArrayLike<number>): number {
  return meanAbsoluteErrorByStep(forecasts, targets, 1)[0];
}

/**
 * The error of each forecast point, nearest first: [outputs].
 * @param forecasts [patterns, outputs], like the targets
 * @throws RangeError when the two differ in size or don't fill whole rows
 */
export function meanAbsoluteErrorByStep(
  forecasts: ArrayLike<number>,
  targets: ArrayLike<number>,
  outputs: number,
): number[] {
  const size = targets.length;
  if (forecasts.length !== size || size % outputs !== 0) {
    throw new RangeError(`${forecasts.length} forecasts and ${size} targets are not rows of ${outputs}`);
  }
  const sums = new Array<number>(outputs).fill(0);
  for (let k = 0; k < size; k += 1) {
    sums[k % outputs] += Math.abs(forecasts[k] - targets[k]);
  }
  return sums.map((sum) => sum / (size / outputs));
}

/** The forecast `step` timesteps ahead (from 1), from the last two points seen. */
type Baseline = (last: number, beforeLast: number, step: number) => number;

const BASELINES: Readonly<Record<BaselineName, Baseline>> = {
  'always-half': () => 0.5,
  'repeat-last': (last) => last,
  // Not clipped to [0, 1], because a line does not know the range of the wave.
  'straight-line': (last, beforeLast, step) => last + (last - beforeLast) * step,
};

/** The forecasts of one baseline: [patterns, outputs]. @throws RangeError when the inputs have fewer than two points. */
export function baselineForecasts(name: BaselineName, examples: Examples): Float32Array {
  const { inputs, patterns, length, outputs } = examples;
  if (length < 2) throw new RangeError(`a straight line needs two points, not ${length}`);
  const forecasts = new Float32Array(patterns * outputs);
  for (let p = 0; p < patterns; p += 1) {
    const end = (p + 1) * length;
    for (let step = 1; step <= outputs; step += 1) {
      forecasts[p * outputs + step - 1] = BASELINES[name](inputs[end - 1], inputs[end - 2], step);
    }
  }
  return forecasts;
}

/** The mean absolute error of every baseline on the same examples. @throws RangeError as `baselineForecasts`. */
export const baselineErrors = (examples: Examples): Record<BaselineName, number> =>
  ofEach((name) => meanAbsoluteError(baselineForecasts(name, examples), examples.targets));

/** The same for each forecast point, nearest first: [outputs] each. @throws RangeError as `baselineForecasts`. */
export const baselineErrorsByStep = (examples: Examples): Record<BaselineName, number[]> =>
  ofEach((name) =>
    meanAbsoluteErrorByStep(baselineForecasts(name, examples), examples.targets, examples.outputs),
  );

const ofEach = <Value>(value: (name: BaselineName) => Value): Record<BaselineName, Value> => ({
  'always-half': value('always-half'),
  'repeat-last': value('repeat-last'),
  'straight-line': value('straight-line'),
});

/**
 * The mean absolute error of each sequence: [patterns].
 * @param forecasts [patterns, outputs], like the targets
 */
export function errorsByRow(
  forecasts: ArrayLike<number>,
  { targets, patterns, outputs }: Pick<Examples, 'targets' | 'patterns' | 'outputs'>,
): Float64Array {
  return Float64Array.from({ length: patterns }, (_, row) => {
    let sum = 0;
    for (let k = row * outputs; k < (row + 1) * outputs; k += 1) sum += Math.abs(forecasts[k] - targets[k]);
    return sum / outputs;
  });
}

/** How many sequences the baseline forecasts with a smaller error. @throws RangeError as `baselineForecasts`. */
export function rowsWorseThan(name: BaselineName, forecasts: ArrayLike<number>, examples: Examples): number {
  const baseline = errorsByRow(baselineForecasts(name, examples), examples);
  return errorsByRow(forecasts, examples).filter((error, row) => error > baseline[row]).length;
}
