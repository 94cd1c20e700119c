import { expect, it } from 'vitest';
import type { Run } from '../../runs/run';
import { fitSettingsOf, initialSettings } from '../../settings/settings';
import { batchRows, followsUpdates } from './batch-rows';
import { freshLossOf, shippedFreshLoss } from './fresh-loss';
import { text as en } from './text.en';
import { text as zh } from './text.zh';

const settings = fitSettingsOf(initialSettings);

const run = (id: string, changes: Partial<typeof settings>, mae: number | undefined): Run => {
  const batches = 10_000 / (changes.batchSize ?? 10);
  return {
    id,
    settings: { ...settings, ...changes },
    status: 'done',
    losses: Array.from({ length: 100 }, (_, index) => ({
      batch: ((index + 1) * batches) / 100,
      loss: 1,
      recentLoss: 1 - index / 100,
    })),
    snapshots: [],
    progress: { batch: batches, batches } as Run['progress'] & object,
    ...(mae === undefined ? {} : { errors: { mae, draw: 0 } }),
  };
};

it('are the newest evaluated fits that differ in the batch size alone', () => {
  const rows = batchRows([
    run('1', { batchSize: 10 }, 0.03),
    run('2', { batchSize: 100, seed: 8 }, 0.9),
    run('3', { batchSize: 100 }, 0.04),
    run('4', { batchSize: 10 }, 0.02),
    run('5', { batchSize: 50 }, undefined),
    run('6', { batchSize: 1 }, 0.01),
  ]);
  expect(rows).toEqual([
    { batchSize: 1, updates: 10_000, mae: 0.01 },
    { batchSize: 10, updates: 1_000, mae: 0.02 },
    { batchSize: 100, updates: 100, mae: 0.04 },
  ]);
  expect(followsUpdates(rows)).toBe(true);
  expect(en.batchSizes.verdict(rows)).toContain('1,000 weight updates, error 0.0200');
  expect(en.batchSizes.verdict(rows)).toContain('No memory comes into it');
  expect(zh.batchSizes.verdict(rows)).toContain('与记忆无关');
});

it('do not claim that updates decide where they do not', () => {
  const rows = batchRows([run('1', { batchSize: 1 }, 0.03), run('2', { batchSize: 10 }, 0.02)]);
  expect(followsUpdates(rows)).toBe(false);
  expect(en.batchSizes.verdict(rows)).not.toContain('No memory');
  expect(zh.batchSizes.verdict(rows)).not.toContain('与记忆无关');
});

it('the last tenth of the losses is compared with the fresh error, of an evaluated fit', () => {
  expect(freshLossOf(run('1', {}, undefined))).toBeUndefined();
  const facts = freshLossOf(run('1', {}, 0.05));
  expect(facts).toMatchObject({ updates: 100, fresh: 0.05, epochs: 1 });
  expect(facts?.last).toBeCloseTo(0.055, 12);
});

it('under one epoch the page’s own last losses are its error on fresh sequences, within a tenth', () => {
  const { last, fresh, updates } = shippedFreshLoss();
  expect(updates).toBe(100);
  expect(Math.abs(last / fresh - 1)).toBeLessThan(0.1);
});
