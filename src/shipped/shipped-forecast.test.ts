import { describe, expect, it } from 'vitest';
import { shippedForecast } from './shipped-forecast';
import { shippedFacts } from './shipped-model';
import { weightsOfFile } from './testing/weights-file';

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the page’s own model', () => {
  it('forecasts waves of its training ranges with about the measured error', () => {
    const waves = [10, 12, 14, 16, 18, 20].flatMap((period) =>
      [0.01, 0.03, 0.05, 0.07, 0.1].map((decay) => ({ period, decay })),
    );
    const error = mean(waves.map((wave) => shippedForecast(weightsOfFile, wave).mae));
    expect(error).toBeLessThan(2 * shippedFacts.mae);
    expect(error).toBeGreaterThan(shippedFacts.mae / 2);
  });
});
