/** The outlines of a line and of a band, in a square of side 1 whose y points downwards, as in SVG. */

export interface Frame {
  /** x of each value. */
  readonly xs: readonly number[];
  /** The x of the right edge; the left edge is 0. */
  readonly width: number;
  /** The y of the upper edge; the lower edge is 0. */
  readonly height: number;
}

/** A hundred-thousandth of the frame is less than a pixel of any screen. */
const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

/** Points above the frame are kept: the drawing is cut at its edge. */
const points = ({ xs, width, height }: Frame, values: readonly number[]): string[] =>
  values.map((value, index) => `${rounded(xs[index] / width)} ${rounded(1 - value / height)}`);

/** Empty where there are no values. */
export function linePath(frame: Frame, values: readonly number[]): string {
  return values.length === 0 ? '' : `M${points(frame, values).join('L')}`;
}

/** The area between two lines of the same length; empty where they have no values. */
export function bandPath(frame: Frame, low: readonly number[], high: readonly number[]): string {
  if (low.length === 0) return '';
  return `M${[...points(frame, high), ...points(frame, low).reverse()].join('L')}Z`;
}
