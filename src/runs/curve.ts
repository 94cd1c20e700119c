/** The points of a fit's curve, as they arrive. */
import type { CurvePoint, FitProgress } from '../core/api';

/**
 * The known points with those of a progress message. A provisional last point is replaced by what comes after it. The
 * point at which a fit goes on from a snapshot is not provisional: the fit's first point averages the batches after it.
 */
export function withPoints<Point extends Pick<CurvePoint, 'batch'>>(
  known: readonly Point[],
  {
    curve,
    curveEvery,
    firstBatch,
  }: Pick<FitProgress, 'curveEvery' | 'firstBatch'> & { readonly curve: readonly Point[] },
): readonly Point[] {
  const last = known.at(-1)?.batch ?? 0;
  // The last progress arrives twice: the result contains it again.
  const grown = curve.filter(({ batch }) => batch > last);
  if (grown.length === 0) return known;
  const isProvisional = last > firstBatch && last % curveEvery !== 0;
  return [...(isProvisional ? known.slice(0, -1) : known), ...grown];
}
