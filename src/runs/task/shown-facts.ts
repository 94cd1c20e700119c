/** What the page knows about the shown model that a task may ask about. */
import { alwaysHalfError } from '../baseline';
import type { EvaluateQuestion } from '../../core/api';
import type { AnswerState } from '../answer';
import { evaluate, useTestSet } from '../evaluation';
import { isSameMoment, type Run } from '../run';
import { isShownTraining, shownMoment, shownRun, type RunsState } from '../runs-store';
import type { TaskFacts } from './judge';

/** `no-model`: nothing has been fitted. `training`: the shown model changes with every batch. `not-evaluated`: its error on the first test set is not known. */
export type ShownFacts = TaskFacts | 'no-model' | 'training' | 'not-evaluated';

type Evaluated = Pick<AnswerState<EvaluateQuestion>, 'question' | 'reply'>;

/** @param evaluated the last evaluation of section 7.5 */
export function shownFacts(state: RunsState, { question, reply }: Evaluated): ShownFacts {
  const run = shownRun(state);
  const moment = shownMoment(state);
  if (run === undefined || moment === undefined) return 'no-model';
  if (isShownTraining(state)) return 'training';
  const isOfShown = isSameMoment(reply?.of, moment) && question?.draw === 0;
  const isLast = run.progress?.batch === moment.batch && run.errors?.draw === 0;
  const mae = isOfShown ? reply?.answer.mae : isLast ? run.errors?.mae : undefined;
  return mae === undefined || !Number.isFinite(mae) ? 'not-evaluated' : factsOf(run, mae);
}

/** @param mae of the run's model, on the first test set */
const factsOf = ({ settings, seconds, wentOn }: Run, mae: number): TaskFacts => ({
  settings,
  mae,
  alwaysHalf: alwaysHalfError(settings),
  seconds,
  wentOn: wentOn !== undefined,
});

/** Evaluates the shown model as section 7.5 does, on the first test set, which all learners with this seed share. */
export async function evaluateForTask(): Promise<void> {
  useTestSet.setState({ draw: 0 });
  await evaluate();
}
