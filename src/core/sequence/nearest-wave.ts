/**
 * Forecasts by looking up (one nearest neighbour): the wave of the training set whose input points are nearest, by the
 * sum of squared differences, gives its own next points as the forecast. It learns no rule at all.
 */
import type { Examples } from './examples';

/** What a look-up needs of examples. */
type Pairs = Pick<Examples, 'inputs' | 'targets' | 'patterns' | 'length' | 'outputs'>;

/** Points between two comparisons with the nearest wave so far: most waves are given up after the first. */
const stride = 5;

/**
 * The forecasts for rows `first` to `last` − 1 of `asked`: [last − first, outputs]. A caller may ask for a few rows at a
 * time, because ten thousand training waves take about a tenth of a millisecond a row.
 * @throws RangeError when there are no training waves, or when they have another length or another number of outputs
 */
export function nearestWaveForecasts(
  training: Pairs,
  asked: Pairs,
  first = 0,
  last = asked.patterns,
): Float32Array {
  const { length, outputs, targets } = training;
  if (training.patterns === 0) throw new RangeError('a look-up needs training waves');
  if (length !== asked.length || outputs !== asked.outputs) {
    throw new RangeError(`${asked.length} + ${asked.outputs} points are not ${length} + ${outputs}`);
  }
  const forecasts = new Float32Array((last - first) * outputs);
  for (let row = first; row < last; row += 1) {
    const nearest = nearestWave(training, asked.inputs.subarray(row * length, (row + 1) * length));
    forecasts.set(targets.subarray(nearest * outputs, (nearest + 1) * outputs), (row - first) * outputs);
  }
  return forecasts;
}

/** The row of the nearest training wave, the first of several equally near ones. */
function nearestWave({ inputs, patterns, length }: Pairs, points: Float32Array): number {
  let nearest = 0;
  let least = Infinity;
  for (let p = 0; p < patterns; p += 1) {
    let distance = 0;
    for (let t = 0; t < length && distance < least; t += stride) {
      const end = Math.min(t + stride, length);
      for (let k = t; k < end; k += 1) {
        const difference = inputs[p * length + k] - points[k];
        distance += difference * difference;
      }
    }
    if (distance < least) [nearest, least] = [p, distance];
  }
  return nearest;
}
