/** The evaluation of section 7.5: the trained model and the baselines on a test set it has never seen. */
import { create } from 'zustand';
import type { Evaluation } from '../core/api';
import { asFailure, core, type Failure } from '../worker/connection';
import { modelState, type ModelState } from './model-state';
import { recordEvaluation, useRunStore } from './run-store';

/** The chapter's 1,000 fresh sequences. */
const testSamples = 1000;

interface EvaluationState {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  /** Which test set; the same until the learner asks for a new one. */
  readonly draw: number;
  readonly evaluation?: Evaluation;
  /** The fit whose model was evaluated, and how far it was. */
  readonly madeWith?: ModelState;
  readonly failure?: Failure | undefined;
}

export const useEvaluationStore = create<EvaluationState>(() => ({ status: 'idle', draw: 0 }));

/** Evaluates the model as it is now, during a fit too. */
export async function evaluate(): Promise<void> {
  const madeWith = modelState();
  const { draw } = useEvaluationStore.getState();
  useEvaluationStore.setState({ status: 'running', failure: undefined });
  try {
    const evaluation = await core().evaluate({
      samples: testSamples,
      seed: madeWith?.request.seed ?? 0,
      draw,
    });
    if (madeWith === undefined || useEvaluationStore.getState().draw !== draw) return;
    useEvaluationStore.setState({ status: 'done', evaluation, madeWith });
    if (useRunStore.getState().status === 'done') {
      const { mae, trainingMae } = evaluation;
      recordEvaluation(madeWith.request.runId, { mae, trainingMae, draw });
    }
  } catch (error) {
    if (useEvaluationStore.getState().draw !== draw) return;
    useEvaluationStore.setState({ status: 'failed', failure: asFailure(error) });
  }
}

/** Another thousand sequences, and the evaluation on them. */
export async function evaluateOnNewTestSet(): Promise<void> {
  useEvaluationStore.setState(({ draw }) => ({ draw: draw + 1 }));
  await evaluate();
}
