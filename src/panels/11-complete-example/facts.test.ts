import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kerasTimes } from './facts';

const figures = readFileSync(new URL('../../../bench/results/figures.md', import.meta.url), 'utf8');

/** Seconds with compiling, of a row of the benchmark's comparison with Keras. */
function seconds(row: string): number {
  const [, cell] = new RegExp(`\\| ${row} +\\|[^|]*\\| +([\\d.]+) \\|`).exec(figures) ?? [];
  return Number(cell);
}

it.each(Object.entries(kerasTimes))(
  'Keras on %s takes as many times as long as the benchmark measured',
  (backend, times) => {
    const ours = seconds('simd, in the page');
    expect(Math.round(seconds(`Keras [\\d.]+ on ${backend}`) / ours)).toBe(times);
  },
);

it('the stock program takes more than a minute', () => {
  const [, cell] = /\| stock cpu +\|(?:[^|]*\|){3} +([\d.]+) \|/.exec(figures) ?? [];
  expect(Number(cell)).toBeGreaterThan(60);
});
