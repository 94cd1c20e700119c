import { describe, expect, it } from 'vitest';
import { formatCount, formatDuration, formatError } from './format';
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
});
