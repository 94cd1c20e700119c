import { describe, expect, it } from 'vitest';
import { decayRange, isFamiliar, periodRange } from './store';

describe('isFamiliar', () => {
  it.each([
    [10, 0.01, true],
    [20, 0.1, true],
    [9, 0.05, false],
    [21, 0.05, false],
    [14, 0.005, false],
    [14, 0.105, false],
  ])('a wave of period %d and decay %d: %s', (period, decay, familiar) =>
    expect(isFamiliar({ period, decay })).toBe(familiar),
  );

  it('can be told apart with the sliders, on both sides of both ranges', () => {
    expect(isFamiliar({ period: periodRange.min, decay: 0.05 })).toBe(false);
    expect(isFamiliar({ period: periodRange.max, decay: 0.05 })).toBe(false);
    expect(isFamiliar({ period: 14, decay: decayRange.min })).toBe(false);
    expect(isFamiliar({ period: 14, decay: decayRange.max })).toBe(false);
  });
});
