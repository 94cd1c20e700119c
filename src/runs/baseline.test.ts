import { expect, it } from 'vitest';
import { baselineErrors } from '../core/sequence/baselines';
import { generateExamples } from '../core/sequence/examples';
import { createStream } from '../core/sequence/random';
import { alwaysHalfError } from './baseline';

it.each([
  [50, 5, 7],
  [12, 3, 1],
])('is the one that an evaluation finds, to the bit: %d + %d points, seed %d', (length, outputs, seed) => {
  const test = generateExamples(length, 1000, outputs, createStream(seed, 'test', 0));
  expect(alwaysHalfError({ length, outputs, seed })).toBe(baselineErrors(test)['always-half']);
});
