/** The points of a fit's curve, as they arrive. */
import type { CurvePoint } from '../core/api';

type Arriving = Pick<CurvePoint, 'batch' | 'provisional'>;

/** The known points with those of a progress message. A provisional last point is replaced by what comes after it. */
export function withPoints<Point extends Arriving>(
  known: readonly Point[],
  { curve }: { readonly curve: readonly Point[] },
): readonly Point[] {
  const last = known.at(-1);
  // The last progress arrives twice: the result contains it again.
  const grown = curve.filter(({ batch }) => batch > (last?.batch ?? 0));
  if (grown.length === 0) return known;
  return [...(last?.provisional === true ? known.slice(0, -1) : known), ...grown];
}
