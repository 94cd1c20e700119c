/** What a line chart draws, and how its series are told apart without colour. */

export interface Series {
  /** Stable across redraws; `x` is taken by the axis. */
  readonly key: string;
  readonly name: string;
  /** A custom property, such as `var(--series-forecast)`; without one, the next of `--series-1` to `--series-5`. */
  readonly color?: string | undefined;
  readonly dash?: boolean | undefined;
  /** For what stands behind the others. */
  readonly thin?: boolean | undefined;
  /** A marker at each point, or now and then on a line of more than `mostMarks` points. */
  readonly dots?: boolean | undefined;
  /** `null` leaves a gap. */
  readonly values: ArrayLike<number | null>;
  /** x of the first value; the chart's own `start` when absent. */
  readonly start?: number | undefined;
}

/** A thin dashed line across the drawing. */
export interface Reference {
  readonly at: number;
  readonly label: string;
}

export const markShapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
export type MarkShape = (typeof markShapes)[number];

/** A stretch of the x axis, tinted and bounded; a second one is tinted more deeply. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** Most points a chart draws; more cannot be seen and make redrawing slow. */
export const mostRows = 400;

/** Beyond this many points, a marker at each would run into the next. */
export const mostMarks = 60;

/** How many markers a longer line gets. */
const fewMarks = 12;

export interface SeriesStyle {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly thin?: boolean;
  /** `stroke-dasharray`; absent for an unbroken line. */
  readonly dashes?: string;
  readonly mark?: MarkShape;
  /** A marker stands where the row's index is `phase` modulo `every`; lines on top of each other take turns. */
  readonly marks?: { readonly every: number; readonly phase: number };
}

const dashPatterns = ['6 4', '2 3', '10 4 2 4', '12 4'] as const;
const colors = 5;

/**
 * Gives each series a colour, a dash pattern and a marker. Of the series that ask for neither dash nor marker, the first
 * is a plain line and each further one has a marker of its own.
 */
export function styleSeries(series: readonly Series[]): SeriesStyle[] {
  let plain = 0;
  let dashed = 0;
  let marked = 0;
  return series.map(({ key, name, color, dash, thin, dots, values }, index) => {
    const marks = dots ?? (dash === undefined && plain++ > 0);
    return {
      key,
      name,
      color: color ?? `var(--series-${(index % colors) + 1})`,
      ...(thin && { thin }),
      ...(dash && { dashes: dashPatterns[dashed++ % dashPatterns.length] ?? dashPatterns[0] }),
      ...(marks && {
        mark: markShapes[marked++ % markShapes.length] ?? markShapes[0],
        marks: placeMarks(values.length, index / series.length, dots),
      }),
    };
  });
}

function placeMarks(
  points: number,
  turn: number,
  dots: boolean | undefined,
): { every: number; phase: number } {
  const every = dots && points <= mostMarks ? 1 : Math.ceil(Math.min(points, mostRows) / fewMarks);
  return { every, phase: Math.floor(turn * every) };
}
