import { expect, it } from 'vitest';
import { wholePoints } from './whole-points';

const point = (batch: number, recentLoss: number) => ({ batch, recentLoss, loss: 1 });

it('merges the point of a single batch, after a pause, with those that follow', () => {
  const points = [point(10, 0.5), point(11, 0.9), point(20, 0.1), point(30, 0.2), point(33, 0.3)];
  expect(wholePoints(points).map(({ batch }) => batch)).toEqual([10, 20, 30, 33]);
  expect(wholePoints(points)[1].recentLoss).toBeCloseTo(0.1 * 0.9 + 0.9 * 0.1, 12);
});

it('keeps the points of a fit without pauses, and those of a fit of a few batches', () => {
  const even = [point(10, 0.5), point(20, 0.4)];
  expect(wholePoints(even)).toBe(even);
  expect(wholePoints([])).toEqual([]);
  expect(wholePoints([point(1, 0.5), point(2, 0.4)])).toHaveLength(2);
});
