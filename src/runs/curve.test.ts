import { expect, it } from 'vitest';
import { withPoints } from './curve';

const points = (...batches: number[]) => batches.map((batch) => ({ batch }));
const provisional = (batch: number) => ({ batch, provisional: true as const });

it('a provisional point is replaced by the next one, provisional or not', () => {
  const first = withPoints([], { curve: [...points(10), provisional(14)] });
  const second = withPoints(first, { curve: [provisional(17)] });
  expect(second).toEqual([...points(10), provisional(17)]);
  expect(withPoints(second, { curve: points(20, 30) })).toEqual(points(10, 20, 30));
});

it('takes each point once, though the last message arrives twice', () => {
  const known = [...points(10), provisional(14)];
  expect(withPoints(known, { curve: [provisional(14)] })).toBe(known);
  expect(withPoints(known, { curve: [] })).toBe(known);
});

it('keeps whole points, at whichever batches they are', () => {
  expect(withPoints(points(10, 13), { curve: points(20) })).toEqual(points(10, 13, 20));
});
