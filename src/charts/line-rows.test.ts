import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineRows, thin, type Row } from './line-rows';

const series = (key: string, values: readonly (number | null)[], start?: number) => ({
  key,
  name: key,
  values,
  start,
});

describe('lineRows', () => {
  it('joins series on x, each from its own start', () => {
    expect(lineRows([series('input', [0.1, 0.2, 0.3]), series('forecast', [0.4, 0.5], 2)])).toEqual([
      { x: 0, input: 0.1, forecast: null },
      { x: 1, input: 0.2, forecast: null },
      { x: 2, input: 0.3, forecast: 0.4 },
      { x: 3, input: null, forecast: 0.5 },
    ]);
  });

  it('sorts by x when a later series starts earlier', () => {
    expect(lineRows([series('b', [1], 5), series('a', [2], 1)]).map(({ x }) => x)).toEqual([1, 5]);
  });

  it('uses the given `xs`, and ignores values beyond them', () => {
    expect(lineRows([series('loss', [3, 2, 1])], 0, [10, 20])).toEqual([
      { x: 10, loss: 3 },
      { x: 20, loss: 2 },
    ]);
  });

  it('leaves a gap for a value that is not finite', () => {
    expect(lineRows([series('loss', [Number.NaN, Infinity, null])], 1).map(({ loss }) => loss)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('thin', () => {
  it('returns short lists as they are', () => {
    const rows = lineRows([series('a', [1, 2, 3])]);
    expect(thin(rows, 3)).toBe(rows);
    expect(thin([], 3)).toEqual([]);
  });

  it('keeps the order, both ends and every extreme, and returns at most the given number of rows', () => {
    const value = fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 60, maxLength: 500 }), (pairs) => {
        const rows = pairs.map(([a, b], x): Row => ({ x, a, b }));
        const kept = thin(rows, 50);
        expect(kept.length).toBeLessThanOrEqual(50);
        expect(kept[0]).toBe(rows[0]);
        expect(kept.at(-1)).toBe(rows.at(-1));
        expect(kept.map(({ x }) => x)).toEqual(kept.map(({ x }) => x).sort((p, q) => p - q));
        for (const key of ['a', 'b'] as const) {
          const of = (list: readonly Row[]) => list.flatMap((row) => row[key] ?? []);
          expect(Math.max(...of(kept))).toBe(Math.max(...of(rows)));
          expect(Math.min(...of(kept))).toBe(Math.min(...of(rows)));
        }
      }),
      { seed: 20261124, numRuns: 100 },
    );
  });
});
