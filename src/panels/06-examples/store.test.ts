import { beforeEach, expect, it } from 'vitest';
import { readRow, showView, useExamplesStore } from './store';

beforeEach(() => useExamplesStore.setState(useExamplesStore.getInitialState(), true));

it('starts with the demo and its first row', () => {
  expect(useExamplesStore.getState()).toEqual({ view: 'demo', row: 0 });
});

it('changes the view and keeps the row', () => {
  readRow(3);
  showView('settings');
  expect(useExamplesStore.getState()).toEqual({ view: 'settings', row: 3 });
});

it('reads only the five sequences shown', () => {
  for (const row of [-1, 5, 1.5]) expect(() => readRow(row)).toThrow(RangeError);
  expect(useExamplesStore.getState().row).toBe(0);
});
