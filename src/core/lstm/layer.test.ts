import { describe, expect, test } from 'vitest';
import { lstmForward } from './layer';

const T = 3;
const U = 2;
const weights = {
  kernel: Float64Array.from({ length: 4 * U }, (_, k) => 0.5 * Math.sin(k + 1)),
  recurrentKernel: Float64Array.from({ length: U * 4 * U }, (_, k) => 0.5 * Math.sin(10 + k)),
  bias: Float64Array.from({ length: 4 * U }, (_, k) => 0.5 * Math.sin(50 + k)),
};
const shape = { timesteps: T, batchSize: 1, features: 1, units: U };

function expectClose(values: ArrayLike<number>, expected: readonly number[], digits: number) {
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, k) => expect(values[k]).toBeCloseTo(value, digits));
}

describe('lstmForward', () => {
  // from math import exp, sin, tanh
  // T, U = 3, 2
  // def sigmoid(x): return 1 / (1 + exp(-x))
  // kernel = [0.5 * sin(k + 1) for k in range(4 * U)]
  // recurrent = [[0.5 * sin(10 + m * 4 * U + n) for n in range(4 * U)] for m in range(U)]
  // bias = [0.5 * sin(50 + n) for n in range(4 * U)]
  // h, c = [0] * U, [0] * U
  // for x in (0.1, 0.2, 0.3):
  //   z = [x * kernel[n] + sum(h[m] * recurrent[m][n] for m in range(U)) + bias[n] for n in range(4 * U)]
  //   i, f, g, o = (z[k * U:k * U + U] for k in range(4))
  //   c = [sigmoid(f[u]) * c[u] + sigmoid(i[u]) * tanh(g[u]) for u in range(U)]
  //   h = [sigmoid(o[u]) * tanh(c[u]) for u in range(U)]
  //   print(h, c)
  test('golden values', () => {
    const { h, c } = lstmForward(shape, weights, Float64Array.of(0.1, 0.2, 0.3));
    expectClose(
      h,
      [
        -0.06644017982111206, -0.15508658520958174, -0.13224455738505722, -0.23254887760273138,
        -0.19273407704135084, -0.27573301659075805,
      ],
      14,
    );
    expectClose(
      c,
      [
        -0.15102642620804138, -0.2809313864830316, -0.2883868706580037, -0.41761524175225884,
        -0.4152389944441145, -0.487651925439643,
      ],
      14,
    );
  });

  test('gate blocks are i, f, c, o: each bias block changes only its own gate', () => {
    const quiet = { kernel: new Float64Array(4), recurrentKernel: new Float64Array(4) };
    const gates = (block: number) => {
      const bias = new Float64Array(4);
      bias[block] = 2;
      const { i, f, g, o } = lstmForward(
        { ...shape, timesteps: 1, units: 1 },
        { ...quiet, bias },
        Float64Array.of(0),
      );
      return [i[0], f[0], g[0], o[0]];
    };
    // 1 / (1 + math.exp(-2)) and math.tanh(2); hardSigmoid would give 0.2 · 2 + 0.5 = 0.9.
    expectClose(gates(0), [0.8807970779778823, 0.5, 0, 0.5], 15);
    expectClose(gates(1), [0.5, 0.8807970779778823, 0, 0.5], 15);
    expectClose(gates(2), [0.5, 0.5, 0.9640275800758169, 0.5], 15);
    expectClose(gates(3), [0.5, 0.5, 0, 0.8807970779778823], 15);
  });

  test('the sequences of a batch do not affect each other', () => {
    const [one, other] = [Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.9, -0.4, 0)];
    const both = Float64Array.of(0.1, 0.9, 0.2, -0.4, 0.3, 0);
    const { h } = lstmForward({ ...shape, batchSize: 2 }, weights, both);
    const [alone, otherAlone] = [lstmForward(shape, weights, one).h, lstmForward(shape, weights, other).h];
    for (let t = 0; t < T; t += 1) {
      expect(h.slice(t * 2 * U, t * 2 * U + U)).toEqual(alone.slice(t * U, t * U + U));
      expect(h.slice(t * 2 * U + U, t * 2 * U + 2 * U)).toEqual(otherAlone.slice(t * U, t * U + U));
    }
  });

  test('float32 inputs give float32 states, close to those in float64', () => {
    const single = {
      kernel: Float32Array.from(weights.kernel),
      recurrentKernel: Float32Array.from(weights.recurrentKernel),
      bias: Float32Array.from(weights.bias),
    };
    const { h } = lstmForward(shape, single, Float32Array.of(0.1, 0.2, 0.3));
    expect(h).toBeInstanceOf(Float32Array);
    expectClose(h, [...lstmForward(shape, weights, Float64Array.of(0.1, 0.2, 0.3)).h], 6);
  });
});
