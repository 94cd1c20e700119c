import { expect, it } from 'vitest';
import { growthPlot } from './plot.mjs';

/** One axis whose time grows from 1 to 100 ms: the plot's corners. */
const points = [1, 10, 100].map((batch, index) => ({
  axis: /** @type {const} */ ('units'),
  value: [20, 40, 80][index],
  chapter: index === 0,
  batch,
  products: [10, 20, 40][index],
  all: 0,
  productsShare: 1,
  allShare: 1,
  slope: 3.32,
  flopSlope: 2,
}));

it('draws each point once above and once below, and rings the chapter’s', () => {
  const svg = growthPlot(points);
  expect(svg.match(/<circle [^>]*r="3"/g)).toHaveLength(6);
  expect(svg.match(/<circle [^>]*r="6"/g)).toHaveLength(2);
  expect(svg).toContain('units, slope 3.32');
});

it('puts values at the places that their logarithms have', () => {
  const [times, rates] = [...growthPlot(points).matchAll(/points="([^"]*)"/g)].map(([, places]) => places);
  // Time: 1, 10, 100 ms over 150 px, from the bottom up; values doubling over 200 px with 8 px to spare.
  expect(times).toBe('8,150 100,75 192,0');
  // Rates are linear, from 0 to 40.
  expect(rates).toBe('8,112.5 100,75 192,0');
});
