import { expect, it } from 'vitest';
import { stepSizes } from './step-sizes';

const shape = {
  timesteps: 3,
  features: 1,
  layers: [
    { units: 1, returnSequences: true },
    { units: 2, returnSequences: false },
  ],
  outputs: 1,
};
// Layer 1: 4 + 4 + 4, layer 2: 8 + 16 + 8, head: 2 + 1.
const sizes = [12, 32, 3];

it('each layer has the length of its own change and of its weights', () => {
  const before = { shape, weights: new Float32Array(47).fill(2) };
  const after = { weights: before.weights.slice() };
  after.weights[11] += 3;
  after.weights[12] -= 5;
  after.weights[44] += 1;
  after.weights[46] += 2;
  expect(stepSizes(before, after)).toEqual([
    { step: 3, weights: Math.sqrt(4 * sizes[0]) },
    { step: 5, weights: Math.sqrt(4 * sizes[1]) },
    { step: Math.sqrt(5), weights: Math.sqrt(4 * sizes[2]) },
  ]);
});
