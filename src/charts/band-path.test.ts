import { expect, it } from 'vitest';
import { bandPath, linePath } from './band-path';

const frame = { xs: [10, 20, 40], width: 40, height: 0.1 };

it('draws a line from left to right, upwards as values grow, and beyond the upper edge', () => {
  expect(linePath(frame, [0.2, 0.05, 0])).toBe('M0.25 -1L0.5 0.5L1 1');
});

it('draws a band along its upper edge and back along the lower one', () => {
  expect(bandPath(frame, [0, 0.025], [0.05, 0.1])).toBe('M0.25 0.5L0.5 0L0.5 0.75L0.25 1Z');
});

it('draws nothing where there are no values', () => {
  expect([linePath(frame, []), bandPath(frame, [], [])]).toEqual(['', '']);
});
