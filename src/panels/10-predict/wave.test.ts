import { describe, expect, it } from 'vitest';
import { createStream } from '../../core/sequence/random';
import { generateExamples } from '../../core/sequence/examples';
import { inputsOf } from '../../runs/forecast';
import { drawWave, firstLively, isLively } from './wave';

it('lies in the training ranges of the model, and differs between draws', () => {
  const { inputs } = generateExamples(50, 1, 5, createStream(7, 'forecast', 3));
  expect(inputsOf(drawWave(7, 3), 50)).toEqual(inputs);
  expect(drawWave(7, 4)).not.toEqual(drawWave(7, 3));
});

describe('the first lively wave', () => {
  it('is the first whose last points move by more than a tenth', () => {
    const first = firstLively(7, 50);
    expect(first).toBeGreaterThan(0);
    for (let draw = 0; draw <= first; draw += 1) {
      const last = [...inputsOf(drawWave(7, draw), 50)].slice(-5);
      expect(Math.max(...last) - Math.min(...last) > 0.1).toBe(draw === first);
    }
  });

  it('is any wave where all have died out', () => {
    expect(isLively(drawWave(7, 0), 1000)).toBe(false);
    expect(firstLively(7, 1000)).toBe(0);
  });
});
