import { expect, it } from 'vitest';
import { logLogSlope, median } from './statistics.mjs';

it.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => expect(median(values)).toBe(expected));

it.each([0.5, 1, 2])('finds the power %d, whatever it is multiplied by', (power) => {
  const points = [1, 3, 10, 200].map((x) => /** @type {const} */ ([x, 7 * x ** power]));
  expect(logLogSlope(points)).toBeCloseTo(power, 10);
});

it('has no slope for a single x', () => {
  expect(
    logLogSlope([
      [2, 1],
      [2, 5],
    ]),
  ).toBeNaN();
});
