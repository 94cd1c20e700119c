import { expect, it } from 'vitest';
import { fifths, overTime } from './timestep-table';

it('takes every fifth timestep', () => {
  expect(fifths(12)).toEqual([0, 5, 10]);
  expect(fifths(50)).toHaveLength(10);
});

it('has a row for each timestep of a few lines', () => {
  const table = overTime(
    't',
    [
      ['x', [0.5, 0.25]],
      ['c', [0, -1]],
    ],
    [1],
  );
  expect(table).toEqual({ columns: ['t', 'x', 'c'], rows: [['1', '0.250', '−1.000']] });
});
