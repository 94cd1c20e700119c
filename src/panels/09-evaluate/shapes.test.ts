import { expect, it } from 'vitest';
import { shapesOf } from './shapes';

it('finds some twenty shapes, a few at a time', async () => {
  let pieces = 0;
  const { sizes, large, real } = await shapesOf(55, async () => {
    pieces += 1;
  });
  expect(sizes).toHaveLength(55);
  expect([large, real]).toEqual([14, 22]);
  expect(pieces).toBeGreaterThan(4);
});
