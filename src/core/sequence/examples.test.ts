import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECAY_RANGE, generateExamples, generateSequence, PERIOD_RANGE } from './examples';
import { createStream } from './random';
import { dampedSine } from './sine';

/** FNV-1a over the bytes of an array; all machines that run this page are little-endian. */
function hash(array: Float32Array | Float64Array): string {
  let h = 0x811c9dc5;
  for (const byte of new Uint8Array(array.buffer)) h = Math.imul(h ^ byte, 0x01000193);
  return (h >>> 0).toString(16);
}

test('generateSequence is the damped sine', () => {
  expect(generateSequence(100, 10, 0.05)).toEqual(dampedSine(100, 10, 0.05));
});

describe('generateExamples', () => {
  test('shapes: (n, length) and (n, output)', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 9 }),
        (length, patterns, outputs) => {
          const examples = generateExamples(length, patterns, outputs, createStream(1, 'training'));
          expect(examples).toMatchObject({ length, patterns, outputs });
          expect(examples.inputs).toHaveLength(patterns * length);
          expect(examples.targets).toHaveLength(patterns * outputs);
          expect(examples.periods).toHaveLength(patterns);
          expect(examples.decays).toHaveLength(patterns);
        },
      ),
    );
  });

  test('a sequence has length + outputs points; the last outputs are held out', () => {
    const { inputs, targets, periods, decays } = generateExamples(50, 20, 5, createStream(3, 'training'));
    for (let p = 0; p < 20; p += 1) {
      const whole = Float32Array.from(generateSequence(55, periods[p], decays[p]));
      expect(inputs.slice(p * 50, p * 50 + 50)).toEqual(whole.slice(0, 50));
      expect(targets.slice(p * 5, p * 5 + 5)).toEqual(whole.slice(50));
    }
  });

  test('periods take all of 10 to 20, both ends included; decays fill 0.01 to 0.1', () => {
    const { periods, decays } = generateExamples(1, 2000, 1, createStream(1, 'training'));
    expect([...new Set(periods)].sort()).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
    expect(PERIOD_RANGE).toEqual([10, 20]);
    const [least, most] = [Math.min(...decays), Math.max(...decays)];
    expect(least).toBeGreaterThanOrEqual(DECAY_RANGE[0]);
    expect(most).toBeLessThanOrEqual(DECAY_RANGE[1]);
    expect(least).toBeLessThan(0.0102);
    expect(most).toBeGreaterThan(0.0998);
  });

  test('every value is in [0, 1]', () => {
    const { inputs, targets } = generateExamples(50, 500, 5, createStream(1, 'demo'));
    for (const values of [inputs, targets])
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  test('more patterns of the same stream start with the same patterns', () => {
    const few = generateExamples(20, 5, 5, createStream(9, 'training'));
    const many = generateExamples(20, 50, 5, createStream(9, 'training'));
    expect(many.inputs.slice(0, 100)).toEqual(few.inputs);
  });

  test('no test sequence is a training sequence', () => {
    const training = generateExamples(1, 1000, 1, createStream(1, 'training'));
    const seen = new Set(training.decays);
    for (const draw of [0, 1, 2]) {
      const fresh = generateExamples(1, 1000, 1, createStream(1, 'test', draw));
      expect(fresh.decays.some((decay) => seen.has(decay))).toBe(false);
    }
  });

  // Made by this code, and the same in Node 20, Chromium 156, JavaScriptCore 2.50 and SpiderMonkey 102, although their
  // Math.sin and Math.exp differ. The periods follow from the Python in random.test.ts.
  test('golden bits', () => {
    const examples = generateExamples(50, 1000, 5, createStream(1, 'training'));
    expect([hash(examples.inputs), hash(examples.targets), hash(examples.decays)]).toEqual([
      '281de74c',
      '1339143a',
      '2563af6e',
    ]);
    expect([...examples.periods.subarray(0, 8)]).toEqual([20, 11, 18, 14, 15, 17, 14, 10]);
  });
});
