/** Whether a forecast follows the wave, or is an answer that needs no model. */
import { meanAbsoluteError } from '../../../core/sequence/baselines';

/** Below this mean distance from the midline a wave counts as flat. */
const stillness = 0.01;

export type Verdict =
  | 'still' // the wave itself is flat
  | 'follows' // nearest to what really follows
  | 'echo' // nearest to the last value seen
  | 'flat' // nearest to 0.5
  | 'astray'; // farther from all three than the wave is from 0.5

/** Mean distances of a forecast [outputs]. */
export interface Distances {
  readonly toTruth: number;
  readonly toLast: number;
  readonly toHalf: number;
}

export interface Judgement extends Distances {
  readonly verdict: Verdict;
  /** Distances to the two answers that need no model. */
  readonly lastError: number;
  readonly halfError: number;
}

const constantly = (value: number, length: number): number[] => new Array<number>(length).fill(value);

/** @param last the last input value */
export function judge(forecast: ArrayLike<number>, expected: ArrayLike<number>, last: number): Judgement {
  const lasts = constantly(last, expected.length);
  const halves = constantly(0.5, expected.length);
  const distances = {
    toTruth: meanAbsoluteError(forecast, expected),
    toLast: meanAbsoluteError(forecast, lasts),
    toHalf: meanAbsoluteError(forecast, halves),
  };
  const halfError = meanAbsoluteError(halves, expected);
  return {
    ...distances,
    lastError: meanAbsoluteError(lasts, expected),
    halfError,
    verdict: halfError < stillness ? 'still' : nearest(distances, halfError),
  };
}

function nearest({ toTruth, toLast, toHalf }: Distances, swing: number): Verdict {
  if (Math.min(toTruth, toLast, toHalf) >= swing) return 'astray';
  if (toTruth <= Math.min(toLast, toHalf)) return 'follows';
  return toLast < toHalf ? 'echo' : 'flat';
}
