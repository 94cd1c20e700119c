/** The learner's fits that differ in nothing but the batch size, for a sentence on what it did. */
import type { Run } from '../../runs/run';
import { differingSettings } from '../../settings/settings';

export interface BatchRow {
  readonly batchSize: number;
  readonly updates: number;
  readonly mae: number;
}

/** From the newest evaluated fit and those like it, the newest of each batch size; smallest batches first. */
export function batchRows(runs: readonly Run[]): BatchRow[] {
  const evaluated = runs.filter(({ errors, status }) => errors !== undefined && status === 'done').reverse();
  const newest = evaluated[0];
  if (newest === undefined) return [];
  const rows = new Map<number, BatchRow>();
  for (const { settings, progress, errors } of evaluated) {
    const { batchSize } = settings;
    const isAlike = differingSettings(settings, newest.settings).every((name) => name === 'batchSize');
    if (!isAlike || rows.has(batchSize) || errors === undefined || errors.draw !== newest.errors?.draw)
      continue;
    rows.set(batchSize, { batchSize, updates: progress?.batches ?? 0, mae: errors.mae });
  }
  return [...rows.values()].sort((one, other) => one.batchSize - other.batchSize);
}

/** Whether each row with more updates has a smaller error. */
export const followsUpdates = (rows: readonly BatchRow[]): boolean =>
  rows.every(({ mae }, index) => index === 0 || mae > (rows[index - 1]?.mae ?? Infinity));
