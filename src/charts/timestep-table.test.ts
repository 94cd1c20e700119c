import { expect, it } from 'vitest';
import { fifths, ofUnits, overTime } from './timestep-table';

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

it('has a row for each unit of a layer', () => {
  const table = ofUnits('unit', (t) => `t = ${t}`, [1, 2, 3, 4], 2, [1]);
  expect(table).toEqual({
    columns: ['unit', 't = 1'],
    rows: [
      ['1', '3.000'],
      ['2', '4.000'],
    ],
  });
});
