import { expect, it } from 'vitest';
import { polyline, timestepAt } from './track-lines';

it('places the highest value at the top, each in the middle of its timestep', () =>
  expect(polyline([1, 0, -1], -1, 1)).toBe('0.5,0.0000 1.5,0.5000 2.5,1.0000'));

it('finds the timestep under the pointer, and stays within the ends', () => {
  expect([-0.2, 0, 0.5, 0.999, 1, 1.3].map((share) => timestepAt(share, 50))).toEqual([0, 0, 25, 49, 49, 49]);
});
