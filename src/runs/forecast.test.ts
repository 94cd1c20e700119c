import { describe, expect, it } from 'vitest';
import { compareForecast, inputsOf } from './forecast';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('compareForecast', () => {
  it('compares a forecast with the points that follow, and with 0.5', () => {
    const { inputs, expected, predicted, mae, alwaysHalf } = compareForecast(
      { period: 14, decay: 0.025 },
      50,
      [0.6, 0.5, 0.4],
    );
    expect([inputs.length, expected.length, predicted]).toEqual([50, 3, [0.6, 0.5, 0.4]]);
    expect(mae).toBeCloseTo(mean(predicted.map((value, step) => Math.abs(value - expected[step]))), 12);
    expect(alwaysHalf).toBeCloseTo(mean(expected.map((value) => Math.abs(value - 0.5))), 12);
  });

  it('returns the points that the model was given as inputs', () => {
    const wave = { period: 11, decay: 0.07 };
    expect(Float32Array.from(compareForecast(wave, 20, [0.5]).inputs)).toEqual(inputsOf(wave, 20));
  });
});
