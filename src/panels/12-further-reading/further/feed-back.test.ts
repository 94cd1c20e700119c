import { describe, expect, it } from 'vitest';
import { chapterShape } from '../../../core/lstm/chapter';
import { stackForward } from '../../../core/lstm/stack';
import { generateSequence } from '../../../core/sequence/examples';
import { weightsOfFile } from '../../../shipped/testing/weights-file';
import { farFacts, forecastFar, reach, reachOf } from './feed-back';

const model = { shape: chapterShape, weights: weightsOfFile };
const wave = { period: 18, decay: 0.03 };

describe('forecastFar', () => {
  it('reads the points of the wave first, then its own', () => {
    const far = forecastFar(model, wave, reach);
    const points = Float32Array.from(generateSequence(50, wave.period, wave.decay));
    const first = stackForward(chapterShape, weightsOfFile, points).outputs;
    expect([...far.forecast.subarray(0, 5)]).toEqual([...first]);
    const second = Float32Array.from([...points.subarray(5), ...first]);
    expect([...far.forecast.subarray(5, 10)]).toEqual([
      ...stackForward(chapterShape, weightsOfFile, second).outputs,
    ]);
    const read = Float32Array.from([...points.subarray(45), ...far.forecast.subarray(0, 45)]);
    expect([...far.forecast.subarray(45)]).toEqual([
      ...stackForward(chapterShape, weightsOfFile, read).outputs,
    ]);
  });

  it('counts a block for each forecast, the last one cut where the reach ends', () => {
    const blocks = (points: number) =>
      forecastFar(model, wave, points).blocks.map(({ first, last }) => [first, last]);
    expect(blocks(50)).toHaveLength(10);
    expect(blocks(12)).toEqual([
      [1, 5],
      [6, 10],
      [11, 12],
    ]);
  });

  it('has the errors of each block, and of always answering 0.5', () => {
    const { forecast, expected, blocks } = forecastFar(model, wave, reach);
    const meanFrom = (errors: Float32Array) => errors.reduce((sum, error) => sum + error) / 5;
    const [ahead, follows] = [forecast.slice(45), expected.slice(45)];
    expect(blocks[9].mae).toBeCloseTo(meanFrom(ahead.map((value, at) => Math.abs(value - follows[at]))), 6);
    expect(blocks[9].alwaysHalf).toBeCloseTo(meanFrom(follows.map((value) => Math.abs(value - 0.5))), 6);
  });
});

describe('farFacts', () => {
  /** Blocks of one point. @param errors of the model and of always answering 0.5 */
  const farOf = (...errors: readonly (readonly [number, number])[]) => ({
    wave,
    inputs: new Float32Array(),
    forecast: Float32Array.of(0.25, 0.75),
    expected: Float32Array.of(0.5, 1),
    blocks: errors.map(([mae, alwaysHalf], at) => ({ first: at + 1, last: at + 1, mae, alwaysHalf })),
  });

  it('finds the first block that always answering 0.5 wins; an equal error wins nothing', () => {
    expect(farFacts(farOf([1, 2], [2, 2], [3, 2], [4, 1])).overtaken).toMatchObject({ first: 3, mae: 3 });
    expect(farFacts(farOf([1, 2], [2, 2])).overtaken).toBeUndefined();
  });

  it('names the first and the last block, and the errors over all points', () => {
    expect(farFacts(farOf([1, 2], [3, 4]))).toEqual({
      first: { first: 1, last: 1, mae: 1, alwaysHalf: 2 },
      last: { first: 2, last: 2, mae: 3, alwaysHalf: 4 },
      mae: 0.25,
      alwaysHalf: 0.25,
    });
  });
});

describe('reachOf', () => {
  it('is fifty points for the chapter’s model, fewer for a larger one, none for the largest', () => {
    expect(reachOf(chapterShape)).toBe(reach);
    const layers = (units: number) => chapterShape.layers.map((layer) => ({ ...layer, units }));
    expect(reachOf({ ...chapterShape, layers: layers(100) })).toBeLessThan(reach);
    expect(reachOf({ ...chapterShape, layers: layers(100) })).toBeGreaterThan(0);
    expect(reachOf({ ...chapterShape, timesteps: 400, layers: layers(256) })).toBe(0);
  });
});
