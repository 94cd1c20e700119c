import { describe, expect, it } from 'vitest';
import {
  formatAtMost,
  formatCount,
  formatDecimals,
  formatDuration,
  formatError,
  formatPercent,
  formatPlain,
  formatPower,
  formatSigned,
} from './format';
import { languages } from './language';

describe('formats', () => {
  it.each([0, 7, 999, 1000, 10_000, 123_456.5, 4_294_967_295, -1234])(
    'a count of %d as the platform has it',
    (count) => {
      for (const language of languages) {
        expect(formatCount(count, language)).toBe(
          count.toLocaleString(language, { maximumFractionDigits: 0 }),
        );
      }
    },
  );

  it.each([
    [0.4, '0.4 s'],
    [42.4, '42 s'],
    [125, '2 min 5 s'],
  ])('%d seconds: %s', (seconds, written) => expect(formatDuration(seconds, 'en')).toBe(written));

  it.each([
    [0.02344, '0.0234'],
    [0.00003, '0.000030'],
    [2e-7, '2.0e\u22127'],
    [0, '0.0000'],
    [Number.NaN, '–'],
  ])('an error of %d: %s', (error, written) => expect(formatError(error)).toBe(written));

  it.each([
    [-0.5, 2, '−0.50'],
    [-0.004, 2, '0.00'],
    [-0, 1, '0.0'],
    [-10, 0, '−10'],
    [Number.NaN, 3, '–'],
    [-Infinity, 3, '–'],
  ])('%d with %d decimals: %s', (value, decimals, written) =>
    expect(formatDecimals(value, decimals)).toBe(written),
  );

  it.each([
    [20, '20'],
    [-12.5, '−12.5'],
    [100 / 7, '14.29'],
  ])('%d with at most two decimals: %s', (value, written) => expect(formatAtMost(value, 2)).toBe(written));

  it('a difference with its sign, a share as a percentage, and a tiny number by its power of ten', () => {
    expect([0.00123, -0.00123].map((value) => formatSigned(value, 4))).toEqual(['+0.0012', '−0.0012']);
    expect([formatPercent(0.734), formatPercent(0.0808, 1)]).toEqual(['73%', '8.1%']);
    expect(formatPower(2e-7, 1)).toBe('2.0e−7');
    expect(formatPlain(-1)).toBe('−1');
  });
});
