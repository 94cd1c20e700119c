/** Turns values into the lengths of bars. */

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** A custom property; `--series-baseline` by default. */
  readonly color?: string | undefined;
  /** Set in bold: the row that the figure is about. */
  readonly highlight?: boolean | undefined;
}

/**
 * Share of the largest value, 0 to 1; 0 for a value that is negative or not finite.
 * @param most a larger value counts as this one
 */
export function barLengths(bars: readonly Bar[], most = Infinity): number[] {
  const values = bars.map(({ value }) => (Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : 0));
  const largest = Math.max(...values);
  return values.map((value) => (largest > 0 ? value / largest : 0));
}
