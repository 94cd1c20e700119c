import { describe, expect, it } from 'vitest';
import { meanAbsoluteError } from './baselines';
import { generateExamples } from './examples';
import { nearestWaveForecasts } from './nearest-wave';
import { createStream } from './random';

const training = generateExamples(50, 1000, 5, createStream(7, 'training'));

describe('nearestWaveForecasts', () => {
  it('returns the targets of a training wave that it is asked about', () => {
    expect(nearestWaveForecasts(training, training, 3, 5)).toEqual(training.targets.subarray(15, 25));
  });

  it('finds the same wave as a search that compares all points of all waves', () => {
    const asked = generateExamples(50, 20, 5, createStream(7, 'test'));
    const distance = (row: number, p: number) => {
      let sum = 0;
      for (let t = 0; t < 50; t += 1) sum += (training.inputs[p * 50 + t] - asked.inputs[row * 50 + t]) ** 2;
      return sum;
    };
    const forecasts = nearestWaveForecasts(training, asked);
    for (let row = 0; row < 20; row += 1) {
      const all = Array.from({ length: 1000 }, (_, p) => distance(row, p));
      const nearest = all.indexOf(Math.min(...all));
      expect(forecasts.subarray(row * 5, row * 5 + 5)).toEqual(
        training.targets.subarray(nearest * 5, nearest * 5 + 5),
      );
    }
  });

  it('errs less, the more waves it may look up', () => {
    const asked = generateExamples(50, 200, 5, createStream(7, 'test'));
    const errors = [10, 100, 1000].map((count) => {
      const some = generateExamples(50, count, 5, createStream(7, 'training'));
      return meanAbsoluteError(nearestWaveForecasts(some, asked), asked.targets);
    });
    expect(errors[0]).toBeGreaterThan(2 * errors[1]);
    expect(errors[1]).toBeGreaterThan(5 * errors[2]);
  });

  it('throws when there is nothing to look up, or only waves of another length', () => {
    const none = generateExamples(50, 0, 5, createStream(7, 'training'));
    expect(() => nearestWaveForecasts(none, training)).toThrow(RangeError);
    const short = generateExamples(20, 3, 5, createStream(7, 'training'));
    expect(() => nearestWaveForecasts(short, training)).toThrow(RangeError);
  });
});
