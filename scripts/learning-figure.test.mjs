import { expect, it } from 'vitest';
import { learningFigure } from './learning-figure.mjs';

const points = [0, 0.5, 1, 0.5, 0];
const moments = [
  { batch: 0, loss: NaN, forecast: [0.2, 0.2] },
  { batch: 10, loss: 0.2, forecast: [0.4, 0.1] },
  { batch: 20, loss: 0.1, forecast: [0.5, 0] },
];

it('draws the known part once, and every moment with its forecast, its loss and its place on the curve', () => {
  const svg = learningFigure(points, moments);
  // The known points, over 430 px by 180 px.
  expect(svg).toContain('points="0,180 107.5,90 215,0"');
  expect(svg.match(/class="moment/g)).toHaveLength(3);
  // The last moment’s forecast is the truth: its points lie on the rings.
  expect(svg).toContain('points="322.5,90 430,180"');
  expect(svg).toContain('batch 10 of 20, loss 0.200');
  expect(svg).toContain('untrained');
  expect(svg).toContain('points="119,0 238,90"');
});

it('shows one moment after another, and the last one alone to who wants less motion', () => {
  const svg = learningFigure(points, moments);
  expect([...svg.matchAll(/animation-delay:([\d.]+)s/g)].map(([, delay]) => Number(delay))).toEqual([
    0, 0.5, 1,
  ]);
  expect(svg.match(/class="moment last"/g)).toHaveLength(1);
  expect(svg).toMatch(
    /prefers-reduced-motion:reduce\)\{g\.moment\{animation:none\}g\.moment\.last\{opacity:1\}/,
  );
});

it('asks for two moments', () => {
  expect(() => learningFigure(points, moments.slice(0, 1))).toThrow('two moments');
});
