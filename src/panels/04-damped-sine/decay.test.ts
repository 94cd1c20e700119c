import { describe, expect, it } from 'vitest';
import { dampedSine, envelope } from '../../core/sequence/sine';
import { isFlat, swingLeft, timestepsUntil } from './decay';

describe('timestepsUntil', () => {
  it.each([
    [0.5, 0.05, Math.LN2 / 0.05],
    [0.1, 0.05, Math.LN10 / 0.05],
    [0.5, 1, Math.LN2],
    [0.5, 0, Infinity],
  ])('the swing is %d, at decay %d: %d', (share, decay, timesteps) =>
    expect(timestepsUntil(share, decay)).toBeCloseTo(timesteps, 10),
  );

  it('is the time at which that share of the swing is left', () =>
    expect(swingLeft(timestepsUntil(0.1, 0.037), 0.037)).toBeCloseTo(0.1, 12));
});

it('swingLeft is the height of the envelope over the midline, of 0.5 at the start', () => {
  const { upper } = envelope(60, 0.05);
  expect(swingLeft(50, 0.05)).toBeCloseTo(2 * (upper[50] - 0.5), 12);
});

it.each([
  [1, true],
  [2, true],
  [3, false],
  [4, false],
  [10, false],
])('period %d, flat: %s', (period, flat) => {
  expect(isFlat(period)).toBe(flat);
  const farthest = Math.max(...dampedSine(50, period, 0).map((value) => Math.abs(value - 0.5)));
  expect(farthest < 1e-12).toBe(flat);
});
