import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputsOf, judged, shippedForecast } from './forecast';
import { readShipped, shippedFacts } from './shipped-model';

const file = readFileSync(new URL('../../public/weights/chapter.bin', import.meta.url));
const weights = readShipped(Uint8Array.from(file).buffer);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the page’s own model', () => {
  it('forecasts the waves it was trained on about as well as it was measured to', () => {
    const waves = [10, 12, 14, 16, 18, 20].flatMap((period) =>
      [0.01, 0.03, 0.05, 0.07, 0.1].map((decay) => ({ period, decay })),
    );
    const error = mean(waves.map((wave) => shippedForecast(weights, wave).mae));
    expect(error).toBeLessThan(2 * shippedFacts.mae);
    expect(error).toBeGreaterThan(shippedFacts.mae / 2);
  });
});

describe('judged', () => {
  it('sets a forecast beside what follows, and beside 0.5', () => {
    const { inputs, expected, predicted, mae, alwaysHalf } = judged(
      { period: 14, decay: 0.025 },
      50,
      [0.6, 0.5, 0.4],
    );
    expect([inputs.length, expected.length, predicted]).toEqual([50, 3, [0.6, 0.5, 0.4]]);
    expect(mae).toBeCloseTo(mean(predicted.map((value, step) => Math.abs(value - expected[step]))), 12);
    expect(alwaysHalf).toBeCloseTo(mean(expected.map((value) => Math.abs(value - 0.5))), 12);
  });

  it('takes for its inputs what the model was given', () => {
    const wave = { period: 11, decay: 0.07 };
    expect(Float32Array.from(judged(wave, 20, [0.5]).inputs)).toEqual(inputsOf(wave, 20));
  });
});
