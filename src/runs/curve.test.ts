import { expect, it } from 'vitest';
import { withPoints } from './curve';

const points = (...batches: number[]) => batches.map((batch) => ({ batch }));
const progress = (firstBatch: number, ...batches: number[]) => ({
  curve: points(...batches),
  curveEvery: 10,
  firstBatch,
});

it('a provisional point is replaced by the next one, provisional or not', () => {
  const first = withPoints([], progress(0, 10, 14));
  const second = withPoints(first, progress(0, 17));
  expect([first, second, withPoints(second, progress(0, 20, 30))]).toEqual([
    points(10, 14),
    points(10, 17),
    points(10, 20, 30),
  ]);
});

it('takes each point once, though the last message arrives twice', () => {
  const known = points(10, 14);
  expect(withPoints(known, progress(0, 14))).toBe(known);
  expect(withPoints(known, progress(0))).toBe(known);
});

it('keeps the point that a fit goes on from, whose batches the next one does not average', () => {
  expect(withPoints(points(10, 15), progress(15, 20))).toEqual(points(10, 15, 20));
  expect(withPoints(points(10, 15, 18), progress(15, 20))).toEqual(points(10, 15, 20));
});
