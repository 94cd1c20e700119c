import { describe, expect, test } from 'vitest';
import {
  baselineErrors,
  baselineErrorsByStep,
  errorsByRow,
  rowsWorseThan,
  baselineForecasts,
  meanAbsoluteError,
  meanAbsoluteErrorByStep,
} from './baselines';
import { generateExamples } from './examples';
import { createStream } from './random';

const TWO = {
  ...generateExamples(3, 2, 2, createStream(1, 'demo')),
  inputs: Float32Array.of(0, 0.25, 0.5, 1, 1, 0.25),
  targets: Float32Array.of(1, 1, 0, 0.5),
};

describe('the error', () => {
  test('is the mean of the distances', () => {
    expect(meanAbsoluteError([1, 2, 3], [1, 4, 2])).toBe(1);
  });

  test('by step, nearest first', () => {
    expect(meanAbsoluteErrorByStep([0, 0, 0, 0], [1, 2, -3, 4], 2)).toEqual([2, 3]);
  });

  test('throws when forecasts and targets differ in size', () => {
    expect(() => meanAbsoluteError([1], [1, 2])).toThrow(RangeError);
    expect(() => meanAbsoluteErrorByStep([1, 2, 3], [1, 2, 3], 2)).toThrow(RangeError);
  });
});

describe('the forecasters', () => {
  test('give the forecasts of their names; the line is not clipped', () => {
    expect([...baselineForecasts('always-half', TWO)]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...baselineForecasts('repeat-last', TWO)]).toEqual([0.5, 0.5, 0.25, 0.25]);
    expect([...baselineForecasts('straight-line', TWO)]).toEqual([0.75, 1, -0.5, -1.25]);
    expect(baselineErrors(TWO)).toEqual({
      'always-half': 0.375,
      'repeat-last': 0.375,
      'straight-line': 0.625,
    });
  });

  test('throw when there are fewer than the two points of a line', () => {
    const one = generateExamples(1, 3, 2, createStream(1, 'demo'));
    expect(() => baselineErrors(one)).toThrow(RangeError);
  });

  test('by step have the same mean, and rows on which one is better are counted', () => {
    const examples = generateExamples(50, 40, 5, createStream(1, 'test'));
    const byStep = baselineErrorsByStep(examples)['repeat-last'];
    expect(byStep).toHaveLength(5);
    expect(byStep.reduce((sum, error) => sum + error) / 5).toBeCloseTo(
      baselineErrors(examples)['repeat-last'],
      12,
    );
    const repeated = baselineForecasts('repeat-last', examples);
    const byRow = errorsByRow(repeated, examples);
    const halves = errorsByRow(baselineForecasts('always-half', examples), examples);
    const worse = rowsWorseThan('always-half', repeated, examples);
    expect(worse).toBe([...byRow].filter((error, row) => error > halves[row]).length);
    expect(worse).toBeGreaterThan(0);
    expect(worse).toBeLessThan(40);
    expect(rowsWorseThan('always-half', examples.targets, examples)).toBe(0);
  });

  // The ranges were measured on many test sets of 1,000 (50 + 5 points); the mean over sets varies less than one set.
  test('have the measured errors on the chapter’s problem', () => {
    const sets = Array.from({ length: 10 }, (_, draw) =>
      generateExamples(50, 1000, 5, createStream(1, 'test', draw)),
    );
    const errors = sets.map(baselineErrors);
    const mean = (name: keyof (typeof errors)[0]) => errors.reduce((sum, error) => sum + error[name], 0) / 10;
    expect(mean('always-half')).toBeGreaterThan(0.039);
    expect(mean('always-half')).toBeLessThan(0.041);
    expect(mean('repeat-last')).toBeGreaterThan(0.045);
    expect(mean('repeat-last')).toBeLessThan(0.05);
    expect(mean('straight-line')).toBeGreaterThan(0.044);
    expect(mean('straight-line')).toBeLessThan(0.049);
  });
});
