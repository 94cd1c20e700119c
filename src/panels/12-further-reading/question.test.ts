import '@tensorflow/tfjs-backend-cpu';
import { setBackend, tensor2d } from '@tensorflow/tfjs-core';
import { layers } from '@tensorflow/tfjs-layers';
import { expect, it } from 'vitest';
import { askDecoder } from './question';
import { text } from './text.en';

it('is answered by the layer that the copies are made from', () => {
  const { choice, found } = askDecoder();
  expect(choice).toBe('vector');
  expect(Object.keys(text.question.choices)).toContain(choice);
  expect(found).toEqual({ shape: [null, 5, 20], numbers: 20 });
});

it('is right that RepeatVector gives the same vector at every step', async () => {
  await setBackend('cpu');
  const copies = layers.repeatVector({ n: 3 }).apply(tensor2d([[1, 2]])) as ReturnType<typeof tensor2d>;
  expect([...copies.dataSync()]).toEqual([1, 2, 1, 2, 1, 2]);
});
