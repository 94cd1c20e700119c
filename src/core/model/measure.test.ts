import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { selectEngine, startTraining } from '../engines';
import { measureBatch } from './measure';

it('measures an engine, and leaves nothing behind', async () => {
  await selectEngine('simd');
  const before = memory().numTensors;
  const milliseconds = await measureBatch((...of) => startTraining({ engine: 'simd' }, ...of));
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(Infinity);
  expect(memory().numTensors).toBe(before);
});
