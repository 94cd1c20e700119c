/** What a line chart draws, and how its series are told apart without colour. */

export interface Series {
  /** Stable across redraws; `x` is taken by the axis. */
  readonly key: string;
  readonly name: string;
  /** A custom property, such as `var(--series-forecast)`; without one, the next of `--series-1` to `--series-5`. */
  readonly color?: string | undefined;
  readonly dash?: boolean | undefined;
  /** A marker at each point; at most `mostMarks` points. */
  readonly dots?: boolean | undefined;
  /** `null` leaves a gap. */
  readonly values: ArrayLike<number | null>;
  /** x of the first value; the chart's own `start` when absent. */
  readonly start?: number | undefined;
}

export const markShapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
export type MarkShape = (typeof markShapes)[number];

/** Beyond this many points, markers would run into each other. */
export const mostMarks = 60;

export interface SeriesStyle {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  /** `stroke-dasharray`; absent for an unbroken line. */
  readonly dashes?: string;
  readonly mark?: MarkShape;
}

const dashPatterns = ['6 4', '2 3', '10 4 2 4', '12 4'] as const;
const colors = 5;

/**
 * Gives each series a colour, a dash pattern and a marker. Series that ask for neither dash nor marker get an unbroken
 * line, then one dash pattern after another.
 */
export function styleSeries(series: readonly Series[]): SeriesStyle[] {
  let plain = 0;
  let dashed = 0;
  let marked = 0;
  return series.map(({ key, name, color, dash, dots, values }, index) => {
    const broken = dash ?? (dots === undefined && plain++ > 0);
    return {
      key,
      name,
      color: color ?? `var(--series-${(index % colors) + 1})`,
      ...(broken && { dashes: dashPatterns[dashed++ % dashPatterns.length] ?? dashPatterns[0] }),
      ...(dots &&
        values.length <= mostMarks && { mark: markShapes[marked++ % markShapes.length] ?? markShapes[0] }),
    };
  });
}
