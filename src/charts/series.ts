/** The parts of a line chart, and how its series are told apart without colour. */

export interface Series {
  /** Stable across redraws; `x` is taken by the axis. */
  readonly key: string;
  readonly name: string;
  /** A custom property, such as `var(--series-forecast)`; without one, the next of `--series-1` to `--series-5`. */
  readonly color?: string | undefined;
  readonly dash?: boolean | undefined;
  /** A thinner line, for a series in the background. */
  readonly thin?: boolean | undefined;
  /** A marker at each point, or at every few points of a line of more than `mostMarks` points. */
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
  /** Of a line across, where its label ends; `right`: at the line, from the left. */
  readonly side?: 'left' | 'right';
}

export const markShapes = ['circle', 'square', 'triangle', 'diamond', 'cross'] as const;
export type MarkShape = (typeof markShapes)[number];

/** A range of the x axis, tinted, with a line at each end; a second range has a stronger tint. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** The largest number of points a chart draws; more cannot be seen and make redrawing slow. */
export const mostRows = 400;

/** With more points than this, markers at each point would overlap. */
export const mostMarks = 60;

/** The number of markers on a longer line. */
const fewMarks = 12;

export interface SeriesStyle {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly thin?: boolean;
  /** `stroke-dasharray`; absent for an unbroken line. */
  readonly dashes?: string;
  readonly mark?: MarkShape;
  /** Markers are at rows whose index is `phase` modulo `every`; each line has another phase, so that markers do not overlap. */
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
