import { describe, expect, it } from 'vitest';
import { sine } from '../../core/sequence/sine';
import { frequencyRange, lengthRange } from './store';
import { formatDecimals } from '../../i18n/format';
import { factorOf, lastCrests, largestError, nextPoint, periodOf, slowerTwin } from './wave';

const lengths = Array.from(
  { length: (lengthRange.max - lengthRange.min) / lengthRange.step + 1 },
  (_, index) => lengthRange.min + index * lengthRange.step,
);
const frequencies = Array.from({ length: frequencyRange.max }, (_, index) => index + 1);
const all = lengths.flatMap((length) => frequencies.map((frequency) => ({ length, frequency })));

it("gives the chapter's wave a period of 20 timesteps", () => expect(periodOf(100, 5)).toBe(20));

describe('slowerTwin', () => {
  it.each([
    [100, 20, undefined],
    [40, 19, undefined],
    [40, 20, 0],
    [20, 10, 0],
    [20, 20, 0],
    [20, 13, 7],
    [30, 16, 14],
  ])('of %i points and %i waves is %s', (length, frequency, twin) =>
    expect(slowerTwin(length, frequency)).toBe(twin),
  );

  it('has the same points mirrored at the midline, for every wave that the page can draw', () => {
    const found = all.filter(({ length, frequency }) => slowerTwin(length, frequency) !== undefined);
    expect(found.length).toBeGreaterThan(10);
    for (const { length, frequency } of found) {
      const twin = sine(length, slowerTwin(length, frequency) ?? Number.NaN);
      // Rounding of angles up to 2π·20, in float64.
      sine(length, frequency).forEach((value, i) => expect(Math.abs(value + twin[i])).toBeLessThan(1e-12));
    }
  });
});

describe('lastCrests', () => {
  it('lie a period apart, on the two last maxima', () => {
    // sin(2π·5·65/100) = sin(2π·3.25) = 1, and a period of 20 later again.
    expect(lastCrests(100, 5)).toEqual({ from: 65, to: 85 });
    expect(sine(100, 5)[65]).toBeCloseTo(1, 12);
    expect(sine(100, 5)[85]).toBeCloseTo(1, 12);
  });

  it('lie within the sequence, if it has two waves and more than two points per wave', () => {
    for (const { length, frequency } of all) {
      const crests = lastCrests(length, frequency);
      expect(crests !== undefined).toBe(frequency >= 2 && periodOf(length, frequency) > 2);
      if (crests === undefined) continue;
      expect(crests.from).toBeGreaterThanOrEqual(0);
      expect(crests.to).toBeLessThanOrEqual(length - 1);
    }
  });
});

describe('the two-point rule', () => {
  it('gives every point of every wave the page can draw, up to rounding', () => {
    for (const { length, frequency } of all) {
      expect(largestError(sine(length, frequency), factorOf(length, frequency))).toBeLessThan(1e-12);
    }
  });

  it('does not hold for a wave of another frequency', () =>
    expect(largestError(sine(100, 5), factorOf(100, 6))).toBeGreaterThan(0.01));

  it('is the factor times the current point, less the one before', () => expect(nextPoint(2, 1, 3)).toBe(5));
});

it('writes the crossings of the midline as zero, although float64 rounding gives tiny numbers there', () => {
  expect([...sine(20, 2)].slice(0, 11).map((value) => formatDecimals(value, 4))).toEqual([
    '0.0000',
    '0.5878',
    '0.9511',
    '0.9511',
    '0.5878',
    '0.0000',
    '−0.5878',
    '−0.9511',
    '−0.9511',
    '−0.5878',
    '0.0000',
  ]);
});
