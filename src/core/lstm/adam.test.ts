import { describe, expect, test } from 'vitest';
import { adamStep, createAdam } from './adam';

describe('adamStep', () => {
  // w, m, v = 1.0, 0.0, 0.0
  // for t, g in enumerate((0.5, -0.25, 1e-7), 1):
  //   m = 0.9 * m + 0.1 * g; v = 0.999 * v + 0.001 * g * g
  //   w -= 0.01 * (m / (1 - 0.9 ** t)) / ((v / (1 - 0.999 ** t)) ** 0.5 + 1e-7)
  //   print(w)
  test('golden values', () => {
    const weight = Float64Array.of(1);
    const adam = createAdam([weight]);
    [0.5, -0.25, 1e-7].forEach((gradient, step) => {
      adamStep(adam, [weight], [Float64Array.of(gradient)], 0.01);
      expect(weight[0]).toBeCloseTo([0.9900000019999996, 0.9873366322772819, 0.9852778387358045][step], 14);
    });
    expect(adam.iterations).toBe(3);
  });

  test('the first step has the length of the learning rate, for every size of gradient', () => {
    const weights = [Float64Array.of(0), Float64Array.of(0)];
    adamStep(createAdam(weights), weights, [Float64Array.of(1000), Float64Array.of(-0.1)], 0.01);
    expect(weights[0][0]).toBeCloseTo(-0.01, 8);
    expect(weights[1][0]).toBeCloseTo(0.01, 7);
  });

  test('ε is added to √v̂: a gradient of ε moves by half the learning rate', () => {
    const weight = Float64Array.of(0);
    adamStep(createAdam([weight]), [weight], [Float64Array.of(1e-7)], 0.01);
    // The epsilon-hat form would give 0.01 / (1 + 1 / √0.001) = 0.0003.
    expect(weight[0]).toBeCloseTo(-0.005, 12);
  });

  test('a zero gradient leaves the weight unchanged', () => {
    const weight = Float64Array.of(3);
    adamStep(createAdam([weight]), [weight], [Float64Array.of(0)], 0.01);
    expect(weight[0]).toBe(3);
  });
});
