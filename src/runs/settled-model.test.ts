import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FitProgress, Snapshot } from '../core/api';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { addRun, showMoment, useRunsStore } from './runs-store';
import { useSettledModel } from './settled-model';

const snapshot = (run: string, batch: number) => ({ run, batch, weights: new Float32Array(1) }) as Snapshot;
const addFit = (id: string): void =>
  addRun({
    id,
    settings: fitSettingsOf(initialSettings),
    status: 'done',
    losses: [],
    snapshots: [1, 2, 3, 4].map((batch) => snapshot(id, batch)),
    progress: { batch: 4, batches: 4, loss: 0 } as FitProgress,
    restedAt: 4,
  });
const settled = () => useSettledModel.getState().snapshot;

beforeEach(() => {
  vi.useFakeTimers();
  useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined });
});
afterEach(() => vi.useRealTimers());

it('is that of a new run at once, and of another moment when the handle has come to rest', () => {
  addFit('1');
  expect(settled()).toMatchObject({ run: '1', batch: 4 });
  for (const batch of [3, 2, 1]) {
    showMoment({ run: '1', batch });
    vi.advanceTimersByTime(100);
    expect(settled()).toMatchObject({ batch: 4 });
  }
  vi.advanceTimersByTime(200);
  expect(settled()).toMatchObject({ batch: 1 });
  showMoment({ run: '1', batch: 2 });
  addFit('2');
  expect(settled()).toMatchObject({ run: '2', batch: 4 });
  vi.advanceTimersByTime(1000);
  expect(settled()).toMatchObject({ run: '2', batch: 4 });
  useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined });
  expect(settled()).toBeUndefined();
});

it('is drawn once for a handle that comes back', () => {
  addFit('1');
  const drawn: unknown[] = [];
  const stop = useSettledModel.subscribe(({ snapshot: now }) => drawn.push(now?.batch));
  showMoment({ run: '1', batch: 2 });
  showMoment({ run: '1', batch: 3 });
  vi.advanceTimersByTime(300);
  expect(drawn).toEqual([3]);
  stop();
});
