import { expect, it } from 'vitest';
import { isAbovePlain, plainEnd } from './plain';

const losses = (values: readonly number[], every = 10) =>
  values.map((loss, index) => ({ batch: (index + 1) * every, loss }));

it('is the update after which three points lie clearly below always answering 0.5', () => {
  expect(plainEnd(losses([0.5, 0.04, 0.03, 0.04, 0.04, 0.03, 0.03, 0.02]), 0.04)).toBe(50);
});

it('is undefined for a curve that never leaves the plain', () =>
  expect(plainEnd(losses([0.5, 0.04, 0.04, 0.03, 0.03]), 0.04)).toBeUndefined());

it('does not count a departure from which the curve comes back', () => {
  expect(plainEnd(losses([0.04, 0.03, 0.03, 0.03, 0.05, 0.04]), 0.04)).toBeUndefined();
  expect(plainEnd(losses([0.04, 0.03, 0.03, 0.03, 0.05, 0.03, 0.03, 0.03]), 0.04)).toBe(50);
});

it('reads the batches of points that are not equally far apart', () => {
  const uneven = [
    ...losses([0.5, 0.04]),
    { batch: 33, loss: 0.03 },
    { batch: 46, loss: 0.03 },
    { batch: 59, loss: 0.02 },
  ];
  expect(plainEnd(uneven, 0.04)).toBe(20);
});

it('a curve lies above the plain until its last points are near it', () => {
  expect(isAbovePlain(losses([0.5, 0.4, 0.2, 0.1]), 0.04)).toBe(true);
  expect(isAbovePlain(losses([0.5, 0.4, 0.2, 0.045]), 0.04)).toBe(false);
});
