/** Check yourself: why a look-up forecasts a random walk when its windows are shuffled before they are split. */
import { meanAbsoluteError } from '../../core/sequence/baselines';
import { createStream, shuffle } from '../../core/sequence/random';
import type { Answer } from '../../lesson/CheckYourself';

/** The number of points of the walk and of a window: those that are read, and those that are forecast. */
export const asked = { points: 400, read: 50, forecast: 5 } as const;
const width = asked.read + asked.forecast;

export type LeakChoice = 'pattern' | 'overlap' | 'luck' | 'baseline';

/** Mean absolute errors on the windows put aside. */
export interface SplitErrors {
  readonly lookUp: number;
  /** The error of the last value seen. */
  readonly last: number;
}

export interface Leak {
  /** Windows put aside, after shuffling, and how many of them share points with a training window. */
  readonly aside: number;
  readonly shared: number;
  readonly shuffled: SplitErrors;
  /** The first four fifths of the series are for training, the rest for the test; each is then cut into windows. */
  readonly byTime: SplitErrors;
}

/** A random walk: every step is drawn afresh, so nothing forecasts it better than its last value. */
function walk(seed: number): Float64Array {
  const stream = createStream(seed, 'demo');
  let at = 0;
  return Float64Array.from({ length: asked.points }, () => (at += stream.normal()));
}

/** The first points of the windows that lie within [from, to). */
const starts = (from: number, to: number): number[] =>
  Array.from({ length: to - from - width + 1 }, (_, index) => from + index);

/** Forecasts each test window by the training window whose points to read are nearest. */
function errorsOf(series: Float64Array, training: readonly number[], test: readonly number[]): SplitErrors {
  const errors = test.map((start) => {
    let [nearest, least] = [training[0], Infinity];
    for (const other of training) {
      const apart = distance(series, start, other);
      if (apart < least) [nearest, least] = [other, apart];
    }
    const follows = (of: number) => series.subarray(of + asked.read, of + width);
    const last = series[start + asked.read - 1];
    return {
      lookUp: meanAbsoluteError(follows(nearest), follows(start)),
      last: meanAbsoluteError(new Float64Array(asked.forecast).fill(last), follows(start)),
    };
  });
  const mean = (name: keyof SplitErrors) => errors.reduce((sum, each) => sum + each[name], 0) / errors.length;
  return { lookUp: mean('lookUp'), last: mean('last') };
}

function distance(series: Float64Array, one: number, other: number): number {
  let sum = 0;
  for (let step = 0; step < asked.read; step += 1) sum += Math.abs(series[one + step] - series[other + step]);
  return sum;
}

export function askLeak(seed = 7): Answer<LeakChoice, Leak> {
  const series = walk(seed);
  const all = starts(0, asked.points);
  const order = Uint32Array.from(all);
  shuffle(order, createStream(seed, 'demo', 1));
  const cut = Math.round(0.8 * all.length);
  const training = [...order.subarray(0, cut)];
  const test = [...order.subarray(cut)];
  const border = 0.8 * asked.points;
  const found: Leak = {
    aside: test.length,
    shared: test.filter((start) => training.some((other) => Math.abs(start - other) < width)).length,
    shuffled: errorsOf(series, training, test),
    byTime: errorsOf(series, starts(0, border), starts(border, asked.points)),
  };
  const leaks = found.shuffled.lookUp < found.shuffled.last && found.byTime.lookUp > found.byTime.last;
  return { choice: leaks ? 'overlap' : 'pattern', found };
}
