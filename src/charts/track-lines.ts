/** Lines over time, as tracks draw them: one value per timestep, over the full width. */

export interface TrackLine {
  /** Stable across redraws. */
  readonly key: string;
  /** In the legend; a line without a name has no entry there. */
  readonly name?: string;
  /** A custom property, such as `var(--gate-f)`. */
  readonly color: string;
  /** `stroke-dasharray` */
  readonly dashes?: string;
  /** In pixels; 2 by default. */
  readonly width?: number;
  /** [timesteps]; absent before there is anything to draw. */
  readonly values: ArrayLike<number> | undefined;
}

/** Points of an SVG polyline in a box of `values.length` by 1, with `low` at the bottom and `high` at the top. */
export const polyline = (values: ArrayLike<number>, low: number, high: number): string =>
  Array.from(values, (value, t) => `${t + 0.5},${((high - value) / (high - low)).toFixed(4)}`).join(' ');

/** The timestep at a share of the width, 0 to 1. */
export const timestepAt = (share: number, timesteps: number): number =>
  Math.min(timesteps - 1, Math.max(0, Math.floor(share * timesteps)));
