/** The three tracks of the figure of the gates: which quantity is drawn where, and how. */
import type { Quantity, UnitTrace } from './unit';

/** A quantity of the unit, or x: the wave that enters the stack. */
export type LineName = Quantity | 'x';

export interface LineStyle {
  readonly color: string;
  /** `stroke-dasharray` */
  readonly dashes?: string;
  /** In pixels; 2 unless told. */
  readonly width?: number;
}

/** Told apart by dash and width as well as by colour. */
export const lineStyles: Readonly<Record<LineName, LineStyle>> = {
  x: { color: 'var(--series-input)' },
  i: { color: 'var(--gate-i)' },
  f: { color: 'var(--gate-f)', dashes: '7 4' },
  o: { color: 'var(--gate-o)', dashes: '2 3' },
  g: { color: 'var(--gate-g)', dashes: '2 3' },
  c: { color: 'var(--cell-c)', width: 3 },
  h: { color: 'var(--hidden-h)', dashes: '7 4' },
};

export const gateTrack = ['i', 'f', 'o'] as const;
export const memoryTrack = ['g', 'c', 'h'] as const;

/** From −reach to reach: 1, or the whole number that holds the cell, which knows no bound. */
export const memoryReach = ({ c }: UnitTrace): number =>
  Math.max(1, Math.ceil(c.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0)));

/** Points of an SVG polyline in a box of `values.length` by 1, from `low` at its foot to `high`. */
export const polyline = (values: ArrayLike<number>, low: number, high: number): string =>
  Array.from(values, (value, t) => `${t + 0.5},${((high - value) / (high - low)).toFixed(4)}`).join(' ');

/** The timestep under a share of the width, 0 to 1. */
export const timestepAt = (share: number, timesteps: number): number =>
  Math.min(timesteps - 1, Math.max(0, Math.floor(share * timesteps)));

/** Lowest and highest value. */
export const extent = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];
