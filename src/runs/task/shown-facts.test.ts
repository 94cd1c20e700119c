import { beforeEach, expect, it } from 'vitest';
import { evaluate, evaluateOnNewTestSet, useEvaluation } from '../evaluation';
import { startFit } from '../fits';
import { showMoment, useRunsStore } from '../runs-store';
import { beginWith, newestRun } from '../testing/tiny-fits';
import { evaluateForTask, shownFacts } from './shown-facts';

beforeEach(async () => {
  await beginWith('simd');
});

const facts = () => shownFacts(useRunsStore.getState(), useEvaluation.getState());

it('a task is judged by the error of the shown model on the first test set, wherever it was measured', async () => {
  expect(facts()).toBe('no-model');
  await startFit();
  expect(facts()).toBe('not-evaluated');
  await evaluateForTask();
  const first = facts();
  expect(first).toMatchObject({ mae: useEvaluation.getState().reply?.answer.mae, wentOn: false });

  // Another test set does not count, and does not forget what is known of the first one's model.
  await evaluateOnNewTestSet();
  expect(facts()).toBe('not-evaluated');
  await evaluateForTask();
  expect(facts()).toEqual(first);

  // A result of this model does not count for an earlier moment of it.
  const earlier = newestRun().snapshots.find(({ batch }) => batch > 0 && batch < 6);
  if (earlier === undefined) throw new Error('the page has kept no earlier model');
  showMoment({ run: earlier.run, batch: earlier.batch });
  expect(facts()).toBe('not-evaluated');
  await evaluate();
  expect(facts()).not.toEqual(first);
  expect(facts()).toMatchObject({ mae: useEvaluation.getState().reply?.answer.mae });
});
