import { expect, it } from 'vitest';
import { heatScale, shadesOf } from './shades';

it('rounds the largest distance from zero up to a tenth', () => {
  expect(heatScale([0.1, -0.41])).toBe(0.5);
  expect(heatScale([0, 0])).toBe(0.1);
});

it('turns [timesteps, units] into a row of pixels for each unit, whose opacity is the shade', () => {
  const pixels = shadesOf([-0.5, 0, 0.5, 0.25, 0.7, -0.7], 2, [-0.5, 0.5]);
  expect(pixels).toHaveLength(4 * 6);
  expect(Array.from({ length: 6 }, (_, pixel) => pixels[4 * pixel + 3])).toEqual([0, 255, 255, 128, 191, 0]);
  expect(pixels.filter((_, at) => at % 4 !== 3)).toEqual(new Uint8ClampedArray(18));
});
