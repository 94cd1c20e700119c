import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaled } from './scaled';

it('the smallest number becomes 0, the largest 1, and the order stays', () => {
  expect(scaled([3, 5, 4])).toEqual({ points: [0, 1, 0.5], min: 3, max: 5 });
  const values = fc.array(fc.double({ min: -1e300, max: 1e300, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(values, (numbers) => {
      const found = scaled(numbers);
      if (found === undefined) {
        expect(new Set(numbers.map((value) => value + 0)).size).toBe(1);
        return;
      }
      expect(found.points[numbers.indexOf(found.min)]).toBe(0);
      expect(found.points[numbers.indexOf(found.max)]).toBe(1);
      expect(found.points.every((point) => point >= 0 && point <= 1)).toBe(true);
    }),
    { seed: 12 },
  );
});

it('a constant series cannot be scaled', () => {
  expect(scaled([7, 7, 7])).toBeUndefined();
  expect(scaled([])).toBeUndefined();
});
