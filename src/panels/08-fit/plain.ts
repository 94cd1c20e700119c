/** The stretch of a loss curve at the error of always answering 0.5. */

/** Below this share of that error, the model does better than always answering 0.5. */
const clearly = 0.8;
/** Points in a row that must be below, because single ones are noisy. */
const inARow = 3;

/**
 * The update after which the loss stays below 0.8 of the error of always answering 0.5, for three points at least.
 * @param losses the mean loss of each `every` updates
 * @returns undefined when the curve never leaves the plain
 */
export function plainEnd(losses: readonly number[], alwaysHalf: number, every: number): number | undefined {
  const isBelow = (loss: number | undefined): boolean => loss !== undefined && loss < clearly * alwaysHalf;
  const at = losses.findIndex((_, index) =>
    Array.from({ length: inARow }, (__, more) => losses[index + more]).every(isBelow),
  );
  return at < 0 ? undefined : at * every;
}
