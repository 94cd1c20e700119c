import { describe, expect, it } from 'vitest';
import { baselineErrors, meanAbsoluteError } from './baselines';
import { generateExamples } from './examples';
import { fitLinearRegression } from './linear-regression';
import { createStream } from './random';

const mae = (length: number, outputs: number, samples: number): { regression: number; half: number } => {
  const training = generateExamples(length, samples, outputs, createStream(3, 'training'));
  const test = generateExamples(length, 1000, outputs, createStream(3, 'test'));
  return {
    regression: meanAbsoluteError(fitLinearRegression(training)(test), test.targets),
    half: baselineErrors(test)['always-half'],
  };
};

describe('fitLinearRegression', () => {
  it('finds the weights of an exact linear rule', () => {
    // y = x0 − 2·x1 around the midline; Python: numpy.linalg.lstsq gives [[1], [-2]].
    const inputs = Float32Array.of(0.6, 0.5, 0.5, 0.6, 0.75, 0.25);
    const targets = Float32Array.of(0.6, 0.3, 1.25);
    const forecaster = fitLinearRegression({ inputs, targets, patterns: 3, length: 2, outputs: 1 });
    const [forecast] = forecaster({
      inputs: Float32Array.of(0.4, 0.7),
      targets: new Float32Array(1),
      patterns: 1,
      length: 2,
      outputs: 1,
    });
    expect(forecast).toBeCloseTo(0.5 + -0.1 - 2 * 0.2, 5);
  });

  it("forecasts the chapter's problem to about 0.00003", () => {
    expect(mae(50, 5, 2000).regression).toBeLessThan(0.0002);
  });

  it.each([
    [10, 1],
    [10, 50],
    [400, 5],
  ])('stays finite and useful for %d inputs and %d outputs', (length, outputs) => {
    const { regression, half } = mae(length, outputs, 500);
    expect(regression).toBeLessThan(half);
  });

  it('throws when there are no examples', () => {
    const none = new Float32Array();
    expect(() =>
      fitLinearRegression({ inputs: none, targets: none, patterns: 0, length: 2, outputs: 1 }),
    ).toThrow(RangeError);
  });
});
