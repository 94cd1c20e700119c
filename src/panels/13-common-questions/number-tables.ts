/** The numbers of a drawing, as cells; the first column says of what. */
import type { NumberTable } from '../../charts/number-table';
import { withMinus } from '../../i18n/format';

/** A table of all fifty timesteps would be a wall of numbers. */
const every = 5;

/** Every fifth timestep, from 0: those that a reader calls 5, 10, … */
export const fifths = (timesteps: number): number[] =>
  Array.from({ length: Math.floor(timesteps / every) }, (_, index) => (index + 1) * every - 1);

const cell = (value: number, decimals = 3): string => withMinus(value.toFixed(decimals));

/** A row for each timestep given, a column for each line over time. */
export function overTime(
  timestepLabel: string,
  lines: readonly (readonly [name: string, values: ArrayLike<number>])[],
  timesteps: readonly number[],
): NumberTable {
  return {
    columns: [timestepLabel, ...lines.map(([name]) => name)],
    rows: timesteps.map((t) => [String(t + 1), ...lines.map(([, values]) => cell(values[t]))]),
  };
}

/** A row for each unit, a column for each timestep given. @param hidden [timesteps, units] */
export function ofUnits(
  unitLabel: string,
  timestepLabel: (timestep: number) => string,
  hidden: ArrayLike<number>,
  units: number,
  timesteps: readonly number[],
): NumberTable {
  return {
    columns: [unitLabel, ...timesteps.map((t) => timestepLabel(t + 1))],
    rows: Array.from({ length: units }, (_, unit) => [
      String(unit + 1),
      ...timesteps.map((t) => cell(hidden[t * units + unit])),
    ]),
  };
}
