import { beforeEach, expect, it } from 'vitest';
import { countWith, drawAgain, showFirstDraw, showWaves, useRandomSequencesStore } from './store';

const state = () => useRandomSequencesStore.getState();

beforeEach(() => useRandomSequencesStore.setState(useRandomSequencesStore.getInitialState(), true));

it('makes further draws and returns to the first draw', () => {
  drawAgain();
  drawAgain();
  expect(state().draw).toBe(2);
  showFirstDraw();
  expect(state().draw).toBe(0);
});

it('shows one to ten waves', () => {
  showWaves(10);
  expect(state().count).toBe(10);
  for (const count of [0, 11, 2.5]) expect(() => showWaves(count)).toThrow(RangeError);
  expect(state().count).toBe(10);
});

it('counts with either randint', () => {
  countWith('excluded');
  expect(state()).toMatchObject({ upperEnd: 'excluded', draw: 0 });
});
