import { expect, it } from 'vitest';
import { extent, gateTrack, lineStyles, memoryReach, memoryTrack } from './lines';

const silent = { i: [], f: [], o: [], g: [], h: [] };

it('extends the axis to a whole number for a cell beyond 1', () => {
  expect(memoryReach({ ...silent, c: [0.2, -0.4] })).toBe(1);
  expect(memoryReach({ ...silent, c: [0.2, -1.6] })).toBe(2);
});

it('finds the lowest and the highest value', () => expect(extent([0.2, -0.4, 0.1])).toEqual([-0.4, 0.2]));

it('tells the lines of a track apart without colour', () => {
  for (const track of [gateTrack, memoryTrack]) {
    const ways = track.map((name) => `${lineStyles[name].dashes}, ${lineStyles[name].width}`);
    expect(new Set(ways).size).toBe(3);
  }
});
