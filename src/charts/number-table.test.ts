import { expect, it } from 'vitest';
import { lineTable } from './number-table';

it('has a row for each x, and says where a series has no value', () => {
  const table = lineTable(
    't',
    [
      { key: 'input', name: 'seen' },
      { key: 'forecast', name: 'said' },
    ],
    [
      { x: -1, input: 0.25, forecast: null },
      { x: 0, input: 0, forecast: 0.5 },
    ],
    (value) => value.toFixed(2),
    (x) => `x${x}`,
  );
  expect(table).toEqual({
    columns: ['t', 'seen', 'said'],
    rows: [
      ['x-1', '0.25', '–'],
      ['x0', '0.00', '0.50'],
    ],
  });
});
