import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kerasSeconds } from './facts';

it.each(Object.entries(kerasSeconds))(
  'Keras on %s takes as long as the benchmark measured',
  (backend, seconds) => {
    const figures = readFileSync(new URL('../../../bench/results/figures.md', import.meta.url), 'utf8');
    const row = new RegExp(`\\| Keras [\\d.]+ on ${backend} +\\|[^|]*\\| +([\\d.]+) \\|`).exec(figures);
    expect(Math.round(Number(row?.[1]))).toBe(seconds);
  },
);
