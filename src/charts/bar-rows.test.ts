import { expect, it } from 'vitest';
import { barLengths } from './bar-rows';

const bars = (values: readonly number[]) => values.map((value) => ({ name: '', value }));

it('gives lengths relative to the largest value', () => {
  expect(barLengths(bars([0.02, 0.04, 0.01]))).toEqual([0.5, 1, 0.25]);
});

it('draws no bar for a value that is negative or not finite', () => {
  expect(barLengths(bars([0, -1, Number.NaN, Infinity]))).toEqual([0, 0, 0, 0]);
  expect(barLengths([])).toEqual([]);
});
