/** The moments of a run that the handle on its curve can be at. */

/** The moment that is closest to a batch; undefined when there is none. */
export function nearestMoment(moments: readonly number[], batch: number): number | undefined {
  let nearest: number | undefined;
  for (const moment of moments) {
    if (nearest === undefined || Math.abs(moment - batch) < Math.abs(nearest - batch)) nearest = moment;
  }
  return nearest;
}

/** How many moments a key moves the handle; the ends are further than any run has moments. */
const strides: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Where a key leads from a batch.
 * @param moments in ascending order
 * @returns undefined for other keys, and when there are no moments
 */
export function momentAfterKey(moments: readonly number[], batch: number, key: string): number | undefined {
  const stride = strides[key];
  const nearest = nearestMoment(moments, batch);
  if (stride === undefined || nearest === undefined) return undefined;
  const index = moments.indexOf(nearest) + stride;
  return moments[Math.min(moments.length - 1, Math.max(0, index))];
}
