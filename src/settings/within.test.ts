import { expect, it } from 'vitest';
import { within } from './within';

const range = { min: 1, max: 5 };

it('returns whole numbers in the range, both ends included', () => {
  expect([1, 3, 5].map((value) => within(range, value))).toEqual([1, 3, 5]);
});

it.each([0, 6, 2.5, Number.NaN, Infinity])('throws for %d', (value) =>
  expect(() => within(range, value)).toThrow(new RangeError(`${value} is not a whole number from 1 to 5`)),
);
