import { expect, it } from 'vitest';
import { generateSequence } from '../core/sequence/examples';
import { pinnedPoints, pinPoints, useOwnPoints } from './pinned-wave';
import { changeWave } from './shown-store';

const shape = { timesteps: 4, outputs: 2 };
const wave = { period: 12, decay: 0.03 };

it('a pattern gives what the model sees and what follows', () => {
  const whole = Float32Array.from(generateSequence(6, wave.period, wave.decay));
  expect(pinnedPoints(wave, undefined, shape)).toEqual({
    inputs: whole.slice(0, 4),
    expected: whole.slice(4),
  });
});

it('of own points the newest are seen, and the last ones are what follows', () => {
  const points = [0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75];
  expect(pinnedPoints(wave, points, shape)).toEqual({
    inputs: Float32Array.from(points.slice(1, 5)),
    expected: Float32Array.from(points.slice(5)),
  });
  expect(pinnedPoints(wave, points.slice(0, 5), shape)).toEqual({
    inputs: Float32Array.from(points.slice(1, 5)),
  });
  expect(pinnedPoints(wave, points.slice(0, 3), shape)).toBeUndefined();
});

it('choosing a pattern puts own points away', () => {
  pinPoints([0.5]);
  changeWave({ period: 11 });
  expect(useOwnPoints.getState().points).toBeUndefined();
});
