import type { Moment } from '../../../core/api';
import { formatCount, formatDecimals, formatError, formatPlain } from '../../../i18n/format';
import type { PasteFault } from './store';

const count = (value: number): string => formatCount(value, 'en');
const many = (value: number, one: string, more: string): string =>
  `${count(value)} ${value === 1 ? one : more}`;
const listed = (values: ArrayLike<number>): string =>
  Array.from(values, (value) => formatDecimals(value, 2)).join(', ');

export const text = {
  random: 'Another wave',
  choose: 'Choose',
  /** The pinned wave, by name. */
  pattern: (period: number, decay: number): string => `period ${period}, decay ${formatDecimals(decay, 3)}`,
  drawn: 'your drawing',
  pasted: (points: number, min: number, max: number): string =>
    `your ${count(points)} numbers, scaled: ${formatPlain(min)} → 0, ${formatPlain(max)} → 1`,
  closeUp: (outputs: number): string => `next ${outputs}:`,
  noModel: 'The forecast appears with the first batch.',
  waiting: 'The forecast is on its way.',
  caption: ({ run, batch }: Moment, mae: number, alwaysHalf: number): string =>
    `Error here ${formatError(mae)}; always 0.5: ${formatError(alwaysHalf)}. Fit ${run} after ${count(batch)} updates.`,
  nothingFollows: ({ run, batch }: Moment): string =>
    `No points follow to compare with. Fit ${run} after ${count(batch)} updates.`,
  tooFewPoints: (points: number, timesteps: number): string =>
    `Your wave has ${points} points, this model needs ${timesteps}: draw in the picture, or paste more.`,
  summary: (
    name: string,
    timesteps: number,
    forecast?: ArrayLike<number>,
    expected?: ArrayLike<number>,
  ): string =>
    [
      `A wave of ${timesteps} points: ${name}.`,
      expected === undefined ? '' : `Then follow ${listed(expected)}.`,
      forecast === undefined ? '' : `The forecast: ${listed(forecast)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  timestep: 'timestep',
  expected: 'expected',
  forecast: 'forecast',
  draw: 'Draw in the picture with mouse or finger, or move the sliders, or paste numbers.',
  paste: (timesteps: number, all: number): string =>
    `Numbers, oldest first: at least ${timesteps}; with ${all} the forecast can be checked`,
  usePasted: 'Use these numbers',
  fault: (fault: PasteFault, timesteps: number): string => {
    switch (fault.fault) {
      case 'too-few':
        return `${fault.count === 0 ? 'There are no numbers' : `Only ${many(fault.count, 'number', 'numbers')}`}: at least ${timesteps} are needed.`;
      case 'constant':
        return `All numbers are ${formatPlain(fault.value)}: they cannot be scaled to 0…1. At least two must differ.`;
      case 'missing':
        return `Entry ${count(fault.position)} is empty: a number is needed between two separators.`;
      case 'ambiguous':
        return `Entry ${count(fault.position)}, “${fault.entry}”, may be one number or several. Write decimals with a point, and spaces or semicolons between numbers.`;
      case 'out-of-range':
        return `Entry ${count(fault.position)}, “${fault.entry}”, is too large: numbers up to 1e300 can be used.`;
      case 'not-a-number':
      case 'not-whole':
        return `Entry ${count(fault.position)}, “${fault.entry}”, is not a number: only numbers are needed here, without headings or units.`;
    }
  },
};

export type WaveText = typeof text;
