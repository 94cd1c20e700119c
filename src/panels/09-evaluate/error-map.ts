/** The error of a model on waves of every period and decay, as a share of the error of always answering 0.5. */
import { errorsByRow } from '../../core/sequence/baselines';
import { DECAY_RANGE, examplesOf, PERIOD_RANGE } from '../../core/sequence/examples';
import { compareForecast, type Forecast as WaveForecast, type Wave } from '../../runs/forecast';
import type { Forecast } from './trials';

export const periods = Array.from(
  { length: PERIOD_RANGE[1] - PERIOD_RANGE[0] + 1 },
  (_, index) => PERIOD_RANGE[0] + index,
);
/** Over the training range, both ends included. */
export const decays = Array.from(
  { length: 10 },
  (_, index) => Math.round(100 * (DECAY_RANGE[0] + (index * (DECAY_RANGE[1] - DECAY_RANGE[0])) / 9)) / 100,
);

/** One wave for each cell, row by row: a row for each decay, a column for each period. */
export const waves: readonly Wave[] = decays.flatMap((decay) => periods.map((period) => ({ period, decay })));

export interface ErrorMapFacts {
  /** [waves]: the model's error divided by that of always answering 0.5. */
  readonly shares: Float64Array;
  /** [waves][outputs] */
  readonly forecasts: readonly Float32Array[];
  readonly length: number;
}

export async function errorMap(length: number, outputs: number, forecast: Forecast): Promise<ErrorMapFacts> {
  const patterns = {
    periods: Uint8Array.from(waves, ({ period }) => period),
    decays: Float64Array.from(waves, ({ decay }) => decay),
  };
  const { inputs, targets } = examplesOf(patterns, [...waves.keys()], length, outputs);
  const answers = await forecast(inputs, waves.length);
  const size = { targets, patterns: waves.length, outputs };
  const halves = errorsByRow(new Float32Array(targets.length).fill(0.5), size);
  return {
    shares: errorsByRow(answers, size).map((error, wave) => error / halves[wave]),
    forecasts: waves.map((_, wave) => answers.slice(wave * outputs, (wave + 1) * outputs)),
    length,
  };
}

/** The wave of a cell with the model's forecast. */
export const forecastOf = ({ forecasts, length }: ErrorMapFacts, cell: number): WaveForecast =>
  compareForecast(waves[cell], length, forecasts[cell]);

/** How many cells the model forecasts worse than always answering 0.5. */
export const worseCells = ({ shares }: ErrorMapFacts): number => shares.filter((share) => share > 1).length;

/** The cell that an arrow key moves to, within the map; undefined for another key. */
export function moved(cell: number, key: string): number | undefined {
  const columns = periods.length;
  const row = Math.floor(cell / columns);
  const column = cell % columns;
  const to: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const target = to[key];
  if (target === undefined) return undefined;
  const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));
  return within(target[0], decays.length) * columns + within(target[1], columns);
}
