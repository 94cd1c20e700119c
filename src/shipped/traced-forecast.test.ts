import { expect, it } from 'vitest';
import { generateSequence } from '../core/sequence/examples';
import { traceForecast } from '../runs/traced-forecast';
import { runShipped, shippedShape } from './shipped-model';
import { shippedTrace, weightsOfFile } from './testing/weights-file';

it('cuts the wave where the forecast begins, and forecasts from the points before', () => {
  const { inputs, expected, trace } = shippedTrace(13, 0.04);
  const points = Float32Array.from(generateSequence(55, 13, 0.04));
  expect([...inputs, ...expected]).toEqual([...points]);
  expect(trace.outputs).toEqual(runShipped(weightsOfFile, points.subarray(0, 50)).outputs);
});

it('is computed once for a wave, and again for another wave or model', () => {
  const first = shippedTrace(13, 0.04);
  expect(shippedTrace(13, 0.04)).toBe(first);
  expect(shippedTrace(14, 0.04)).not.toBe(first);
  const other = traceForecast(shippedShape, { ...weightsOfFile }, { period: 14, decay: 0.04 });
  expect(other).not.toBe(shippedTrace(14, 0.04));
  expect(other.trace.outputs).toEqual(shippedTrace(14, 0.04).trace.outputs);
});
