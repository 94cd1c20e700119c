import { describe, expect, it } from 'vitest';
import { generateExamples, generateSequence } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';
import { countPeriods, crowdSize, drawCrowd, pointsOf, waveLength } from './family';

describe('drawCrowd', () => {
  it('draws the same waves as generateExamples from the same stream', () => {
    const { periods, decays } = generateExamples(1, 10, 1, createStream(7, 'demo', 3));
    const waves = drawCrowd(7, 3).slice(0, 10);
    expect(waves.map(({ period }) => period)).toEqual([...periods]);
    expect(waves.map(({ decay }) => decay)).toEqual([...decays]);
  });

  it('gives the same waves for the same seed and draw, and others for another of either', () => {
    expect(drawCrowd(7, 0)).toEqual(drawCrowd(7, 0));
    expect(drawCrowd(7, 1)).not.toEqual(drawCrowd(7, 0));
    expect(drawCrowd(8, 0)).not.toEqual(drawCrowd(7, 0));
  });
});

it('a wave is the damped sine of 7.2.2', () => {
  expect(pointsOf({ period: 12, decay: 0.03 })).toEqual([...generateSequence(waveLength, 12, 0.03)]);
});

// Eleven periods of 1,100 draws: 100 expected, standard deviation 9.5; 50 is more than five of those.
describe('countPeriods', () => {
  it.each([0, 1, 2, 3])(
    'finds all eleven periods about equally often, both ends included (draw %i)',
    (draw) => {
      const counts = countPeriods(drawCrowd(7, draw));
      expect(counts.map(({ period }) => period)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(crowdSize);
      for (const { count } of counts) expect(Math.abs(count - 100)).toBeLessThan(50);
    },
  );

  it('never finds 20 where the upper end is excluded, and every other period', () => {
    const counts = countPeriods(drawCrowd(7, 0, 'excluded')).map(({ count }) => count);
    expect(counts.at(-1)).toBe(0);
    for (const count of counts.slice(0, -1)) expect(Math.abs(count - 110)).toBeLessThan(50);
  });
});
