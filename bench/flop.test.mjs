import { expect, it } from 'vitest';
import { allFlop, productFlop } from './flop.mjs';

/** The chapter's model and batch. */
const chapter = { units: 20, layers: 2, batchSize: 10, length: 50, outputs: 5 };

it('counts one unit on one timestep by hand', () => {
  // Forward: 4 gates of 2 products and 2 sums. Weight gradients: as many. Hidden state: half of it. Head: 1 × 1, thrice.
  const smallest = { units: 1, layers: 1, batchSize: 1, length: 1, outputs: 1 };
  expect(productFlop(smallest)).toBe(16 + 16 + 8 + 6);
});

it('counts the chapter’s batch', () => {
  const lower = 2 * (21 * 80 * 2) + 20 * 80 * 2;
  const upper = 3 * (40 * 80 * 2);
  expect(productFlop(chapter)).toBe(500 * (lower + upper) + 10 * 600);
});

it('is proportional to sequences', () => {
  expect(productFlop({ ...chapter, batchSize: 30 })).toBe(3 * productFlop(chapter));
  expect(allFlop({ ...chapter, batchSize: 30 })).toBe(3 * allFlop(chapter));
});

it('adds gates and cells once per unit and timestep', () => {
  const added = (/** @type {typeof chapter} */ workload) => allFlop(workload) - productFlop(workload);
  expect(added({ ...chapter, length: 100, layers: 1 })).toBe(added(chapter));
});
