import { beforeEach, expect, it } from 'vitest';
import { evaluate, useEvaluation } from '../../../runs/evaluation';
import { startFit } from '../../../runs/fits';
import { restingSnapshot, showMoment, useRunsStore } from '../../../runs/runs-store';
import { beginWith, newestRun } from '../../../runs/testing/tiny-fits';
import { examplesTable, tableRows, type ColumnNames } from './tables';
import { askFacts, ownModel } from './taken-model';

const names: ColumnNames = {
  updates: 'updates',
  loss: 'loss',
  sequence: 'sequence',
  period: 'period',
  decay: 'decay',
  value: (t) => `t = ${t}`,
  forecast: (t) => `forecast ${t}`,
};

beforeEach(async () => {
  await beginWith('simd');
  await startFit();
});

const shown = () => {
  const snapshot = restingSnapshot(useRunsStore.getState());
  if (snapshot === undefined) throw new Error('no model is shown');
  return ownModel(snapshot, newestRun());
};

it('is the shown model, with the curve up to its moment and without the state of its optimizer', () => {
  const run = newestRun();
  const newest = shown();
  expect(newest).toMatchObject({
    engine: 'simd, fixed',
    fingerprint: run.fingerprint,
    settings: run.settings,
  });
  expect(newest.snapshot.optimizer).toBeUndefined();
  expect(newest.curve.at(-1)?.batch).toBe(newest.snapshot.batch);

  const earlier = run.snapshots.find(({ batch }) => batch > 0 && batch < newest.snapshot.batch);
  if (earlier === undefined) throw new Error('the page has kept no earlier model');
  showMoment({ run: run.id, batch: earlier.batch });
  expect(shown().snapshot.batch).toBe(earlier.batch);
  expect(shown().curve.every(({ batch }) => batch <= earlier.batch)).toBe(true);
  expect(shown().fingerprint).not.toBe(newest.fingerprint);
});

it('has the error that section 7.5 shows for its first test set', async () => {
  await evaluate();
  const { error } = await askFacts(shown(), 1);
  expect(error).toBe(useEvaluation.getState().reply?.answer.mae);
});

it('has a table of test sequences, with what the model forecasts of each', async () => {
  const model = shown();
  const facts = await askFacts(model, tableRows);
  const [head, ...rows] = examplesTable(model, facts, names);
  expect(head).toHaveLength(3 + 10 + 2 + 2);
  expect(head.slice(-3)).toEqual(['t = 11', 'forecast 10', 'forecast 11']);
  expect(rows).toHaveLength(tableRows);
  expect(rows[99].slice(-2)).toEqual([...facts.forecasts.slice(-2)]);
  for (const row of rows) expect(row).toHaveLength(head.length);
});
