/** The evaluation of section 7.5: the shown model and the baselines on a test set that was not used for training. */
import { create } from 'zustand';
import type { EvaluateQuestion, ModelReference } from '../core/api';
import { createAnswer } from './answer';
import type { Run } from './run';
import { recordErrors, shownReference, shownRun, useRunsStore } from './runs-store';
import { withoutOptimizer } from './snapshots';

/** Sequences in a test set, as in the chapter. */
export const testSamples = 1000;

export const useEvaluation = createAnswer<EvaluateQuestion>();

/** Index of the test set; it changes when the learner requests a new one. */
export const useTestSet = create<{ readonly draw: number }>(() => ({ draw: 0 }));

/** Evaluates the model with its current weights, also during a fit. */
export async function evaluate(): Promise<void> {
  const state = useRunsStore.getState();
  await evaluateModel(shownRun(state)?.settings.seed ?? 0, shownReference(state));
}

/** Evaluates the model that a run ended with, whichever is shown. */
export async function evaluateEnd({ settings, snapshots }: Run): Promise<void> {
  const last = snapshots.at(-1);
  if (last !== undefined) await evaluateModel(settings.seed, withoutOptimizer(last));
}

async function evaluateModel(seed: number, of: ModelReference | undefined): Promise<void> {
  const { draw } = useTestSet.getState();
  const reply = await useEvaluation.ask({ kind: 'evaluate', samples: testSamples, seed, draw }, of);
  if (reply === undefined) return;
  const { mae, trainingMae } = reply.answer;
  recordErrors(reply.of, { mae, draw, ...(trainingMae === undefined ? {} : { trainingMae }) });
}

/** Evaluates on the test set after the one of the last evaluation, so that a call that failed skips none. */
export async function evaluateOnNewTestSet(): Promise<void> {
  useTestSet.setState({ draw: (useEvaluation.getState().question?.draw ?? -1) + 1 });
  await evaluate();
}
