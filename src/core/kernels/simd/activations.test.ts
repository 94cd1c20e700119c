/** The kernel's sigmoid and tanh over their whole range, seen through a layer of one unit and one timestep. */
import { expect, test } from 'vitest';
import { sigmoid } from '../../lstm/activations';
import { createStack } from './create-stack';

const ROWS = 4096;
/** The kernel's tanh is within 7e-7 of the truth, a gate within half of that; two gates make the product small. */
const TOLERANCE = 5e-7;

test.each([
  ['tanh near zero', 0.01],
  ['where they bend', 8],
  ['where they are flat', 40],
  ['far beyond', 1e30],
])('%s', async (_, range) => {
  const stack = await createStack('fixed');
  const shape = { timesteps: 1, features: 1, layers: [{ units: 1, returnSequences: false }] };
  stack.plan({ shape, batchSize: ROWS });
  // h = σ(x)·tanh(σ(−x)·tanh(x)): kernel [1, 4] in the order i, f, c, o; recurrentKernel and bias stay zero.
  stack.weights.set([-1, 0, 1, 1]);
  const inputs = Float32Array.from({ length: ROWS }, (__, k) => range * ((2 * k) / (ROWS - 1) - 1));
  const outputs = stack.forward(inputs, ROWS);

  const errors = Array.from(inputs, (x, k) =>
    Math.abs(outputs[k] - sigmoid(x) * Math.tanh(sigmoid(-x) * Math.tanh(x))),
  );
  expect(Math.max(...errors)).toBeLessThan(TOLERANCE);
});

test('NaN stays NaN, so that a diverged loss shows', async () => {
  const stack = await createStack('fixed');
  const shape = { timesteps: 1, features: 1, layers: [{ units: 5, returnSequences: false }] };
  stack.plan({ shape, batchSize: 1 });
  stack.weights.fill(1);
  expect([...stack.forward(Float32Array.of(NaN), 1)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
});
