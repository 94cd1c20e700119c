import { expect, it } from 'vitest';
import { batchesOf, cutOf, gridOf, readAt, valuesAt } from './curve-lines';

const point = (batch: number, recentLoss: number) => ({ batch, recentLoss, loss: recentLoss + 1 });

it('the axis ends at a round number near two and a half times the baseline', () => {
  expect(cutOf(0.0412)).toBe(0.1);
  expect(cutOf(0.13)).toBe(0.3);
});

it('the grid ends at the last batch', () => {
  expect(gridOf(40, 10)).toEqual([10, 20, 30, 40]);
  expect(gridOf(35, 10)).toEqual([10, 20, 30, 35]);
});

it('a provisional point stands between those of the grid', () => {
  expect(batchesOf([10, 20, 30], [point(10, 1), point(17, 1)])).toEqual([10, 17, 20, 30]);
  const grid = gridOf(30, 10);
  expect(batchesOf(grid, [point(10, 1)])).toBe(grid);
});

it('values stand at their batches, and those above the cut are left out', () => {
  const points = [point(10, 5), point(20, 0.1)];
  expect(valuesAt([10, 17, 20, 30], points, ({ recentLoss }) => recentLoss, 1)).toEqual([
    null,
    null,
    0.1,
    null,
  ]);
  expect(valuesAt([20], points, ({ loss }) => loss, 2)).toEqual([1.1]);
});

it('a curve on another grid is read between its points, and not beyond them', () => {
  const points = [point(4, 0.4), point(8, 0.2), point(12, 0.3)];
  const values = readAt([2, 4, 6, 8, 11, 12, 13], points, 1);
  expect(values[0]).toBeNull();
  expect(values[1]).toBeCloseTo(0.4, 12);
  expect(values[2]).toBeCloseTo(0.3, 12);
  expect(values[3]).toBeCloseTo(0.2, 12);
  expect(values[4]).toBeCloseTo(0.275, 12);
  expect(values[5]).toBeCloseTo(0.3, 12);
  expect(values[6]).toBeNull();
});
