import { expect, it } from 'vitest';
import { heatScale, shadesOf } from './shades';

it('rounds the largest distance from zero up to a tenth', () => {
  expect(heatScale([0.1, -0.41])).toBe(0.5);
  expect(heatScale([0, 0])).toBe(0.1);
});

it('turns [timesteps, units] into a row of shades for each unit', () =>
  expect(shadesOf([-0.5, 0, 0.5, 0.25], 2, 0.5)).toEqual([
    [0, 100],
    [50, 75],
  ]));
