import { beforeAll, expect, it } from 'vitest';
import { serveWeights } from '../../shipped/testing/weights-file';
import { askFarthest } from './question';

beforeAll(serveWeights);

it('is answered by the shipped model: a wave slower than any of its training', async () => {
  const { choice, found } = await askFarthest();
  expect(choice).toBe('slower');
  // As the feedback says: the forecast overshoots, and its error is several times that of 0.5.
  expect(found.slower.mae).toBeGreaterThan(4 * found.slower.alwaysHalf);
  const rise = (points: readonly number[]) => points[2] - found.slower.inputs[49];
  expect(rise(found.slower.predicted)).toBeGreaterThan(2 * rise(found.slower.expected));
  expect(Math.max(...found.slower.predicted)).toBeGreaterThan(Math.max(...found.slower.expected) + 0.2);
});

it('agrees with the feedback on the other waves', async () => {
  const { found } = await askFarthest();
  const { known, quickest, quicker } = found;
  expect(known.mae).toBeLessThan(0.03);
  expect(known.expected).toEqual([...known.expected].sort());
  expect(known.predicted).toEqual([...known.predicted].sort());
  // The forecast turns late, and its swing is too small.
  expect(quickest.expected[0]).toBeCloseTo(0.5);
  expect(quickest.predicted[1]).toBeLessThan(0.5);
  expect(Math.max(...quickest.predicted) - 0.5).toBeLessThan((Math.max(...quickest.expected) - 0.5) / 2);
  for (const value of quicker.predicted) expect(Math.abs(value - 0.5)).toBeLessThan(0.05);
  expect(Math.abs(quicker.mae / quicker.alwaysHalf - 1)).toBeLessThan(0.2);
});
