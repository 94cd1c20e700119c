import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { engines } from './list';
import { selectEngine } from './select';
import { measureBatch } from './measure';

it('measures an engine, and frees its tensors', async () => {
  await selectEngine('reference');
  const before = memory().numTensors;
  const milliseconds = await measureBatch(engines.reference.training);
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(Infinity);
  expect(memory().numTensors).toBe(before);
});

it('frees its tensors when the engine cannot train', async () => {
  await selectEngine('reference');
  const before = memory().numTensors;
  const refuses = () => {
    throw new Error('no shader compiles');
  };
  await expect(measureBatch(refuses)).rejects.toThrow('no shader compiles');
  expect(memory().numTensors).toBe(before);
});
