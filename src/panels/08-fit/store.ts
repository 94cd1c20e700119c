/** Actions of this section: the comparison of memorising, and the check that a batch shares no state. */
import type { BatchStateQuestion } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { evaluate } from '../../runs/evaluation';
import { startFit } from '../../runs/fits';
import { latestStatus, shownReference, shownRun, useRunsStore } from '../../runs/runs-store';

/** The same number of weight updates, on many sequences once or on few sequences many times. */
export const comparisons = {
  many: { samples: 10_000, batchSize: 10, epochs: 1 },
  few: { samples: 100, batchSize: 10, epochs: 100 },
} as const;

const checkedSequences = 10;

/** Fits one side of the comparison, with the learner's other settings, then evaluates. */
export async function fitComparison(name: keyof typeof comparisons): Promise<void> {
  await startFit({ changes: comparisons[name] });
  if (latestStatus(useRunsStore.getState()) === 'done') await evaluate();
}

export const useBatchState = createAnswer<BatchStateQuestion>();

/** Forecasts ten sequences in one batch and one by one, with the same weights. */
export async function checkBatchState(): Promise<void> {
  const state = useRunsStore.getState();
  const seed = shownRun(state)?.settings.seed ?? 0;
  await useBatchState.ask({ kind: 'batch-state', samples: checkedSequences, seed }, shownReference(state));
}
