import { expect, it } from 'vitest';
import { crossingNote, crossingOf } from './crossing.mjs';

const points = (/** @type {readonly (readonly [number, number, number])[]} */ rows) =>
  rows.map(([units, simd, webgl]) => ({ units, simd, webgl, renderer: 'a card' }));

it('lies where both engines take the same time, between two points by their logarithms', () => {
  // simd = units² / 400, webgl = 10: equal at √4000.
  const rows = points([20, 32, 64, 128].map((units) => [units, units ** 2 / 400, 10]));
  expect(crossingOf(rows)).toBeCloseTo(Math.sqrt(4000), 9);
  expect(crossingNote(rows)).toContain('on a card: they cross at 63 units');
});

it('is absent where one engine is the faster everywhere, and the note names it', () => {
  const rows = points([
    [20, 1, 9],
    [256, 5, 8],
  ]);
  expect(crossingOf(rows)).toBeUndefined();
  expect(crossingNote(rows)).toContain('simd is the faster at all of them');
});
