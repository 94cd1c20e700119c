import { describe, expect, it } from 'vitest';
import { afterKey, withinExtent, type Cell } from './cursor';

const extent = { units: [3, 2], timesteps: 5 };
const at = (layer: number, unit: number, timestep: number): Cell => ({ layer, unit, timestep });

describe('afterKey', () => {
  it.each([
    ['ArrowRight', at(0, 1, 2), at(0, 1, 3)],
    ['ArrowRight', at(0, 1, 4), at(0, 1, 4)],
    ['ArrowLeft', at(0, 1, 0), at(0, 1, 0)],
    ['Home', at(1, 1, 3), at(1, 1, 0)],
    ['End', at(1, 1, 3), at(1, 1, 4)],
    ['ArrowUp', at(0, 1, 2), at(0, 0, 2)],
    ['ArrowUp', at(0, 0, 2), at(0, 0, 2)],
    ['ArrowUp', at(1, 0, 2), at(0, 2, 2)],
    ['ArrowDown', at(0, 2, 2), at(1, 0, 2)],
    ['ArrowDown', at(1, 1, 2), at(1, 1, 2)],
  ])('%s', (key, from, to) => expect(afterKey(key, from, extent)).toEqual(to));

  it('leaves other keys alone', () => expect(afterKey('Tab', at(0, 0, 0), extent)).toBeUndefined());
});

it('withinExtent gives the nearest cell of a smaller model', () => {
  expect(withinExtent(at(3, 12, 49), extent)).toEqual(at(1, 1, 4));
  expect(withinExtent(at(0, 1, 2), extent)).toEqual(at(0, 1, 2));
});
