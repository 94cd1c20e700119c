/** The check that a batch shares no state. */
import type { BatchStateQuestion } from '../../core/api';
import { createAnswer } from '../../runs/answer';
import { shownReference, shownRun, useRunsStore } from '../../runs/runs-store';

const checkedSequences = 10;

export const useBatchState = createAnswer<BatchStateQuestion>();

/** Forecasts ten sequences in one batch and one by one, with the same weights. */
export async function checkBatchState(): Promise<void> {
  const state = useRunsStore.getState();
  const seed = shownRun(state)?.settings.seed ?? 0;
  await useBatchState.ask({ kind: 'batch-state', samples: checkedSequences, seed }, shownReference(state));
}
