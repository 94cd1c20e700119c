import { describe, expect, it } from 'vitest';
import { zeros } from '../../core/lstm/float-array';
import type { StackWeights } from '../../core/lstm/shapes';
import { stackBackward } from '../../core/lstm/stack';
import { runShipped, shippedShape } from '../../shipped/shipped-model';
import { weightsOfFile } from '../../shipped/testing/weights-file';
import { halfLives, summarise, testWaves } from './half-lives';

const waves = testWaves();
const traces = waves.map((wave) => runShipped(weightsOfFile, wave));

describe('halfLives', () => {
  it('are those of a gate that is the same at all timesteps', () => {
    const layers = shippedShape.layers.map(({ units }, layer) => ({
      ...traces[0].layers[layer],
      f: new Float32Array(50 * units).fill(layer === 0 ? 0.5 : Math.SQRT1_2),
    }));
    const [lower, upper] = halfLives([{ ...traces[0], layers }]);
    expect(lower).toHaveLength(20);
    for (const life of lower) expect(life).toBeCloseTo(1, 6);
    for (const life of upper) expect(life).toBeCloseTo(2, 6);
  });

  it('multiply the gates over time: two that alternate count by their product', () => {
    const f = Float32Array.from({ length: 50 * 20 }, (_, at) => (Math.floor(at / 20) % 2 === 0 ? 1 : 0.25));
    const layers = traces[0].layers.map((trace) => ({ ...trace, f }));
    expect(halfLives([{ ...traces[0], layers }])[0][7]).toBeCloseTo(1, 6);
  });
});

it('finds no slow layer in the shipped model: both forget half within about two timesteps', () => {
  const found = summarise(halfLives(traces));
  expect(found.timing).toBe('alike');
  expect(found.medians[0]).toBeCloseTo(2.34, 1);
  expect(found.medians[1]).toBeCloseTo(2.11, 1);
  expect(found.shortest).toBeGreaterThan(1);
  expect(found.longest).toBeLessThan(5);
});

it.each([
  [
    [
      [2, 2],
      [3, 3],
    ],
    'upper-slower',
  ],
  [
    [
      [2, 2],
      [2.9, 2.9],
    ],
    'alike',
  ],
  [
    [
      [3, 3],
      [2, 2],
    ],
    'upper-quicker',
  ],
] as const)('summarises %j as %s', (lives, timing) => expect(summarise(lives).timing).toBe(timing));

/** The share of |∂forecast/∂x| that falls on inputs more than ten timesteps before the forecast, over some waves. */
function shareOfOldInputs(weights: StackWeights): number {
  let old = 0;
  let all = 0;
  for (const trace of traces.slice(0, 8)) {
    for (let output = 0; output < shippedShape.outputs; output += 1) {
      const dOutputs = zeros(trace.outputs, shippedShape.outputs);
      dOutputs[output] = 1;
      stackBackward(shippedShape, weights, trace, dOutputs).dInputs.forEach((slope, timestep) => {
        all += Math.abs(slope);
        if (timestep < shippedShape.timesteps - 10) old += Math.abs(slope);
      });
    }
  }
  return old / all;
}

it('the loop through h, not the cell alone, carries what is more than ten timesteps old', () => {
  expect(shareOfOldInputs(weightsOfFile)).toBeGreaterThan(0.5);
  // With recurrent weights of zero in the backward pass only, gradients go back in time through the cells alone.
  const layers = weightsOfFile.layers.map(({ recurrentKernel, ...rest }) => ({
    ...rest,
    recurrentKernel: zeros(recurrentKernel, recurrentKernel.length),
  }));
  expect(Math.abs(shareOfOldInputs({ ...weightsOfFile, layers }) - 0.2)).toBeLessThan(0.05);
});
