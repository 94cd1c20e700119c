import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readShipped, shippedFacts } from '../../experiment/shipped-model';
import { forecastOf, hidden, shown, waveOf } from './forecast';
import { decayRange, isFamiliar, periodRange } from './store';

const file = readFileSync(new URL('../../../public/weights/chapter.bin', import.meta.url));
const weights = readShipped(Uint8Array.from(file).buffer);

it('forecasts the waves it was trained on about as well as it was measured to', () => {
  const waves = [10, 12, 14, 16, 18, 20].flatMap((period) =>
    [0.01, 0.03, 0.05, 0.07, 0.1].map((decay) => waveOf(period, decay)),
  );
  const errors = waves.map((wave) => forecastOf(weights, wave).mae);
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  expect(mean).toBeLessThan(2 * shippedFacts.mae);
  expect(mean).toBeGreaterThan(shippedFacts.mae / 2);
});

it('says how wrong 0.5 would be', () => {
  const wave = waveOf(14, 0.025);
  const errors = [...wave.subarray(shown)].map((value) => Math.abs(value - 0.5));
  const { halfMae, predicted } = forecastOf(weights, wave);
  expect(halfMae).toBeCloseTo(errors.reduce((sum, error) => sum + error, 0) / hidden, 12);
  expect(predicted).toHaveLength(hidden);
});

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
