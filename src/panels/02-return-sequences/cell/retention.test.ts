import { expect, it } from 'vitest';
import { sigmoid } from '../../../core/lstm/activations';
import { halfLifeOf } from './retention';

it.each([
  [0.5, 1],
  [Math.SQRT1_2, 2],
  // The text's values: σ(1), where Keras' forget bias begins, and 0.99.
  [sigmoid(1), 2.2],
  [0.99, 69],
])('a gate of %d: half is gone after %d timesteps', (f, timesteps) =>
  expect(halfLifeOf(f)).toBeCloseTo(timesteps, timesteps > 10 ? 0 : 1),
);
