import { beforeEach, expect, it } from 'vitest';
import { readRow, showKind, showView, useExamplesStore } from './store';

beforeEach(() => useExamplesStore.setState(useExamplesStore.getInitialState(), true));

it('starts with the demo, its first row, and the kind of the chapter’s problem', () => {
  expect(useExamplesStore.getState()).toEqual({ view: 'demo', row: 0, kind: 'many-to-one' });
});

it('changes the view and keeps the row', () => {
  readRow(3);
  showView('settings');
  expect(useExamplesStore.getState()).toMatchObject({ view: 'settings', row: 3 });
});

it('accepts only the five shown sequences', () => {
  for (const row of [-1, 5, 1.5]) expect(() => readRow(row)).toThrow(RangeError);
  expect(useExamplesStore.getState().row).toBe(0);
});

it('explains one kind of problem at a time, and changes nothing else', () => {
  readRow(3);
  showKind('one-to-many');
  expect(useExamplesStore.getState()).toEqual({ view: 'demo', row: 3, kind: 'one-to-many' });
});
