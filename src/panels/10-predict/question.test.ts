import { beforeAll, describe, expect, it } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askWorse, shiftOf } from './question';
import { text } from './text.en';

beforeAll(serveWeights);

describe('the question', () => {
  it('is answered by the shipped model: 0.5 is better only for the wave that dies out', async () => {
    const { choice, found } = await askWorse();
    expect(choice).toBe('dying');
    expect(Object.keys(text.question.choices)).toContain(choice);
    const better = Object.values(found).map(({ mae, alwaysHalf }) => mae < alwaysHalf);
    expect(better).toEqual([true, true, false]);
  });

  it('agrees with the feedback that all five answers for the flat wave are off to the same side', async () => {
    const { found } = await askWorse();
    expect(Math.abs(shiftOf(found.dying))).toBeCloseTo(found.dying.mae, 6);
  });

  it('agrees with the feedback on the difference between two waves that still swing', async () => {
    const { found } = await askWorse();
    expect(found.slow.mae / found.slow.alwaysHalf).toBeLessThan(0.2);
    expect(found.quick.mae / found.quick.alwaysHalf).toBeGreaterThan(0.8);
    // The forecast turns too late, and its swing is too small.
    expect(found.quick.expected[0]).toBeCloseTo(0.5);
    expect(found.quick.predicted[1]).toBeLessThan(0.5);
    expect(Math.max(...found.quick.predicted)).toBeLessThan(Math.max(...found.quick.expected) - 0.1);
  });
});
