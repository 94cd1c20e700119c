/** A stroke of the mouse or a finger becomes points of a wave. */

/** A place in the picture: a timestep of the wave, and a value. */
export interface Place {
  readonly timestep: number;
  readonly value: number;
}

/**
 * The wave after the pointer has moved from one place to another: each timestep that it has passed gets the value on the
 * straight line between them, kept in [0, 1]. Pointers skip timesteps when they move fast.
 * A place that is not finite, as in a picture without a width, changes nothing.
 * @param points in the order of time
 */
export function withStroke(points: readonly number[], from: Place, to: Place): readonly number[] {
  if (![from, to].every((place) => isFinite(place.timestep) && isFinite(place.value))) return points;
  const [first, last] = from.timestep <= to.timestep ? [from, to] : [to, from];
  const steps = last.timestep - first.timestep;
  return points.map((point, timestep) => {
    if (timestep < first.timestep || timestep > last.timestep) return point;
    const share = steps === 0 ? 1 : (timestep - first.timestep) / steps;
    // Without steps the pointer has moved up or down: its newest place counts.
    const value = steps === 0 ? to.value : first.value + share * (last.value - first.value);
    return Math.min(1, Math.max(0, value));
  });
}
