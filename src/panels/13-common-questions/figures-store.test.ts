import { expect, it } from 'vitest';
import type * as Figures from './figures';
import { loadFigures, useFiguresStore } from './figures-store';

it('may be tried again after a failure, and is fetched once', async () => {
  const figures = {} as typeof Figures;
  await loadFigures(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(useFiguresStore.getState()).toEqual({ failed: true });
  await loadFigures(() => Promise.resolve(figures));
  expect(useFiguresStore.getState()).toEqual({ failed: false, figures });
  await loadFigures(() => Promise.reject(new Error('asked again')));
  expect(useFiguresStore.getState().figures).toBe(figures);
});
