/** A wave slower than any the model was trained on, and what its forecast makes of it. */
import type { Forecast } from '../../runs/forecast';

export const stranger = { period: 26, decay: 0.02 } as const;

/** What a forecast may do: follow the wave, stay near 0.5, shoot beyond it, or none of these. */
export const behaviours = ['follows', 'flat', 'beyond'] as const;
export type Behaviour = (typeof behaviours)[number];

/** Undefined for a forecast that is as far off as 0.5 in some other way. */
export function behaviourOf({ predicted, expected, mae, alwaysHalf }: Forecast): Behaviour | undefined {
  const farthest = (points: readonly number[]) => Math.max(...points.map((point) => Math.abs(point - 0.5)));
  if (mae < alwaysHalf / 2) return 'follows';
  if (farthest(predicted) < farthest(expected) / 2) return 'flat';
  if (farthest(predicted) > 1.5 * farthest(expected)) return 'beyond';
  return undefined;
}
