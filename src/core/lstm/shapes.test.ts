import { expect, test } from 'vitest';
import { createStream } from '../sequence/random';
import { initialWeights } from './initial-weights';
import { denseParameters, lstmParameters, weightList, weightShapes } from './shapes';

const CHAPTER = {
  timesteps: 50,
  features: 1,
  layers: [
    { units: 20, returnSequences: true },
    { units: 20, returnSequences: false },
  ],
  outputs: 5,
};

test('the chapter’s summary: 1,760 + 3,280 + 105 = 5,145 parameters', () => {
  expect(lstmParameters(1, 20)).toBe(1760);
  expect(lstmParameters(20, 20)).toBe(3280);
  expect(denseParameters(20, 5)).toBe(105);
  const sizes = weightList(initialWeights(CHAPTER, createStream(1, 'weights'))).map(
    (values) => values.length,
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBe(5145);
});

test('weights in trainableWeights order', () => {
  expect(weightShapes(CHAPTER)).toEqual([[1, 80], [20, 80], [80], [20, 80], [20, 80], [80], [20, 5], [5]]);
  expect(weightShapes({ timesteps: 3, features: 2, layers: CHAPTER.layers.slice(0, 1) })).toEqual([
    [2, 80],
    [20, 80],
    [80],
  ]);
  const weights = initialWeights(CHAPTER, createStream(1, 'weights'));
  expect(weightList(weights).map((values) => values.length)).toEqual(
    weightShapes(CHAPTER).map((sizes) => sizes.reduce((product, size) => product * size)),
  );
  expect(weightList(weights)[6]).toBe(weights.head?.kernel);
});
