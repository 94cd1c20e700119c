import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dampedSine, envelope, sine } from './sine';

const period = fc.double({ min: 2, max: 200, noNaN: true });
const decay = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.nat(450);

describe('sine', () => {
  test('the chapter’s five waves over 100 points', () => {
    // [math.sin(2 * math.pi * 5 * i / 100) for i in (0, 1, 5, 10, 15, 99)]
    const expected = [0, 0.3090169943749474, 1, 0, -1, -0.3090169943749476];
    const wave = sine(100, 5);
    expect(wave).toHaveLength(100);
    [0, 1, 5, 10, 15, 99].forEach((i, k) => expect(wave[i]).toBeCloseTo(expected[k], 14));
  });
});

describe('dampedSine', () => {
  test('the chapter’s demonstration: length 100, period 10, decay 0.05', () => {
    // [0.5 + 0.5 * math.sin(2 * math.pi * i / 10) * math.exp(-0.05 * i) for i in (0, 1, 2, 7, 13, 50, 99)]
    const expected = [
      0.5, 0.7795593136340881, 0.9302757613053906, 0.1649009001587169, 0.7482475188964647,
      0.49999999999999994, 0.49791823834777316,
    ];
    const wave = dampedSine(100, 10, 0.05);
    expect(wave).toHaveLength(100);
    [0, 1, 2, 7, 13, 50, 99].forEach((i, k) => expect(wave[i]).toBeCloseTo(expected[k], 14));
  });

  test('stays in [0, 1] and between its envelopes', () => {
    fc.assert(
      fc.property(length, period, decay, (n, p, d) => {
        const { upper, lower } = envelope(n, d);
        dampedSine(n, p, d).forEach((value, i) => {
          expect(value >= 0 && value <= 1).toBe(true);
          // One rounding of a number near 1.
          expect(value - upper[i]).toBeLessThanOrEqual(2.3e-16);
          expect(lower[i] - value).toBeLessThanOrEqual(2.3e-16);
        });
      }),
    );
  });

  test('from minimum to maximum is half a period', () => {
    const wave = dampedSine(100, 20, 0);
    expect(wave.indexOf(Math.max(...wave.subarray(0, 20)))).toBe(5);
    expect(wave.indexOf(Math.min(...wave.subarray(0, 20)))).toBe(15);
  });

  test('falls to the midline 0.5, not to 0', () => {
    expect(Math.abs(dampedSine(400, 10, 0.1)[399] - 0.5)).toBeLessThan(1e-15);
  });

  test('without decay it is the plain sine, moved into [0, 1]', () => {
    const plain = sine(100, 5);
    dampedSine(100, 20, 0).forEach((value, i) => expect(value).toBeCloseTo(0.5 + 0.5 * plain[i], 13));
  });

  test('throws for a period or decay outside the range', () => {
    for (const bad of [0, -1, NaN]) expect(() => dampedSine(10, bad, 0.1)).toThrow(RangeError);
    for (const bad of [-0.1, NaN]) expect(() => dampedSine(10, 10, bad)).toThrow(RangeError);
  });
});
