import { expect, it } from 'vitest';
import { plainEnd } from './plain';

it('is the first update from which three points lie clearly below always answering 0.5', () => {
  expect(plainEnd([0.5, 0.04, 0.03, 0.04, 0.04, 0.03, 0.03, 0.02], 0.04, 10)).toBe(50);
});

it('is undefined for a curve that never leaves the plain', () =>
  expect(plainEnd([0.5, 0.04, 0.04, 0.03, 0.03], 0.04, 10)).toBeUndefined());
