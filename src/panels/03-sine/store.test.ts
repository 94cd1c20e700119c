import { beforeEach, describe, expect, it } from 'vitest';
import { changeFrequency, changeLength, computeAt, showChapterSine, useSineStore } from './store';

const state = () => useSineStore.getState();

beforeEach(() => useSineStore.setState(useSineStore.getInitialState(), true));

it("begins with the chapter's sine and can be reset to it", () => {
  expect(state()).toMatchObject({ frequency: 5, length: 100 });
  changeFrequency(12);
  changeLength(60);
  computeAt(59);
  expect(state()).toEqual({ frequency: 12, length: 60, timestep: 59 });
  showChapterSine();
  expect(state()).toEqual(useSineStore.getInitialState());
});

it('moves the computed point into a shorter sequence', () => {
  computeAt(99);
  changeLength(20);
  expect(state()).toMatchObject({ length: 20, timestep: 19 });
});

describe('refuses and stays unchanged', () => {
  it.each([
    ['0 waves', () => changeFrequency(0)],
    ['21 waves', () => changeFrequency(21)],
    ['10 points', () => changeLength(10)],
    ['210 points', () => changeLength(210)],
    ['the second point', () => computeAt(1)],
    ['a point after the end', () => computeAt(100)],
    ['half a timestep', () => computeAt(2.5)],
  ])('%s', (_, change) => {
    const before = state();
    expect(change).toThrow(RangeError);
    expect(state()).toBe(before);
  });
});
