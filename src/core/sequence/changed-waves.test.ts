import { expect, it } from 'vitest';
import { changedExamples, changedWave, unchanged } from './changed-waves';
import { generateExamples } from './examples';
import { createStream } from './random';

it('is the chapter’s family when nothing is changed', () => {
  const examples = generateExamples(50, 30, 5, createStream(7, 'test'));
  const same = changedExamples(examples, 50, 5, unchanged);
  examples.inputs.forEach((value, k) => expect(same.inputs[k]).toBeCloseTo(value, 6));
  examples.targets.forEach((value, k) => expect(same.targets[k]).toBeCloseTo(value, 6));
});

it('begins where the phase says, swings as far as the amplitude says, around the midline', () => {
  expect(changedWave(1, 12, 0, { phase: 0.25, amplitude: 0.3, midline: 0.4 })[0]).toBeCloseTo(0.7, 12);
  expect(changedWave(1, 12, 0, { phase: 0.5, amplitude: 0.3, midline: 0.4 })[0]).toBeCloseTo(0.4, 12);
  expect(changedWave(1, 12, 0, { phase: 0.75, amplitude: 0.3, midline: 0.4 })[0]).toBeCloseTo(0.1, 12);
});
