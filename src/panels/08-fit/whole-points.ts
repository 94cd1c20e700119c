/** Points of a live loss curve that all average the same number of batches. */
import type { CurvePoint } from '../../core/api';

/**
 * A pause ends a point early: the loss of one batch would stand in the curve like a jump of the training. Such points
 * are merged with those that follow, until a point has as many batches as most have; the last one may have fewer.
 */
export function wholePoints(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const sizes = points.map(({ batch }, index) => batch - (points[index - 1]?.batch ?? 0));
  const whole = Math.max(0, ...sizes);
  if (sizes.every((size) => size === whole)) return points;
  const merged: CurvePoint[] = [];
  let batches = 0;
  let sum = 0;
  points.forEach((point, index) => {
    batches += sizes[index];
    sum += sizes[index] * point.recentLoss;
    if (batches < whole && index < points.length - 1) return;
    merged.push({ ...point, recentLoss: sum / batches });
    [batches, sum] = [0, 0];
  });
  return merged;
}
