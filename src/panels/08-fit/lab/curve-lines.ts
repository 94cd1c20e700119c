/** What the loss curve of the laboratory draws: the same points, axes and cut on every machine. */
import type { CurvePoint } from '../../../core/api';

/** The axis ends at about so many times the error of always answering 0.5: the first losses would compress all others. */
const cutAt = 2.5;

/** The upper end of the loss axis, a round number. */
export const cutOf = (alwaysHalf: number): number => Number((cutAt * alwaysHalf).toPrecision(1));

/** The batches at which a curve of a fit has its points. */
export function gridOf(batches: number, every: number): readonly number[] {
  const whole = Array.from({ length: Math.floor(batches / every) }, (_, index) => (index + 1) * every);
  return batches % every === 0 ? whole : [...whole, batches];
}

/** The grid, and the newest point where it is not on the grid yet. */
export function batchesOf(grid: readonly number[], points: readonly CurvePoint[]): readonly number[] {
  const off = points.map(({ batch }) => batch).filter((batch) => !grid.includes(batch));
  return off.length === 0 ? grid : [...grid, ...off].sort((one, other) => one - other);
}

/** A value of each point at these batches; `null` where there is no point, or where it is above the cut. */
export function valuesAt(
  batches: readonly number[],
  points: readonly CurvePoint[],
  value: (point: CurvePoint) => number,
  cut: number,
): (number | null)[] {
  const byBatch = new Map(points.map((point) => [point.batch, value(point)]));
  return batches.map((batch) => below(byBatch.get(batch), cut));
}

/** A curve with points at other batches, read at these, between its points in a straight line; `null` outside. */
export function readAt(
  batches: readonly number[],
  points: readonly CurvePoint[],
  cut: number,
): (number | null)[] {
  let next = 0;
  return batches.map((batch) => {
    while (next < points.length && points[next].batch < batch) next += 1;
    const right = points[next];
    if (right === undefined) return null;
    const left = points[next - 1];
    if (right.batch === batch || left === undefined)
      return right.batch === batch ? below(right.recentLoss, cut) : null;
    const share = (batch - left.batch) / (right.batch - left.batch);
    return below(left.recentLoss + share * (right.recentLoss - left.recentLoss), cut);
  });
}

const below = (value: number | undefined, cut: number): number | null =>
  value === undefined || value > cut ? null : value;
