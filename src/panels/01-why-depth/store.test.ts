import { beforeEach, describe, expect, it } from 'vitest';
import { compareAt, drawLayers, drawTimesteps, markRoute, useWhyDepthStore } from './store';

const state = () => useWhyDepthStore.getState();

beforeEach(() => useWhyDepthStore.setState(useWhyDepthStore.getInitialState(), true));

it("begins with the chapter's two layers of 20 units", () =>
  expect(state()).toMatchObject({ layers: 2, units: 20 }));

it('keeps the marked route while the stack still has it, otherwise marks the last one', () => {
  markRoute(4);
  drawLayers(3);
  expect(state()).toMatchObject({ layers: 3, route: 4 });
  drawLayers(2);
  drawTimesteps(3);
  expect(state()).toMatchObject({ layers: 2, timesteps: 3, route: 2 });
  drawLayers(1);
  expect(state().route).toBe(0);
});

it('accepts any width in its range', () => {
  compareAt(64);
  expect(state().units).toBe(64);
});

describe('refuses and stays unchanged', () => {
  it.each([
    ['0 layers', () => drawLayers(0)],
    ['6 layers', () => drawLayers(6)],
    ['2 timesteps', () => drawTimesteps(2)],
    ['9 timesteps', () => drawTimesteps(9)],
    ['half a timestep', () => drawTimesteps(4.5)],
    ['route 5 of 5', () => markRoute(5)],
    ['0 units', () => compareAt(0)],
    ['65 units', () => compareAt(65)],
  ])('%s', (_, change) => {
    const before = state();
    expect(change).toThrow(RangeError);
    expect(state()).toBe(before);
  });
});
