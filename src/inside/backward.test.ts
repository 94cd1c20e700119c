import { expect, it } from 'vitest';
import { fading, powers, shares } from './backward';

it('gives sizes as shares of the largest', () => {
  expect(shares(Float32Array.of(-0.5, 0.25, 0))).toEqual({ shares: [1, 0.5, 0], largest: 0.5 });
  expect(shares([0, 0])).toEqual({ shares: [0, 0], largest: 0 });
});

it('gives norms as powers of ten of the largest of all layers, down to an even power', () => {
  const { layers, lowest } = powers([
    [0.001, 0.1],
    [0.01, 1],
  ]);
  expect(layers[0][0]).toBeCloseTo(-3, 12);
  expect(layers[1]).toEqual([-2, 0]);
  expect(lowest).toBe(-4);
  expect(powers([[1, 1]]).lowest).toBe(-2);
  // A gradient that has vanished is drawn at the bottom, not at minus infinity.
  expect(powers([[0, 1]])).toEqual({ layers: [[-12, 0]], lowest: -12 });
  expect(powers([[0, 0]]).layers).toEqual([[-12, -12]]);
});

it('says what is left through time in each layer, and through depth at the last timestep', () =>
  expect(
    fading([
      [0.001, 0.1],
      [0.25, 1],
    ]),
  ).toEqual({ throughTime: [0.01, 0.25], throughDepth: 0.1 }));
