import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FitProgress } from '../core/api';
import { fitSettingsOf, initialSettings } from '../settings/settings';
import { followShown } from './follow-shown';
import { addRun, showMoment, shownMoment, useRunsStore } from './runs-store';

/** Batches of the moments that the work was done for. */
let done: (number | undefined)[];
/** How long the work takes, in milliseconds. */
let duration: number;

const work = async (): Promise<void> => {
  const batch = shownMoment(useRunsStore.getState())?.batch;
  await new Promise((resolve) => setTimeout(resolve, duration));
  done.push(batch);
};

beforeEach(() => {
  vi.useFakeTimers();
  useRunsStore.setState({ byId: {}, order: [], past: {}, cursor: undefined });
  const progress = { batch: 9, batches: 9, loss: 0 } as FitProgress;
  const settings = fitSettingsOf(initialSettings);
  addRun({ id: '1', settings, status: 'done', losses: [], snapshots: [], progress });
  done = [];
});
afterEach(() => vi.useRealTimers());

/** Moves the handle over the moments, one each 20 ms. */
async function drag(follow: () => Promise<void>, batches: readonly number[]): Promise<void> {
  for (const batch of batches) {
    showMoment({ run: '1', batch });
    follow().catch(() => undefined);
    await vi.advanceTimersByTimeAsync(20);
  }
}

it('quick work is done on the way, moments that it misses are skipped, and the last one is never missed', async () => {
  duration = 35;
  const follow = followShown(work);
  await drag(follow, [1, 2, 3, 4, 5]);
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toEqual([1, 2, 4, 5]);
});

it('work that took long waits until the handle rests', async () => {
  duration = 80;
  const follow = followShown(work);
  await drag(follow, [8]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual([8]);
  await drag(follow, [1, 2, 3, 4, 5, 6, 7]);
  await vi.advanceTimersByTimeAsync(140);
  expect(done).toEqual([8]);
  duration = 10;
  await vi.advanceTimersByTimeAsync(400);
  expect(done).toEqual([8, 7]);
  // It was quick this time.
  await drag(follow, [1, 2]);
  await vi.advanceTimersByTimeAsync(20);
  expect(done).toEqual([8, 7, 1, 2]);
});

it('work that fails is done again when it is asked for the next time', async () => {
  let fails = true;
  const follow = followShown(async () => {
    if (fails) throw new Error('no');
    await work();
  });
  duration = 10;
  await expect(follow()).rejects.toThrow('no');
  fails = false;
  await drag(follow, [3]);
  expect(done).toEqual([3]);
});
