import { expect, it } from 'vitest';
import { extent, lineStyles, memoryReach, polyline, timestepAt } from './tracks';

const silent = { i: [], f: [], o: [], g: [], h: [] };

it('makes room for a cell beyond 1, in whole numbers', () => {
  expect(memoryReach({ ...silent, c: [0.2, -0.4] })).toBe(1);
  expect(memoryReach({ ...silent, c: [0.2, -1.6] })).toBe(2);
});

it('places the highest value at the top, each in the middle of its timestep', () =>
  expect(polyline([1, 0, -1], -1, 1)).toBe('0.5,0.0000 1.5,0.5000 2.5,1.0000'));

it('finds the timestep under the pointer, and none beyond the ends', () => {
  expect([-0.2, 0, 0.5, 0.999, 1, 1.3].map((share) => timestepAt(share, 50))).toEqual([0, 0, 25, 49, 49, 49]);
});

it('finds lowest and highest', () => expect(extent([0.2, -0.4, 0.1])).toEqual([-0.4, 0.2]));

it('tells the lines of a track apart without colour', () => {
  for (const track of [
    ['i', 'f', 'o'],
    ['g', 'c', 'h'],
  ] as const) {
    const ways = track.map((name) => `${lineStyles[name].dashes}, ${lineStyles[name].width}`);
    expect(new Set(ways).size).toBe(3);
  }
});
