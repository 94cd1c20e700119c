import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kerasSeconds } from './facts';

const figures = readFileSync(new URL('../../../bench/results/figures.md', import.meta.url), 'utf8');

it.each(Object.entries(kerasSeconds))(
  'Keras on %s takes as long as the benchmark measured',
  (backend, seconds) => {
    const row = new RegExp(`\\| Keras [\\d.]+ on ${backend} +\\|[^|]*\\| +([\\d.]+) \\|`).exec(figures);
    expect(Math.round(Number(row?.[1]))).toBe(seconds);
  },
);

it('the stock program takes more than a minute, and less than two', () => {
  const [, seconds] = /\| stock cpu +\|(?:[^|]*\|){3} +([\d.]+) \|/.exec(figures) ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
  expect(Number(seconds)).toBeLessThan(120);
});
