import { expect, it } from 'vitest';
import { withRates } from './growth.mjs';
import { productFlop } from './flop.mjs';

/** The chapter's, as far as the rates need them. */
const chapter = /** @type {import('./measurements.mjs').Setting['chapter']} */ ({
  units: 20,
  layers: 2,
  batchSize: 10,
  length: 50,
  outputs: 5,
});

/** A machine of exactly 2 GFLOP/s. */
const ideal = [20, 40].map((units) => ({
  axis: /** @type {const} */ ('units'),
  value: units,
  chapter: units === 20,
  batch: productFlop({ ...chapter, units }) / 2e6,
}));

it('finds the rate, its share, and the same slope for time as for operations', () => {
  for (const point of withRates(chapter, ideal)) {
    expect(point.products).toBeCloseTo(2, 10);
    expect(point.productsShare).toBeCloseTo(1, 10);
    expect(point.slope).toBeCloseTo(point.flopSlope, 10);
  }
});

it('halves the share of a point that takes twice as long', () => {
  const slow = ideal.map((point) => (point.chapter ? point : { ...point, batch: 2 * point.batch }));
  const rated = withRates(chapter, slow);
  expect(rated[1].productsShare).toBeCloseTo(0.5, 10);
  expect(rated[1].allShare).toBeLessThan(0.5);
});

it('throws when the chapter’s point is missing', () => {
  expect(() => withRates(chapter, ideal.slice(1))).toThrow();
});
