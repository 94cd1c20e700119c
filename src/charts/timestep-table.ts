/** The numbers of a drawing over time, at some of its timesteps. */
import { formatDecimals } from '../i18n/format';
import type { NumberTable } from './number-table';

/** Not every timestep: a table of all fifty would be too long to read. */
const every = 5;

/** 0, 5, 10, … below `timesteps`. */
export const fifths = (timesteps: number): number[] =>
  Array.from({ length: Math.ceil(timesteps / every) }, (_, index) => index * every);

/** A row for each timestep given, a column for each line over time. */
export function overTime(
  timestepLabel: string,
  lines: readonly (readonly [name: string, values: ArrayLike<number>])[],
  timesteps: readonly number[],
): NumberTable {
  return {
    columns: [timestepLabel, ...lines.map(([name]) => name)],
    rows: timesteps.map((t) => [String(t), ...lines.map(([, values]) => formatDecimals(values[t], 3))]),
  };
}
