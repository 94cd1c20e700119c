/** The curves of a race: for each stack the median of its fits, between the lowest and the highest. */
import { median } from '../../lesson/median';
import { batchesOf } from './plan';
import type { RaceFit, RunningRace } from './race-store';

/** Points of a curve: each averages the same number of updates, whatever the speed of the machine. */
const mostPoints = 50;

export interface RaceCurve {
  /** Of each point, over the stack's fits; as far as all of them have come. */
  readonly median: readonly number[];
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
}

export interface RaceCurves {
  /** The last update of each point. */
  readonly xs: readonly number[];
  /** One for each stack. */
  readonly curves: readonly RaceCurve[];
}

/** Fits that have failed are left out. */
export function curvesOf({ plan: { entrants, settings }, fits }: RunningRace): RaceCurves {
  const batches = batchesOf(settings);
  const stride = Math.max(1, Math.ceil(batches / mostPoints));
  const xs = Array.from({ length: Math.ceil(batches / stride) }, (_, index) =>
    Math.min((index + 1) * stride, batches),
  );
  return {
    xs,
    curves: entrants.map((_, entrant) => {
      const lines = fits
        .filter((fit) => fit.entrant === entrant && fit.status !== 'failed')
        .map(({ losses }) => meansAt(xs, losses));
      const common = lines.length === 0 ? 0 : Math.min(...lines.map(({ length }) => length));
      const at = (of: (values: readonly number[]) => number) =>
        Array.from({ length: common }, (_, index) => of(lines.map((line) => line[index])));
      return {
        median: at(median),
        lowest: at((values) => Math.min(...values)),
        highest: at((values) => Math.max(...values)),
      };
    }),
  };
}

/**
 * The mean loss from each x to the next, as far as the points reach. A point that begins before an x and ends after it
 * counts on both sides, in proportion to its updates.
 */
export function meansAt(xs: readonly number[], points: RaceFit['losses']): number[] {
  const means: number[] = [];
  let next = 0;
  let from = 0;
  let sum = 0;
  let start = 0;
  for (const { batch, recentLoss } of points) {
    for (; next < xs.length && xs[next] <= batch; next += 1) {
      means.push((sum + recentLoss * (xs[next] - from)) / (xs[next] - start));
      from = start = xs[next];
      sum = 0;
    }
    sum += recentLoss * (batch - from);
    from = batch;
  }
  return means;
}
