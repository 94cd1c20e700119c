/** What only this section keeps: the memorising comparison and the check that a batch shares no state. */
import { create } from 'zustand';
import { asFailure, core, type Failure } from '../../worker/connection';
import { evaluate } from '../../runs/evaluation-store';
import { startFit, useRunStore } from '../../runs/run-store';
import { generateExamples } from '../../core/sequence/examples';
import { createStream } from '../../core/sequence/random';

/** The same number of weight updates, spent on many sequences once or on few many times. */
export const comparisons = {
  many: { samples: 10_000, batchSize: 10, epochs: 1 },
  few: { samples: 100, batchSize: 10, epochs: 100 },
} as const;

const checkedSequences = 10;

interface FitPanelState {
  readonly stateCheck:
    | { readonly status: 'idle' | 'running' }
    | { readonly status: 'done'; readonly largest: number }
    | { readonly status: 'failed'; readonly failure: Failure };
}

export const useFitPanelStore = create<FitPanelState>(() => ({ stateCheck: { status: 'idle' } }));

/** Fits one side of the comparison, the learner's settings otherwise, then evaluates. */
export async function fitComparison(name: keyof typeof comparisons): Promise<void> {
  await startFit(undefined, comparisons[name]);
  if (useRunStore.getState().outcome === 'done') await evaluate();
}

/** Forecasts ten sequences in one batch and one by one, and keeps the largest difference. */
export async function checkState(): Promise<void> {
  useFitPanelStore.setState({ stateCheck: { status: 'running' } });
  try {
    const { request } = useRunStore.getState();
    const length = request?.model.timesteps ?? 1;
    const stream = createStream(request?.seed ?? 0, 'demo');
    const { inputs } = generateExamples(length, checkedSequences, 1, stream);
    const together = await core().predict(inputs, checkedSequences);
    const outputs = together.length / checkedSequences;
    let largest = 0;
    for (let row = 0; row < checkedSequences; row++) {
      const alone = await core().predict(inputs.slice(row * length, (row + 1) * length), 1);
      alone.forEach((value, index) => {
        largest = Math.max(largest, Math.abs(value - (together[row * outputs + index] ?? Number.NaN)));
      });
    }
    useFitPanelStore.setState({ stateCheck: { status: 'done', largest } });
  } catch (error) {
    useFitPanelStore.setState({ stateCheck: { status: 'failed', failure: asFailure(error) } });
  }
}
