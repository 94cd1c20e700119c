/** The stretch of a loss curve at the error of always answering 0.5. */

/** Below this share of that error, the model does better than always answering 0.5. */
const clearly = 0.8;
/** Points in a row that must be below, because single ones are noisy. */
const inARow = 3;

export interface Loss {
  /** Batches done. */
  readonly batch: number;
  /** Mean since the point before. */
  readonly loss: number;
}

/**
 * The update after which the loss is below 0.8 of the error of always answering 0.5 for at least three points, and never
 * as high as that error again.
 * @param losses whole points of a curve, in the order of their batches
 * @returns undefined when the curve never leaves the plain, or returns to it
 */
export function plainEnd(losses: readonly Loss[], alwaysHalf: number): number | undefined {
  // A curve goes back to the plain where it is as high again.
  const back = losses.reduce((last, { loss }, index) => (loss >= alwaysHalf ? index : last), -1);
  const at = losses.findIndex(
    (_, index) =>
      index > back &&
      Array.from({ length: inARow }, (__, more) => losses[index + more]).every(
        (point) => point !== undefined && point.loss < clearly * alwaysHalf,
      ),
  );
  return at < 0 ? undefined : (losses[at - 1]?.batch ?? 0);
}

/** Whether the loss is still falling towards the plain: its last three points lie clearly above. */
export const isAbovePlain = (losses: readonly Loss[], alwaysHalf: number): boolean =>
  losses.slice(-inARow).every(({ loss }) => loss > alwaysHalf / clearly);
