/** The evaluation of section 7.5: the shown model and the baselines on a test set that was not used for training. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { EvaluateQuestion, ModelReference, Moment } from '../core/api';
import { runAction } from '../ui/run-action';
import { createAnswer } from './answer';
import { followShown } from './follow-shown';
import { isSameMoment, type Run } from './run';
import {
  isShownTraining,
  recordErrors,
  shownMoment,
  shownReference,
  shownRun,
  shownSnapshot,
  useRunsStore,
} from './runs-store';
import { withoutOptimizer } from './snapshots';

/** Sequences in a test set, as in the chapter. */
export const testSamples = 1000;

export const useEvaluation = createAnswer<EvaluateQuestion>();

/** Index of the test set; it changes when the learner requests a new one. */
export const useTestSet = create<{ readonly draw: number }>(() => ({ draw: 0 }));

/** Evaluates the model with its current weights, also during a fit. */
export async function evaluate(): Promise<void> {
  await evaluateShown();
}

async function evaluateShown(quietly = false): Promise<void> {
  const state = useRunsStore.getState();
  await evaluateModel(shownRun(state)?.settings.seed ?? 0, shownReference(state), quietly);
}

/** Evaluates the model that a run ended with, whichever is shown. */
export async function evaluateEnd({ settings, snapshots }: Run): Promise<void> {
  const last = snapshots.at(-1);
  if (last !== undefined) await evaluateModel(settings.seed, withoutOptimizer(last));
}

async function evaluateModel(seed: number, of: ModelReference | undefined, quietly = false): Promise<void> {
  const { draw } = useTestSet.getState();
  const question = { kind: 'evaluate', samples: testSamples, seed, draw } as const;
  const reply = await useEvaluation.ask(question, of, quietly);
  if (reply === undefined) return;
  const { mae, trainingMae } = reply.answer;
  recordErrors(reply.of, { mae, draw, ...(trainingMae === undefined ? {} : { trainingMae }) });
}

/** Evaluates on the test set after the one of the last evaluation, so that a call that failed skips none. */
export async function evaluateOnNewTestSet(): Promise<void> {
  useTestSet.setState({ draw: (useEvaluation.getState().question?.draw ?? -1) + 1 });
  await evaluate();
}

/** The moment that was evaluated last because it was shown, also in vain. */
let followed: Moment | undefined;

/** Evaluates the shown model, if it rests, in the place of the one that was evaluated last. */
const follow = followShown(async () => {
  const state = useRunsStore.getState();
  // A moment without a snapshot cannot be asked about: the core would answer about the run's newest model.
  const moment = shownSnapshot(state);
  const { status, reply } = useEvaluation.getState();
  // Before the first evaluation the section shows that of the page's own model.
  if (reply === undefined || status === 'waiting' || moment === undefined || isShownTraining(state)) return;
  if (isSameMoment(reply.of, moment) || (status === 'failed' && isSameMoment(followed, moment))) return;
  followed = { run: moment.run, batch: moment.batch };
  await evaluateShown(true);
});

/** Until the returned function is called, the evaluation follows the shown model. */
export function followEvaluation(): () => void {
  const look = (): void => runAction(follow);
  look();
  const stops = [
    useRunsStore.subscribe((state, before) => {
      const isOther = !isSameMoment(shownMoment(state), shownMoment(before));
      if (isOther || isShownTraining(state) !== isShownTraining(before)) look();
    }),
    useEvaluation.subscribe(look),
  ];
  return () => stops.forEach((stop) => stop());
}

/** @param isVisible whether the evaluation can be seen: only then does it follow the shown model */
export const useFollowingEvaluation = (isVisible: boolean): void =>
  useEffect(() => (isVisible ? followEvaluation() : undefined), [isVisible]);
