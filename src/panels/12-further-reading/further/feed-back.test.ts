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

  it('finds the first block that always answering 0.5 wins', () => {
    const far = forecastFar(model, wave, reach);
    const { overtaken } = farFacts(far);
    const won = far.blocks.filter(({ mae, alwaysHalf }) => alwaysHalf < mae);
    expect(overtaken).toEqual(won[0]);
    const errors = far.forecast.map((value, at) => Math.abs(value - far.expected[at]));
    expect(farFacts(far).mae).toBeCloseTo(errors.reduce((sum, error) => sum + error) / 50, 6);
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
