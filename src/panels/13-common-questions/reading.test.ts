import { expect, it } from 'vitest';
import { generateSequence } from '../../core/sequence/examples';
import { runShipped, shippedShape } from '../../shipped/shipped-model';
import { readWave } from './reading';
import { readingOf, shippedWeights } from './testing';

it('cuts the wave where the forecast begins, and forecasts from what comes before', () => {
  const { inputs, expected, trace } = readingOf(13, 0.04);
  const points = Float32Array.from(generateSequence(55, 13, 0.04));
  expect([...inputs, ...expected]).toEqual([...points]);
  expect(trace.outputs).toEqual(runShipped(shippedWeights, points.subarray(0, 50)).outputs);
});

it('is computed once for a wave, and anew for another wave or model', () => {
  const first = readingOf(13, 0.04);
  expect(readingOf(13, 0.04)).toBe(first);
  expect(readingOf(14, 0.04)).not.toBe(first);
  const other = readWave(shippedShape, { ...shippedWeights }, { period: 14, decay: 0.04 });
  expect(other).not.toBe(readingOf(14, 0.04));
  expect(other.trace.outputs).toEqual(readingOf(14, 0.04).trace.outputs);
});
