import { beforeEach, expect, it } from 'vitest';
import { countWith, drawAgain, pickWave, showFirstDraw, showWaves, useRandomSequencesStore } from './store';

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

it('chooses one of the drawn waves, and the first one of another draw', () => {
  pickWave(1099);
  expect(state().picked).toBe(1099);
  for (const index of [-1, 1100, 0.5]) expect(() => pickWave(index)).toThrow(RangeError);
  drawAgain();
  expect(state().picked).toBe(0);
  pickWave(3);
  showFirstDraw();
  expect(state().picked).toBe(0);
});
