import { expect, it } from 'vitest';
import { createStream } from '../../core/sequence/random';
import { generateExamples } from '../../core/sequence/examples';
import { inputsOf } from '../../runs/forecast';
import { drawWave } from './wave';

it('lies in the training ranges of the model, and differs between draws', () => {
  const { inputs } = generateExamples(50, 1, 5, createStream(7, 'forecast', 3));
  expect(inputsOf(drawWave(7, 3), 50)).toEqual(inputs);
  expect(drawWave(7, 4)).not.toEqual(drawWave(7, 3));
});
