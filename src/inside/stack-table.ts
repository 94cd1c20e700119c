/** The numbers of the figure as a table: a row for the wave, for each unit and for the answers, a column for each timestep. */
import type { NumberTable } from '../charts/number-table';
import { formatDecimals } from '../i18n/format';
import type { StackValues } from './stack-values';
import type { Quantity } from './unit';

export interface StackTableWords {
  readonly row: string;
  readonly wave: string;
  readonly answers: string;
  readonly timestep: (timestep: number) => string;
  readonly unit: (layer: number, unit: number) => string;
}

/** About as many cells as a browser shows at once without a pause. */
const mostCells = 3000;

/** Every timestep that is listed: all of them, unless the model is so large that only every few have room. */
export function listedTimesteps(timesteps: number, rows: number): number[] {
  const every = Math.max(1, Math.ceil((timesteps * rows) / mostCells));
  return Array.from({ length: Math.ceil(timesteps / every) }, (_, index) => index * every);
}

export function stackTable(
  { shape, inputs, expected, layers, outputs }: StackValues,
  quantity: Quantity,
  words: StackTableWords,
): NumberTable {
  const rows = shape.layers.reduce((sum, { units }) => sum + units, 0);
  const listed = listedTimesteps(shape.timesteps, rows);
  const after = Array.from(outputs, (_, step) => shape.timesteps + step);
  const written = (value: number): string => formatDecimals(value, 3);
  const nothing = (columns: readonly number[]): string[] => columns.map(() => '');
  return {
    columns: [words.row, ...[...listed, ...after].map(words.timestep)],
    rows: [
      [
        words.wave,
        ...listed.map((t) => written(inputs[t])),
        ...after.map((_, step) => (expected === undefined ? '' : written(expected[step]))),
      ],
      ...shape.layers.flatMap(({ units }, layer) => {
        return Array.from({ length: units }, (_, unit) => [
          words.unit(layer + 1, unit + 1),
          ...listed.map((t) => written(layers[layer][quantity][t * units + unit])),
          ...nothing(after),
        ]);
      }),
      [words.answers, ...nothing(listed), ...Array.from(outputs, written)],
    ],
  };
}
