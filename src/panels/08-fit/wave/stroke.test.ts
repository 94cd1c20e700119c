import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withStroke } from './stroke';

const flat = [0.5, 0.5, 0.5, 0.5, 0.5];

it('a stroke sets the points it passes, also those that a fast pointer skips', () => {
  expect(withStroke(flat, { timestep: 1, value: 0 }, { timestep: 3, value: 1 })).toEqual([
    0.5, 0, 0.5, 1, 0.5,
  ]);
  expect(withStroke(flat, { timestep: 4, value: 1 }, { timestep: 2, value: 0 })).toEqual([
    0.5, 0.5, 0, 0.5, 1,
  ]);
});

it('up and down at one timestep, the newest value counts', () =>
  expect(withStroke(flat, { timestep: 2, value: 0.1 }, { timestep: 2, value: 0.9 })).toEqual([
    0.5, 0.5, 0.9, 0.5, 0.5,
  ]));

it('keeps other points, the length and [0, 1], and ends where the pointer is', () => {
  const place = fc.record({
    timestep: fc.integer({ min: 0, max: 19 }),
    value: fc.double({ min: -1, max: 2, noNaN: true }),
  });
  const wave = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 });
  fc.assert(
    fc.property(wave, place, place, (points, from, to) => {
      const drawn = withStroke(points, from, to);
      expect(drawn).toHaveLength(points.length);
      expect(drawn[to.timestep]).toBeCloseTo(Math.min(1, Math.max(0, to.value)), 12);
      drawn.forEach((value, timestep) => {
        expect(value >= 0 && value <= 1).toBe(true);
        const isPassed =
          timestep >= Math.min(from.timestep, to.timestep) &&
          timestep <= Math.max(from.timestep, to.timestep);
        if (!isPassed) expect(value).toBe(points[timestep]);
      });
    }),
    { seed: 12 },
  );
});

it('a place that is no place, as of a picture without a width, changes nothing', () => {
  const any = fc.oneof(fc.constantFrom(Number.NaN, Infinity, -Infinity), fc.double({ min: -1e9, max: 1e9 }));
  const place = fc.record({ timestep: fc.oneof(any, fc.integer({ min: -5, max: 25 })), value: any });
  fc.assert(
    fc.property(place, place, (from, to) => {
      const drawn = withStroke(flat, from, to);
      expect(drawn).toHaveLength(flat.length);
      expect(drawn.every((value) => value >= 0 && value <= 1)).toBe(true);
    }),
    { seed: 12, numRuns: 3000 },
  );
});
