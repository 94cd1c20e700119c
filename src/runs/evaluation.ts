/** The evaluation of section 7.5: the model that is shown and the baselines on a test set it has never seen. */
import { create } from 'zustand';
import type { EvaluateQuestion } from '../core/api';
import { createAnswer } from './answer';
import { recordErrors, shownReference, shownRun, useRunsStore } from './runs-store';

/** The chapter's 1,000 fresh sequences. */
const testSamples = 1000;

export const useEvaluation = createAnswer<EvaluateQuestion>();

/** Which test set; the same until the learner asks for a new one. */
export const useTestSet = create<{ readonly draw: number }>(() => ({ draw: 0 }));

/** Evaluates the model as it is now, during a fit too. */
export async function evaluate(): Promise<void> {
  const state = useRunsStore.getState();
  const { draw } = useTestSet.getState();
  const seed = shownRun(state)?.settings.seed ?? 0;
  const reply = await useEvaluation.ask(
    { kind: 'evaluate', samples: testSamples, seed, draw },
    shownReference(state),
  );
  if (reply === undefined) return;
  const { mae, trainingMae } = reply.answer;
  recordErrors(reply.of, { mae, draw, ...(trainingMae === undefined ? {} : { trainingMae }) });
}

/** Another thousand sequences, and the evaluation on them. */
export async function evaluateOnNewTestSet(): Promise<void> {
  useTestSet.setState(({ draw }) => ({ draw: draw + 1 }));
  await evaluate();
}
