import { expect, it } from 'vitest';
import { loadKernel } from '../kernels/simd/kernel';
import { trainingBytes, trainingOperations } from './training-cost';
import type { ModelShape } from './shapes';

const shapeOf = (layers: number, units: number, timesteps: number): ModelShape => ({
  timesteps,
  features: 1,
  outputs: 5,
  layers: Array.from({ length: layers }, (_, index) => ({ units, returnSequences: index < layers - 1 })),
});

it.each([
  [2, 20, 50, 100],
  [1, 64, 100, 32],
  [4, 100, 60, 64],
  [3, 256, 10, 1],
])('memory of %i × %i units, %i timesteps, %i sequences is what the kernel asks for', async (...sizes) => {
  const [layers, units, timesteps, batchSize] = sizes;
  const shape = shapeOf(layers, units, timesteps);
  const kernel = await loadKernel('fixed');
  kernel.beginPlan(batchSize, timesteps, 1, false, false);
  for (const layer of shape.layers) kernel.planLayer(layer.units);
  kernel.planHead(shape.outputs);
  expect(kernel.finishPlan()).toBeTruthy();
  const asked = kernel.memory.buffer.byteLength;
  // Memory grows by pages of 64 kB; constants and ends of buffers are not counted.
  expect(trainingBytes(shape, batchSize)).toBeLessThan(asked);
  expect(trainingBytes(shape, batchSize)).toBeGreaterThan(0.95 * asked - 3 * 65_536);
});

it('the chapter’s model takes 1.5 million operations a sequence', () => {
  // Layer 1: 80 columns of 1 + 20 terms; layer 2: 80 columns of 20 + 20 terms; 50 timesteps.
  expect(trainingOperations(shapeOf(2, 20, 50))).toBe(6 * 50 * (80 * 21 + 80 * 40));
});
